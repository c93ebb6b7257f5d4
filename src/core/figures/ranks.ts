/** Positions in an order: 第169位, 排名第一, 第二大经济体, 首位, 前三位. Parts of documents (第五条) and names (第三方) are none. */
import { parseNumeral, skipBlanks } from './numerals.ts';
import type { Quantity } from './token.ts';

/** Measure words that leave 第 its sense of an order. */
const RANKED = '位名个家座天晚回人高强';
/** What ends a noun phrase: the ordinal stands by itself. */
const ENDS = '，。；、！？）”’\n 的和与及；：';
/** Adjectives and verbs behind an ordinal that stands by itself: 第二大经济体, 第一升至. */
const FOLLOWS = '大高多长升降';

/** The rank that 第 begins at `at`: what 第 introduces is passed over even where it is no rank. */
export function ordinalAt(text: string, at: number): { readonly rank: Quantity | null; readonly end: number } {
  const numeral = parseNumeral(text, skipBlanks(text, at + 1));
  if (!numeral || numeral.bare) return { rank: null, end: at + 1 };
  const { end } = numeral;
  // One character more, so that 第三方 leaves no 三方; 第1—3款 is one reference.
  const other = '-—至到'.includes(text[end] ?? ' ') ? parseNumeral(text, end + 1) : null;
  const pass = { rank: null, end: Math.min(text.length, (other?.end ?? end) + 1) };
  const next = text[skipBlanks(text, end)];
  if (text.startsWith('人民', end) || text.startsWith('名称', end) || text.startsWith('高级', end)) return pass;
  if (next !== undefined && RANKED.includes(next) && text[end] !== ' ') {
    if (text.startsWith('个五年', end) || text.startsWith('个月', end) || text.startsWith('大会', end)) return pass;
    return { rank: rank(at, end + 1, numeral.value), end: end + 1 };
  }
  const counts = next === '、' && parseNumeral(text, end + 1) !== null;
  const alone =
    next === undefined || (ENDS.includes(next) && !counts) || (FOLLOWS.includes(next) && !text.startsWith('大道', end));
  if (alone && !opensClause(text, at) && !partOfDocument(text, at)) return { rank: rank(at, end, numeral.value), end };
  if (alone && isWhole(text, at, end)) return { rank: rank(at, end, numeral.value), end };
  return pass;
}

/** 首位, and the first of an order: 前80位, 居全国前五. */
export function leadingAt(text: string, at: number): Quantity | null {
  if (text.startsWith('首位', at) && !'度女产'.includes(text[at + 2] ?? '。') && !isFigurative(text, at))
    return rank(at, at + 2, 1);
  if (text.startsWith('榜首', at)) return rank(at, at + 2, 1);
  if (text[at] !== '前') return null;
  const numeral = parseNumeral(text, at + 1);
  if (!numeral || numeral.bare || !Number.isInteger(numeral.value)) return null;
  const { end } = numeral;
  if (text[end] === '位' || (text[end] === '名' && !'单称'.includes(text[end + 1] ?? ' ')))
    return rank(at + 1, end + 1, numeral.value);
  const next = text[end];
  const alone = next === undefined || '，。；！？）”\n'.includes(next);
  return alone && '国省市区县球界列居业入进'.includes(text[at - 1] ?? ' ') ? rank(at + 1, end, numeral.value) : null;
}

/** 把质量放在首位: nothing is ranked. */
function isFigurative(text: string, at: number): boolean {
  return /[放摆置][在于]$/.test(text.slice(Math.max(0, at - 2), at));
}

function rank(start: number, end: number, value: number): Quantity {
  return { type: 'quantity', kind: 'rank', start, end, value, unit: '', more: false, vague: false };
}

/** 第一，要坚持: the ordinal counts off what is said. */
function opensClause(text: string, at: number): boolean {
  const c = text[at - 1];
  return c === undefined || '。；！？\n：，、“ 　'.includes(c);
}

/** 第一条第二款, 附件第三: the number of a part. */
function partOfDocument(text: string, at: number): boolean {
  return '条款项章节页卷'.includes(text[at - 1] ?? ' ');
}

/** Nothing but the ordinal stands on the line. */
function isWhole(text: string, at: number, end: number): boolean {
  return (at === 0 || text[at - 1] === '\n') && (end === text.length || text[end] === '\n');
}
