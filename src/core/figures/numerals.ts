/**
 * Numerals: Arabic (with separators and decimals), Chinese (plain and formal), and the two mixed (1.46亿, 3千万, 1万2千),
 * with 多 余 几 inside. A numeral ends where its last digit or multiplier ends; units are no part of it.
 */
import { isDigit } from '../reading/characters.ts';
import type { Span } from '../types.ts';

export interface Numeral extends Span {
  readonly value: number;
  /** 多, 余 or 几 inside: the value is a floor. */
  readonly more: boolean;
  /** Two neighbouring digits that mean "about" (七八家): the value is the lower one. */
  readonly vague: boolean;
  /** Written with an Arabic digit. */
  readonly arabic: boolean;
  /** Written with a digit of the formal set (壹贰叁). */
  readonly formal: boolean;
  /** Starts with a multiplier, the one before it unsaid: 百家, 亿元. */
  readonly bare: boolean;
  /** Plain digits side by side without a multiplier, separator or point: 2023, 二〇二三. */
  readonly plain: boolean;
  /** Power of ten of the multipliers at its end: 8 for 1.46亿, 0 for 35. */
  readonly power: number;
}

/** Longer runs are no numerals; they are passed over whole, which keeps the scan linear. */
const LONGEST = 48;

const DIGITS = new Map<number, number>();
const FORMAL = new Set<number>();
const POWERS = new Map<number, number>();
for (const [value, characters] of Object.entries({
  0: '零〇○',
  1: '一壹',
  2: '二两贰',
  3: '三叁',
  4: '四肆',
  5: '五伍',
  6: '六陆',
  7: '七柒',
  8: '八捌',
  9: '九玖',
})) {
  for (const c of characters) DIGITS.set(c.charCodeAt(0), Number(value));
}
for (const c of '壹贰叁肆伍陆柒捌玖拾佰仟') FORMAL.add(c.charCodeAt(0));
for (const [power, characters] of Object.entries({ 1: '十拾', 2: '百佰', 3: '千仟', 4: '万', 8: '亿', 12: '兆' })) {
  for (const c of characters) POWERS.set(c.charCodeAt(0), Number(power));
}
const TWENTY = '廿'.charCodeAt(0);
const THIRTY = '卅'.charCodeAt(0);
const POINT = '点'.charCodeAt(0);
const COMMA = ','.charCodeAt(0);
const WIDE_COMMA = '，'.charCodeAt(0);
const DOT = '.'.charCodeAt(0);
const BLANK = 0x20;

/** Without the noise of binary fractions: 0.3, not 0.30000000000000004. */
export function exact(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
}

/** True where a numeral may start. */
export function startsNumeral(unit: number): boolean {
  return isDigit(unit) || DIGITS.has(unit) || POWERS.has(unit) || unit === TWENTY || unit === THIRTY;
}

/** The digit of a Chinese character, or undefined. */
export function hanDigit(unit: number): number | undefined {
  return DIGITS.get(unit);
}

/** True for 多 余 几: more than the numeral before says. */
export function isMore(c: string | undefined): boolean {
  return c === '多' || c === '余' || c === '几';
}

/** Offset behind blanks: 177.1 亿元, 1000  万. */
export function skipBlanks(text: string, at: number): number {
  let i = at;
  while (i < at + 3 && text.charCodeAt(i) === BLANK) i++;
  return i;
}

/** End of the run of characters that numerals are made of, from `at`. */
export function numeralRunEnd(text: string, at: number): number {
  let i = at;
  while (i < text.length && (startsNumeral(text.charCodeAt(i)) || text.charCodeAt(i) === DOT)) i++;
  return Math.max(i, at + 1);
}

/** A run of digits as read: its decimal notation and where it ends. */
interface DigitGroup {
  readonly decimal: string;
  readonly end: number;
  readonly plain: boolean;
  readonly vague: boolean;
}

/**
 * Reads the numeral that starts at `at`.
 * @returns null where none starts, or where the run is no numeral (1.2.3, longer than any number)
 */
export function parseNumeral(text: string, at: number): Numeral | null {
  const limit = Math.min(text.length, at + LONGEST);
  let total = 0;
  let section = 0;
  /** Digits read and not yet multiplied. */
  let pending: string | null = null;
  let smallPower = 0;
  let bigPower = 0;
  let power = 0;
  let more = false;
  let vague = false;
  let arabic = false;
  let formal = false;
  let bare = false;
  let plain = true;
  let zero = false;
  let end = at;
  let i = at;
  while (i < limit) {
    const unit = text.charCodeAt(i);
    if (isDigit(unit)) {
      if (pending !== null || (i > at && power === 0)) break;
      const group = arabicGroup(text, i);
      if (!group) {
        if (i === at) return null;
        break;
      }
      // 1万2,100 goes on; in 3万4.5 or 5万20000 another numeral starts.
      if (i > at && (!fits(group.decimal, power) || group.decimal.includes('.'))) break;
      arabic = true;
      plain &&= group.plain && i === at;
      pending = group.decimal;
      if (i > at && group.decimal.length === 1 && power >= 3 && !zero && !isPower(text, group.end)) {
        pending = String(Number(`${group.decimal}e${power - 1}`));
      }
      i = group.end;
      end = i;
      continue;
    }
    const digit = DIGITS.get(unit);
    if (digit !== undefined) {
      if (pending !== null) break;
      if (digit === 0 && i > at) {
        // 一千零五: the zero only says that a place is empty.
        if (
          power === 0 ||
          !(
            DIGITS.has(text.charCodeAt(i + 1)) ||
            isDigit(text.charCodeAt(i + 1)) ||
            POWERS.get(text.charCodeAt(i + 1)) === 1 ||
            text[i + 1] === '几'
          )
        )
          break;
        zero = true;
        i++;
        continue;
      }
      const group = hanGroup(text, i, limit);
      if (i > at && group.end - i > 1) break;
      if (FORMAL.has(unit)) formal = true;
      vague ||= group.vague;
      pending = group.decimal;
      if (i > at) plain = false;
      else plain = group.plain;
      if (i > at && power >= 2 && !zero && !isPower(text, group.end) && text.charCodeAt(group.end) !== POINT) {
        // 九万四, 四百五: the next lower place is unsaid.
        pending = String(Number(`${group.decimal}e${power - 1}`));
      }
      i = group.end;
      end = i;
      continue;
    }
    const p = POWERS.get(unit);
    if (p !== undefined) {
      if (isUnitPrefix(text, i)) break;
      if (FORMAL.has(unit)) formal = true;
      plain = false;
      const implied = pending === null && (i === at || zero || p === 1);
      if (i === at) bare = p > 1;
      if (p < 4) {
        if (pending === null && !implied) {
          // 亿千 says nothing; 3万百 neither.
          break;
        }
        if (smallPower !== 0 && p >= smallPower) break;
        section += Number(`${pending ?? '1'}e${p}`);
        smallPower = p;
      } else {
        const own = section + Number(pending ?? (i === at ? '1' : '0'));
        if (own === 0 && bigPower !== 0) total *= 10 ** p;
        else if (bigPower !== 0 && p >= bigPower) total = (total + own) * 10 ** p;
        else total += pending !== null && section === 0 ? Number(`${pending}e${p}`) : own * 10 ** p;
        if (own === 0 && bigPower === 0) break;
        bigPower = p;
        section = 0;
        smallPower = 0;
      }
      pending = null;
      zero = false;
      power = p < 4 ? p : runningPower(power, p, text, i);
      i++;
      end = i;
      continue;
    }
    if (unit === TWENTY || unit === THIRTY) {
      if (pending !== null || smallPower !== 0) break;
      section += unit === TWENTY ? 20 : 30;
      smallPower = 1;
      power = 1;
      plain = false;
      i++;
      end = i;
      continue;
    }
    if (unit === POINT && !arabic && (pending !== null || end > at)) {
      const fraction = hanFraction(text, i + 1);
      if (!fraction) break;
      pending = `${pending ?? '0'}.${fraction.decimal}`;
      plain = false;
      i = fraction.end;
      end = i;
      // Only a big multiplier may follow.
      if (!isBigPower(text, i)) break;
      continue;
    }
    if (i > at && isMore(text[i]) && isBigPower(text, i + 1)) {
      more = true;
      i++;
      if (pending === null && section === 0 && total === 0) break;
      continue;
    }
    if (unit === BLANK && arabic && isBigPower(text, skipBlanks(text, i))) {
      i = skipBlanks(text, i);
      continue;
    }
    break;
  }
  if (end === at || end - at >= LONGEST - 1) return null;
  const value = total + section + Number(pending ?? '0');
  if (!Number.isFinite(value)) return null;
  return {
    start: at,
    end,
    value: exact(value),
    more,
    vague,
    arabic,
    formal,
    bare,
    plain,
    power: pending !== null ? 0 : power,
  };
}

/** The power at the end of a numeral whose last character is a multiplier: 万亿 is one power of twelve. */
function runningPower(before: number, p: number, text: string, at: number): number {
  return before >= 4 && POWERS.has(text.charCodeAt(at - 1)) ? before + p : p;
}

/** 千瓦, 千克, 兆赫, 百万瓦: the character belongs to the unit. */
function isUnitPrefix(text: string, at: number): boolean {
  if (text.startsWith('百万瓦', at)) return true;
  return '千仟兆'.includes(text[at]!) && '瓦克米伏卡焦帕赫'.includes(text[at + 1] ?? ' ');
}

function isPower(text: string, at: number): boolean {
  return POWERS.has(text.charCodeAt(at));
}

function isBigPower(text: string, at: number): boolean {
  return (POWERS.get(text.charCodeAt(at)) ?? 0) >= 4;
}

/** True when a number behind a multiplier is lower than it. */
function fits(decimal: string, power: number): boolean {
  return Number(decimal) < 10 ** power;
}

/** 1080, 1,080, 14.0, 82，225.00; null for 1.2.3. */
function arabicGroup(text: string, at: number): DigitGroup | null {
  let i = at;
  while (isDigit(text.charCodeAt(i)) && i - at <= LONGEST) i++;
  let decimal = text.slice(at, i);
  let plain = true;
  if (decimal.length <= 3 && decimal[0] !== '0') {
    while (isSeparator(text.charCodeAt(i)) && isThree(text, i + 1)) {
      decimal += text.slice(i + 1, i + 4);
      i += 4;
      plain = false;
    }
  }
  if (text.charCodeAt(i) === DOT && isDigit(text.charCodeAt(i + 1))) {
    let end = i + 1;
    while (isDigit(text.charCodeAt(end)) && end - i <= LONGEST) end++;
    if (text.charCodeAt(end) === DOT && isDigit(text.charCodeAt(end + 1))) return null;
    // 1.2020年底: the number of an item and a year.
    if (end - i === 5 && text[end] === '年') return { decimal, end: i, plain, vague: false };
    decimal += `.${text.slice(i + 1, end)}`;
    i = end;
    plain = false;
  }
  return { decimal, end: i, plain, vague: false };
}

function isSeparator(unit: number): boolean {
  return unit === COMMA || unit === WIDE_COMMA;
}

/** Exactly three digits from `at`. */
function isThree(text: string, at: number): boolean {
  return (
    isDigit(text.charCodeAt(at)) &&
    isDigit(text.charCodeAt(at + 1)) &&
    isDigit(text.charCodeAt(at + 2)) &&
    !isDigit(text.charCodeAt(at + 3))
  );
}

/** Chinese digits side by side: one digit, a year (二〇二三), or two neighbours that mean "about" (七八). */
function hanGroup(text: string, at: number, limit: number): DigitGroup {
  const formal = FORMAL.has(text.charCodeAt(at));
  let end = at;
  let decimal = '';
  while (end < limit) {
    const digit = DIGITS.get(text.charCodeAt(end));
    // 大陆七大: formal and plain digits do not stand side by side.
    if (digit === undefined || FORMAL.has(text.charCodeAt(end)) !== formal) break;
    decimal += digit;
    end++;
  }
  if (decimal.length === 2 && decimal[0] !== '0' && Number(decimal[1]) === Number(decimal[0]) + 1) {
    return { decimal: decimal[0]!, end, plain: true, vague: true };
  }
  return { decimal, end, plain: true, vague: false };
}

/** The digits behind 点; null where 点 tells the time (三点五十) or is a point of an argument. */
function hanFraction(text: string, at: number): { decimal: string; end: number } | null {
  let end = at;
  let decimal = '';
  for (let digit = DIGITS.get(text.charCodeAt(end)); digit !== undefined && end - at < 8; ) {
    decimal += digit;
    end++;
    digit = DIGITS.get(text.charCodeAt(end));
  }
  const next = text[end];
  if (decimal === '' || next === '十' || next === '分' || next === '刻') return null;
  return { decimal, end };
}
