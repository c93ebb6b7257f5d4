/** The words of a reading, cut once and shared by all stages. */
import type { Layout } from '../layout/layout.ts';
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

/** Segments the lines of a reading, furniture left out. One call of the segmenter a line. */
export function cutWords(text: string, layout: Layout, segmenter: Segmenter): Words {
  const starts: number[] = [];
  const ends: number[] = [];
  const tags: string[] = [];
  const at = new Int32Array(text.length).fill(-1);
  for (const line of layout.lines) {
    if (line.kind === 'furniture') continue;
    let offset = line.start;
    for (const { word, tag } of segmenter.tag(text.slice(line.start, line.end))) {
      const end = Math.min(offset + word.length, line.end);
      if (end <= offset) continue;
      at.fill(starts.length, offset, end);
      starts.push(offset);
      ends.push(end);
      tags.push(tag);
      offset = end;
    }
  }
  return { length: starts.length, starts: Int32Array.from(starts), ends: Int32Array.from(ends), tags, at };
}
