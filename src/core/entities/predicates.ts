/** What the segmenter's parts of speech say about a stretch of text. */
import type { TextContext } from './context.ts';

/** True when a verb, preposition, adverb, pronoun, conjunction or particle stands in [start, end): jieba's v, p, d, r, c and u…, but not vn. */
export function hasPredicate({ words }: TextContext, start: number, end: number): boolean {
  for (let w = words.at[start]!; w >= 0 && w < words.length && words.starts[w]! < end; w++) {
    const tag = words.tags[w]!;
    if (tag === 'v' || 'pdrcu'.includes(tag[0]!)) return true;
  }
  return false;
}
