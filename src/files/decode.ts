/**
 * Bytes to text. UTF-8 is the rule; GB18030 (with GBK and GB2312), Big5 and UTF-16 are told apart by how well the bytes
 * read as Chinese, and whatever is none of them is left to chardet.
 */
import { analyse } from 'chardet';
import { decode as decodeAs, encodingExists } from 'iconv-lite';

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  readonly encoding: string;
  /** False where the encoding was a guess: neither given, nor announced by a byte order mark, nor valid UTF-8. */
  readonly certain: boolean;
  /** How many characters could not be decoded: each is U+FFFD in the text. */
  readonly damaged: number;
}

/** Enough bytes to tell encodings apart. */
const SAMPLE_SIZE = 0x10000;
/** Share of ordinary Chinese and ASCII characters from which bytes count as UTF-16. */
const UTF16_SHARE = 0.9;
/** Share of undecodable characters up to which a text counts as damaged rather than as another encoding. */
const DAMAGE_SHARE = 0.05;
/** Confidence, in percent, below which chardet only guesses. */
const CHARDET_CONFIDENCE = 30;

const REPLACEMENT = '\ufffd';

/** True for a name that `decodeText` accepts as `encoding`. */
export function isKnownEncoding(name: string): boolean {
  return encodingExists(name);
}

/**
 * Decodes the content of a file.
 * @param encoding its encoding where the user names one, else it is detected
 * @returns null where the bytes are no text in any encoding that can be told
 */
export function decodeText(bytes: Uint8Array, encoding?: string): DecodedText | null {
  if (encoding) return decoded(bytes, encoding, true);
  const announced = byteOrderMark(bytes);
  if (announced) return decoded(bytes, announced, true);
  const binary = bytes.subarray(0, SAMPLE_SIZE).includes(0);
  const utf8 = binary ? null : strictUtf8(bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'UTF-8', certain: true, damaged: 0 };
  const guess = guessEncoding(bytes.subarray(0, SAMPLE_SIZE), binary);
  return guess === null ? null : decoded(bytes, guess, false);
}

function decoded(bytes: Uint8Array, encoding: string, certain: boolean): DecodedText {
  const text = decodeAs(bytes, encoding);
  return { text, encoding, certain, damaged: countReplacements(text) };
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'UTF-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32LE' : 'UTF-16LE';
  if (a === 0xfe && b === 0xff) return 'UTF-16BE';
  return null;
}

/** @param binary whether the bytes hold NUL, which no encoding of text but UTF-16 does */
function guessEncoding(sample: Uint8Array, binary: boolean): string | null {
  for (const [encoding, low] of [['UTF-16LE', 0] as const, ['UTF-16BE', 1] as const])
    if (utf16Share(sample, low) >= UTF16_SHARE) return encoding;
  if (binary) return null;
  if (damageShare(decodeAs(sample, 'UTF-8')) <= DAMAGE_SHARE) return 'UTF-8';
  const best = DOUBLE_BYTE.map(({ encoding, from, to }) => ({
    encoding,
    damage: damageShare(decodeAs(sample, encoding)),
    common: leadShare(sample, from, to),
  })).sort((a, b) => a.damage - b.damage || b.common - a.common)[0]!;
  if (best.damage <= DAMAGE_SHARE) return best.encoding;
  const other = analyse(sample)[0];
  return other && other.confidence >= CHARDET_CONFIDENCE && encodingExists(other.name) ? other.name : null;
}

/** The two double-byte encodings with the lead bytes of their first level, which holds the characters in common use. */
const DOUBLE_BYTE = [
  { encoding: 'GB18030', from: 0xb0, to: 0xd7 },
  { encoding: 'Big5', from: 0xa4, to: 0xc6 },
];

/** Share of double-byte characters whose lead byte lies in [from, to]. */
function leadShare(bytes: Uint8Array, from: number, to: number): number {
  let inside = 0;
  let all = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x80) continue;
    all++;
    if (lead >= from && lead <= to) inside++;
    i++;
  }
  return all > 0 ? inside / all : 0;
}

/** Share of the pairs of bytes that make an ordinary character. @param low index of the low byte in a pair */
function utf16Share(bytes: Uint8Array, low: 0 | 1): number {
  const pairs = Math.floor(bytes.length / 2);
  let ordinary = 0;
  for (let i = 0; i < pairs; i++) {
    const unit = bytes[2 * i + low]! + 256 * bytes[2 * i + 1 - low]!;
    if (isOrdinary(unit)) ordinary++;
  }
  return pairs > 0 ? ordinary / pairs : 0;
}

/** Han, CJK punctuation, full-width forms, Latin letters and digits, blanks. */
function isOrdinary(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3000 && unit <= 0x303f) ||
    (unit >= 0xff00 && unit <= 0xffef) ||
    (unit >= 0x2010 && unit <= 0x2026) ||
    (unit >= 0x20 && unit <= 0x7e) ||
    unit === 0x09 ||
    unit === 0x0a ||
    unit === 0x0d
  );
}

/** Share of undecodable characters among those that are not ASCII. */
function damageShare(text: string): number {
  let other = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) other++;
  return other > 0 ? countReplacements(text) / other : 0;
}

function countReplacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) count++;
  return count;
}
