/**
 * The weights of the tagger, as one quantised file:
 * header of 3 little-endian uint32 (magic, labels, features), float32 scale, LABELS² float32 transitions,
 * then the feature hashes (int32 each, the commonest first), a label mask (3 bytes each), and the weights (int8 each, set labels only).
 */
import { ABSENT } from './hashing.ts';
import { LABELS } from './labels.ts';

const MAGIC = 0x32474154; // "TAG2"
const SCALE_AT = 12;
const TRANSITIONS_AT = SCALE_AT + 4;
const HEADER = TRANSITIONS_AT + LABELS * LABELS * 4;
const MASK_BYTES = 3;

/** Weights ready to score with: an open-addressing table from feature hashes to rows of labels. */
export interface TaggerModel {
  readonly transitions: Float32Array;
  /**
   * The table: 0 for an empty slot, else the feature's row + 1 above and the high bits of its hash below. The low bits of the
   * hash are the slot to start from, so that one read of a table that fits the processor's cache settles most features.
   */
  readonly slots: Uint32Array;
  /** ROW words a feature; each word holds the weights of two labels, + BIAS, in its halves. */
  readonly weights: Int32Array;
  /** What one quantised step is worth. */
  readonly scale: number;
}

/** Slots are addressed by this many low bits of a hash; the rest of its 32 bits is kept in the slot. */
const SLOT_BITS = 19;
const SLOTS = 1 << SLOT_BITS;
const TAG_BITS = 32 - SLOT_BITS;
const TAG_MASK = (1 << TAG_BITS) - 1;

/** Fewer than half the slots, so that probing stays short; more would make a file of over 3 MB. */
const MOST_FEATURES = 200_000;

/** Words of a row: two labels each. `addScores` names each of them. */
const ROW = 10;
/** Makes a quantised weight an unsigned byte, so that the halves of a word add up without carrying into each other. */
const BIAS = 128;

/** One feature to store. */
export interface FeatureWeights {
  readonly hash: number;
  /** LABELS weights. */
  readonly weights: Float32Array;
}

/**
 * Packs weights in the order given: the commonest features first, so that their weights lie together. Of more than
 * MOST_FEATURES those with the largest weights are kept, and none that quantises to zero.
 */
export function packTagger(features: readonly FeatureWeights[], transitions: Float32Array): Uint8Array {
  let largest = 0;
  for (const { weights } of features) for (const w of weights) largest = Math.max(largest, Math.abs(w));
  const scale = largest / 127 || 1;
  const kept = features
    .map(({ hash, weights }) => ({ hash, values: Int8Array.from(weights, (w) => Math.round(w / scale)) }))
    .map((feature) => ({ ...feature, size: feature.values.reduce((most, v) => Math.max(most, Math.abs(v)), 0) }))
    .map((feature, order) => ({ ...feature, order }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size || a.order - b.order)
    .slice(0, MOST_FEATURES)
    .sort((a, b) => a.order - b.order);
  let set = 0;
  for (const { values } of kept) for (const v of values) if (v !== 0) set++;
  const bytes = new Uint8Array(HEADER + kept.length * (4 + MASK_BYTES) + set);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, LABELS, true);
  view.setUint32(8, kept.length, true);
  view.setFloat32(SCALE_AT, scale, true);
  for (let i = 0; i < transitions.length; i++) view.setFloat32(TRANSITIONS_AT + i * 4, transitions[i]!, true);
  let masks = HEADER + kept.length * 4;
  let at = masks + kept.length * MASK_BYTES;
  kept.forEach(({ hash, values }, index) => {
    view.setInt32(HEADER + index * 4, hash, true);
    let mask = 0;
    values.forEach((value, label) => {
      if (value === 0) return;
      mask |= 1 << label;
      view.setInt8(at++, value);
    });
    for (let b = 0; b < MASK_BYTES; b++) bytes[masks++] = (mask >>> (8 * b)) & 0xff;
  });
  return bytes;
}

/**
 * Reads packed weights.
 * @throws Error when the bytes are not a tagger of this version, or not all of it
 */
export function loadTagger(bytes: Uint8Array): TaggerModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < HEADER || view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== LABELS) {
    throw new Error('not a tagger of this version');
  }
  const features = view.getUint32(8, true);
  if (features > MOST_FEATURES || HEADER + features * (4 + MASK_BYTES) > bytes.byteLength) {
    throw new Error('the weights are cut short');
  }
  const transitions = new Float32Array(LABELS * LABELS);
  for (let i = 0; i < transitions.length; i++) transitions[i] = view.getFloat32(TRANSITIONS_AT + i * 4, true);
  const slots = new Uint32Array(SLOTS);
  const weights = new Int32Array(features * ROW).fill(BIAS | (BIAS << 16));
  let masks = HEADER + features * 4;
  let at = masks + features * MASK_BYTES;
  for (let row = 0; row < features; row++) {
    const hash = view.getInt32(HEADER + row * 4, true);
    let slot = hash & (SLOTS - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
    slots[slot] = ((row + 1) << TAG_BITS) | (hash >>> SLOT_BITS);
    let mask = 0;
    for (let b = 0; b < MASK_BYTES; b++) mask |= bytes[masks++]! << (8 * b);
    for (let label = 0; label < LABELS; label++) {
      if (mask & (1 << label)) weights[row * ROW + (label >> 1)]! += view.getInt8(at++) << (label & 1 ? 16 : 0);
    }
  }
  return {
    transitions,
    slots,
    weights,
    scale: view.getFloat32(SCALE_AT, true),
  };
}

/**
 * Adds the quantised weights of each position's features to LABELS sums a position. This is where the tagger spends its time:
 * two labels are added at once, and the sums of a position stay in registers.
 */
export function addScores(
  model: TaggerModel,
  features: Int32Array,
  length: number,
  width: number,
  sums: Int16Array,
): void {
  const { slots, weights } = model;
  const words = new Int32Array(ROW);
  for (let t = 0; t < length; t++) {
    let found = 0;
    let w0 = 0;
    let w1 = 0;
    let w2 = 0;
    let w3 = 0;
    let w4 = 0;
    let w5 = 0;
    let w6 = 0;
    let w7 = 0;
    let w8 = 0;
    let w9 = 0;
    for (let k = t * width; k < (t + 1) * width; k++) {
      const hash = features[k]!;
      if (hash === ABSENT) continue;
      const tag = hash >>> SLOT_BITS;
      let slot = hash & (SLOTS - 1);
      let entry = slots[slot]! | 0;
      while (entry !== 0 && (entry & TAG_MASK) !== tag) {
        slot = (slot + 1) & (SLOTS - 1);
        entry = slots[slot]! | 0;
      }
      if (entry === 0) continue;
      const row = ((entry >>> TAG_BITS) - 1) * ROW;
      found++;
      w0 = (w0 + weights[row]!) | 0;
      w1 = (w1 + weights[row + 1]!) | 0;
      w2 = (w2 + weights[row + 2]!) | 0;
      w3 = (w3 + weights[row + 3]!) | 0;
      w4 = (w4 + weights[row + 4]!) | 0;
      w5 = (w5 + weights[row + 5]!) | 0;
      w6 = (w6 + weights[row + 6]!) | 0;
      w7 = (w7 + weights[row + 7]!) | 0;
      w8 = (w8 + weights[row + 8]!) | 0;
      w9 = (w9 + weights[row + 9]!) | 0;
    }
    words[0] = w0;
    words[1] = w1;
    words[2] = w2;
    words[3] = w3;
    words[4] = w4;
    words[5] = w5;
    words[6] = w6;
    words[7] = w7;
    words[8] = w8;
    words[9] = w9;
    const bias = found * BIAS;
    const at = t * LABELS;
    for (let label = 0; label < LABELS; label++) {
      const word = words[label >> 1]!;
      sums[at + label]! += (label & 1 ? word >>> 16 : word & 0xffff) - bias;
    }
  }
}
