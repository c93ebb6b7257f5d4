/** Distances between tokens, in the units that matter to a reader. */
import type { FactDocument, Token } from './document.ts';

/** How far one token is before another: 0 same clause, 1–4 clauses, 5–7 sentences of the line, 8–10 lines. */
export function zone(from: Token, to: Token): number {
  if (from.clause === to.clause) return 0;
  if (from.sentence === to.sentence) return Math.min(4, to.clause - from.clause);
  if (from.line === to.line) return 4 + Math.min(3, to.sentence - from.sentence);
  return 7 + Math.min(3, to.line - from.line);
}

/** 3 for a token that opens its sentence, 2 for one that opens its clause, else 1. */
export function opening(document: FactDocument, at: number): number {
  const token = document.tokens[at]!;
  if (at === document.sentenceStarts[token.sentence]) return 3;
  return at === document.clauseStarts[token.clause] ? 2 : 1;
}

/** What a token is to a rule: a word or mark by itself, a mention or figure by its type. */
export function lexical(token: Token): number {
  return token.kind === 'word' || token.kind === 'mark' ? token.hash : token.tagHash;
}

/** The lexical value of a neighbour in the same sentence, 1 where there is none. */
export function neighbour(document: FactDocument, at: number, sentence: number): number {
  const token = document.tokens[at];
  return token && token.sentence === sentence ? lexical(token) : 1;
}

/** Hash of the first verb in [from, to), 1 where there is none. */
export function firstVerb(document: FactDocument, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const token = document.tokens[i]!;
    if (token.kind === 'word' && token.tag[0] === 'v') return token.hash;
  }
  return 1;
}
