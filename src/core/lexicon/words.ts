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

/** The word that is exactly the characters [start, end), as its index; -1 where there is none. */
export function wordOver({ at, starts, ends }: Words, start: number, end: number): number {
  const word = at[start]!;
  return word >= 0 && starts[word] === start && ends[word] === end ? word : -1;
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
  const lines = layout.lines.filter(({ kind }) => kind !== 'furniture');
  const cut = lines.map(({ start, end }) => {
    const line = text.slice(start, end);
    return memo.recall(line, () => cutLine(line, segmenter));
  });
  memo.sweep();
  const length = cut.reduce((sum, words) => sum + words.tags.length, 0);
  const starts = new Int32Array(length);
  const ends = new Int32Array(length);
  const tags = new Array<string>(length);
  const at = new Int32Array(text.length).fill(-1);
  let word = 0;
  cut.forEach((words, index) => {
    const offset = lines[index]!.start;
    let i = offset;
    for (let w = 0; w < words.tags.length; w++, word++) {
      const end = offset + words.ends[w]!;
      starts[word] = i;
      ends[word] = end;
      tags[word] = words.tags[w]!;
      while (i < end) at[i++] = word;
    }
  });
  return { length, starts, ends, tags, at };
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
