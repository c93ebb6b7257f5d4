/**
 * Trains a linear-chain conditional random field by stochastic gradient descent (AdaGrad, L2) with a group lasso, so that
 * features which are not worth their reading disappear. Lafferty, McCallum and Pereira 2001; Duchi, Hazan and Singer 2011;
 * Yuan and Lin 2006. Spans of unsure gold leave their labels open:
 * the numerator then sums over all labellings that agree with the rest. Deterministic by seed.
 */
import { mayFollow } from '../../src/core/entities/tagger/labels.ts';
import { seededRandom, shuffle } from './random.ts';
import { Chain, transitionWeights } from './taggerChain.ts';

export interface Sequence {
  readonly length: number;
  /** Feature indices, `width` a position; -1 where the feature was too rare. */
  readonly features: Int32Array;
  readonly gold: Uint8Array;
  /** A flag for each label and position where gold is open in places, else undefined. */
  readonly allowed?: Uint8Array;
}

export interface Weights {
  /** As many weights a feature as there are labels. */
  readonly state: Float32Array;
  readonly transitions: Float32Array;
}

export interface TrainingOptions {
  /** Number of labels. */
  readonly labels: number;
  readonly width: number;
  /** The first `own` features of a position are its own; the rest come from the document. */
  readonly own: number;
  /** How often a sequence is trained without the document's features. */
  readonly contextDropout: number;
  /** How often each feature was seen. */
  readonly counts: Float32Array;
  readonly epochs: number;
  /** After so many epochs features without weight are given up, and the others no longer shrunk. */
  readonly thinningEpochs: number;
  readonly rate: number;
  readonly l2: number;
  readonly seed: number;
  /** Share of a position's features that are dropped at random while training. */
  readonly dropout: number;
  readonly log?: (line: string) => void;
}

/** Labels that are already right to this degree are left alone: most are, after the first epochs. */
const NEGLIGIBLE_GRADIENT = 1e-3;

/** Size of the pool of random bytes that dropout draws from; a power of two. */
const POOL = 1 << 16;

export function trainCrf(sequences: readonly Sequence[], options: TrainingOptions): Weights {
  const { labels, width, rate, l2 } = options;
  const state = new Float32Array(options.counts.length * labels);
  const squares = new Float32Array(options.counts.length * labels);
  const transitions = initialTransitions(labels);
  const transitionSquares = new Float64Array(labels * labels);
  const random = seededRandom(options.seed);
  const pool = Uint8Array.from({ length: POOL }, () => Math.floor(random() * 256));
  const order = sequences.map((_, index) => index);
  const longest = Math.max(...sequences.map((s) => s.length));
  const emissions = new Float32Array(longest * labels);
  const kept = new Int32Array(longest * width);
  const gradient = new Float64Array(labels);

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    const settled = epoch >= options.thinningEpochs;
    for (const index of order) {
      const sequence = sequences[index]!;
      const { length, gold } = sequence;
      dropFeatures(sequence.features, kept, length, options, pool, random);
      score(kept, length, width, labels, state, emissions);
      const steps = transitionWeights(transitions);
      const free = new Chain(emissions, length, steps);
      const expected = free.marginals();
      const constrained = sequence.allowed ? new Chain(emissions, length, steps, sequence.allowed) : null;
      const observed = constrained?.marginals();

      for (let t = 0; t < length; t++) {
        const row = t * labels;
        let any = false;
        for (let l = 0; l < labels; l++) {
          const target = observed ? observed[row + l]! : gold[t] === l ? 1 : 0;
          const g = expected[row + l]! - target;
          gradient[l] = Math.abs(g) < NEGLIGIBLE_GRADIENT ? 0 : g;
          if (gradient[l] !== 0) any = true;
        }
        if (!any) continue;
        for (let k = t * width; k < (t + 1) * width; k++) {
          const feature = kept[k]!;
          if (feature < 0) continue;
          const base = feature * labels;
          if (settled && isWeightless(state, base, labels)) continue;
          for (let l = 0; l < labels; l++) {
            if (gradient[l] === 0) continue;
            const g = gradient[l]! + l2 * state[base + l]!;
            squares[base + l]! += g * g;
            state[base + l]! -= (rate * g) / Math.sqrt(1e-6 + squares[base + l]!);
          }
        }
      }
      const step = new Float64Array(labels * labels);
      free.addExpectedTransitions(step, 1);
      if (constrained) constrained.addExpectedTransitions(step, -1);
      else for (let t = 1; t < length; t++) step[gold[t - 1]! * labels + gold[t]!]! -= 1;
      for (let i = 0; i < step.length; i++) {
        if (step[i] === 0 || transitions[i] === Number.NEGATIVE_INFINITY) continue;
        const g = step[i]! + l2 * transitions[i]!;
        transitionSquares[i]! += g * g;
        transitions[i]! -= (rate * g) / Math.sqrt(1e-6 + transitionSquares[i]!);
      }
    }
    if (!settled) thin(state, squares, options);
    options.log?.(`epoch ${epoch + 1}`);
  }
  return { state, transitions };
}

/** What a feature costs each time it is seen: that of the decoder, which adds its weights up wherever it occurs. */
const COST_OF_USE = 0.01;
/** What a feature costs by the square root of how often it is seen: that of keeping it, and of trusting a rare one. */
const COST_OF_KEEPING = 0.6;

/** Moves all weights of each feature toward zero by its cost, in steps as large as those of its gradient. */
function thin(state: Float32Array, squares: Float32Array, { labels, rate, counts }: TrainingOptions): void {
  counts.forEach((count, feature) => {
    const base = feature * labels;
    let size = 0;
    let moved = 0;
    for (let l = 0; l < labels; l++) {
      size += state[base + l]! ** 2;
      moved += squares[base + l]!;
    }
    if (size === 0) return;
    const cost = COST_OF_USE * count + COST_OF_KEEPING * Math.sqrt(count);
    const kept = Math.max(0, 1 - (rate * cost) / Math.sqrt((1e-6 + moved) * size));
    for (let l = 0; l < labels; l++) state[base + l]! *= kept;
  });
}

function isWeightless(state: Float32Array, base: number, labels: number): boolean {
  for (let l = 0; l < labels; l++) if (state[base + l] !== 0) return false;
  return true;
}

/** Sums the weights of a position's features into a score for each label. */
export function score(
  features: Int32Array,
  length: number,
  width: number,
  labels: number,
  state: Float32Array,
  into: Float32Array,
): void {
  into.fill(0, 0, length * labels);
  for (let t = 0; t < length; t++) {
    const row = t * labels;
    for (let k = t * width; k < (t + 1) * width; k++) {
      const feature = features[k]!;
      if (feature < 0) continue;
      const base = feature * labels;
      for (let l = 0; l < labels; l++) into[row + l]! += state[base + l]!;
    }
  }
}

function initialTransitions(labels: number): Float32Array {
  const transitions = new Float32Array(labels * labels);
  for (let from = 0; from < labels; from++) {
    for (let to = 0; to < labels; to++)
      if (!mayFollow(from, to)) transitions[from * labels + to] = Number.NEGATIVE_INFINITY;
  }
  return transitions;
}

/** Copies the features of a sequence, some dropped; the pool makes a draw a single read. */
function dropFeatures(
  features: Int32Array,
  into: Int32Array,
  length: number,
  { width, own, dropout, contextDropout }: TrainingOptions,
  pool: Uint8Array,
  random: () => number,
): void {
  const used = random() < contextDropout ? own : width;
  const limit = Math.round(dropout * 256);
  let draw = Math.floor(random() * POOL);
  for (let t = 0; t < length; t++) {
    const row = t * width;
    for (let k = 0; k < width; k++) {
      draw = (draw + 1) & (POOL - 1);
      into[row + k] = k >= used || pool[draw]! < limit ? -1 : features[row + k]!;
    }
  }
}
