/**
 * What a figure measures: which words of its sentence name the indicator, and the ending that the text leaves unsaid
 * (占地 → 面积, 占全市三成 → 比重). Words are decided from left to right; those of the figure before carry over.
 */
import type { FactDocument, Token } from '../document.ts';
import type { Decider } from '../model/decider.ts';
import type { Referent, Referents } from '../referent.ts';
import { isNoun, nounRun } from '../referents.ts';
import { describeEnding, describeWord, endingSceneOf, type PreviousWords, sceneOf } from './wordFeatures.ts';

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

export interface IndicatorWords {
  /** Tokens, ascending. */
  readonly words: readonly number[];
  readonly ending: string;
}

const LONGEST_BEFORE = 32;
const LONGEST_AFTER = 9;

/** Chooses the words of the indicator of the figure at token `at`. */
export function chooseWords(
  document: FactDocument,
  referents: Referents,
  at: number,
  subject: Referent | null,
  previous: PreviousWords | null,
  decider: Decider,
): IndicatorWords {
  const { tokens } = document;
  const window = windowOf(document, at, previous);
  const scene = sceneOf(document, referents, at, subject, previous, window);
  const index = tokens[at]!.index;
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
      if (candidate === 1) describeWord(document, scene, token, state, sink);
    });
    if (chosen === 1) words.push(token);
    beforeLast = last;
    last = chosen;
    lastToken = token;
  }
  if (words.length === 0) words.push(...fallback(document, at, previous));
  else {
    completeCompounds(document, at, subject, words);
    completePhrase(document, at, subject, words);
    carryModifier(document, at, previous, words);
  }
  const endings = endingSceneOf(document, scene, words);
  const ending = decider.choose('ending', index, -1, ENDINGS, (candidate, sink) =>
    describeEnding(endings, candidate, sink),
  );
  return { words, ending: ENDINGS[ending]! };
}

/**
 * A compound behind the figure is taken whole: with a noun goes the name right before it (566家【医疗器械】企业), but not
 * the subject's own.
 * @param words ascending; changed in place
 */
function completeCompounds(document: FactDocument, at: number, subject: Referent | null, words: number[]): void {
  const { tokens } = document;
  const taken = new Set(words);
  for (const word of [...words]) {
    if (word < at || !isNoun(tokens[word]!)) continue;
    for (let i = word - 1; i !== at && i >= 0 && tokens[i]!.clause === tokens[word]!.clause; i--) {
      const token = tokens[i]!;
      if (taken.has(i) || !isModifier(token) || subject?.name.includes(token.text)) break;
      taken.add(i);
    }
  }
  words.splice(0, words.length, ...[...taken].sort((a, b) => a - b));
}

/**
 * The words before the figure that were chosen from one clause are a phrase of the text: what stands between them belongs to
 * it, and so do the modifiers before its first word (需要改善的【控制单元】, 签约【项目】), up to the subject or another name.
 * @param words ascending; changed in place
 */
function completePhrase({ tokens }: FactDocument, at: number, subject: Referent | null, words: number[]): void {
  const last = words.filter((word) => word < at).at(-1);
  if (last === undefined) return;
  const { clause } = tokens[last]!;
  const taken = new Set(words);
  let first = last;
  for (let i = words.indexOf(last) - 1; i >= 0 && tokens[words[i]!]!.clause === clause; i--) {
    const between = tokens.slice(words[i]! + 1, first);
    if (between.some((token, k) => parts(token, between[k + 1]))) break;
    for (let word = words[i]! + 1; word < first; word++) taken.add(word);
    first = words[i]!;
  }
  for (let i = first - 1; i >= 0 && tokens[i]!.clause === clause; i--) {
    if (!modifies(tokens[i]!, tokens[i + 1]!, tokens[i + 2]) || subject?.name.includes(tokens[i]!.text)) break;
    taken.add(i);
  }
  words.splice(0, words.length, ...[...taken].sort((a, b) => a - b));
}

/**
 * A noun said again without its modifier keeps it: after 生物医药企业1076家, 规上企业100家 are of that sector too.
 * @param previous the words of the figure before
 * @param words ascending; changed in place
 */
function carryModifier({ tokens }: FactDocument, at: number, previous: PreviousWords | null, words: number[]): void {
  if (!previous || tokens[previous.token]!.sentence !== tokens[at]!.sentence) return;
  const head = tokens[words.at(-1)!]!;
  const before = [...previous.words].sort((a, b) => a - b);
  const last = before.at(-1);
  if (last === undefined || words.includes(last) || !isNoun(head) || tokens[last]!.text !== head.text) return;
  if (words.some((word) => isModifier(tokens[word]!))) return;
  words.push(...before.filter((word) => isModifier(tokens[word]!)));
  words.sort((a, b) => a - b);
}

/** What no phrase reaches over: figures other than thresholds, and marks other than those of enumeration and quotation. */
function parts({ kind, text }: Token, next: Token | undefined): boolean {
  return (kind === 'figure' && !BOUNDS.has(next?.text ?? '')) || (kind === 'mark' && !JOINING.has(text));
}

/** What makes a figure a threshold: 占地1万平方米以上的工业园区. */
const BOUNDS = new Set(['以上', '以下', '以内', '及以上', '及以下']);

/** Whether a word modifies the one behind it: a noun or verb before a noun, what stands before 的, and 的 itself. */
function modifies(token: Token, next: Token, second: Token | undefined): boolean {
  if (token.kind === 'mention') return isModifier(token) && (isNoun(next) || next.kind === 'mention');
  if (token.kind === 'figure') return BOUNDS.has(next.text);
  if (token.kind !== 'word') return false;
  if (token.text === '的' || BOUNDS.has(token.text)) return true;
  if (next.text === '的' || (next.kind === 'figure' && token.tag[0] === 'v')) return 'vna'.includes(token.tag[0]!);
  // 需要|改善|的: the verbs of an attribute belong together.
  if (second?.text === '的' && token.tag === 'v' && next.tag[0] === 'v') return true;
  const noun = isNoun(next) || next.kind === 'mention';
  return noun && (isNoun(token) || (token.tag === 'v' && token.text.length > 1));
}

/** Names that stand before a noun as its modifiers. */
function isModifier(token: Token): boolean {
  return token.kind === 'mention' && (token.tag === 'industry' || token.tag === 'product');
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
  for (let i = start; i < end; i++)
    if (i !== at && isContent(tokens[i]!) && !isAdverbial(tokens[i]!, tokens[i + 1])) window.push(i);
  return window;
}

/** A quality before a verb says how, not what: 历史性|突破. */
function isAdverbial(token: Token, next: Token | undefined): boolean {
  return token.kind === 'word' && QUALITY.test(token.text) && next?.kind === 'word' && next.tag[0] === 'v';
}

const QUALITY = /^.{2,}性$/u;

/** Marks inside names and enumerations. */
const JOINING = new Set(['、', '“', '”', '-']);

/** Particles, prepositions, conjunctions, interjections. */
const EMPTY = new Set(['u', 'p', 'c', 'y', 'e', 'o']);

/** Marks, dates and particles name nothing; figures can be thresholds (超10亿元企业). */
export function isContent(token: Token): boolean {
  if (token.kind === 'mark') return JOINING.has(token.text);
  if (token.kind === 'mention') return true;
  if (token.kind === 'figure') return token.tag !== 'date' && token.tag !== 'duration';
  return !EMPTY.has(token.tag[0]!);
}
