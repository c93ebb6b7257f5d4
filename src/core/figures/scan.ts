/**
 * One pass over each line of the reading: at each place where a figure may begin, the recognisers are asked in turn; the longest run
 * that one of them takes is passed over. Document titles (《…》) are names, and nothing within is a figure.
 */
import { Memo } from '../memo.ts';
import { isDigit, isHan, isLatin } from '../reading/characters.ts';
import { acceptsDate, acceptsDuration, isDayCount } from './dateOrDuration.ts';
import { type DateCandidate, dateAt } from './dates/dateExpressions.ts';
import { startsNumeral } from './digits.ts';
import { durationAt, halfDurationAt } from './durations.ts';
import { exact, type Numeral, numeralRunEnd, parseNumeral } from './numerals.ts';
import { coinsAt, prefixedMoneyAt, quantityAt } from './quantities.ts';
import { leadingAt, ordinalAt } from './ranks.ts';
import { halfAt, shareAt } from './shares.ts';
import { columnAt } from './tableCells.ts';
import type { Quantity, ScanContext, Token } from './token.ts';

enum Start {
  None = 0,
  Numeral = 1,
  Date = 2,
  Currency = 4,
  Ordinal = 8,
  Half = 16,
  Title = 32,
  Leading = 64,
  Doubling = 128,
  Address = 256,
  Column = 512,
}

const starts = new Uint16Array(0x10000);
function mark(characters: string, flag: Start): void {
  for (const c of characters) starts[c.charCodeAt(0)]! |= flag;
}
for (let unit = 0; unit < 0x10000; unit++) if (startsNumeral(unit)) starts[unit]! |= Start.Numeral;
mark('今去上前明后同次翌昨本下当周元首年月民中公', Start.Date);
mark('人新台港澳美欧日RHNUS¥￥$€£', Start.Currency);
mark('第', Start.Ordinal);
mark('半', Start.Half);
mark('《', Start.Title);
mark('首榜前', Start.Leading);
mark('翻', Start.Doubling);
mark('hw', Start.Address);
mark('（', Start.Column);

/** Titles longer than this are unclosed brackets. */
const LONGEST_TITLE = 120;

/**
 * The tokens of a text, in order, without overlap. Each line is read by itself: no figure goes on in the next, and none has
 * to do with the words of another.
 * @param memo tokens of lines scanned before, in offsets of the line with the breaks around it
 */
export function scan(context: ScanContext, memo: Memo<readonly Token[]> = new Memo()): Token[] {
  const { text, currency, republic } = context;
  const tokens: Token[] = [];
  for (let from = 0; from < text.length; ) {
    const next = text.indexOf('\n', from);
    const to = next < 0 ? text.length : next;
    const start = Math.max(0, from - 1);
    if (to > from) {
      const line = text.slice(start, to + 1);
      const found = memo.recall(`${currency} ${republic} ${line}`, () => scanLine({ ...context, text: line }));
      for (const token of found) tokens.push(moved(token, start));
    }
    from = to + 1;
  }
  memo.sweep();
  return tokens;
}

/** A token `by` characters further on. */
function moved(token: Token, by: number): Token {
  const start = token.start + by;
  const end = token.end + by;
  if (token.type === 'numeral') return { ...token, start, end, numeral: movedNumeral(token.numeral, by) };
  if (token.type === 'date' || !token.numeral) return { ...token, start, end };
  return { ...token, start, end, numeral: movedNumeral(token.numeral, by) };
}

function movedNumeral(numeral: Numeral, by: number): Numeral {
  return { ...numeral, start: numeral.start + by, end: numeral.end + by };
}

function scanLine(context: ScanContext): Token[] {
  const { text } = context;
  const tokens: Token[] = [];
  for (let i = 0; i < text.length; ) {
    const flags = starts[text.charCodeAt(i)]!;
    if (flags === Start.None) {
      i++;
      continue;
    }
    if (flags & Start.Column) {
      const column = columnAt(context, i);
      if (column) tokens.push(...column.cells);
      i = column?.end ?? i + 1;
      continue;
    }
    const step = recognise(context, i, flags);
    if (step.token) tokens.push(step.token);
    i = Math.max(step.end, i + 1);
  }
  return tokens;
}

interface Step {
  readonly token: Token | null;
  readonly end: number;
}

function taken(token: Token): Step {
  return { token, end: token.end };
}

function recognise(context: ScanContext, at: number, flags: number): Step {
  const { text } = context;
  if (flags & Start.Title) return { token: null, end: titleEnd(text, at) };
  if (flags & Start.Currency) {
    const money = prefixedMoneyAt(context, at);
    if (money) return taken(money);
  }
  if (flags & Start.Leading) {
    const rank = leadingAt(text, at);
    if (rank) return taken(rank);
  }
  if (flags & Start.Half) {
    const half = (isHalfWord(text, at) ? null : halfDurationAt(text, at)) ?? halfAt(text, at);
    return half ? taken(half) : { token: null, end: at + 1 };
  }
  if (flags & Start.Doubling) return doubling(text, at);
  if (flags & Start.Address) return { token: null, end: addressEnd(text, at) };
  if (flags & Start.Numeral && isCode(context, at)) return { token: null, end: codeEnd(text, at) };
  if (flags & (Start.Date | Start.Numeral | Start.Ordinal)) {
    const date = dateAt(text, at, context);
    if (date && !(date.weak && isDayCount(text, date))) {
      return acceptsDate(text, date) ? taken(asDate(date)) : { token: null, end: date.end };
    }
  }
  if (flags & Start.Ordinal) {
    const { rank, end } = ordinalAt(text, at);
    return { token: rank, end };
  }
  return flags & Start.Numeral ? fromNumeral(context, at) : { token: null, end: at + 1 };
}

function asDate({ type, start, end, from, to }: DateCandidate): Token {
  return { type, start, end, from, ...(to ? { to } : {}) };
}

function fromNumeral(context: ScanContext, at: number): Step {
  const { text } = context;
  const numeral = parseNumeral(text, at);
  if (!numeral) return { token: null, end: numeralRunEnd(text, at) };
  if (isVague(text, at)) return { token: null, end: numeral.end };
  if (isTimeOfDay(text, numeral.end)) return { token: null, end: timeEnd(text, numeral.end) };
  const share = shareAt(text, numeral);
  if (share) return taken(signed(text, share));
  const duration = durationAt(text, numeral);
  if (duration) return acceptsDuration(text, duration, numeral) ? taken(duration) : { token: null, end: duration.end };
  const coins = coinsAt(context, numeral);
  if (coins) return taken(coins);
  const reading = quantityAt(context, numeral);
  if (reading) return reading.quantity ? taken(signed(text, reading.quantity)) : { token: null, end: reading.end };
  const end = Math.max(numeral.end, at + 1);
  return { token: { type: 'numeral', start: at, end, numeral }, end };
}

/** 几十家, 数百名: nobody can say how many. */
function isVague(text: string, at: number): boolean {
  if (text[at - 1] === '几') return true;
  return text[at - 1] === '数' && '十百千万'.includes(text[at]!) && !'总人户件个家度'.includes(text[at - 2] ?? ' ');
}

function titleEnd(text: string, at: number): number {
  const end = text.slice(at, at + LONGEST_TITLE).search(/[》\n]/);
  return end > 0 && text[at + end] === '》' ? at + end + 1 : at + 1;
}

/** Letters and digits together are codes (T3011, Q345, COVID-19), unless a name runs into a figure: EPS8.63元, Nexaphor3家. */
function isCode(context: ScanContext, at: number): boolean {
  const { text } = context;
  if (!isDigit(text.charCodeAt(at))) return false;
  const before = text[at - 1] ?? ' ';
  if ('-/.+'.includes(before)) return isLatin(text.charCodeAt(at - 2));
  if (before === '_' || before === '#' || before === '@') return true;
  if (!isLatin(text.charCodeAt(at - 1))) return false;
  const numeral = parseNumeral(text, at);
  const quantity = numeral && quantityAt(context, numeral)?.quantity;
  if (!quantity) return true;
  const { kind, unit } = quantity;
  return (
    kind !== 'money' &&
    kind !== 'percent' &&
    !(kind === 'count' && '家个项名人'.includes(unit) && isLowerCase(text, at - 1))
  );
}

function isLowerCase(text: string, at: number): boolean {
  return /[a-z]/.test(text[at] ?? ' ');
}

function codeEnd(text: string, at: number): number {
  let end = at + 1;
  while (isCodeUnit(text, end)) end++;
  return end;
}

function isCodeUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (isDigit(unit) || isLatin(unit)) return true;
  return (text[at] === '.' || text[at] === '-') && isDigit(text.charCodeAt(at + 1));
}

/** Behind an address of the web; percent signs within are codes. */
function addressEnd(text: string, at: number): number {
  if (!text.startsWith('http', at) && !text.startsWith('www.', at)) return at + 1;
  let end = at;
  // Readings widen the punctuation of addresses too.
  while (
    end < text.length &&
    text.charCodeAt(end) > 0x20 &&
    (text.charCodeAt(end) < 0x7f || '：？；！（）'.includes(text[end]!))
  )
    end++;
  return Math.max(end, at + 1);
}

/** 大半年 and 前半年 are no lengths; 半年 behind a numeral is its own. */
function isHalfWord(text: string, at: number): boolean {
  return '上下前后大小'.includes(text[at - 1] ?? ' ') && text[at + 1] === '年';
}

/** A sign in front belongs to the figure where nothing but a mark or blank precedes it; in a table it says a decline. */
function signed(text: string, quantity: Quantity): Quantity {
  const { start, value, kind } = quantity;
  if (text.startsWith('零下', start - 2) && kind === 'measure' && typeof value === 'number') {
    return { ...quantity, start: start - 2, value: exact(-value) };
  }
  const sign = text[start - 1];
  if ((sign !== '-' && sign !== '−' && sign !== '负') || typeof value !== 'number' || kind === 'money' || value === 0)
    return quantity;
  const before = text.charCodeAt(start - 2);
  if (sign === '负') return { ...quantity, start: start - 1, value: exact(-value) };
  if (isDigit(before) && kind === 'percent' && numberBefore(text, start - 1) > value)
    return { ...quantity, start: start - 1 };
  if (isDigit(before) || isHan(before) || isLatin(before) || text[start - 2] === '%') return quantity;
  return { ...quantity, start: start - 1, value: exact(-value) };
}

/** The last number before `end`; infinite where cells ran together. */
function numberBefore(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < 16 && (isDigit(text.charCodeAt(start - 1)) || text[start - 1] === '.')) start--;
  const value = Number(text.slice(start, end));
  return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
}

/** 12时15分, 10点30分. */
function isTimeOfDay(text: string, at: number): boolean {
  const c = text[at];
  if (c === '时') return text[at + 1] !== '代' && !(text[at - 1] === '瓦');
  return c === '点' && (isDigit(text.charCodeAt(at + 1)) || text[at + 1] === '半' || text[at + 1] === '钟');
}

function timeEnd(text: string, at: number): number {
  const minutes = parseNumeral(text, at + 1);
  if (!minutes) return at + 1;
  return text[minutes.end] === '分' ? minutes.end + 1 : minutes.end;
}

/** 翻一番, 翻了两番: 2 and 4 times. */
function doubling(text: string, at: number): Step {
  const from = text[at + 1] === '了' ? at + 2 : at + 1;
  const numeral = parseNumeral(text, from);
  if (!numeral || text[numeral.end] !== '番' || numeral.value > 10) return { token: null, end: at + 1 };
  const value = 2 ** numeral.value;
  const end = numeral.end + 1;
  return {
    end,
    token: { type: 'quantity', kind: 'count', start: at, end, value, unit: '倍', more: false, vague: false },
  };
}
