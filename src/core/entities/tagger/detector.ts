/**
 * Tells at a glance which words can be part of a name, so that the tagger reads closely only those and what lies between:
 * in running text nine words of ten belong to no name. A linear model over hashed features of the word and its neighbours,
 * trained so that a word of a name is hardly ever passed by.
 */
import { firstIndex } from '../../search.ts';
import { type Evidence, hashAt, NONE, wordBefore, wordBehind } from './evidence.ts';
import { DETECTOR_BITS, mixInto } from './hashing.ts';

/** How many features a word has. */
export const DETECTOR_FEATURES = 24;

/** What one step of the quantised weights is worth. */
export const DETECTOR_STEP = 1 / 32;

/**
 * Words whose score is at least this are read closely. The score is the log of the odds as the trainer sees them, who counts a word of a
 * name twice: at 0 one word in three belongs to a name.
 */
export const DETECTOR_LEAST = 0;

/** Writes the buckets of the features of word `w` in the line [lineStart, lineEnd) to `out`. */
export function detectorFeatures(e: Evidence, w: number, lineStart: number, lineEnd: number, out: Int32Array): void {
  const { char, wordHash, tagHash, wordStart, wordEnd, name, nameStart, person, head, headDistance } = e;
  const start = wordStart[w]!;
  const end = wordEnd[w]!;
  const prev = wordBefore(e, w, lineStart);
  const next = wordBehind(e, w, lineEnd);
  const word = wordHash[w]!;
  const wordP = hashAt(wordHash, prev);
  const wordN = hashAt(wordHash, next);
  const tag = tagHash[w]!;
  const tagP = hashAt(tagHash, prev);
  const tagPP = hashAt(tagHash, wordBefore(e, prev, lineStart));
  const tagN = hashAt(tagHash, next);
  const tagNN = hashAt(tagHash, wordBehind(e, next, lineEnd));
  const length = end - start;
  const first = char[start]!;
  const last = char[end - 1]!;
  const before = start > lineStart ? char[start - 1]! : NONE;
  const after = end < lineEnd ? char[end]! : NONE;
  const known = name[start]! * 16 + (nameStart[start]! >> 4);
  const knownP = prev < 0 ? 0 : name[start - 1]!;
  const knownN = next < 0 ? 0 : nameStart[end]! >> 4;
  const near = head[start]! * 16 + headDistance[start]!;
  const asPerson = person[start]! * 64 + (length > 1 ? person[start + 1]! : 0);
  const personN = next < 0 ? 0 : person[end]!;
  const personP = start > lineStart ? person[start - 1]! : 0;
  out[0] = mixInto(DETECTOR_BITS, 0, 0, 0, 0);
  out[1] = mixInto(DETECTOR_BITS, 1, word, 0, 0);
  out[2] = mixInto(DETECTOR_BITS, 2, wordP, word, 0);
  out[3] = mixInto(DETECTOR_BITS, 3, word, wordN, 0);
  out[4] = mixInto(DETECTOR_BITS, 4, wordP, tag, 0);
  out[5] = mixInto(DETECTOR_BITS, 5, tag, wordN, 0);
  out[6] = mixInto(DETECTOR_BITS, 6, tagP, tag, tagN);
  out[7] = mixInto(DETECTOR_BITS, 7, tagPP, tagP, tag);
  out[8] = mixInto(DETECTOR_BITS, 8, tag, tagN, tagNN);
  out[9] = mixInto(DETECTOR_BITS, 9, known, tag, length);
  out[10] = mixInto(DETECTOR_BITS, 10, knownP, tag, length);
  out[11] = mixInto(DETECTOR_BITS, 11, knownN, tag, length);
  out[12] = mixInto(DETECTOR_BITS, 12, near, tag, 0);
  out[13] = mixInto(DETECTOR_BITS, 13, near, word, 0);
  out[14] = mixInto(DETECTOR_BITS, 14, near, known, 0);
  out[15] = mixInto(DETECTOR_BITS, 15, head[start]!, wordP, 0);
  out[16] = mixInto(DETECTOR_BITS, 16, asPerson, tag, personN);
  out[17] = mixInto(DETECTOR_BITS, 17, asPerson, wordP, length);
  out[18] = mixInto(DETECTOR_BITS, 18, personP, asPerson, tag);
  out[19] = mixInto(DETECTOR_BITS, 19, e.enclosure[start]!, near, tag);
  out[20] = mixInto(DETECTOR_BITS, 20, e.enclosure[start]!, before, after);
  out[21] = mixInto(DETECTOR_BITS, 21, e.line[start]!, tag, e.figure[start]!);
  out[22] = mixInto(DETECTOR_BITS, 22, e.proposal[start]!, e.fromRun[start]!, tag);
  out[23] = mixInto(DETECTOR_BITS, 23, first, last, e.charClass[start]! * 16 + e.transliteration[start]!);
}

/**
 * Marks the characters of a line that are worth reading closely: words that may be part of a name, and the words beside them,
 * which may begin or end it.
 * @param detector the detector's weights, DETECTOR_BUCKETS of them
 * @returns a flag for each character of the evidence, 0 outside of the line
 */
export function placesOfNames(e: Evidence, lineStart: number, lineEnd: number, detector: Int8Array): Uint8Array {
  const near = new Uint8Array(e.length);
  const buckets = new Int32Array(DETECTOR_FEATURES);
  const first = firstIndex(e.wordStart.length, (w) => e.wordStart[w]! >= lineStart);
  const least = DETECTOR_LEAST / DETECTOR_STEP;
  for (let w = first; w < e.wordHash.length && e.wordStart[w]! < lineEnd; w++) {
    detectorFeatures(e, w, lineStart, lineEnd, buckets);
    let sum = 0;
    for (let k = 0; k < DETECTOR_FEATURES; k++) sum += detector[buckets[k]!]!;
    if (sum < least) continue;
    const to = w + 1 < e.wordHash.length ? e.wordEnd[w + 1]! : e.wordEnd[w]!;
    near.fill(1, e.wordStart[Math.max(first, w - 1)]!, Math.min(lineEnd, to));
  }
  return near;
}
