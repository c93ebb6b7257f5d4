/** The gazetteer: full, unambiguous names of the lexicon. Short and ambiguous forms are evidence for the tagger only. */
import type { EntityType } from '../../types.ts';
import type { Recogniser } from '../context.ts';
import type { Mention } from '../mention.ts';

/** Names that a national reference list holds are rarely anything else; others may be part of a longer name. */
const SCORE = 0.5;
const SHORTEST = 3;

/** Types whose names are proper names; sectors, offices and policies are words of the language too. */
const NAMING: ReadonlySet<EntityType> = new Set(['place', 'organization', 'park']);

export const recogniseNames: Recogniser = ({ names, words }) => {
  const mentions: Mention[] = [];
  for (const { start, end, entries, short, ambiguous } of names) {
    if (short || ambiguous || end - start < SHORTEST || !breaksAtWords(words.at, start, end)) continue;
    const { type, kind } = entries[0]!;
    if (!NAMING.has(type) || entries.some((entry) => entry.type !== type)) continue;
    mentions.push({ start, end, type, ...(kind ? { kind } : {}), score: SCORE, recogniser: 'gazetteer' });
  }
  return mentions;
};

/** A name that begins or ends within a word of the segmenter is a chance hit. */
export function breaksAtWords(at: Int32Array, start: number, end: number): boolean {
  const before = start > 0 ? at[start - 1]! : -1;
  const after = end < at.length ? at[end]! : -1;
  return at[start]! >= 0 && at[start] !== before && at[end - 1] !== after;
}
