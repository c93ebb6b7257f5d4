/** What tells the subject of a figure: kinds of things, where they are mentioned, and the words around both. */
import type { FactDocument, Token } from '../document.ts';
import { type FeatureSink, hashText, mix, step } from '../model/features.ts';
import type { Manner, Occurrence, Referent, Referents } from '../referent.ts';
import { firstVerb, lexical, neighbour, opening, zone } from '../zone.ts';

/** Something a figure may be about; null for nothing named. */
export interface Candidate {
  readonly referent: Referent | null;
  /** Its nearest mention: the last one before the figure, else the first one behind it in the clause. */
  readonly near: Occurrence | null;
  /** How many other referents were mentioned since. */
  readonly rank: number;
  /** How many of the same type were mentioned since. */
  readonly typeRank: number;
  /** How many others opened a clause since it last did; -1 where it never does. */
  readonly openRank: number;
  /** Its place among the first names of the line, 1 to 3; 0 for none of them. */
  readonly lineRank: number;
}

/** What all candidates of one figure share. */
export interface Scene {
  readonly at: number;
  readonly figure: Token;
  /** Zone of the figure before, 11 for the first. */
  readonly gap: number;
  readonly previous: number;
  readonly unit: number;
  readonly referents: Referents;
  /** The word before the figure, the noun before it, the word behind it. */
  readonly before: number;
  readonly noun: number;
  readonly after: number;
  /** The words that open the clause and the sentence. */
  readonly opening: number;
  readonly lead: number;
  /** A word such as 全市 or 我县, nearest before the figure in its sentence. */
  readonly whole: number;
  /** Its level: 市 of 全市. */
  readonly wholeLevel: string;
  /** Whether a content word stands before the figure in its clause. */
  readonly bare: number;
  /** How many names were mentioned between the figure before and this one, up to 3. */
  readonly newcomers: number;
}

const WHOLE = /^[全我该本当][省市区县镇州旗盟国乡村街港台岛城地]$/u;

/** Looks at the surroundings of the figure at token `at`; `previous` is the token of the figure before, or -1. */
export function sceneOf(document: FactDocument, referents: Referents, at: number, previous: number): Scene {
  const { tokens, clauseStarts, sentenceStarts, context } = document;
  const figure = tokens[at]!;
  const start = clauseStarts[figure.clause]!;
  let before = 0;
  let noun = 0;
  for (let i = at - 1; i >= start && noun === 0; i--) {
    const token = tokens[i]!;
    if (token.kind === 'mark') continue;
    if (before === 0) before = lexical(token);
    if (token.kind === 'word' && token.tag[0] === 'n') noun = token.hash;
  }
  const sentenceStart = sentenceStarts[figure.sentence]!;
  let whole = 0;
  let wholeLevel = '';
  for (let i = at - 1; i >= sentenceStart && whole === 0; i--) {
    const { text, hash } = tokens[i]!;
    if (text.length !== 2 || !WHOLE.test(text)) continue;
    whole = hash;
    wholeLevel = text[1]!;
  }
  const last = previous < 0 ? null : tokens[previous]!;
  return {
    at,
    figure,
    gap: last === null ? 11 : zone(last, figure),
    previous,
    unit: hashText(context.figures[figure.index]!.unit),
    referents,
    before,
    noun,
    after: neighbour(document, at + 1, figure.sentence),
    opening: lexical(tokens[start]!),
    lead: lexical(tokens[sentenceStart]!),
    whole,
    wholeLevel,
    bare: before === 0 ? 2 : noun === 0 ? 1 : 0,
    newcomers: newcomers(tokens, at, previous),
  };
}

const MOST_NEWCOMERS = 3;
/** How many tokens back names are counted. */
const COUNTED = 40;

function newcomers(tokens: readonly Token[], at: number, previous: number): number {
  let count = 0;
  for (let i = at - 1; i > Math.max(previous, at - COUNTED) && count < MOST_NEWCOMERS; i--)
    if (tokens[i]!.kind === 'mention' && tokens[i]!.tag !== 'industry' && tokens[i]!.tag !== 'position') count++;
  return count;
}

const MANNERS: readonly Manner[] = ['name', 'anaphor', 'seat', 'speaker'];

/** Whether a name is of the level of 全市: 1 no such word, 2 the same level, 3 another, 4 a name without level. */
function wholeness(level: string, name: string): number {
  if (level === '') return 1;
  const own = name.at(-1)!;
  if (own === level || (level === '县' && own === '縣') || (level === '区' && own === '區')) return 2;
  return /[省市区區县縣州旗盟]$/u.test(name) ? 3 : 4;
}

function placeOf(document: FactDocument, scene: Scene, near: Occurrence | null): number {
  if (near === null) return 20;
  return near.from > scene.at ? 19 : zone(document.tokens[near.from]!, scene.figure);
}

/** Features of a candidate by itself. */
export function describe(document: FactDocument, scene: Scene, candidate: Candidate, sink: FeatureSink): void {
  const { tokens } = document;
  const { figure } = scene;
  const { referent, near, rank, typeRank, openRank, lineRank } = candidate;
  if (!referent) {
    sink.add(1, figure.tagHash);
    sink.add(2, scene.noun);
    sink.add(3);
    return;
  }
  const type = referent.typeHash;
  const { name } = referent;
  const last = name.charCodeAt(name.length - 1);
  const lastTwo = mix(name.charCodeAt(name.length - 2) | 0, last);
  const place = placeOf(document, scene, near);
  const near5 = Math.min(place, 6) + 1;
  const main = 1 + (scene.referents.main.get(referent.type)?.indexOf(referent) ?? -1);
  const leading = referent.leading ? 2 : 1;

  sink.add(4, type, place + 1);
  sink.add(5, type, figure.tagHash);
  sink.add(6, type, scene.unit, near5);
  sink.add(7, type, step(rank) + 1, near5);
  sink.add(8, type, step(typeRank) + 1, place + 1);
  sink.add(9, type, step(referent.count) + 1, leading);
  sink.add(10, type, main * 2 + leading, place + 1);
  sink.add(11, type, scene.referents.leadingTypes + 1, main * 2 + leading);
  sink.add(12, type, scene.gap + 1, near5);
  sink.add(14, type, scene.before);
  sink.add(15, type, scene.noun);
  sink.add(16, type, scene.after);
  sink.add(17, type, scene.opening, near5);
  sink.add(18, type, scene.lead, near5);
  sink.add(19, type, scene.whole, main * 2 + leading);
  sink.add(20, lastTwo);
  sink.add(21, last, type, near5);
  sink.add(22, last, scene.unit);
  sink.add(23, lastTwo, scene.noun);
  sink.add(29, last, scene.whole, main);
  sink.add(44, type, Math.min(9, name.length));
  sink.add(47, type, scene.bare + 1, near5);
  sink.add(51, type, Math.min(openRank, 6) + 2, lineRank + 1);
  sink.add(52, Math.min(openRank, 6) + 2, lineRank + 1, near5);
  sink.add(53, type, Math.min(openRank, 6) + 2, scene.gap + 1);
  sink.add(54, type, lineRank + 1, scene.bare + 1);
  sink.add(55, wholeness(scene.wholeLevel, name), type, main * 2 + leading);
  sink.add(58, type, referent.topicRank + 1, place + 1);
  sink.add(59, referent.topicRank + 1, place + 1, scene.gap + 1);
  sink.add(60, type, referent.topicRank + 1, scene.bare + 1);
  sink.add(80, type, step(referent.opened) + 1, Math.min(place, 8) + 1);
  sink.add(81, referent.topicRank + 1, scene.noun);
  sink.add(82, referent.topicRank + 1, scene.whole, type);
  if (near === null) return;
  const manner = MANNERS.indexOf(near.manner) + 1;
  sink.add(56, manner, type, near5);
  sink.add(57, manner, opening(document, near.from), near5);

  const first = tokens[near.from]!;
  const left = neighbour(document, near.from - 1, first.sentence);
  const right = neighbour(document, near.to, first.sentence);
  const opens = opening(document, near.from);
  const since = near.from > scene.previous ? 2 : 1;
  sink.add(30, left, near5);
  sink.add(31, right, near5);
  sink.add(32, type, left, near5);
  sink.add(33, type, right, near5);
  sink.add(34, type, opens, place + 1);
  sink.add(35, opens, near5, step(rank) + 1);
  sink.add(36, tokens[near.to]?.tagHash ?? 1, type, near5);
  sink.add(37, tokens[near.from - 1]?.tagHash ?? 1, type, near5);
  sink.add(38, type, since, near5);
  sink.add(48, type, opens * 4 + scene.bare, near5);
  if (place === 0) {
    sink.add(39, type, step(scene.at - near.to) + 1);
    sink.add(40, right, scene.before);
    sink.add(41, right, type, scene.unit);
    sink.add(42, left, scene.noun);
    sink.add(43, firstVerb(document, near.to, scene.at), type);
    sink.add(49, since, opens, type);
  } else if (place < 5) {
    sink.add(45, firstVerb(document, near.to, document.clauseStarts[first.clause + 1]!), type);
    sink.add(46, scene.opening, opens, type);
    sink.add(50, since, opens * 4 + scene.bare, type);
  }
}

/** Features of a candidate that is also the subject of the figure before. */
export function describeSame(
  document: FactDocument,
  scene: Scene,
  { referent, near }: Candidate,
  sink: FeatureSink,
): void {
  const place = placeOf(document, scene, near);
  const type = referent ? referent.typeHash : 1;
  const gap5 = Math.min(scene.gap, 6) + 1;
  const topic = referent ? referent.topicRank + 1 : 9;
  sink.add(61, scene.gap + 1);
  sink.add(72, topic, scene.gap + 1);
  sink.add(73, topic, place + 1, gap5);
  sink.add(62, scene.gap + 1, type);
  sink.add(63, place + 1, scene.gap + 1);
  sink.add(64, scene.before, gap5);
  sink.add(65, scene.opening, gap5);
  sink.add(66, scene.lead, gap5);
  sink.add(67, scene.after, gap5);
  sink.add(68, scene.bare + 1, scene.gap + 1);
  sink.add(69, scene.figure.tagHash, scene.gap + 1);
  sink.add(70, scene.whole, gap5);
  sink.add(71, scene.newcomers + 1, scene.gap + 1);
}
