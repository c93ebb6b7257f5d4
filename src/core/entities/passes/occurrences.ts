/** Where a document says a set of names. */
import { isFurniture } from '../../layout/layout.ts';
import type { EntityType } from '../../types.ts';
import type { EntityContext } from '../context.ts';
import type { Mention } from '../mention.ts';
import { Openings } from '../openings.ts';
import { breaksAtWords } from '../recognisers/gazetteer.ts';

const SHORTEST = 2;

/**
 * Every occurrence of the names between word boundaries and outside of furniture, as mentions of the names' types: sorted by
 * start, the longest where several start together, without overlap. Names shorter than two characters are left out.
 * One pass over the text, whatever the number of names.
 */
export function occurrences(
  context: EntityContext,
  names: ReadonlyMap<string, EntityType>,
  score: number,
): readonly Mention[] {
  const { text } = context.reading;
  const openings = new Openings([...names.keys()].filter((name) => name.length >= SHORTEST));
  const found: Mention[] = [];
  for (let start = 0; start < text.length; start++) {
    const lengths = openings.lengthsAt(text, start);
    if (!lengths) continue;
    for (const length of lengths) {
      const end = start + length;
      const name = openings.stretchAt(text, start, length);
      const type = name && names.get(name);
      if (!type || !isFree(context, start, end)) continue;
      found.push({ start, end, type, score, recogniser: 'consistency' });
      start = end - 1;
      break;
    }
  }
  return found;
}

function isFree({ words, layout }: EntityContext, start: number, end: number): boolean {
  return breaksAtWords(words.at, start, end) && !isFurniture(layout, { start, end });
}
