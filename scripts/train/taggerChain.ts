/**
 * The sums that training needs of a linear-chain conditional random field: marginals by forward–backward, scaled
 * (Lafferty, McCallum and Pereira 2001), among all labels or those that are allowed. Labels that score far below the best of
 * their position are left out, as the decoder leaves them out.
 */
import { isInside, OUTSIDE } from '../../src/core/entities/tagger/labels.ts';

/** A label this far below the best of its position has a probability that no sum notices (e⁻¹²). */
const MARGIN = 12;

/** The labels worth considering at each position, OUTSIDE always among them so that a path exists. */
class ActiveLabels {
  /** The labels of position t are `labels[from[t]]` to `labels[from[t + 1] - 1]`, ascending. */
  readonly from: Int32Array;
  readonly labels: Uint8Array;

  constructor(emissions: Float32Array, length: number, count: number, allowed?: Uint8Array) {
    this.from = new Int32Array(length + 1);
    this.labels = new Uint8Array(length * count);
    let kept = 0;
    for (let t = 0; t < length; t++) {
      const row = t * count;
      let best = Number.NEGATIVE_INFINITY;
      for (let l = 0; l < count; l++) {
        if ((!allowed || allowed[row + l]) && emissions[row + l]! > best) best = emissions[row + l]!;
      }
      for (let l = 0; l < count; l++) {
        if (allowed && !allowed[row + l]) continue;
        if (emissions[row + l]! >= best - MARGIN || (l === OUTSIDE && !allowed)) this.labels[kept++] = l;
      }
      this.from[t + 1] = kept;
    }
  }
}

/** Scaled forward and backward weights of one sequence, for marginals of labels and transitions. */
export class Chain {
  /** Number of labels. */
  private readonly count: number;
  private readonly active: ActiveLabels;
  /** exp(emission − the position's maximum); 0 for labels left out. */
  private readonly local: Float64Array;
  private readonly step: Float64Array;
  private readonly alpha: Float64Array;
  private readonly beta: Float64Array;
  private readonly scale: Float64Array;

  /**
   * @param step exp of the transition scores (`transitionWeights`), as many rows and columns as there are labels
   * @param allowed when given, a flag for each label and position: labels with 0 are impossible there
   */
  constructor(
    emissions: Float32Array,
    private readonly length: number,
    step: Float64Array,
    allowed?: Uint8Array,
  ) {
    const count = Math.sqrt(step.length);
    const size = length * count;
    this.count = count;
    this.active = new ActiveLabels(emissions, length, count, allowed);
    this.step = step;
    this.local = new Float64Array(size);
    this.alpha = new Float64Array(size);
    this.beta = new Float64Array(size);
    this.scale = new Float64Array(length);
    const { from, labels } = this.active;
    for (let t = 0; t < length; t++) {
      const row = t * count;
      let best = Number.NEGATIVE_INFINITY;
      for (let k = from[t]!; k < from[t + 1]!; k++) best = Math.max(best, emissions[row + labels[k]!]!);
      for (let k = from[t]!; k < from[t + 1]!; k++) {
        const at = row + labels[k]!;
        this.local[at] = Math.exp(emissions[at]! - best);
      }
    }
    this.forward();
    this.backward();
  }

  /** Probability of each label at each position. */
  marginals(): Float64Array {
    const result = new Float64Array(this.length * this.count);
    for (let i = 0; i < result.length; i++) result[i] = this.alpha[i]! * this.beta[i]!;
    return result;
  }

  /** Adds the expected number of each transition to `into`, times `weight`. */
  addExpectedTransitions(into: Float64Array, weight: number): void {
    const { count } = this;
    const { from, labels } = this.active;
    for (let t = 1; t < this.length; t++) {
      const row = t * count;
      for (let k = from[t]!; k < from[t + 1]!; k++) {
        const l = labels[k]!;
        const arrive = (weight * this.local[row + l]! * this.beta[row + l]!) / this.scale[t]!;
        if (arrive === 0) continue;
        for (let j = from[t - 1]!; j < from[t]!; j++) {
          const p = labels[j]!;
          into[p * count + l]! += this.alpha[row - count + p]! * this.step[p * count + l]! * arrive;
        }
      }
    }
  }

  private forward(): void {
    const { count, alpha, local, step, scale } = this;
    const { from, labels } = this.active;
    for (let t = 0; t < this.length; t++) {
      const row = t * count;
      let sum = 0;
      for (let k = from[t]!; k < from[t + 1]!; k++) {
        const l = labels[k]!;
        let reach = 0;
        const before = row - count;
        if (t === 0) reach = isInside(l) ? 0 : 1;
        else if (isInside(l)) {
          reach = alpha[before + l - 1]! * step[(l - 1) * count + l]! + alpha[before + l]! * step[l * count + l]!;
        } else {
          for (let j = from[t - 1]!; j < from[t]!; j++) {
            const p = labels[j]!;
            reach += alpha[before + p]! * step[p * count + l]!;
          }
        }
        const value = reach * local[row + l]!;
        alpha[row + l] = value;
        sum += value;
      }
      scale[t] = sum || 1;
      for (let k = from[t]!; k < from[t + 1]!; k++) alpha[row + labels[k]!]! /= scale[t]!;
    }
  }

  private backward(): void {
    const { count, beta, local, step, scale } = this;
    const { from, labels } = this.active;
    for (let t = this.length - 1; t >= 0; t--) {
      const row = t * count;
      const next = row + count;
      for (let j = from[t]!; j < from[t + 1]!; j++) {
        const p = labels[j]!;
        if (t === this.length - 1) {
          beta[row + p] = 1;
          continue;
        }
        let sum = 0;
        for (let k = from[t + 1]!; k < from[t + 2]!; k++) {
          const l = labels[k]!;
          if (isInside(l) && l !== p && l - 1 !== p) continue;
          sum += step[p * count + l]! * local[next + l]! * beta[next + l]!;
        }
        beta[row + p] = sum / scale[t + 1]!;
      }
    }
  }
}

/** exp of the transition scores, as `Chain` wants them. */
export function transitionWeights(transitions: Float32Array): Float64Array {
  return Float64Array.from(transitions, (score) => Math.exp(score));
}
