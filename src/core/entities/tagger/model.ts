/**
 * The weights of the tagger, as one quantised file:
 * header of 4 little-endian uint32 (magic, labels, features, slots log2), float32 scale, LABELS² float32 transitions,
 * then the feature hashes (int32 each, sorted), a label mask (3 bytes each), and the weights (int8 each, set labels only).
 */
import { transitionWeights } from './chain.ts';
import { LABELS } from './labels.ts';

const MAGIC = 0x31474154; // "TAG1"
const HEADER = 16 + 4 + LABELS * LABELS * 4;
const MASK_BYTES = 3;

/** Weights ready to score with: an open-addressing table from feature hashes to rows of labels. */
export interface TaggerModel {
  readonly transitions: Float32Array;
  /** exp of the transitions. */
  readonly steps: Float64Array;
  /** The table: feature hash and row of each slot side by side, row -1 where the slot is empty. */
  readonly slots: Int32Array;
  /** LABELS quantised weights a row. */
  readonly weights: Int8Array;
  /** What one quantised step is worth. */
  readonly scale: number;
}

/** One feature to store. */
export interface FeatureWeights {
  readonly hash: number;
  /** LABELS weights. */
  readonly weights: Float32Array;
}

/** Packs weights; features all of whose weights quantise to zero are dropped. */
export function packTagger(features: readonly FeatureWeights[], transitions: Float32Array): Uint8Array {
  let largest = 0;
  for (const { weights } of features) for (const w of weights) largest = Math.max(largest, Math.abs(w));
  const scale = largest / 127 || 1;
  const kept = features
    .map(({ hash, weights }) => ({ hash, values: Int8Array.from(weights, (w) => Math.round(w / scale)) }))
    .filter(({ values }) => values.some((v) => v !== 0))
    .sort((a, b) => a.hash - b.hash);
  let set = 0;
  for (const { values } of kept) for (const v of values) if (v !== 0) set++;
  const bytes = new Uint8Array(HEADER + kept.length * (4 + MASK_BYTES) + set);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, LABELS, true);
  view.setUint32(8, kept.length, true);
  view.setUint32(12, Math.max(4, Math.ceil(Math.log2(kept.length * 2 + 1))), true);
  view.setFloat32(16, scale, true);
  for (let i = 0; i < transitions.length; i++) view.setFloat32(20 + i * 4, transitions[i]!, true);
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
  const slots = 1 << view.getUint32(12, true);
  const transitions = new Float32Array(LABELS * LABELS);
  for (let i = 0; i < transitions.length; i++) transitions[i] = view.getFloat32(20 + i * 4, true);
  const table = new Int32Array(slots * 2).fill(-1);
  const weights = new Int8Array(features * LABELS);
  let masks = HEADER + features * 4;
  let at = masks + features * MASK_BYTES;
  for (let row = 0; row < features; row++) {
    const hash = view.getInt32(HEADER + row * 4, true);
    let slot = hash & (slots - 1);
    while (table[slot * 2 + 1] !== -1) slot = (slot + 1) & (slots - 1);
    table[slot * 2] = hash;
    table[slot * 2 + 1] = row;
    let mask = 0;
    for (let b = 0; b < MASK_BYTES; b++) mask |= bytes[masks++]! << (8 * b);
    for (let label = 0; label < LABELS; label++)
      if (mask & (1 << label)) weights[row * LABELS + label] = view.getInt8(at++);
  }
  return {
    transitions,
    steps: transitionWeights(transitions),
    slots: table,
    weights,
    scale: view.getFloat32(16, true),
  };
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
  const mask = slots.length - 2;
  for (let t = 0; t < length; t++) {
    const at = t * LABELS;
    for (let k = t * width; k < (t + 1) * width; k++) {
      const hash = features[k]!;
      let slot = (hash << 1) & mask;
      let row = slots[slot + 1]!;
      while (row >= 0 && slots[slot] !== hash) {
        slot = (slot + 2) & mask;
        row = slots[slot + 1]!;
      }
      if (row < 0) continue;
      const base = row * LABELS;
      for (let l = 0; l < LABELS; l++) sums[at + l]! += weights[base + l]!;
    }
  }
}
