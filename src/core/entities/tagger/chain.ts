/**
 * Inference in a linear-chain conditional random field over IOB2 labels: best path (Viterbi) and marginals
 * (forward–backward, scaled). An I follows the B or I of its own type only, so each label has few predecessors
 * and time is linear in the length with a small constant.
 */
import { isInside, LABELS } from './labels.ts';

/** The best label sequence. `emissions` holds LABELS scores a position, `transitions` LABELS × LABELS scores [from, to]. */
export function bestPath(emissions: Float32Array, length: number, transitions: Float32Array): Uint8Array {
  const path = new Uint8Array(length);
  if (length === 0) return path;
  const back = new Uint8Array(length * LABELS);
  let previous = new Float64Array(LABELS);
  let current = new Float64Array(LABELS);
  for (let l = 0; l < LABELS; l++) previous[l] = isInside(l) ? Number.NEGATIVE_INFINITY : emissions[l]!;
  for (let t = 1; t < length; t++) {
    const row = t * LABELS;
    for (let l = 0; l < LABELS; l++) {
      let best = Number.NEGATIVE_INFINITY;
      let from = 0;
      if (isInside(l)) {
        for (let p = l - 1; p <= l; p++) {
          const score = previous[p]! + transitions[p * LABELS + l]!;
          if (score > best) {
            best = score;
            from = p;
          }
        }
      } else {
        for (let p = 0; p < LABELS; p++) {
          const score = previous[p]! + transitions[p * LABELS + l]!;
          if (score > best) {
            best = score;
            from = p;
          }
        }
      }
      current[l] = best + emissions[row + l]!;
      back[row + l] = from;
    }
    [previous, current] = [current, previous];
  }
  let label = 0;
  for (let l = 1; l < LABELS; l++) if (previous[l]! > previous[label]!) label = l;
  for (let t = length - 1; t >= 0; t--) {
    path[t] = label;
    label = back[t * LABELS + label]!;
  }
  return path;
}

/** Scaled forward and backward weights of one sequence, for marginals of labels and of whole spans. */
export class Chain {
  /** exp(emission − the position's maximum). */
  private readonly local: Float64Array;
  private readonly step: Float64Array;
  private readonly alpha: Float64Array;
  private readonly beta: Float64Array;
  private readonly scale: Float64Array;

  /**
   * @param allowed when given, LABELS flags a position: labels with 0 are impossible there
   */
  constructor(
    emissions: Float32Array,
    private readonly length: number,
    transitions: Float32Array,
    allowed?: Uint8Array,
  ) {
    const size = length * LABELS;
    this.local = new Float64Array(size);
    this.step = new Float64Array(LABELS * LABELS);
    this.alpha = new Float64Array(size);
    this.beta = new Float64Array(size);
    this.scale = new Float64Array(length);
    for (let i = 0; i < this.step.length; i++) this.step[i] = Math.exp(transitions[i]!);
    for (let t = 0; t < length; t++) {
      const row = t * LABELS;
      let max = Number.NEGATIVE_INFINITY;
      for (let l = 0; l < LABELS; l++) max = Math.max(max, emissions[row + l]!);
      for (let l = 0; l < LABELS; l++) {
        this.local[row + l] = allowed && !allowed[row + l] ? 0 : Math.exp(emissions[row + l]! - max);
      }
    }
    this.forward();
    this.backward();
  }

  /** Probability of each label at each position. */
  marginals(): Float64Array {
    const result = new Float64Array(this.length * LABELS);
    for (let i = 0; i < result.length; i++) result[i] = this.alpha[i]! * this.beta[i]!;
    return result;
  }

  /** Adds the expected number of each transition to `into`, times `weight`. */
  addExpectedTransitions(into: Float64Array, weight: number): void {
    for (let t = 1; t < this.length; t++) {
      const row = t * LABELS;
      const before = row - LABELS;
      for (let l = 0; l < LABELS; l++) {
        const arrive = (this.local[row + l]! * this.beta[row + l]!) / this.scale[t]!;
        if (arrive === 0) continue;
        const first = isInside(l) ? l - 1 : 0;
        const last = isInside(l) ? l : LABELS - 1;
        for (let p = first; p <= last; p++) {
          into[p * LABELS + l]! += weight * this.alpha[before + p]! * this.step[p * LABELS + l]! * arrive;
        }
      }
    }
  }

  /** Probability that exactly [start, end) is one mention whose first label is `begin`. */
  spanProbability(start: number, end: number, begin: number): number {
    const inside = begin + 1;
    let p = this.alpha[start * LABELS + begin]!;
    for (let t = start + 1; t < end; t++) {
      const from = t === start + 1 ? begin : inside;
      p *= (this.step[from * LABELS + inside]! * this.local[t * LABELS + inside]!) / this.scale[t]!;
    }
    if (end >= this.length) return p;
    // Anything but a continuation may follow.
    const from = end === start + 1 ? begin : inside;
    const row = end * LABELS;
    let after = 0;
    for (let l = 0; l < LABELS; l++) {
      if (!isInside(l)) after += this.step[from * LABELS + l]! * this.local[row + l]! * this.beta[row + l]!;
    }
    return (p * after) / this.scale[end]!;
  }

  private forward(): void {
    const { alpha, local, step, scale } = this;
    for (let t = 0; t < this.length; t++) {
      const row = t * LABELS;
      let sum = 0;
      for (let l = 0; l < LABELS; l++) {
        let reach = 0;
        if (t === 0) reach = isInside(l) ? 0 : 1;
        else {
          const before = row - LABELS;
          const first = isInside(l) ? l - 1 : 0;
          const last = isInside(l) ? l : LABELS - 1;
          for (let p = first; p <= last; p++) reach += alpha[before + p]! * step[p * LABELS + l]!;
        }
        const value = reach * local[row + l]!;
        alpha[row + l] = value;
        sum += value;
      }
      scale[t] = sum || 1;
      for (let l = 0; l < LABELS; l++) alpha[row + l]! /= scale[t]!;
    }
  }

  private backward(): void {
    const { beta, local, step, scale } = this;
    for (let t = this.length - 1; t >= 0; t--) {
      const row = t * LABELS;
      if (t === this.length - 1) {
        beta.fill(1, row, row + LABELS);
        continue;
      }
      const next = row + LABELS;
      for (let p = 0; p < LABELS; p++) {
        let sum = 0;
        for (let l = 0; l < LABELS; l++) {
          if (isInside(l) && l !== p && l - 1 !== p) continue;
          sum += step[p * LABELS + l]! * local[next + l]! * beta[next + l]!;
        }
        beta[row + p] = sum / scale[t + 1]!;
      }
    }
  }
}
