/** Look-ups among the occurrences of the lexicon's names in a reading. */
import type { LexiconMatch } from '../lexicon/lexicon.ts';
import type { EntityContext } from './context.ts';

/** The names of the lexicon that start at a position, longest first. */
export function namesStartingAt({ names }: EntityContext, start: number): readonly LexiconMatch[] {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < names.length && names[end]!.start === start) end++;
  return names.slice(low, end);
}

/** The name of the lexicon over exactly these characters, or undefined. */
export function nameOver(context: EntityContext, start: number, end: number): LexiconMatch | undefined {
  return namesStartingAt(context, start).find((match) => match.end === end);
}
