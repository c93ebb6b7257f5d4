/**
 * The weights of the tagger, as one quantised file:
 * header of 3 little-endian uint32 (magic, labels, features), float32 scale, LABELS² float32 transitions,
 * then the feature hashes (int32 each, the commonest first), a label mask (3 bytes each), and the weights (int8 each, set labels only).
 */
import { transitionWeights } from './chain.ts';
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
  /** exp of the transitions. */
  readonly steps: Float64Array;
  /**
   * The table: 0 for an empty slot, else where the feature's weights start above, and high bits of its hash below. The low
   * bits of the hash are the slot to start from, so that one read of a table that fits the processor's cache settles most.
   */
  readonly slots: Uint32Array;
  /**
   * Weights that are not zero, feature by feature: label in the high byte, quantised weight + BIAS in the low one,
   * LAST on the last weight of a feature. The first entry is unused, so that 0 means none.
   */
  readonly weights: Uint16Array;
  /** What one quantised step is worth. */
  readonly scale: number;
}

/** Slots are addressed by this many low bits of a hash. */
const SLOT_BITS = 18;
const SLOTS = 1 << SLOT_BITS;
/** This many further bits are kept in the slot: a feature that was never stored is mistaken once in some thousand times. */
const TAG_BITS = 12;
const TAG_MASK = (1 << TAG_BITS) - 1;
const MOST_WEIGHTS = 1 << (32 - TAG_BITS);

/** Half the slots, so that probing stays short. */
const MOST_FEATURES = SLOTS / 2;

/** Makes a quantised weight an unsigned byte. */
const BIAS = 128;
/** Marks the last weight of a feature. */
const LAST = 0x8000;
const LABEL_MASK = 0x7f;

/** One feature to store. */
export interface FeatureWeights {
  readonly hash: number;
  /** LABELS weights. */
  readonly weights: Float32Array;
}

/**
 * Packs weights in the order given: the commonest features first, so that their weights lie together. Of more than
 * MOST_FEATURES those with the largest weights are kept, and none that quantises to zero.
 * @throws RangeError when the weights are more than a slot can address
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
  if (set >= MOST_WEIGHTS) throw new RangeError(`${set} weights are more than a slot can address`);
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
 * @throws Error when the bytes are not a tagger of this version
 */
export function loadTagger(bytes: Uint8Array): TaggerModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < HEADER || view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== LABELS) {
    throw new Error('not a tagger of this version');
  }
  const features = view.getUint32(8, true);
  const transitions = new Float32Array(LABELS * LABELS);
  for (let i = 0; i < transitions.length; i++) transitions[i] = view.getFloat32(TRANSITIONS_AT + i * 4, true);
  const slots = new Uint32Array(SLOTS);
  const weights = new Uint16Array(1 + bytes.byteLength - HEADER - features * (4 + MASK_BYTES));
  let next = 1;
  let masks = HEADER + features * 4;
  let at = masks + features * MASK_BYTES;
  for (let row = 0; row < features; row++) {
    const hash = view.getInt32(HEADER + row * 4, true);
    let slot = hash & (SLOTS - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
    slots[slot] = (next << TAG_BITS) | tagOf(hash);
    let mask = 0;
    for (let b = 0; b < MASK_BYTES; b++) mask |= bytes[masks++]! << (8 * b);
    for (let label = 0; label < LABELS; label++) {
      if (mask & (1 << label)) weights[next++] = (label << 8) | (view.getInt8(at++) + BIAS);
    }
    weights[next - 1]! |= LAST;
  }
  return {
    transitions,
    steps: transitionWeights(transitions),
    slots,
    weights,
    scale: view.getFloat32(SCALE_AT, true),
  };
}

function tagOf(hash: number): number {
  return (hash >>> SLOT_BITS) & TAG_MASK;
}

/** Adds the quantised weights of each position's features to LABELS sums a position. */
export function addScores(
  model: TaggerModel,
  features: Int32Array,
  length: number,
  width: number,
  sums: Int16Array,
): void {
  const { slots, weights } = model;
  const sum = new Int32Array(LABELS);
  for (let t = 0; t < length; t++) {
    const at = t * LABELS;
    for (let l = 0; l < LABELS; l++) sum[l] = sums[at + l]!;
    for (let k = t * width; k < (t + 1) * width; k++) {
      const hash = features[k]!;
      if (hash === ABSENT) continue;
      const tag = tagOf(hash);
      let slot = hash & (SLOTS - 1);
      let found = slots[slot]!;
      while (found !== 0 && (found & TAG_MASK) !== tag) {
        slot = (slot + 1) & (SLOTS - 1);
        found = slots[slot]!;
      }
      if (found === 0) continue;
      for (let j = found >>> TAG_BITS; ; j++) {
        const weight = weights[j]!;
        sum[(weight >> 8) & LABEL_MASK]! += (weight & 0xff) - BIAS;
        if (weight & LAST) break;
      }
    }
    sums.set(sum, at);
  }
}
