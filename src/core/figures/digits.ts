/** Digits and multipliers, Arabic, Chinese and formal, and the runs of digits that numerals are built of. */
import { isDigit } from '../reading/characters.ts';

/** Longer runs are no numerals; they are passed over whole, which keeps the scan linear. */
export const LONGEST = 48;

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
export const POINT = '点'.charCodeAt(0);
const COMMA = ','.charCodeAt(0);
const WIDE_COMMA = '，'.charCodeAt(0);
export const DOT = '.'.charCodeAt(0);

/** 廿 and 卅. */
const TENS = new Map([
  ['廿'.charCodeAt(0), 20],
  ['卅'.charCodeAt(0), 30],
]);

/** The digit of a Chinese character, or undefined. */
export function hanDigit(unit: number): number | undefined {
  return DIGITS.get(unit);
}

/** The power of ten of a multiplier (万: 4), or undefined. */
export function powerOf(unit: number): number | undefined {
  return POWERS.get(unit);
}

/** 20 for 廿, 30 for 卅, or undefined. */
export function tensOf(unit: number): number | undefined {
  return TENS.get(unit);
}

/** True for the digits of deeds and cheques: 壹 贰 拾. */
export function isFormal(unit: number): boolean {
  return FORMAL.has(unit);
}

/** True for 万 and above at `at`. */
export function isBigPower(text: string, at: number): boolean {
  return (POWERS.get(text.charCodeAt(at)) ?? 0) >= 4;
}

/** True where a numeral may start. */
export function startsNumeral(unit: number): boolean {
  return isDigit(unit) || DIGITS.has(unit) || POWERS.has(unit) || TENS.has(unit);
}

/** A run of digits as read: its decimal notation and where it ends. */
export interface DigitGroup {
  readonly decimal: string;
  readonly end: number;
  /** Without separator or point. */
  readonly plain: boolean;
  /** Two neighbours that mean "about": 七八. */
  readonly vague: boolean;
}

/** 1080, 1,080, 14.0, 82，225.00; null for 1.2.3. */
export function arabicGroup(text: string, at: number): DigitGroup | null {
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
export function hanGroup(text: string, at: number, limit: number): DigitGroup {
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
export function hanFraction(text: string, at: number): { decimal: string; end: number } | null {
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
