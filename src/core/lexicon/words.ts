/** The words of a reading, cut once and shared by all stages. */
import type { Layout } from '../layout/layout.ts';
import { Memo } from '../memo.ts';
import type { Segmenter } from './segmenter.ts';

/** Words in order, as parallel columns. Characters of page furniture belong to no word. */
export interface Words {
  readonly length: number;
  /** Where each word starts, in reading coordinates. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Part of speech in jieba's tag set. */
  readonly tags: readonly string[];
  /** For each unit of the reading the index of its word, or -1. */
  readonly at: Int32Array;
}

/** The words of one line. */
export interface LineWords {
  /** Where each word ends in the line; the next one starts there. */
  readonly ends: Int32Array;
  readonly tags: readonly string[];
}

/**
 * Segments the lines of a reading, furniture left out. One call of the segmenter for each line that differs from the others.
 * @param memo lines cut before, by the same segmenter
 */
export function cutWords(
  text: string,
  layout: Layout,
  segmenter: Segmenter,
  memo: Memo<LineWords> = new Memo(),
): Words {
  const starts: number[] = [];
  const ends: number[] = [];
  const tags: string[] = [];
  const at = new Int32Array(text.length).fill(-1);
  for (const line of layout.lines) {
    if (line.kind === 'furniture') continue;
    const words = text.slice(line.start, line.end);
    const cut = memo.recall(words, () => cutLine(words, segmenter));
    let start = line.start;
    for (let w = 0; w < cut.ends.length; w++) {
      const end = line.start + cut.ends[w]!;
      at.fill(starts.length, start, end);
      starts.push(start);
      ends.push(end);
      tags.push(cut.tags[w]!);
      start = end;
    }
  }
  return { length: starts.length, starts: Int32Array.from(starts), ends: Int32Array.from(ends), tags, at };
}

function cutLine(line: string, segmenter: Segmenter): LineWords {
  const ends: number[] = [];
  const tags: string[] = [];
  let start = 0;
  for (const { word, tag } of segmenter.tag(line)) {
    const end = Math.min(start + word.length, line.length);
    if (end <= start) continue;
    ends.push(end);
    tags.push(tag);
    start = end;
  }
  return { ends: Int32Array.from(ends), tags };
}
