/**
 * Numerals: Arabic (with separators and decimals), Chinese (plain and formal), and the two mixed (1.46亿, 3千万, 1万2千),
 * with 多 余 几 inside. A numeral ends where its last digit or multiplier ends; units are no part of it.
 */
import { isDigit } from '../reading/characters.ts';
import type { Span } from '../types.ts';
import {
  arabicGroup,
  DOT,
  hanDigit,
  hanFraction,
  hanGroup,
  isBigPower,
  isFormal,
  LONGEST,
  POINT,
  powerOf,
  startsNumeral,
  tensOf,
} from './digits.ts';

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
  /** Arabic digits that begin with an idle zero (0755): a code, not a number. */
  readonly code: boolean;
  /** Power of ten of the multipliers at its end: 8 for 1.46亿, 0 for 35. */
  readonly power: number;
}

/** Without the noise of binary fractions: 0.3, not 0.30000000000000004. */
export function exact(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
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

/**
 * Reads the numeral that starts at `at`.
 * @returns null where none starts, or where the run is no numeral (1.2.3, longer than any number)
 */
export function parseNumeral(text: string, at: number): Numeral | null {
  if (text !== lastRead.text || at !== lastRead.at)
    lastRead = { text, at, numeral: new NumeralReader(text, at).read() };
  return lastRead.numeral;
}

/** The last numeral read: one recogniser after another asks for the one at the same place. */
let lastRead: { text: string; at: number; numeral: Numeral | null } = { text: '', at: -1, numeral: null };

const BLANK = 0x20;

/** Reads from left to right: digits wait until a multiplier tells their place. */
class NumeralReader {
  readonly #text: string;
  readonly #start: number;
  #at: number;
  #end: number;
  /** What stands before the last of 万 亿 兆. */
  #total = 0;
  /** What stands behind it, below ten thousand. */
  #section = 0;
  /** Digits read and not yet multiplied. */
  #pending: string | null = null;
  /** The last of 十 百 千 in the section, and the last of 万 亿 兆. */
  #smallPower = 0;
  #bigPower = 0;
  /** Power of ten of the multipliers just read. */
  #power = 0;
  /** A 零 says that a place is empty. */
  #zero = false;
  #more = false;
  #vague = false;
  #arabic = false;
  #formal = false;
  #bare = false;
  #plain = true;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#start = at;
    this.#at = at;
    this.#end = at;
  }

  read(): Numeral | null {
    const limit = Math.min(this.#text.length, this.#start + LONGEST);
    while (this.#at < limit && this.#step(limit));
    const length = this.#end - this.#start;
    if (length === 0 || length >= LONGEST - 1) return null;
    const value = this.#total + this.#section + Number(this.#pending ?? '0');
    if (!Number.isFinite(value)) return null;
    return {
      start: this.#start,
      end: this.#end,
      value: exact(value),
      more: this.#more,
      vague: this.#vague,
      arabic: this.#arabic,
      formal: this.#formal,
      bare: this.#bare,
      plain: this.#plain,
      code: this.#arabic && this.#plain && length > 1 && this.#text[this.#start] === '0',
      power: this.#pending === null ? this.#power : 0,
    };
  }

  /** Takes what stands next; false where the numeral ends. */
  #step(limit: number): boolean {
    const unit = this.#text.charCodeAt(this.#at);
    if (isDigit(unit)) return this.#arabicDigits();
    const digit = hanDigit(unit);
    if (digit !== undefined) return digit === 0 && !this.#isFirst() ? this.#emptyPlace() : this.#hanDigits(unit, limit);
    const power = powerOf(unit);
    if (power !== undefined) return this.#multiplier(unit, power);
    const tens = tensOf(unit);
    if (tens !== undefined) return this.#tens(tens);
    if (unit === POINT) return this.#point();
    return this.#within(unit);
  }

  #isFirst(): boolean {
    return this.#at === this.#start;
  }

  #take(end: number): true {
    this.#at = end;
    this.#end = end;
    return true;
  }

  /** 1万2,100 goes on; in 3万4.5 or 5万20000 another numeral starts. */
  #arabicDigits(): boolean {
    const first = this.#isFirst();
    if (this.#pending !== null || (!first && this.#power === 0)) return false;
    const group = arabicGroup(this.#text, this.#at);
    if (!group) return false;
    const { decimal, end, plain } = group;
    if (!first && (Number(decimal) >= 10 ** this.#power || decimal.includes('.'))) return false;
    this.#arabic = true;
    this.#plain &&= plain && first;
    const short = decimal.length === 1 && this.#power >= 3 && this.#isLast(end);
    this.#pending = short ? this.#nextPlace(decimal) : decimal;
    return this.#take(end);
  }

  #hanDigits(unit: number, limit: number): boolean {
    if (this.#pending !== null) return false;
    const first = this.#isFirst();
    const { decimal, end, plain, vague } = hanGroup(this.#text, this.#at, limit);
    if (!first && end - this.#at > 1) return false;
    this.#formal ||= isFormal(unit);
    this.#vague ||= vague;
    this.#plain = first && plain;
    const short = this.#power >= 2 && this.#isLast(end) && this.#text.charCodeAt(end) !== POINT;
    this.#pending = short ? this.#nextPlace(decimal) : decimal;
    return this.#take(end);
  }

  /** No 零 before and no multiplier behind: 九万四, 四百五. */
  #isLast(end: number): boolean {
    return !this.#isFirst() && !this.#zero && powerOf(this.#text.charCodeAt(end)) === undefined;
  }

  /** The next lower place is unsaid: 九万四 is 94000. */
  #nextPlace(decimal: string): string {
    return String(Number(`${decimal}e${this.#power - 1}`));
  }

  /** 一千零五, 一百零几万. */
  #emptyPlace(): boolean {
    const next = this.#text.charCodeAt(this.#at + 1);
    const goesOn =
      hanDigit(next) !== undefined || isDigit(next) || powerOf(next) === 1 || this.#text[this.#at + 1] === '几';
    if (this.#pending !== null || this.#power === 0 || !goesOn) return false;
    this.#zero = true;
    this.#at++;
    return true;
  }

  #multiplier(unit: number, power: number): boolean {
    if (isUnitPrefix(this.#text, this.#at)) return false;
    const taken = power < 4 ? this.#smallMultiplier(power) : this.#bigMultiplier(power);
    if (!taken) return false;
    this.#formal ||= isFormal(unit);
    this.#plain = false;
    if (this.#isFirst()) this.#bare = power > 1;
    this.#pending = null;
    this.#zero = false;
    return this.#take(this.#at + 1);
  }

  /** 十, 百, 千: 十 may stand without a digit, the others only at the start (百家). */
  #smallMultiplier(power: number): boolean {
    const implied = this.#isFirst() || this.#zero || power === 1;
    if (this.#pending === null && !implied) return false;
    if (this.#smallPower !== 0 && power >= this.#smallPower) return false;
    this.#section += Number(`${this.#pending ?? '1'}e${power}`);
    this.#smallPower = power;
    this.#power = power;
    return true;
  }

  /** 万, 亿, 兆: a higher one multiplies all before it (一万五千亿), a lower one its own section (1亿2千万). */
  #bigMultiplier(power: number): boolean {
    const own = this.#section + Number(this.#pending ?? (this.#isFirst() ? '1' : '0'));
    if (own === 0 && this.#bigPower === 0) return false;
    if (own === 0) this.#total *= 10 ** power;
    else if (this.#bigPower !== 0 && power >= this.#bigPower) this.#total = (this.#total + own) * 10 ** power;
    else this.#total += this.#section === 0 ? Number(`${this.#pending ?? '1'}e${power}`) : own * 10 ** power;
    // 万亿 is one power of twelve.
    const joined = this.#power >= 4 && powerOf(this.#text.charCodeAt(this.#at - 1)) !== undefined;
    this.#power = joined ? this.#power + power : power;
    this.#bigPower = power;
    this.#section = 0;
    this.#smallPower = 0;
    return true;
  }

  /** 廿五, 卅. */
  #tens(value: number): boolean {
    if (this.#pending !== null || this.#smallPower !== 0) return false;
    this.#section += value;
    this.#smallPower = 1;
    this.#power = 1;
    this.#plain = false;
    return this.#take(this.#at + 1);
  }

  /** 十五点七, 二点五亿; only a big multiplier may follow. */
  #point(): boolean {
    if (this.#arabic || this.#end === this.#start) return false;
    const fraction = hanFraction(this.#text, this.#at + 1);
    if (!fraction) return false;
    this.#pending = `${this.#pending ?? '0'}.${fraction.decimal}`;
    this.#plain = false;
    this.#take(fraction.end);
    return isBigPower(this.#text, fraction.end);
  }

  /** 多, 余, 几 and blanks before 万 and above: 一千多万, 1000 万. */
  #within(unit: number): boolean {
    if (this.#isFirst()) return false;
    if (isMore(this.#text[this.#at]) && isBigPower(this.#text, this.#at + 1)) {
      this.#more = true;
      this.#at++;
      return true;
    }
    const behind = skipBlanks(this.#text, this.#at);
    if (unit !== BLANK || !this.#arabic || !isBigPower(this.#text, behind)) return false;
    this.#at = behind;
    return true;
  }
}

/** 千瓦, 千克, 兆赫, 百万瓦: the character belongs to the unit. */
function isUnitPrefix(text: string, at: number): boolean {
  if (text.startsWith('百万瓦', at)) return true;
  return '千仟兆'.includes(text[at]!) && '瓦克米伏卡焦帕赫'.includes(text[at + 1] ?? ' ');
}
