/** Where a document says a set of names. */
import { isFurniture } from '../../layout/layout.ts';
import type { EntityType } from '../../types.ts';
import type { EntityContext } from '../context.ts';
import type { Mention } from '../mention.ts';
import { takeNames } from '../nameSearch.ts';
import { breaksAtWords } from '../recognisers/gazetteer.ts';

/**
 * Every occurrence of the names between word boundaries and outside of furniture, as mentions of the names' types: sorted by
 * start, the longest where several start together, without overlap. Names shorter than two characters are left out.
 */
export function occurrences(
  context: EntityContext,
  names: ReadonlyMap<string, EntityType>,
  score: number,
): readonly Mention[] {
  const { text } = context.reading;
  const found: Mention[] = [];
  takeNames(text, names, (type, start, end) => {
    if (!isFree(context, start, end)) return false;
    found.push({ start, end, type, score, recogniser: 'consistency' });
    return true;
  });
  return found;
}

function isFree({ words, layout }: EntityContext, start: number, end: number): boolean {
  return breaksAtWords(words.at, start, end) && !isFurniture(layout, { start, end });
}
