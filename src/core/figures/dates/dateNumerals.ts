/** Numerals as dates use them: whole, small, Arabic or Chinese. */
import { isDigit } from '../../reading/characters.ts';
import { hanDigit } from '../digits.ts';
import { parseNumeral } from '../numerals.ts';

export interface DateNumber {
  readonly value: number;
  readonly end: number;
  /** How many digits were written: 4 in 2023 and 二〇二三. */
  readonly digits: number;
  readonly arabic: boolean;
  /** Written without multipliers. */
  readonly plain: boolean;
  readonly leadingZero: boolean;
}

/** The whole number at `at`, or null. */
export function dateNumber(text: string, at: number): DateNumber | null {
  const unit = text.charCodeAt(at);
  if (isDigit(unit)) {
    let end = at;
    let value = 0;
    while (isDigit(text.charCodeAt(end)) && end - at < 5) value = value * 10 + text.charCodeAt(end++) - 0x30;
    if (end - at > 4 || isDigit(text.charCodeAt(end))) return null;
    return { value, end, digits: end - at, arabic: true, plain: true, leadingZero: unit === 0x30 };
  }
  if (hanDigit(unit) === undefined && !'十廿卅百'.includes(text[at] ?? ' ')) return null;
  const run = plainRun(text, at);
  if (run) return run;
  const numeral = parseNumeral(text, at);
  if (!numeral || numeral.arabic || numeral.more || numeral.formal || !Number.isInteger(numeral.value)) return null;
  return { value: numeral.value, end: numeral.end, digits: 0, arabic: false, plain: numeral.plain, leadingZero: false };
}

/** Chinese digits side by side: 二〇二三, 零八, 五八. */
function plainRun(text: string, at: number): DateNumber | null {
  let end = at;
  let value = 0;
  for (let digit = hanDigit(text.charCodeAt(end)); digit !== undefined && end - at < 5; ) {
    value = value * 10 + digit;
    end++;
    digit = hanDigit(text.charCodeAt(end));
  }
  if (end - at < 2 || end - at > 4 || '十百千万亿'.includes(text[end] ?? ' ')) return null;
  return { value, end, digits: end - at, arabic: false, plain: true, leadingZero: hanDigit(text.charCodeAt(at)) === 0 };
}
