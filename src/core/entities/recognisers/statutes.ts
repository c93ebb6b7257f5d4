/**
 * Laws, plans and strategies named without title brackets or quotes: by the lexicon (公司法), by the article that is cited
 * (…条例第四条), or by the verb that carries them out (实施…战略).
 */
import { isHan } from '../../reading/characters.ts';
import type { RuleContext, TextContext } from '../context.ts';
import type { Mention } from '../mention.ts';
import { breaksAtWords } from './gazetteer.ts';

const HEADS = ['法', '条例', '办法', '规定', '细则', '规例', '规则', '通则'];
/** Words that stand before a statute and are no part of its name. */
const CITING = new Set(
  '依 依据 依照 根据 按照 按 违反 符合 触犯 修正 修订 修改 执行 落实 贯彻 遵守 适用 及 或 和 与 暨 以及 在 对 为 由 将 应'.split(
    ' ',
  ),
);
/** Verbs that carry out what follows them, the heads of what they carry out, and the parts of speech of its name. */
const CARRYING = new Set('实施 落实 执行 坚持 贯彻 贯彻落实 遵守'.split(' '));
const CARRYING_OPENINGS = new Set([...CARRYING].map((verb) => verb.charCodeAt(0)));
const PLANS = ['战略', '规划', '纲要', '指南', '公约', '行动计划', '发展观'];
const NOMINAL = /^(?:n.*|vn|b|j|l|i|a|an|s|v)$/;
/** 本办法, 该条例: the document itself or one named before. */
const DEICTIC = '本该此前上';
const SHORTEST = 3;
const LONGEST = 24;
const ARTICLE = /第[一二三四五六七八九十百零〇\d]{1,6}条/g;
const SCORE = 0.9;

/** Statutes in order, without overlap. */
export function recogniseStatutes(context: RuleContext): Mention[] {
  const { text } = context.reading;
  const found = new Map<number, number>();
  for (const { start, end, entries, short, ambiguous } of context.names) {
    if (short || ambiguous || end - start < SHORTEST) continue;
    const isLaw = entries.every(({ type, kind }) => type === 'policy' && kind === 'law');
    if (isLaw && text[start - 1] !== '”' && breaksAtWords(context.words.at, start, end)) add(found, start, end);
  }
  for (const { index } of text.matchAll(ARTICLE)) {
    if (!HEADS.some((head) => text.endsWith(head, index))) continue;
    const start = nameStart(context, index);
    if (!DEICTIC.includes(text[start]!)) add(found, start, index);
  }
  for (let w = 0; w + 1 < context.words.length; w++) {
    if (!CARRYING_OPENINGS.has(text.charCodeAt(context.words.starts[w]!))) continue;
    if (!CARRYING.has(text.slice(context.words.starts[w]!, context.words.ends[w]!))) continue;
    const start = context.words.ends[w]!;
    const end = planEnd(context, w + 1);
    if (end > start) add(found, start, end);
  }
  const mentions: Mention[] = [];
  for (const start of [...found.keys()].sort((a, b) => a - b)) {
    const end = found.get(start)!;
    if (end - start < SHORTEST || (mentions.at(-1)?.end ?? 0) > start) continue;
    mentions.push({ start, end, type: 'policy', score: SCORE, recogniser: 'names' });
  }
  return mentions;
}

/** Where the plan ends whose first word is `w`: nouns up to its head; where it begins, when it is none. */
function planEnd({ reading: { text }, words }: TextContext, w: number): number {
  const start = words.starts[w]!;
  for (let at = w; at < words.length && NOMINAL.test(words.tags[at]!); at++) {
    const end = words.ends[at]!;
    if (words.starts[at] !== (at === w ? start : words.ends[at - 1]) || end - start > LONGEST) break;
    if (PLANS.some((head) => text.endsWith(head, end) && end - head.length > start + 1)) return end;
  }
  return start;
}

function add(found: Map<number, number>, start: number, end: number): void {
  found.set(start, Math.max(end, found.get(start) ?? 0));
}

/** Where the name of the statute that ends at `end` begins: behind punctuation or a word that cites it. */
function nameStart({ reading: { text }, words }: TextContext, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST && isHan(text.charCodeAt(start - 1))) {
    const w = words.at[start - 1]!;
    const from = w >= 0 ? words.starts[w]! : start - 1;
    if (CITING.has(text.slice(from, start))) break;
    start = from;
  }
  return start;
}
