/**
 * What a figure measures: which words of its sentence name the indicator, and the ending that the text leaves unsaid
 * (占地 → 面积, 占全市三成 → 比重). Words are decided from left to right; those of the figure before carry over.
 */
import type { FactDocument, Token } from '../document.ts';
import type { Decider } from '../model/decider.ts';
import { type FeatureSink, hashText, step } from '../model/features.ts';
import type { Referent } from '../referent.ts';
import { isNoun, nounRun } from '../referents.ts';

/** Endings, most common first; the first stands for none. */
export const ENDINGS = [
  '',
  '比重',
  '面积',
  '占比',
  '比例',
  '金额',
  '投资',
  '排名',
  '上限',
  '目标',
  '下限',
  '项目',
  '企业',
  '投资额',
  '资金',
  '规模',
  '数量',
  '价格',
  '长度',
  '成员',
  '收入',
  '奖励',
  '罚款',
  '产能',
  '容量',
  '降幅',
  '增幅',
  '幅度',
  '人数',
  '员工',
] as const;

/** The words chosen for the figure before. */
export interface PreviousWords {
  readonly token: number;
  readonly words: ReadonlySet<number>;
  readonly ending: string;
}

export interface IndicatorWords {
  /** Tokens, ascending. */
  readonly words: readonly number[];
  readonly ending: string;
}

const LONGEST_BEFORE = 44;
const LONGEST_AFTER = 12;

/** Chooses the words of the indicator of the figure at token `at`. */
export function chooseWords(
  document: FactDocument,
  at: number,
  subject: Referent | null,
  previous: PreviousWords | null,
  decider: Decider,
): IndicatorWords {
  const { tokens } = document;
  const scene = sceneOf(document, at, subject, previous);
  const index = tokens[at]!.index;
  const window = windowOf(document, at, previous);
  const words: number[] = [];
  let last = 0;
  let beforeLast = 0;
  let lastToken = -2;
  for (const token of window) {
    if (token !== lastToken + 1) {
      last = 0;
      beforeLast = 0;
    }
    const state = last * 2 + beforeLast;
    const chosen = decider.choose('word', index, token, BINARY, (candidate, sink) => {
      if (candidate === 1) describeWord(document, scene, token, state, words.length, sink);
    });
    if (chosen === 1) words.push(token);
    beforeLast = last;
    last = chosen;
    lastToken = token;
  }
  if (words.length === 0) words.push(...fallback(document, at, previous));
  const ending = decider.choose('ending', index, -1, ENDINGS, (candidate, sink) =>
    describeEnding(document, scene, words, candidate, previous, sink),
  );
  return { words, ending: ENDINGS[ending]! };
}

/** Where no word was chosen: the words of the figure before, else the nouns behind the figure, else the nearest word before it. */
function fallback(document: FactDocument, at: number, previous: PreviousWords | null): number[] {
  const { tokens } = document;
  if (previous && previous.words.size > 0 && tokens[previous.token]!.line === tokens[at]!.line)
    return [...previous.words];
  const run = nounRun(tokens, at + 1);
  if (run > at + 1) return Array.from({ length: run - at - 1 }, (_, i) => at + 1 + i);
  for (let i = at - 1; i >= 0 && tokens[i]!.sentence === tokens[at]!.sentence; i--)
    if (isNoun(tokens[i]!) || tokens[i]!.kind === 'mention') return [i];
  return [];
}

const BINARY = [false, true];

/** Content words of the sentence around the figure, and the words of the figure before where that is in another sentence. */
function windowOf(document: FactDocument, at: number, previous: PreviousWords | null): number[] {
  const { tokens, sentenceStarts } = document;
  const sentence = tokens[at]!.sentence;
  const start = Math.max(sentenceStarts[sentence]!, at - LONGEST_BEFORE);
  const end = Math.min(sentenceStarts[sentence + 1]!, at + LONGEST_AFTER);
  const window: number[] = [];
  if (previous && tokens[previous.token]!.line === tokens[at]!.line)
    for (const word of previous.words) if (word < start) window.push(word);
  for (let i = start; i < end; i++) if (i !== at && isContent(tokens[i]!)) window.push(i);
  return window;
}

/** Marks and dates name nothing; figures can be thresholds (超10亿元企业). */
export function isContent(token: Token): boolean {
  if (token.kind === 'mark')
    return token.text === '、' || token.text === '“' || token.text === '”' || token.text === '-';
  return !(token.kind === 'figure' && (token.tag === 'date' || token.tag === 'duration'));
}

interface Scene {
  readonly at: number;
  readonly figure: Token;
  readonly kind: number;
  readonly unit: number;
  readonly start: number;
  readonly before: number;
  readonly beforeTag: number;
  readonly after: number;
  readonly afterTag: number;
  /** Bits: 占, growth, 其中, rank, bare clause, noun behind the figure. */
  readonly cues: number;
  readonly previous: PreviousWords | null;
  readonly previousZone: number;
  readonly subjectName: string;
  readonly previousKind: number;
}

const SHARE = /^(占|佔|占比|比重|比例)/u;
const GROWTH = /^(增长|同比|下降|增|减少|提高|提升|增加|上升|年增|增幅|降幅|增速|环比|回落|增至|较)/u;
const PART = /^(其中|当中|包括|含|分别)/u;
const RANK = /^(居|列|位居|位列|排名|排|第)/u;
const LIMIT = /^(最高|最多|不超过|至多|不低于|不少于|至少|以上|以下|以内|上限|不高于|不得)/u;

function sceneOf(document: FactDocument, at: number, subject: Referent | null, previous: PreviousWords | null): Scene {
  const { tokens, clauseStarts, context } = document;
  const figure = tokens[at]!;
  let start = at;
  while (start > clauseStarts[figure.clause]! && tokens[start - 1]!.kind !== 'figure') start--;
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
  const next = tokens[at + 1];
  const near = next && next.clause === figure.clause ? next : null;
  if (near && (isNoun(near) || near.kind === 'mention')) cues |= 64;
  const prior = at > start ? tokens[at - 1]! : null;
  const last = previous ? tokens[previous.token]! : null;
  return {
    at,
    figure,
    kind: figure.tagHash,
    unit: hashText(context.figures[figure.index]!.unit),
    start,
    before: prior ? (prior.kind === 'mention' ? prior.tagHash : prior.hash) : 1,
    beforeTag: prior ? prior.tagHash : 1,
    after: near ? (near.kind === 'word' || near.kind === 'mark' ? near.hash : near.tagHash) : 1,
    afterTag: near ? near.tagHash : 1,
    cues: cues + 1,
    previous,
    previousKind: last ? last.tagHash : 1,
    previousZone:
      last === null
        ? 9
        : last.clause === figure.clause
          ? 1
          : last.sentence === figure.sentence
            ? 1 + Math.min(3, figure.clause - last.clause)
            : last.line === figure.line
              ? 6
              : 7,
    subjectName: subject?.name ?? '',
  };
}

function describeWord(
  document: FactDocument,
  scene: Scene,
  token: number,
  state: number,
  chosen: number,
  sink: FeatureSink,
): void {
  const { tokens } = document;
  const word = tokens[token]!;
  const { at, figure } = scene;
  const carried = scene.previous ? (scene.previous.words.has(token) ? 2 : token < scene.previous.token ? 3 : 4) : 1;
  let zone: number;
  if (word.sentence !== figure.sentence) zone = 12;
  else if (word.clause === figure.clause)
    zone = token > at ? (tokenGap(document, at, token) ? 9 : 8) : token >= scene.start ? 1 : 2;
  else if (token > at) zone = 10;
  else zone = 2 + Math.min(5, figure.clause - word.clause);
  const lexical = word.kind === 'mention' ? word.tagHash : word.kind === 'figure' ? word.tagHash + 1 : word.hash;
  const left = tokens[token - 1];
  const right = tokens[token + 1];
  const leftHash =
    left && left.sentence === word.sentence
      ? left.kind === 'mention' || left.kind === 'figure'
        ? left.tagHash
        : left.hash
      : 1;
  const rightHash =
    right && right.sentence === word.sentence
      ? token + 1 === at
        ? 2
        : right.kind === 'mention' || right.kind === 'figure'
          ? right.tagHash
          : right.hash
      : 1;
  const leftTag = left && left.sentence === word.sentence ? left.tagHash : 1;
  const rightTag = right && right.sentence === word.sentence ? (token + 1 === at ? 2 : right.tagHash) : 1;
  const isSubject =
    word.kind === 'mention' && scene.subjectName.length > 0 && overlapping(scene.subjectName, word.text) ? 2 : 1;
  const distance = step(Math.abs(at - token)) + 1;
  const spot = zone * 8 + carried;

  sink.add(201, spot, state + 1);
  sink.add(202, word.tagHash, spot, state + 1);
  sink.add(203, lexical, zone, Math.min(carried, 3));
  sink.add(204, lexical, carried);
  sink.add(205, lexical, scene.kind, zone > 2 && zone < 8 ? 2 : zone);
  sink.add(206, lexical, scene.unit, carried);
  sink.add(207, leftHash, word.tagHash, zone);
  sink.add(208, rightHash, word.tagHash, zone);
  sink.add(209, leftTag, word.tagHash, rightTag);
  sink.add(210, rightHash, lexical, state + 1);
  sink.add(211, leftHash, lexical, state + 1);
  sink.add(212, word.tagHash, distance, zone);
  sink.add(213, scene.cues, spot);
  sink.add(214, scene.cues, spot, word.tagHash);
  sink.add(215, scene.before, spot);
  sink.add(216, scene.before, spot, lexical);
  sink.add(217, scene.after, spot);
  sink.add(218, scene.kind, spot, word.tagHash);
  sink.add(219, scene.unit, spot, word.tagHash);
  sink.add(220, scene.previousZone, spot, scene.cues);
  sink.add(221, scene.previousKind, scene.kind, spot);
  sink.add(222, isSubject, word.tagHash, spot);
  sink.add(223, word.kind === 'mention' ? 2 : 1, chosen > 0 ? 2 : 1, spot);
  sink.add(224, scene.beforeTag, spot, word.tagHash);
  sink.add(225, scene.afterTag, spot, word.tagHash);
  sink.add(226, word.text.charCodeAt(word.text.length - 1), zone, scene.kind);
  sink.add(227, leftTag, spot, state + 1);
  sink.add(228, rightTag, spot, state + 1);
  sink.add(229, scene.cues & 33, lexical, carried);
  sink.add(230, Math.min(4, chosen), spot, state + 1);
}

/** True when a mark stands between the figure and the token behind it. */
function tokenGap(document: FactDocument, at: number, token: number): boolean {
  for (let i = at + 1; i < token; i++) {
    const { kind, text } = document.tokens[i]!;
    if (kind === 'figure' || (kind === 'mark' && text !== '“' && text !== '”')) return true;
  }
  return false;
}

function overlapping(name: string, text: string): boolean {
  return name.includes(text) || text.includes(name);
}

function describeEnding(
  document: FactDocument,
  scene: Scene,
  words: readonly number[],
  ending: number,
  previous: PreviousWords | null,
  sink: FeatureSink,
): void {
  const { tokens } = document;
  const e = ending + 1;
  let own = 0;
  let last: Token | null = null;
  let lastBefore: Token | null = null;
  for (const word of words) {
    last = tokens[word]!;
    if (word < scene.at) lastBefore = last;
    if (word >= scene.start) own++;
  }
  const lastHash = last ? (last.kind === 'mention' ? last.tagHash : last.hash) : 1;
  const lastBeforeHash = lastBefore ? (lastBefore.kind === 'mention' ? lastBefore.tagHash : lastBefore.hash) : 1;
  sink.add(301, e, scene.kind);
  sink.add(302, e, scene.kind, scene.cues);
  sink.add(303, e, lastHash);
  sink.add(304, e, lastBeforeHash, scene.kind);
  sink.add(305, e, scene.before);
  sink.add(306, e, scene.before, scene.kind);
  sink.add(307, e, scene.unit);
  sink.add(308, e, scene.unit, own > 0 ? 2 : 1);
  sink.add(309, e, previous ? hashText(previous.ending) : 1, scene.cues);
  sink.add(310, e, scene.after);
  sink.add(311, e, lastHash, scene.unit);
  for (let i = scene.start; i < scene.at; i++)
    if (tokens[i]!.kind === 'word') sink.add(312, e, tokens[i]!.hash, scene.kind);
}
