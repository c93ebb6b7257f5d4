/**
 * The first half of a reading: damage removed, widths and punctuation in one form, every unit mapped to the source.
 *  - inserted pinyin is dropped and belongs to the character before it;
 *  - full-width digits, Latin letters and ％．＋－ become ASCII, no-break and ideographic blanks become blanks;
 *  - half-width punctuation between Chinese becomes full-width, 「」『』 and straight quotes become “”‘’;
 *  - radicals and compatibility characters become the characters they stand for;
 *  - blanks that group digits by three (317 493 128) and invisible characters are dropped.
 */
import { isBlank, isDigit, isHan } from './characters.ts';
import { findInsertedPinyin } from './damage.ts';
import { type MappedText, MappedTextBuilder } from './mappedText.ts';

const FOLDED = new Map<string, string>([
  ['「', '“'],
  ['」', '”'],
  ['『', '‘'],
  ['』', '’'],
  ['﹁', '“'],
  ['﹂', '”'],
  ['％', '%'],
  ['﹪', '%'],
  ['．', '.'],
  ['＋', '+'],
  ['－', '-'],
  ['／', '/'],
  ['＆', '&'],
  ['～', '~'],
  ['〜', '~'],
  ['∶', '：'],
  ['‧', '·'],
  ['•', '·'],
  ['・', '·'],
  ['‑', '-'],
]);

/** Half-width punctuation that stands for the full-width mark, unless between ASCII. */
const WIDENED = new Map<string, string>([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['?', '？'],
  ['!', '！'],
  ['(', '（'],
  [')', '）'],
]);

const INVISIBLE = new Set(['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff']);
const foldedUnits = unitTable(FOLDED);
const widenedUnits = unitTable(WIDENED);
const invisibleUnits = new Set([...INVISIBLE].map((c) => c.charCodeAt(0)));

function unitTable(pairs: ReadonlyMap<string, string>): ReadonlyMap<number, number> {
  return new Map([...pairs].map(([from, to]) => [from.charCodeAt(0), to.charCodeAt(0)]));
}

const QUOTE = 0x22;
const NEWLINE = 0x0a;
const COMMA = 0x2c;
const COLON = 0x3a;

/** Normalises widths, punctuation and damage of a source text. */
export function normalise(source: string): MappedText {
  const out = new MappedTextBuilder(source.length);
  const pinyin = findInsertedPinyin(source);
  let next = 0;
  let quoteOpen = false;
  for (let i = 0; i < source.length; i++) {
    if (next < pinyin.length && pinyin[next]!.start === i) {
      i = pinyin[next]!.end - 1;
      next++;
      out.extendLast(i + 1);
      continue;
    }
    const unit = source.charCodeAt(i);
    if (isHan(unit) || isRadical(unit)) {
      out.push(isCompatibility(unit) ? unified(unit) : unit, i, i + 1);
      continue;
    }
    if (unit === NEWLINE) quoteOpen = false;
    if (invisibleUnits.has(unit)) continue;
    if (unit === QUOTE) {
      out.push(quoteOpen ? 0x201d : 0x201c, i, i + 1);
      quoteOpen = !quoteOpen;
      continue;
    }
    if (isBlank(unit)) {
      if (!groupsDigits(source, i)) out.push(0x20, i, i + 1);
      continue;
    }
    out.push(fold(source, i, unit), i, i + 1);
  }
  return out.build();
}

function isRadical(unit: number): boolean {
  return unit >= 0x2e80 && unit <= 0x2fd5;
}

function isCompatibility(unit: number): boolean {
  return isRadical(unit) || (unit >= 0xf900 && unit <= 0xfaff);
}

/** The common character of a compatibility one; itself where Unicode knows none of the same length. */
function unified(unit: number): number {
  const common = String.fromCharCode(unit).normalize('NFKC');
  return common.length === 1 ? common.charCodeAt(0) : unit;
}

function fold(source: string, i: number, unit: number): number {
  if ((unit >= 0xff10 && unit <= 0xff19) || (unit >= 0xff21 && unit <= 0xff3a) || (unit >= 0xff41 && unit <= 0xff5a))
    return unit - 0xfee0;
  const folded = foldedUnits.get(unit);
  if (folded !== undefined) return folded;
  const wide = widenedUnits.get(unit);
  if (wide === undefined) return unit;
  const before = source.charCodeAt(i - 1);
  const after = source.charCodeAt(i + 1);
  // 1,080 and 10:55 and http: stay as they are.
  if (
    (unit === COMMA || unit === COLON) &&
    (isDigit(before) || isAsciiLetter(before)) &&
    (isDigit(after) || after === 0x2f)
  )
    return unit;
  return wide;
}

function isAsciiLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

/** A blank between a digit and a group of exactly three digits. */
function groupsDigits(source: string, i: number): boolean {
  return (
    isDigit(source.charCodeAt(i - 1)) &&
    isDigit(source.charCodeAt(i + 1)) &&
    isDigit(source.charCodeAt(i + 2)) &&
    isDigit(source.charCodeAt(i + 3)) &&
    !isDigit(source.charCodeAt(i + 4))
  );
}
