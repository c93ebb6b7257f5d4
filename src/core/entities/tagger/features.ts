/** Features of the tagger: each template combines columns of the evidence into one 32-bit hash. */
import type { Evidence } from './evidence.ts';

/** How many features each character has of itself and its surroundings. */
export const FEATURES = 58;

/** How many more it has of what the document says elsewhere. */
export const DOCUMENT_FEATURES = 6;

/** Stands for a feature that is absent: no weight is ever stored for it. */
export const ABSENT = 0;

/** Stands for a word, tag or character outside of the line. */
const NONE = -7;

function mix(template: number, a: number, b = 0, c = 0, d = 0): number {
  let h = Math.imul(template + 1, 0x9e3779b1);
  h = Math.imul(h ^ a, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h ^ b, 0xc2b2ae35);
  h ^= h >>> 16;
  h = Math.imul(h ^ c, 0x27d4eb2f);
  h ^= h >>> 15;
  h = Math.imul(h ^ d, 0x165667b1);
  return (h ^ (h >>> 14)) | 0;
}

/**
 * Writes the features of the characters [from, to) to `out`, FEATURES a character.
 * Context reaches to the ends of the line [lineStart, lineEnd).
 */
export function extractFeatures(
  e: Evidence,
  from: number,
  to: number,
  lineStart: number,
  lineEnd: number,
  out: Int32Array,
): void {
  const char = (i: number) => (i >= lineStart && i < lineEnd ? e.char[i]! : NONE);
  const cls = (i: number) => (i >= lineStart && i < lineEnd ? e.charClass[i]! : 0);
  const wordCount = e.wordHash.length;
  let at = 0;
  for (let i = from; i < to; i++) {
    const w = e.word[i]!;
    const inWord = w < 0 ? 0 : 1 + wordPlace(e, w, i);
    const prev = w > 0 && e.wordStart[w - 1]! >= lineStart ? w - 1 : -1;
    const next = w >= 0 && w + 1 < wordCount && e.wordStart[w + 1]! < lineEnd ? w + 1 : -1;
    const prev2 = prev > 0 && e.wordStart[prev - 1]! >= lineStart ? prev - 1 : -1;
    const next2 = next >= 0 && next + 1 < wordCount && e.wordStart[next + 1]! < lineEnd ? next + 1 : -1;
    const word = (k: number) => (k < 0 ? NONE : e.wordHash[k]!);
    const tag = (k: number) => (k < 0 ? NONE : e.tagHash[k]!);
    const c0 = char(i);
    const c1 = char(i + 1);
    const c2 = char(i + 2);
    const p1 = char(i - 1);
    const p2 = char(i - 2);

    out[at++] = mix(0, 1);
    out[at++] = mix(1, c0);
    out[at++] = mix(2, p1);
    out[at++] = mix(3, p2);
    out[at++] = mix(4, c1);
    out[at++] = mix(5, c2);
    out[at++] = mix(6, p1, c0);
    out[at++] = mix(7, c0, c1);
    out[at++] = mix(8, p2, p1);
    out[at++] = mix(9, c1, c2);
    out[at++] = mix(10, p1, c1);
    out[at++] = mix(11, p2, p1, c0);
    out[at++] = mix(12, p1, c0, c1);
    out[at++] = mix(13, c0, c1, c2);
    out[at++] = mix(14, cls(i - 1), cls(i), cls(i + 1));
    out[at++] = mix(15, cls(i - 2) * 16 + cls(i - 1), cls(i), cls(i + 1) * 16 + cls(i + 2), inWord);
    out[at++] = mix(16, word(w), inWord);
    out[at++] = mix(17, word(prev), inWord);
    out[at++] = mix(18, word(next), inWord);
    out[at++] = mix(19, tag(w), inWord);
    out[at++] = mix(20, tag(prev), tag(w), inWord);
    out[at++] = mix(21, tag(w), tag(next), inWord);
    out[at++] = mix(22, tag(prev2), tag(prev), tag(w), inWord);
    out[at++] = mix(23, tag(w), tag(next), tag(next2), inWord);
    out[at++] = mix(24, word(prev), word(w), inWord);
    out[at++] = mix(25, word(w), word(next), inWord);
    out[at++] = mix(26, w < 0 ? NONE : char(e.wordEnd[w]! - 1), w < 0 ? 0 : e.wordEnd[w]! - e.wordStart[w]!, inWord);
    out[at++] = mix(27, next < 0 ? NONE : char(e.wordEnd[next]! - 1), tag(next), inWord);
    out[at++] = mix(28, tag(w), w < 0 ? 0 : e.wordEnd[w]! - e.wordStart[w]!, inWord);

    const name = e.name[i]!;
    out[at++] = mix(29, name, inWord);
    out[at++] = mix(30, name, i > lineStart ? e.name[i - 1]! : 0, i + 1 < lineEnd ? e.name[i + 1]! : 0);
    out[at++] = mix(31, name, p1, c1);
    out[at++] = mix(32, name, tag(prev), tag(next));
    out[at++] = mix(33, e.nameStart[i]!, inWord);
    out[at++] = mix(34, next < 0 ? 0 : e.nameStart[e.wordStart[next]!]! >> 4, inWord, tag(w));
    out[at++] = mix(35, prev < 0 ? 0 : e.name[e.wordEnd[prev]! - 1]!, inWord, tag(w));

    const head = e.head[i]!;
    const distance = e.headDistance[i]!;
    out[at++] = mix(36, head, distance);
    out[at++] = mix(37, head, bucket(distance), tag(w), inWord);
    out[at++] = mix(38, head, bucket(distance), e.name[i]!, bucket(e.fromRun[i]!));
    out[at++] = mix(39, head, c0, bucket(distance));
    out[at++] = mix(40, head, p1, bucket(distance));
    out[at++] = mix(41, head, bucket(distance), tag(prev), inWord);
    out[at++] = mix(42, e.fromRun[i]!, inWord);
    out[at++] = mix(43, e.fromRun[i]!, tag(w), inWord);

    const enclosure = e.enclosure[i]!;
    out[at++] = mix(44, enclosure, inWord, cls(i - 1));
    out[at++] = mix(45, enclosure, head, bucket(e.fromRun[i]!));
    out[at++] = mix(46, e.figure[i]!, i > lineStart ? e.figure[i - 1]! : 0, i + 1 < lineEnd ? e.figure[i + 1]! : 0);
    out[at++] = mix(47, e.line[i]!, inWord, tag(w));
    out[at++] = mix(48, e.line[i]!, name, enclosure);
    out[at++] = mix(49, e.proposal[i]!);
    out[at++] = mix(
      50,
      e.proposal[i]!,
      i > lineStart ? e.proposal[i - 1]! : 0,
      i + 1 < lineEnd ? e.proposal[i + 1]! : 0,
    );
    out[at++] = mix(51, e.proposal[i]!, name, head);
    out[at++] = mix(52, char(i - 3), p2, p1, c0);
    out[at++] = mix(53, c0, c1, c2, char(i + 3));

    const person = (k: number) => (k >= lineStart && k < lineEnd ? e.person[k]! : 0);
    out[at++] = mix(54, person(i), person(i - 1), person(i + 1), person(i + 2));
    out[at++] = mix(55, person(i), tag(prev), prev < 0 ? 0 : e.name[e.wordEnd[prev]! - 1]!, inWord);
    out[at++] = mix(56, e.transliteration[i]!, inWord, cls(i - 1), cls(i + 1));
    out[at++] = mix(57, person(i - 2) * 64 + person(i - 1), person(i), tag(next), inWord);
  }
}

/** Writes DOCUMENT_FEATURES features a character of `names`, the column of `documentNames`; ABSENT away from any name. */
export function extractDocumentFeatures(
  e: Evidence,
  names: Uint8Array,
  from: number,
  to: number,
  out: Int32Array,
): void {
  let at = 0;
  for (let i = from; i < to; i++) {
    const name = names[i]!;
    const before = i > 0 ? names[i - 1]! : 0;
    const after = i + 1 < names.length ? names[i + 1]! : 0;
    if (name + before + after === 0) {
      out.fill(ABSENT, at, at + DOCUMENT_FEATURES);
      at += DOCUMENT_FEATURES;
      continue;
    }
    const w = e.word[i]!;
    const inWord = w < 0 ? 0 : 1 + wordPlace(e, w, i);
    out[at++] = mix(60, name);
    out[at++] = mix(61, before, name, after);
    out[at++] = mix(62, name, w < 0 ? NONE : e.tagHash[w]!, inWord);
    out[at++] = mix(63, name, e.name[i]!);
    out[at++] = mix(64, name, e.head[i]!, bucket(e.headDistance[i]!));
    out[at++] = mix(65, name, e.char[i + 1] ?? NONE, i > 0 ? e.char[i - 1]! : NONE);
  }
}

/** Place within the word: 0 begin, 1 inside, 2 end, 3 single. */
function wordPlace(e: Evidence, w: number, i: number): number {
  const start = e.wordStart[w]!;
  const end = e.wordEnd[w]!;
  if (end - start === 1) return 3;
  if (i === start) return 0;
  return i === end - 1 ? 2 : 1;
}

/** Distances in steps: near ones exact, far ones together. */
function bucket(distance: number): number {
  if (distance <= 2) return distance;
  if (distance <= 4) return 3;
  return distance <= 8 ? 4 : 5;
}
