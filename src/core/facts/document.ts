/**
 * A text as fact extraction sees it: one row of tokens, in which every figure and every mention is one token and the rest
 * are the segmenter's words, with the sentence and clause each token stands in.
 */

import type { Sentence } from '../layout/layout.ts';
import { isDigit, isHan } from '../reading/characters.ts';
import type { FactContext } from './context.ts';
import { hashText } from './model/features.ts';

export type TokenKind = 'word' | 'mark' | 'figure' | 'mention';

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Part of speech of jieba's tag set; the type of a mention, the kind of a figure. */
  readonly tag: string;
  readonly kind: TokenKind;
  /** Index into the context's entities or figures, else -1. */
  readonly index: number;
  readonly sentence: number;
  /** Number of the clause within the text. */
  readonly clause: number;
  readonly line: number;
  readonly hash: number;
  readonly tagHash: number;
}

export interface FactDocument {
  readonly context: FactContext;
  readonly tokens: readonly Token[];
  /** First token of each sentence, one entry more than there are sentences. */
  readonly sentenceStarts: readonly number[];
  /** First token of each clause, one entry more than there are clauses. */
  readonly clauseStarts: readonly number[];
  /** Token of each figure, or -1 for one outside all sentences. */
  readonly figureTokens: Int32Array;
  /** Token of each mention, or -1. */
  readonly mentionTokens: Int32Array;
}

function hashOf(tag: string, known: Map<string, number>): number {
  let hash = known.get(tag);
  if (hash === undefined) {
    hash = hashText(tag);
    known.set(tag, hash);
  }
  return hash;
}

/** Longer clauses and sentences are cut, so that looking back to their start stays cheap on any input. */
const LONGEST_CLAUSE = 150;
const LONGEST_SENTENCE = 600;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  readonly index: number;
  readonly tag: string;
}

/** Cuts a text into tokens: spans whole, the words between them cut at the spans' ends. */
export function readDocument(context: FactContext): FactDocument {
  const { layout, reading, words, entities, figures } = context;
  const tokens: Token[] = [];
  const sentenceStarts: number[] = [];
  const clauseStarts: number[] = [];
  const figureTokens = new Int32Array(figures.length).fill(-1);
  const mentionTokens = new Int32Array(entities.length).fill(-1);
  const spans = mergeSpans(context);
  const tagHashes = new Map<string, number>();
  let clause = 0;
  const add = (sentence: Sentence, start: number, end: number, kind: TokenKind, index: number, tag: string): void => {
    const { clauses } = sentence;
    while (clause + 1 < clauses.length && start >= clauses[clause]!.end) {
      clause++;
      if (clauseStarts[clauseStarts.length - 1] !== tokens.length) clauseStarts.push(tokens.length);
    }
    const text = reading.text.slice(start, end);
    if (kind === 'mark' && text.trim() === '') return;
    if (tokens.length - sentenceStarts[sentenceStarts.length - 1]! >= LONGEST_SENTENCE) {
      sentenceStarts.push(tokens.length);
      clauseStarts.push(tokens.length);
    } else if (tokens.length - clauseStarts[clauseStarts.length - 1]! >= LONGEST_CLAUSE)
      clauseStarts.push(tokens.length);
    if (kind === 'figure') figureTokens[index] = tokens.length;
    if (kind === 'mention') mentionTokens[index] = tokens.length;
    tokens.push({
      start,
      end,
      text,
      tag,
      kind,
      index,
      sentence: sentenceStarts.length - 1,
      clause: clauseStarts.length - 1,
      line: sentence.line,
      hash: hashText(text),
      tagHash: hashOf(tag, tagHashes),
    });
  };
  let line = -1;
  let at = 0;
  let span = 0;
  for (const sentence of layout.sentences) {
    const { start: lineStart, end: lineEnd } = layout.lines[sentence.line]!;
    if (sentence.line !== line) {
      line = sentence.line;
      at = lineStart;
      while (span < spans.length && spans[span]!.start < lineStart) span++;
    }
    sentenceStarts.push(tokens.length);
    clauseStarts.push(tokens.length);
    clause = 0;
    while (at < sentence.end) {
      const next = spans[span];
      if (next && next.start <= at) {
        if (next.start === at) add(sentence, next.start, next.end, next.kind, next.index, next.tag);
        at = Math.max(at, next.end);
        span++;
        continue;
      }
      const word = words.at[at]!;
      const end = Math.min(word < 0 ? at + 1 : words.ends[word]!, next?.start ?? lineEnd, lineEnd);
      const kind = isMark(reading.text, at, end) ? 'mark' : 'word';
      add(sentence, at, end, kind, -1, word < 0 ? 'x' : words.tags[word]!);
      at = end;
    }
  }
  sentenceStarts.push(tokens.length);
  clauseStarts.push(tokens.length);
  return { context, tokens, sentenceStarts, clauseStarts, figureTokens, mentionTokens };
}

/** Mentions and figures as one sorted list; a figure gives way to a mention that overlaps it. */
function mergeSpans({ entities, figures }: FactContext): Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  let reached = 0;
  const take = (start: number, end: number, kind: TokenKind, index: number, tag: string): void => {
    if (start >= reached && end > start) {
      pieces.push({ start, end, kind, index, tag });
      reached = end;
    }
  };
  entities.forEach((mention, index) => {
    for (; next < figures.length && figures[next]!.start < mention.start; next++) {
      const figure = figures[next]!;
      if (figure.end <= mention.start) take(figure.start, figure.end, 'figure', next, figure.kind);
    }
    take(mention.start, mention.end, 'mention', index, mention.type);
  });
  for (; next < figures.length; next++) {
    const figure = figures[next]!;
    take(figure.start, figure.end, 'figure', next, figure.kind);
  }
  return pieces;
}

const MARKS = /^[\p{P}\p{S}\s]+$/u;

/** Han characters and ASCII digits and letters are no marks; the rest is asked of Unicode. */
function isMark(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(start);
  if (isHan(unit) || isDigit(unit)) return false;
  return MARKS.test(text.slice(start, end));
}
