/** The word segmenter that hosts inject: core knows its interface only. */

/** A word with its part of speech in the tag set of jieba (n, v, nr, ns, nt, m, q, p, …). */
export interface TaggedWord {
  readonly word: string;
  readonly tag: string;
}

export interface Segmenter {
  /** What it is, for the record (`nodejieba`, `jieba-wasm`). */
  readonly name: string;
  /** Cuts one line of simplified text into words whose concatenation is the line. */
  tag(line: string): readonly TaggedWord[];
}
