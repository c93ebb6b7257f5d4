/**
 * Pinyin that a faulty conversion left in brackets after a character that it converted: 區(qū).
 * It counts as damage only where it recurs; behind characters that no conversion touches (犇（bēn）) authors gloss.
 */
import type { Span } from '../types.ts';
import { hasSimplifiedForm } from './script.ts';

/** The longest syllable of Mandarin is six letters (zhuāng). */
const LONGEST_SYLLABLE = 6;

/** This many bracketed syllables make a pattern; fewer are glosses the author wrote. */
const PATTERN = 3;

const TONED = new Set('āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜḿńňǹ');

/** A bracketed syllable, brackets included, behind the character at `start - 1`. */
export interface InsertedPinyin extends Span {
  readonly syllable: string;
}

/** Finds the inserted pinyin of a text, in order; none when the pattern does not recur. */
export function findInsertedPinyin(source: string): readonly InsertedPinyin[] {
  const found: InsertedPinyin[] = [];
  // The bracket always follows a character: a text cannot begin with damage.
  for (let open = 1; open < source.length; open++) {
    if (!isOpening(source.charCodeAt(open)) || !hasSimplifiedForm(source.charCodeAt(open - 1))) continue;
    const end = syllableEnd(source, open + 1);
    if (end < 0) continue;
    const syllable = source.slice(open + 1, end);
    if (!isToned(syllable)) continue;
    found.push({ start: open, end: end + 1, syllable });
  }
  return found.length >= PATTERN ? found : [];
}

function isOpening(unit: number): boolean {
  return unit === 0x28 || unit === 0xff08;
}

/** Offset of the closing bracket when only Latin letters stand before it, else -1. */
function syllableEnd(source: string, from: number): number {
  for (let i = from; i <= from + LONGEST_SYLLABLE && i < source.length; i++) {
    const c = source[i]!;
    if (c === ')' || c === '）') return i > from ? i : -1;
    if (!((c >= 'a' && c <= 'z') || c === 'ü' || TONED.has(c))) return -1;
  }
  return -1;
}

/** Neutral syllables carry no mark; those that occur as readings are few. */
const NEUTRAL = new Set(['de', 'le', 'me', 'ne', 'zhe', 'zi', 'men', 'ma', 'ba', 'a', 'ge']);

function isToned(syllable: string): boolean {
  for (const c of syllable) if (TONED.has(c)) return true;
  return NEUTRAL.has(syllable);
}
