/** Sentences and clauses: the units in which recognisers look for context. */
import type { Span } from '../types.ts';

/** A sentence of a line, its closing mark included; clauses end at commas, semicolons and colons. */
export interface Sentence extends Span {
  /** Index into the lines of the layout. */
  readonly line: number;
  readonly clauses: readonly Span[];
}

/** Classes of the marks that matter; a table, because every unit of a text is looked up. */
const SENTENCE_END = 1;
const CLAUSE_END = 2;
const ELLIPSIS = 3;
const BLANK = 4;
const CLOSING = 5;
const marks = new Uint8Array(0x10000);
for (const [characters, mark] of [
  ['。！？', SENTENCE_END],
  ['，；：', CLAUSE_END],
  ['…', ELLIPSIS],
  [' ', BLANK],
  ['”’）》】〕]', CLOSING],
] as const) {
  for (const character of characters) marks[character.charCodeAt(0)] = mark;
}

/** 第七条 behind blanks starts a paragraph that lost its line break. */
const ARTICLE_START = /^第[一二三四五六七八九十百零〇0-9]{1,6}[编章节条] /;
const LONGEST_ARTICLE_START = 10;

/**
 * Prose has no sentence of so many units; what is longer (tables on one line, damaged texts) ends at its next clause, or after twice
 * as many units, so that looking back to the start of a sentence takes bounded time.
 */
const LONGEST_SENTENCE = 1000;

/**
 * Splits one line into sentences.
 * @param text the reading's text
 * @param line the line's span and its index
 */
export function splitSentences(text: string, line: Span, index: number): Sentence[] {
  const sentences: Sentence[] = [];
  let clauses: Span[] = [];
  let sentence = line.start;
  let clause = line.start;
  const close = (end: number) => {
    const from = skipBlanks(text, clause, end);
    if (end > from) clauses.push({ start: from, end });
    if (end > sentence) sentences.push({ start: sentence, end, line: index, clauses });
    clauses = [];
    sentence = skipBlanks(text, end, line.end);
    clause = sentence;
  };
  for (let i = line.start; i < line.end; i++) {
    if (i - sentence >= 2 * LONGEST_SENTENCE) close(i);
    const mark = marks[text.charCodeAt(i)];
    if (mark === 0 || mark === CLOSING) continue;
    if (mark === CLAUSE_END && i - sentence >= LONGEST_SENTENCE) {
      close(i + 1);
    } else if (mark === CLAUSE_END) {
      clauses.push({ start: clause, end: i + 1 });
      clause = i + 1;
    } else if (mark === SENTENCE_END || (mark === ELLIPSIS && endsInEllipsis(text, i, line.end))) {
      let end = i + 1;
      while (end < line.end && closes(text.charCodeAt(end))) end++;
      close(end);
      i = Math.max(i, sentence - 1);
    } else if (mark === BLANK && i > sentence && startsArticle(text, i + 1, line.end)) {
      close(blanksStart(text, i, sentence));
    }
  }
  close(line.end);
  return sentences;
}

function closes(unit: number): boolean {
  return marks[unit] === CLOSING || marks[unit] === SENTENCE_END;
}

/** True at the last unit of …… that closes a quotation or the line. */
function endsInEllipsis(text: string, i: number, end: number): boolean {
  return i + 1 === end || text[i + 1] === '”' || text[i + 1] === '’';
}

function startsArticle(text: string, at: number, end: number): boolean {
  return at < end && text[at] === '第' && ARTICLE_START.test(text.slice(at, Math.min(end, at + LONGEST_ARTICLE_START)));
}

/** The start of the run of blanks that ends at `at`. */
function blanksStart(text: string, at: number, from: number): number {
  while (at > from && marks[text.charCodeAt(at - 1)] === BLANK) at--;
  return at;
}

function skipBlanks(text: string, from: number, end: number): number {
  while (from < end && marks[text.charCodeAt(from)] === BLANK) from++;
  return from;
}
