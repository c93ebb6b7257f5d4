/**
 * The weights of the tagger, as one quantised file:
 * header of 3 little-endian uint32 (magic, labels, features), float32 scale, LABELS² float32 transitions, the weights of the
 * detector (int8 each), then the feature hashes (int32 each, the commonest first), a label mask (3 bytes each), and the weights (int8
 * each, set labels only).
 */
import { DETECTOR_BUCKETS } from './hashing.ts';
import { LABELS } from './labels.ts';

const MAGIC = 0x33474154; // "TAG3"
const SCALE_AT = 12;
const TRANSITIONS_AT = SCALE_AT + 4;
const DETECTOR_AT = TRANSITIONS_AT + LABELS * LABELS * 4;
const HEADER = DETECTOR_AT + DETECTOR_BUCKETS;
const MASK_BYTES = 3;

/** Weights ready to score with: a table from feature hashes to rows of labels. */
export interface TaggerModel {
  readonly transitions: Float32Array;
  /**
   * The table: 0 for an empty slot, else the feature's row above and the high bits of its hash below. The low bits of the hash are
   * the first of the two slots where the feature may be, so that it is settled without a jump.
   */
  readonly slots: Int32Array;
  /**
   * ROW numbers a feature, from row 1; row 0 is that of features without weights. Each number holds the weights of four labels, + BIAS,
   * as fields of FIELD_BITS.
   */
  readonly weights: Float64Array;
  /** Weights of the detector, by bucket. */
  readonly detector: Int8Array;
  /** What one quantised step is worth. */
  readonly scale: number;
}

/** Slots are addressed by this many low bits of a hash; the rest of its 32 bits is kept in the slot. */
const SLOT_BITS = 19;
const SLOTS = 1 << SLOT_BITS;
const TAG_BITS = 32 - SLOT_BITS;
const TAG_MASK = (1 << TAG_BITS) - 1;

/** A quarter of the slots, so that few features find both of theirs taken. */
const MOST_FEATURES = 130_000;

/** Numbers of a row: four labels each. `addScores` names each of them. */
const ROW = 5;
const FIELDS = 4;
/** Four such fields fit the 53 bits in which a number counts exactly, and 64 features add up within one. */
const FIELD_BITS = 13;
const FIELD_MASK = (1 << FIELD_BITS) - 1;
const PAIR = 2 ** (2 * FIELD_BITS);
/** Weights are quantised to so many steps each way; larger ones, of which there is one in five thousand, are cut. */
const STEPS = 63;
/** The largest weight that is kept as it is. */
const LARGEST = 2;
/** Makes a quantised weight positive, so that the fields of a number add up without carrying into each other. */
const BIAS = STEPS;

/** What one step is worth in each field of a number, and the number whose fields are all nought. */
const PLACES = Array.from({ length: FIELDS }, (_, field) => 2 ** (field * FIELD_BITS));
const EMPTY = PLACES.reduce((sum, place) => sum + BIAS * place, 0);

/** One feature to store. */
export interface FeatureWeights {
  readonly hash: number;
  /** LABELS weights. */
  readonly weights: Float32Array;
}

/**
 * Packs weights in the order given: the commonest features first, so that their weights lie together. Of more than
 * MOST_FEATURES those with the largest weights are kept, and none that quantises to zero or finds both its slots taken.
 */
export function packTagger(
  features: readonly FeatureWeights[],
  transitions: Float32Array,
  detector: Int8Array,
): Uint8Array {
  const scale = LARGEST / STEPS;
  const slots = new Int32Array(SLOTS + 1);
  const quantise = (w: number) => clamp(Math.round(w / scale));
  const kept = features
    .map(({ hash, weights }) => ({ hash, values: Int8Array.from(weights, quantise) }))
    .map((feature) => ({ ...feature, size: feature.values.reduce((most, v) => Math.max(most, Math.abs(v)), 0) }))
    .map((feature, order) => ({ ...feature, order }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size || a.order - b.order)
    .slice(0, MOST_FEATURES)
    .sort((a, b) => a.order - b.order)
    .filter(({ hash }) => takeSlot(slots, hash, 1));
  let set = 0;
  for (const { values } of kept) for (const v of values) if (v !== 0) set++;
  const bytes = new Uint8Array(HEADER + kept.length * (4 + MASK_BYTES) + set);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, LABELS, true);
  view.setUint32(8, kept.length, true);
  view.setFloat32(SCALE_AT, scale, true);
  for (let i = 0; i < transitions.length; i++) view.setFloat32(TRANSITIONS_AT + i * 4, transitions[i]!, true);
  new Int8Array(bytes.buffer, DETECTOR_AT).set(detector);
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

function clamp(steps: number): number {
  return Math.max(-STEPS, Math.min(STEPS, steps));
}

/** Puts a feature's row into one of the two slots of its hash; false where both are taken. */
function takeSlot(slots: Int32Array, hash: number, row: number): boolean {
  const first = hash & (SLOTS - 1);
  const slot = slots[first] === 0 ? first : first + 1;
  if (slots[slot] !== 0) return false;
  slots[slot] = (row << TAG_BITS) | (hash >>> SLOT_BITS);
  return true;
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
  const slots = new Int32Array(SLOTS + 1);
  const weights = new Float64Array((features + 1) * ROW);
  let masks = HEADER + features * 4;
  let at = masks + features * MASK_BYTES;
  for (let row = 0; row < features; row++) {
    const hash = view.getInt32(HEADER + row * 4, true);
    takeSlot(slots, hash, row + 1);
    let mask = 0;
    for (let b = 0; b < MASK_BYTES; b++) mask |= bytes[masks++]! << (8 * b);
    const base = (row + 1) * ROW;
    for (let word = 0; word < ROW; word++) weights[base + word] = EMPTY;
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      const label = 31 - Math.clz32(rest & -rest);
      const field = label % FIELDS;
      weights[base + (label - field) / FIELDS]! += clamp(view.getInt8(at++)) * PLACES[field]!;
    }
  }
  return {
    transitions,
    slots,
    weights,
    detector: Int8Array.from(bytes.subarray(DETECTOR_AT, HEADER)),
    scale: view.getFloat32(SCALE_AT, true),
  };
}

/** Rows of the features of one position, and its sums before they are unpacked: made once, used for every position. */
export class ScoreBuffers {
  readonly rows: Int32Array;
  readonly packed = new Float64Array(ROW);

  /** @param width how many features a position has at most */
  constructor(width: number) {
    this.rows = new Int32Array(width);
  }
}

/**
 * Adds the quantised weights of each position's features to LABELS sums a position. This is where the tagger spends its time: rows
 * are gathered without a jump, then four labels are added at once, and the sums of a position stay in registers.
 */
export function addScores(
  { slots, weights }: TaggerModel,
  features: Int32Array,
  length: number,
  width: number,
  sums: Int16Array,
  { rows, packed }: ScoreBuffers,
): void {
  for (let t = 0; t < length; t++) {
    let found = 0;
    for (let k = t * width; k < (t + 1) * width; k++) {
      const hash = features[k]!;
      const tag = hash >>> SLOT_BITS;
      const slot = hash & (SLOTS - 1);
      const first = slots[slot]!;
      const entry = (first & TAG_MASK) === tag ? first : slots[slot + 1]!;
      const row = (entry & TAG_MASK) === tag ? entry >>> TAG_BITS : 0;
      rows[found] = row * ROW;
      found += row === 0 ? 0 : 1;
    }
    if (found === 0) continue;
    let p0 = 0;
    let p1 = 0;
    let p2 = 0;
    let p3 = 0;
    let p4 = 0;
    for (let k = 0; k < found; k++) {
      const row = rows[k]!;
      p0 += weights[row]!;
      p1 += weights[row + 1]!;
      p2 += weights[row + 2]!;
      p3 += weights[row + 3]!;
      p4 += weights[row + 4]!;
    }
    packed[0] = p0;
    packed[1] = p1;
    packed[2] = p2;
    packed[3] = p3;
    packed[4] = p4;
    const bias = found * BIAS;
    const at = t * LABELS;
    for (let label = 0; label < LABELS; label += FIELDS) {
      const four = packed[label / FIELDS]!;
      const high = Math.floor(four / PAIR);
      const low = four - high * PAIR;
      sums[at + label]! += (low & FIELD_MASK) - bias;
      if (label + 1 < LABELS) sums[at + label + 1]! += (low >>> FIELD_BITS) - bias;
      if (label + 2 < LABELS) sums[at + label + 2]! += (high & FIELD_MASK) - bias;
      if (label + 3 < LABELS) sums[at + label + 3]! += (high >>> FIELD_BITS) - bias;
    }
  }
}
