/**
 * Decoding of a linear-chain conditional random field over IOB2 labels: the best label sequence (Viterbi) and the probability
 * of each of its mentions (forward–backward, scaled). Lafferty, McCallum and Pereira 2001.
 *
 * Four things keep it fast. Sequences in which no mention can win are not decoded; types that are nowhere likely, and labels that the
 * text so far makes hopeless, are left out; emissions are quantised, so that their exponentials stand in a table; and probabilities
 * of what follows are computed from the next place where O is certain, since such a place cuts the chain.
 */
import { beginOf, insideLabel, isBegin, isInside, LABELS, OUTSIDE, TYPES } from './labels.ts';

/** Labels whose share of the forward probability is smaller are left out: no probability anybody reads notices. */
const HOPELESS = 3e-5;
/** Emissions this far below the best of their position count as impossible, but for O. */
const FARTHEST = 8;

/** A type is left out of a sequence in which no mention of it could have e to the minus so much of the weight of O. */
const REMOTE = 2;
/** No label at all. */
const NONE = 0;

/** A mention of the best label sequence. */
export interface DecodedMention {
  readonly start: number;
  readonly end: number;
  /** The label of its first character. */
  readonly label: number;
  /** The probability that exactly this span is one mention of this type. */
  readonly probability: number;
}

/** Decodes one sequence after another in buffers of its own. */
export class Decoder {
  /** exp(−n quantised steps). */
  private readonly decay: Float64Array;
  /** By type, in quantised steps: what it gains over O after O to enter a mention from O, from O or another mention, and to go on in it. */
  private readonly entry = new Float64Array(TYPES);
  private readonly besideEntry = new Float64Array(TYPES);
  private readonly gain = new Float64Array(TYPES);
  /** What a mention must be worth beside O, in quantised steps. */
  private readonly least: number;
  /** What the best mention of each type that reaches the position at hand is worth. */
  private readonly worth = new Float64Array(TYPES);
  /** exp of the transition scores, [from × LABELS + to]. */
  private readonly step: Float64Array;
  /** The labels that remain at each position, as bits. */
  private readonly active: Int32Array;
  /** exp(emission − the position's best), for the labels that remain. */
  private readonly local: Float64Array;
  private readonly alpha: Float64Array;
  private readonly beta: Float64Array;
  private readonly scale: Float64Array;
  private readonly back: Uint8Array;
  private readonly path: Uint8Array;
  /** Weights of the best ways to each label of the position before and of this one. */
  private ways = new Float64Array(LABELS);
  private nextWays = new Float64Array(LABELS);
  private readonly reached = new Float64Array(LABELS);

  /**
   * @param transitions LABELS × LABELS scores [from, to]
   * @param quantum what one step of the quantised emissions is worth
   * @param longest length of the longest sequence
   */
  constructor(
    transitions: Float32Array,
    private readonly quantum: number,
    longest: number,
  ) {
    const stay = transitions[OUTSIDE]!;
    for (let type = 0; type < TYPES; type++) {
      const begin = beginOf(type);
      const inside = insideLabel(begin);
      const into = (label: number) => (from: number) => (transitions[from * LABELS + label]! - stay) / quantum;
      const all = Array.from({ length: LABELS }, (_, label) => label);
      this.entry[type] = into(begin)(OUTSIDE);
      this.besideEntry[type] = Math.max(...all.map(into(begin)));
      this.gain[type] = Math.max(...[begin, inside].map(into(inside)));
    }
    this.least = -REMOTE / quantum;
    this.step = Float64Array.from(transitions, (score) => Math.exp(score));
    this.decay = Float64Array.from({ length: Math.floor(FARTHEST / quantum) + 1 }, (_, n) => Math.exp(-n * quantum));
    this.active = new Int32Array(longest);
    this.local = new Float64Array(longest * LABELS);
    this.alpha = new Float64Array(longest * LABELS);
    this.beta = new Float64Array(longest * LABELS);
    this.scale = new Float64Array(longest);
    this.back = new Uint8Array(longest * LABELS);
    this.path = new Uint8Array(longest);
  }

  /**
   * The mentions of the best sequence, in order.
   * @param sums LABELS quantised emissions a position
   */
  decode(sums: Int16Array, length: number): DecodedMention[] {
    const candidates = this.survey(sums, length);
    if (candidates === NONE) return [];
    this.forward(sums, length, candidates);
    this.trace(length);
    const spans: { start: number; end: number; label: number }[] = [];
    const { path } = this;
    for (let t = 0; t < length; ) {
      const label = path[t]!;
      const start = t++;
      if (!isBegin(label)) continue;
      while (t < length && path[t] === insideLabel(label)) t++;
      spans.push({ start, end: t, label });
    }
    const found: DecodedMention[] = new Array(spans.length);
    // From the last to the first, so that what was computed for one serves those before it.
    let known = length;
    for (let k = spans.length - 1; k >= 0; k--) {
      const { start, end, label } = spans[k]!;
      known = this.backward(end, known, length);
      found[k] = { start, end, label, probability: Math.min(1, this.probability(start, end, label, length)) };
    }
    return found;
  }

  /**
   * The labels of the types of which a mention could be worth nearly as much as O in its place, as bits, with O among them; NONE where
   * there is no such type. For each type a search for the best stretch, as it goes.
   */
  private survey(sums: Int16Array, length: number): number {
    const { entry, besideEntry, gain, least, worth } = this;
    worth.fill(Number.NEGATIVE_INFINITY);
    let labels = NONE;
    let follows = true;
    for (let t = 0; t < length; t++) {
      const row = t * LABELS;
      const outside = sums[row]!;
      let named = false;
      for (let type = 0; type < TYPES; type++) {
        const label = row + beginOf(type);
        const start = t === 0 ? 0 : follows ? besideEntry[type]! : entry[type]!;
        const most = Math.max(start + sums[label]!, worth[type]! + gain[type]! + sums[label + 1]!) - outside;
        worth[type] = most;
        if (most < least) continue;
        named = true;
        labels |= 3 << beginOf(type);
      }
      follows = named;
    }
    return labels === NONE ? NONE : labels | (1 << OUTSIDE);
  }

  /** Forward probabilities and best ways at once. */
  private forward(sums: Int16Array, length: number, candidates: number): void {
    const { active, local, alpha, scale, back, step, decay, quantum, reached } = this;
    const farthest = decay.length;
    let before = 0;
    for (let t = 0; t < length; t++) {
      const row = t * LABELS;
      const previous = row - LABELS;
      const { ways, nextWays } = this;
      let best = sums[row]!;
      for (let rest = candidates; rest !== 0; rest &= rest - 1) {
        const l = 31 - Math.clz32(rest & -rest);
        if (sums[row + l]! > best) best = sums[row + l]!;
      }
      let total = 0;
      let most = 0;
      let kept = 0;
      for (let rest = candidates; rest !== 0; rest &= rest - 1) {
        const l = 31 - Math.clz32(rest & -rest);
        const below = best - sums[row + l]!;
        if (below >= farthest && l !== OUTSIDE) continue;
        if (!isReachable(l, before)) continue;
        let reach = 0;
        let way = 0;
        let origin = OUTSIDE;
        if (t === 0) {
          reach = 1;
          way = 1;
        } else if (before === 1) {
          reach = step[l]!;
          way = ways[OUTSIDE]! * reach;
        } else if (isInside(l)) {
          for (let p = l - 1; p <= l; p++) {
            if ((before & (1 << p)) === 0) continue;
            const weight = step[p * LABELS + l]!;
            reach += alpha[previous + p]! * weight;
            if (ways[p]! * weight > way) {
              way = ways[p]! * weight;
              origin = p;
            }
          }
        } else {
          for (let others = before; others !== 0; others &= others - 1) {
            const p = 31 - Math.clz32(others & -others);
            const weight = step[p * LABELS + l]!;
            reach += alpha[previous + p]! * weight;
            if (ways[p]! * weight > way) {
              way = ways[p]! * weight;
              origin = p;
            }
          }
        }
        const emission = below < farthest ? decay[below]! : Math.exp(-below * quantum);
        local[row + l] = emission;
        back[row + l] = origin;
        reached[l] = reach * emission;
        nextWays[l] = way * emission;
        total += reached[l]!;
        if (nextWays[l]! > most) most = nextWays[l]!;
        kept |= 1 << l;
      }
      const least = total * HOPELESS;
      let now = 0;
      let sum = 0;
      for (let rest = kept; rest !== 0; rest &= rest - 1) {
        const l = 31 - Math.clz32(rest & -rest);
        if (reached[l]! < least) continue;
        now |= 1 << l;
        sum += reached[l]!;
        nextWays[l]! /= most;
      }
      for (let rest = now; rest !== 0; rest &= rest - 1) {
        const l = 31 - Math.clz32(rest & -rest);
        alpha[row + l] = reached[l]! / sum;
      }
      scale[t] = sum;
      active[t] = now;
      before = now;
      this.ways = nextWays;
      this.nextWays = ways;
    }
  }

  /** Follows the best way back. */
  private trace(length: number): void {
    const { active, back, path, ways } = this;
    let label = OUTSIDE;
    let most = -1;
    for (let rest = active[length - 1]!; rest !== 0; rest &= rest - 1) {
      const l = 31 - Math.clz32(rest & -rest);
      if (ways[l]! <= most) continue;
      label = l;
      most = ways[l]!;
    }
    for (let t = length - 1; t >= 0; t--) {
      path[t] = label;
      label = back[t * LABELS + label]!;
    }
  }

  /**
   * Backward probabilities down to position `end`.
   * @param known the position down to which they are known
   * @returns the position down to which they are known now
   */
  private backward(end: number, known: number, length: number): number {
    if (end >= known) return known;
    const { active, alpha, beta, local, scale, step } = this;
    // Where one label alone remains, what follows does not depend on what came before.
    let from = end;
    while (from < known && (active[from]! & (active[from]! - 1)) !== 0) from++;
    if (from < known) {
      const only = 31 - Math.clz32(active[from]!);
      beta[from * LABELS + only] = 1 / alpha[from * LABELS + only]!;
    } else if (known === length) {
      from = length - 1;
      for (let l = 0; l < LABELS; l++) beta[from * LABELS + l] = 1;
    }
    for (let t = from - 1; t >= end; t--) {
      const row = t * LABELS;
      const next = row + LABELS;
      for (let left = active[t]!; left !== 0; left &= left - 1) {
        const p = 31 - Math.clz32(left & -left);
        let sum = 0;
        for (let rest = active[t + 1]!; rest !== 0; rest &= rest - 1) {
          const l = 31 - Math.clz32(rest & -rest);
          if (isInside(l) && l !== p && l - 1 !== p) continue;
          sum += step[p * LABELS + l]! * local[next + l]! * beta[next + l]!;
        }
        beta[row + p] = sum / scale[t + 1]!;
      }
    }
    return end;
  }

  private probability(start: number, end: number, begin: number, length: number): number {
    const { active, alpha, beta, local, scale, step } = this;
    const inside = insideLabel(begin);
    let p = alpha[start * LABELS + begin]!;
    let label = begin;
    for (let t = start + 1; t < end; t++) {
      p *= (step[label * LABELS + inside]! * local[t * LABELS + inside]!) / scale[t]!;
      label = inside;
    }
    if (end >= length) return p;
    // Anything but a continuation may follow.
    const row = end * LABELS;
    let after = 0;
    for (let rest = active[end]!; rest !== 0; rest &= rest - 1) {
      const l = 31 - Math.clz32(rest & -rest);
      if (!isInside(l)) after += step[label * LABELS + l]! * local[row + l]! * beta[row + l]!;
    }
    return (p * after) / scale[end]!;
  }
}

/** An I follows only the B or I of its own type. */
function isReachable(label: number, before: number): boolean {
  return !isInside(label) || ((before >>> (label - 1)) & 3) !== 0;
}
