/**
 * The layout of a text: which lines are title, metadata, article and page furniture, and where sentences and clauses end.
 * All spans are in reading coordinates.
 */
import type { Reading } from '../reading/reading.ts';
import type { Heading, Span } from '../types.ts';

/** What a line is. `meta` lines carry date, source, byline; `furniture` is navigation, adverts, copyright. */
export type LineKind = 'title' | 'meta' | 'heading' | 'body' | 'furniture';

/** One non-empty line without its surrounding blanks. */
export interface Line extends Span {
  readonly kind: LineKind;
}

/** A sentence of a line, its closing mark included; clauses end at commas, semicolons and colons. */
export interface Sentence extends Span {
  /** Index into `lines`. */
  readonly line: number;
  readonly clauses: readonly Span[];
}

export interface Layout {
  readonly title: Span | null;
  /** The publisher's name (来源：…). */
  readonly publisher: Span | null;
  readonly lines: readonly Line[];
  /** Sentences of all lines but furniture, in order. */
  readonly sentences: readonly Sentence[];
  /** Outline headings, without the title. */
  readonly headings: readonly Heading[];
  /** From the first to the last line of the article. */
  readonly body: Span;
}

/** Lays out a reading. Never throws; linear in the length of the text. */
export function layOut(reading: Reading): Layout {
  const lines = splitLines(reading.text);
  const first = lines[0];
  const last = lines[lines.length - 1];
  return {
    title: null,
    publisher: null,
    lines,
    sentences: lines.flatMap((line, index) => splitSentences(reading.text, line, index)),
    headings: [],
    body: first && last ? { start: first.start, end: last.end } : { start: 0, end: 0 },
  };
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < text.length; ) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    let start = from;
    let end = to;
    while (start < end && text[start] === ' ') start++;
    while (end > start && text[end - 1] === ' ') end--;
    if (end > start) lines.push({ start, end, kind: 'body' });
    from = to + 1;
  }
  return lines;
}

const SENTENCE_END = '。！？';
const CLOSING = '”’）》';
const CLAUSE_END = '，；：';

function splitSentences(text: string, line: Line, index: number): Sentence[] {
  const sentences: Sentence[] = [];
  let clauses: Span[] = [];
  let sentence = line.start;
  let clause = line.start;
  const close = (end: number) => {
    if (end > clause) clauses.push({ start: clause, end });
    if (end > sentence) sentences.push({ start: sentence, end, line: index, clauses });
    clauses = [];
    sentence = end;
    clause = end;
  };
  for (let i = line.start; i < line.end; i++) {
    const c = text[i]!;
    if (SENTENCE_END.includes(c)) {
      let end = i + 1;
      while (end < line.end && CLOSING.includes(text[end]!)) end++;
      close(end);
      i = end - 1;
    } else if (CLAUSE_END.includes(c)) {
      clauses.push({ start: clause, end: i + 1 });
      clause = i + 1;
    }
  }
  close(line.end);
  return sentences;
}
