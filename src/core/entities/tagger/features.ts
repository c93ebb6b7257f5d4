/**
 * Features of the tagger: each template combines columns of the evidence into one 32-bit hash.
 * This is the innermost loop of the product: no closure, no allocation for a character; what hangs on the word alone is mixed once a word.
 */
import { CHARACTER_CLASSES, type Evidence, hashAt, NONE, placeIn, wordBefore, wordBehind } from './evidence.ts';
import { ABSENT, mix, remix } from './hashing.ts';

/** Templates of the word and its neighbours; each is combined with the character's place in the word. */
const WORD_FEATURES = 9;
/** Templates of the character and its surroundings. */
const CHARACTER_FEATURES = 22;

/** How many features each character has of itself and its surroundings. */
export const FEATURES = WORD_FEATURES + CHARACTER_FEATURES;

/** How many more it has of what the document says elsewhere. */
export const DOCUMENT_FEATURES = 6;

/** Templates of the document's features are numbered from here. */
const DOCUMENT_TEMPLATE = 100;

/** The hashes of the word templates of word `w` (-1 for none) in the line [lineStart, lineEnd). */
function mixWord(e: Evidence, w: number, lineStart: number, lineEnd: number, into: Int32Array): void {
  const { wordHash, tagHash, wordStart, wordEnd } = e;
  const prev = wordBefore(e, w, lineStart);
  const next = wordBehind(e, w, lineEnd);
  const tag0 = hashAt(tagHash, w);
  const tag1 = hashAt(tagHash, next);
  const tag2 = hashAt(tagHash, wordBehind(e, next, lineEnd));
  const tagP = hashAt(tagHash, prev);
  const tagPP = hashAt(tagHash, wordBefore(e, prev, lineStart));
  const length = w < 0 ? 0 : wordEnd[w]! - wordStart[w]!;
  const last = w < 0 ? NONE : e.char[wordEnd[w]! - 1]!;
  const lastNext = next < 0 ? NONE : e.char[wordEnd[next]! - 1]!;
  into[0] = mix(0, hashAt(wordHash, w), 0, 0, 0);
  into[1] = mix(1, hashAt(wordHash, prev), 0, 0, 0);
  into[2] = mix(2, hashAt(wordHash, next), 0, 0, 0);
  into[3] = mix(3, tagP, tag0, 0, 0);
  into[4] = mix(4, tagPP, tagP, tag0, 0);
  into[5] = mix(5, tag0, tag1, tag2, 0);
  into[6] = mix(6, last, length, 0, 0);
  into[7] = mix(7, lastNext, tag1, 0, 0);
  into[8] = mix(8, tagP, tag1, 0, 0);
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
  const { char, charClass, name, head: heads, headDistance, fromRun, person, proposal } = e;
  const words = new Int32Array(WORD_FEATURES);
  let mixed = -2;
  let at = 0;
  for (let i = from; i < to; i++) {
    if (charClass[i] === CHARACTER_CLASSES.stop) {
      // A full stop, colon or semicolon is outside of every name, whatever surrounds it.
      out.fill(ABSENT, at, at + FEATURES);
      out[at] = mix(9, char[i]!, 0, 0, 0);
      at += FEATURES;
      continue;
    }
    const w = e.word[i]!;
    if (w !== mixed) {
      mixWord(e, w, lineStart, lineEnd, words);
      mixed = w;
    }
    const inWord = w < 0 ? 0 : 1 + placeIn(i, e.wordStart[w]!, e.wordEnd[w]!);
    for (let k = 0; k < WORD_FEATURES; k++) out[at++] = remix(words[k]!, inWord);

    const before = i > lineStart;
    const after = i + 1 < lineEnd;
    const c0 = char[i]!;
    const c1 = after ? char[i + 1]! : NONE;
    const p1 = before ? char[i - 1]! : NONE;
    const p2 = i - 2 >= lineStart ? char[i - 2]! : NONE;
    out[at++] = mix(10, c0, 0, 0, 0);
    out[at++] = mix(11, p1, 0, 0, 0);
    out[at++] = mix(12, p2, 0, 0, 0);
    out[at++] = mix(13, c1, 0, 0, 0);
    out[at++] = mix(14, i + 2 < lineEnd ? char[i + 2]! : NONE, 0, 0, 0);
    out[at++] = mix(15, p2, p1, 0, 0);
    out[at++] = mix(16, p1, c1, 0, 0);

    const k0 = charClass[i]!;
    const k1 = after ? charClass[i + 1]! : 0;
    const k2 = i + 2 < lineEnd ? charClass[i + 2]! : 0;
    const kp1 = before ? charClass[i - 1]! : 0;
    const kp2 = i - 2 >= lineStart ? charClass[i - 2]! : 0;
    out[at++] = mix(17, kp1, k0, k1, 0);
    out[at++] = mix(18, kp2 * 16 + kp1, k0, k1 * 16 + k2, inWord);

    const n0 = name[i]!;
    out[at++] = mix(19, n0, inWord, 0, 0);
    out[at++] = mix(20, n0, before ? name[i - 1]! : 0, after ? name[i + 1]! : 0, 0);
    out[at++] = mix(21, e.nameStart[i]!, inWord, 0, 0);

    const head = heads[i]!;
    const near = bucket(headDistance[i]!);
    const run = fromRun[i]!;
    const tag0 = hashAt(e.tagHash, w);
    out[at++] = mix(22, head, near, n0, bucket(run));
    out[at++] = mix(23, head, c0, near, 0);
    out[at++] = mix(24, head, p1, near, 0);
    out[at++] = mix(25, run, tag0, inWord, 0);

    const enclosure = e.enclosure[i]!;
    out[at++] = mix(26, enclosure, head, bucket(run), 0);
    out[at++] = mix(27, e.line[i]!, n0, enclosure, 0);
    out[at++] = mix(28, proposal[i]!, n0, head, 0);

    const s0 = person[i]!;
    const s1 = after ? person[i + 1]! : 0;
    const s2 = i + 2 < lineEnd ? person[i + 2]! : 0;
    const sp1 = before ? person[i - 1]! : 0;
    out[at++] = mix(29, s0, sp1, s1, s2);
    out[at++] = mix(30, e.transliteration[i]!, inWord, kp1, k1);
    out[at++] = mix(31, s0, s1, tag0, inWord);
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
  const T = DOCUMENT_TEMPLATE;
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
    const inWord = w < 0 ? 0 : 1 + placeIn(i, e.wordStart[w]!, e.wordEnd[w]!);
    out[at++] = mix(T, name, 0, 0, 0);
    out[at++] = mix(T + 1, before, name, after, 0);
    out[at++] = mix(T + 2, name, hashAt(e.tagHash, w), inWord, 0);
    out[at++] = mix(T + 3, name, e.name[i]!, 0, 0);
    out[at++] = mix(T + 4, name, e.head[i]!, bucket(e.headDistance[i]!), 0);
    out[at++] = mix(T + 5, name, e.char[i + 1] ?? NONE, i > 0 ? e.char[i - 1]! : NONE, 0);
  }
}

/** Distances in steps: near ones exact, far ones together. */
function bucket(distance: number): number {
  if (distance <= 2) return distance;
  if (distance <= 4) return 3;
  return distance <= 8 ? 4 : 5;
}
