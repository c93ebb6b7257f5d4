/** Look-ups among the occurrences of the lexicon's names in a reading. */
import type { LexiconMatch } from '../lexicon/lexicon.ts';
import { firstIndex } from '../search.ts';
import type { EntityContext } from './context.ts';

/** The names of the lexicon that start at a position, longest first. */
export function namesStartingAt({ names }: EntityContext, start: number): readonly LexiconMatch[] {
  const low = firstStarting(names, start);
  let end = low;
  while (end < names.length && names[end]!.start === start) end++;
  return names.slice(low, end);
}

/** The name of the lexicon over exactly these characters, or undefined. */
export function nameOver({ names }: EntityContext, start: number, end: number): LexiconMatch | undefined {
  for (let i = firstStarting(names, start); i < names.length && names[i]!.start === start; i++) {
    if (names[i]!.end === end) return names[i];
  }
  return undefined;
}

/** Index of the first name that starts at or behind a position. */
function firstStarting(names: readonly LexiconMatch[], start: number): number {
  return firstIndex(names.length, (index) => names[index]!.start >= start);
}
