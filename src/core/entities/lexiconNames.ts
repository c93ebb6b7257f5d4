/** Look-ups among the occurrences of the lexicon's names in a reading. */
import type { LexiconMatch } from '../lexicon/lexicon.ts';
import { firstIndex } from '../search.ts';
import type { EntityContext } from './context.ts';

/** The names of the lexicon that start at a position, longest first. */
export function namesStartingAt({ names }: EntityContext, start: number): readonly LexiconMatch[] {
  const low = firstIndex(names.length, (index) => names[index]!.start >= start);
  let end = low;
  while (end < names.length && names[end]!.start === start) end++;
  return names.slice(low, end);
}

/** The name of the lexicon over exactly these characters, or undefined. */
export function nameOver(context: EntityContext, start: number, end: number): LexiconMatch | undefined {
  return namesStartingAt(context, start).find((match) => match.end === end);
}
