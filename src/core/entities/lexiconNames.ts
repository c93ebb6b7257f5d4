/** Look-ups of the lexicon's names at places of a text. */
import type { LexiconMatch } from '../lexicon/lexicon.ts';
import type { TextContext } from './context.ts';

/** The names of the lexicon that start at a position, longest first. */
export function namesStartingAt({ reading, resources }: TextContext, start: number): readonly LexiconMatch[] {
  return resources.lexicon.matchesAt(reading.text, start);
}

/** The name of the lexicon over exactly these characters, or undefined. */
export function nameOver(context: TextContext, start: number, end: number): LexiconMatch | undefined {
  return namesStartingAt(context, start).find((match) => match.end === end);
}
