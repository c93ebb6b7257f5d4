import type { TaggedWord } from '../../core/index.ts';

/**
 * The words of a line as cut from the line itself: segmenters replace what UTF-8 cannot hold (lone surrogates), and the
 * words must add up to the line.
 */
export function wordsOfLine(line: string, words: readonly TaggedWord[]): readonly TaggedWord[] {
  let length = 0;
  let same = true;
  for (const { word } of words) {
    same &&= line.startsWith(word, length);
    length += word.length;
  }
  if (same && length === line.length) return words;
  if (length !== line.length) return [...line].map((word) => ({ word, tag: 'x' }));
  let start = 0;
  return words.map(({ word, tag }) => {
    const end = start + word.length;
    const own = { word: line.slice(start, end), tag };
    start = end;
    return own;
  });
}
