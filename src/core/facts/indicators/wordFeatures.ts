/** What tells the words of an indicator: their place before the figure, the subject and other figures, and the words around. */

import { firstIndex } from '../../search.ts';
import type { FactDocument, Token } from '../document.ts';
import { type FeatureSink, hashText, step } from '../model/features.ts';
import type { Referent, Referents } from '../referent.ts';
import { isNoun } from '../referents.ts';
import { lexical, neighbour } from '../zone.ts';

/** The words chosen for the figure before. */
export interface PreviousWords {
  readonly token: number;
  readonly words: ReadonlySet<number>;
  readonly ending: string;
}

/** What all words around one figure share. */
export interface Scene {
  readonly at: number;
  readonly figure: Token;
  readonly kind: number;
  readonly unit: number;
  /** Where the figure's part of its clause begins: behind the figure before. */
  readonly start: number;
  readonly before: number;
  readonly beforeTag: number;
  readonly after: number;
  readonly afterTag: number;
  /** Bits: 占, growth, 其中, rank, limit, bare clause, noun behind the figure. */
  readonly cues: number;
  readonly previous: PreviousWords | null;
  readonly previousZone: number;
  readonly subjectName: string;
  readonly subjectType: number;
  /** Token behind the subject's last mention before the figure, -1 where the sentence has none. */
  readonly subjectEnd: number;
  /** First token of the window's part in this sentence. */
  readonly from: number;
  /** For each token from `from`: verbs between it and the figure in its clause, up to 3. */
  readonly verbs: Uint8Array;
  /** Clauses of the sentence with a figure before this one, by number. */
  readonly occupied: ReadonlySet<number>;
}

/** How many words before the figure tell its ending. */
const NEAR = 4;

const SHARE = /^(?:占|占比|比重|比例)/u;
const GROWTH = /^(?:增|同比|下降|减少|提高|提升|上升|年增|降幅|环比|回落|较)/u;
const PART = /^(?:其中|当中|包括|含|分别)/u;
const RANK = /^(?:居|列|位居|位列|排名|排|第)/u;
const LIMIT = /^(?:最高|最多|不超过|至多|不低于|不少于|至少|以上|以下|以内|上限|不高于|不得)/u;

/** Looks at the surroundings of the figure at token `at`. */
export function sceneOf(
  document: FactDocument,
  referents: Referents,
  at: number,
  subject: Referent | null,
  previous: PreviousWords | null,
  window: readonly number[],
): Scene {
  const { tokens, clauseStarts, sentenceStarts, context } = document;
  const figure = tokens[at]!;
  let start = at;
  while (start > clauseStarts[figure.clause]! && tokens[start - 1]!.kind !== 'figure') start--;
  const next = tokens[at + 1];
  const near = next && next.clause === figure.clause ? next : null;
  const prior = at > start ? tokens[at - 1]! : null;
  const last = previous ? tokens[previous.token]! : null;
  const from = window.find((token) => token >= sentenceStarts[figure.sentence]!) ?? at;
  return {
    at,
    figure,
    kind: figure.tagHash,
    unit: hashText(context.figures[figure.index]!.unit),
    start,
    before: prior ? (prior.kind === 'mention' ? prior.tagHash : prior.hash) : 1,
    beforeTag: prior ? prior.tagHash : 1,
    after: near ? lexical(near) : 1,
    afterTag: near ? near.tagHash : 1,
    cues: cuesOf(tokens, start, at, near),
    previous,
    previousZone: last === null ? 9 : previousZone(last, figure),
    subjectName: subject?.name ?? '',
    subjectType: subject ? subject.typeHash : 1,
    subjectEnd: subject ? lastMention(document, referents, subject, at) : -1,
    from,
    verbs: verbsBefore(tokens, from, at),
    occupied: occupiedClauses(tokens, from, at),
  };
}

function cuesOf(tokens: readonly Token[], start: number, at: number, near: Token | null): number {
  let cues = 0;
  let nouns = 0;
  for (let i = start; i < at; i++) {
    const { text } = tokens[i]!;
    if (SHARE.test(text)) cues |= 1;
    if (GROWTH.test(text)) cues |= 2;
    if (PART.test(text)) cues |= 4;
    if (RANK.test(text)) cues |= 8;
    if (LIMIT.test(text)) cues |= 16;
    if (isNoun(tokens[i]!) || tokens[i]!.kind === 'mention') nouns++;
  }
  if (nouns === 0) cues |= 32;
  if (near && (isNoun(near) || near.kind === 'mention')) cues |= 64;
  return cues + 1;
}

function previousZone(last: Token, figure: Token): number {
  if (last.clause === figure.clause) return 1;
  if (last.sentence === figure.sentence) return 1 + Math.min(3, figure.clause - last.clause);
  return last.line === figure.line ? 6 : 7;
}

function lastMention(document: FactDocument, { occurrences }: Referents, subject: Referent, at: number): number {
  const start = document.sentenceStarts[document.tokens[at]!.sentence]!;
  const low = firstIndex(occurrences.length, (index) => occurrences[index]!.from >= at);
  for (let i = low - 1; i >= 0 && occurrences[i]!.from >= start; i--)
    if (occurrences[i]!.referent === subject) return occurrences[i]!.to;
  return -1;
}

function verbsBefore(tokens: readonly Token[], from: number, at: number): Uint8Array {
  const verbs = new Uint8Array(Math.max(0, at - from));
  let count = 0;
  let clause = tokens[at]!.clause;
  for (let i = at - 1; i >= from; i--) {
    const token = tokens[i]!;
    if (token.clause !== clause) {
      clause = token.clause;
      count = 0;
    }
    verbs[i - from] = Math.min(3, count);
    if (token.kind === 'word' && token.tag === 'v') count++;
  }
  return verbs;
}

function occupiedClauses(tokens: readonly Token[], from: number, at: number): ReadonlySet<number> {
  const clauses = new Set<number>();
  for (let i = from; i < at; i++) {
    const { kind, tag, clause } = tokens[i]!;
    if (kind === 'figure' && tag !== 'date' && tag !== 'duration') clauses.add(clause);
  }
  return clauses;
}

/** Where a word stands: 1 the figure's part, 2 its clause, 3–7 clauses before, 8–10 behind, 12 a sentence before. */
function zoneOf(document: FactDocument, { at, figure, start }: Scene, token: number): number {
  const word = document.tokens[token]!;
  if (word.sentence !== figure.sentence) return 12;
  if (word.clause === figure.clause) {
    if (token > at) return separated(document, at, token) ? 9 : 8;
    return token >= start ? 1 : 2;
  }
  return token > at ? 10 : 2 + Math.min(5, figure.clause - word.clause);
}

/** True when a mark or figure stands between the figure and a token behind it. */
function separated({ tokens }: FactDocument, at: number, token: number): boolean {
  for (let i = at + 1; i < token; i++) {
    const { kind, text } = tokens[i]!;
    if (kind === 'figure' || (kind === 'mark' && text !== '“' && text !== '”')) return true;
  }
  return false;
}

/**
 * Features of taking a word.
 * @param state whether the last two tokens were taken
 */
export function describeWord(
  document: FactDocument,
  scene: Scene,
  token: number,
  state: number,
  sink: FeatureSink,
): void {
  const { tokens } = document;
  const word = tokens[token]!;
  const { at, cues, kind, unit } = scene;
  const carried = scene.previous ? (scene.previous.words.has(token) ? 2 : token < scene.previous.token ? 3 : 4) : 1;
  const zone = zoneOf(document, scene, token);
  const own = word.kind === 'mention' || word.kind === 'figure' ? word.tagHash + 1 : word.hash;
  const left = neighbour(document, token - 1, word.sentence);
  const right = token + 1 === at ? 2 : neighbour(document, token + 1, word.sentence);
  const leftTag = left === 1 ? 1 : tokens[token - 1]!.tagHash;
  const rightTag = right === 1 || right === 2 ? right : tokens[token + 1]!.tagHash;
  const named =
    word.kind === 'mention' && scene.subjectName !== '' && overlapping(scene.subjectName, word.text) ? 2 : 1;
  const beyond = scene.subjectEnd < 0 ? 1 : token >= scene.subjectEnd ? 2 : 3;
  const spot = zone * 8 + carried;
  const verbs = token < at && token >= scene.from ? scene.verbs[token - scene.from]! + 1 : 5;
  const busy = zone >= 3 && zone <= 7 ? (scene.occupied.has(word.clause) ? 2 : 3) : 1;
  const tag = word.tagHash;

  sink.add(201, spot, state + 1);
  sink.add(202, tag, spot, state + 1);
  sink.add(203, own, zone, Math.min(carried, 3));
  sink.add(204, own, carried);
  sink.add(205, own, kind, zone > 2 && zone < 8 ? 2 : zone);
  sink.add(206, own, unit, carried);
  sink.add(207, left, tag, zone);
  sink.add(208, right, tag, zone);
  sink.add(210, right, own, state + 1);
  sink.add(211, left, own, state + 1);
  sink.add(212, tag, step(Math.abs(at - token)) + 1, zone);
  sink.add(213, cues, spot);
  sink.add(214, cues, spot, tag);
  sink.add(215, scene.before, spot);
  sink.add(216, scene.before, spot, own);
  sink.add(217, scene.after, spot);
  sink.add(218, kind, spot, tag);
  sink.add(219, unit, spot, tag);
  sink.add(220, scene.previousZone, spot, cues);
  sink.add(222, named, tag, spot);
  sink.add(224, scene.beforeTag, spot, tag);
  sink.add(225, scene.afterTag, spot, tag);
  sink.add(227, leftTag, spot, state + 1);
  sink.add(228, rightTag, spot, state + 1);
  sink.add(229, cues & 33, own, carried);
  sink.add(231, beyond, spot, tag);
  sink.add(232, beyond * 2 + named, scene.subjectType, tag);
  sink.add(233, scene.subjectType, tag, zone);
  sink.add(234, verbs, tag, spot);
  sink.add(235, verbs, spot, state + 1);
  sink.add(236, busy, tag, spot);
  sink.add(238, busy * 8 + beyond, tag, verbs);
  sink.add(240, left, right, zone);
  sink.add(241, beyond, busy, own);
}

function overlapping(name: string, text: string): boolean {
  return name.includes(text) || text.includes(name);
}

/** What all endings of one figure share. */
export interface EndingScene {
  readonly scene: Scene;
  /** The last of the chosen words, and the last of those before the figure; 1 where there is none. */
  readonly last: number;
  readonly lastBefore: number;
  /** The ending of the figure before, 1 where there is none. */
  readonly previousEnding: number;
  /** The words right before the figure. */
  readonly near: readonly number[];
}

/** Looks at what was chosen; `words` are tokens, ascending. */
export function endingSceneOf({ tokens }: FactDocument, scene: Scene, words: readonly number[]): EndingScene {
  const { at, start, previous } = scene;
  const lastBefore = words.filter((word) => word < at).at(-1);
  const last = words.at(-1);
  const near: number[] = [];
  for (let i = Math.max(start, at - NEAR); i < at; i++) if (tokens[i]!.kind === 'word') near.push(tokens[i]!.hash);
  return {
    scene,
    last: last === undefined ? 1 : lexical(tokens[last]!),
    lastBefore: lastBefore === undefined ? 1 : lexical(tokens[lastBefore]!),
    previousEnding: previous ? hashText(previous.ending) : 1,
    near,
  };
}

/** Features of an ending. */
export function describeEnding(
  { scene, last, lastBefore, previousEnding, near }: EndingScene,
  ending: number,
  sink: FeatureSink,
): void {
  const e = ending + 1;
  const { kind, unit, cues, before } = scene;
  sink.add(301, e, kind);
  sink.add(302, e, kind, cues);
  sink.add(303, e, last);
  sink.add(304, e, lastBefore, kind);
  sink.add(306, e, before, kind);
  sink.add(307, e, unit);
  sink.add(309, e, previousEnding, cues);
  sink.add(310, e, scene.after);
  sink.add(311, e, last, unit);
  sink.add(313, e, scene.subjectType, unit);
  for (const word of near) sink.add(312, e, word, kind);
}
