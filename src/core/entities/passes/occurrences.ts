/** Where a document says a set of names. */
import { isFurniture } from '../../layout/layout.ts';
import type { EntityType } from '../../types.ts';
import type { EntityContext } from '../context.ts';
import type { Mention } from '../mention.ts';
import { breaksAtWords } from '../recognisers/gazetteer.ts';

/** Names share their first characters with few others: as many are looked up at once. */
const OPENING = 2;

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
  const openings = new Map<string, string[]>();
  for (const name of names.keys()) {
    if (name.length < OPENING) continue;
    const opening = name.slice(0, OPENING);
    openings.set(opening, [...(openings.get(opening) ?? []), name]);
  }
  for (const candidates of openings.values()) candidates.sort((a, b) => b.length - a.length);
  const found: Mention[] = [];
  const begins = new Uint8Array(0x10000);
  for (const opening of openings.keys()) begins[opening.charCodeAt(0)] = 1;
  for (let start = 0; start < text.length; start++) {
    if (begins[text.charCodeAt(start)] === 0) continue;
    const candidates = openings.get(text.slice(start, start + OPENING));
    const name = candidates?.find(
      (candidate) => text.startsWith(candidate, start) && isFree(context, start, candidate),
    );
    if (!name) continue;
    const end = start + name.length;
    found.push({ start, end, type: names.get(name)!, score, recogniser: 'consistency' });
    start = end - 1;
  }
  return found;
}

function isFree({ words, layout }: EntityContext, start: number, name: string): boolean {
  const end = start + name.length;
  return breaksAtWords(words.at, start, end) && !isFurniture(layout, { start, end });
}
