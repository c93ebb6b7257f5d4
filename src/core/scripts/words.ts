/** The words of a text, for conversions that respect them. */
import type { Segmenter } from '../lexicon/segmenter.ts';
import type { Span } from '../types.ts';

/** Cuts a simplified text into words, line by line. */
export function segmentWords(text: string, segmenter: Segmenter): Span[] {
  const words: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    let at = start;
    for (const { word } of segmenter.tag(line)) {
      words.push({ start: at, end: at + word.length });
      at += word.length;
    }
    start += line.length + 1;
  }
  return words;
}

/** For each offset 1 where a word begins or ends; the end of the text counts. */
export function wordStarts(length: number, words: readonly Span[]): Uint8Array {
  const starts = new Uint8Array(length + 1);
  starts[length] = 1;
  for (const { start, end } of words) {
    starts[start] = 1;
    starts[end] = 1;
  }
  return starts;
}
