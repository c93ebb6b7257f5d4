/**
 * Every uncertain choice of fact extraction is put to a decider: candidates, and a way to describe each by features.
 * The model answers by a linear score; the trainer answers by the reference annotations and learns on the way, so that
 * training and extraction run through the same code.
 */
import { BUCKETS, FeatureSink } from './features.ts';

/** What is being decided. */
export const STAGES = ['subject', 'word', 'ending', 'time', 'trigger', 'participant', 'date'] as const;
export type Stage = (typeof STAGES)[number];

/** Describes candidate `index` in features. */
export type Describe = (index: number, sink: FeatureSink) => void;

export interface Decider {
  /**
   * The index of the best of `count` candidates.
   * @param at the index of the figure or token the choice is about
   * @param item the token asked about, for choices about a word
   * @param candidates the values the indices stand for
   */
  choose(stage: Stage, at: number, item: number, candidates: readonly unknown[], describe: Describe): number;
  /** The index of the chosen candidate of every link: the best choices taken together. */
  chain<T>(stage: Stage, links: readonly Link<T>[]): number[];
}

/** One choice of a chain: choices in the order of the text, each of which is likelier to agree with the one before. */
export interface Link<T> {
  readonly at: number;
  readonly candidates: readonly T[];
  /** Features of a candidate by itself. */
  readonly describe: Describe;
  /** Features of a candidate when the choice before is the same. */
  readonly describeSame: Describe;
}

/** Weights of all stages in one hashed table. */
export interface FactModel {
  readonly weights: Int8Array | Float32Array;
}

/** A decider that takes the candidates of the highest score, the first among equals. */
export function modelDecider(model: FactModel): Decider {
  const sink = new FeatureSink();
  const { weights } = model;
  const scoreOf = (describe: Describe, index: number): number => {
    sink.clear();
    describe(index, sink);
    const { buckets, count } = sink;
    let score = 0;
    for (let i = 0; i < count; i++) score += weights[buckets[i]!]!;
    return score;
  };
  return {
    choose: (_stage, _at, _item, candidates, describe) => {
      let best = 0;
      let bestScore = Number.NEGATIVE_INFINITY;
      for (let index = 0; index < candidates.length; index++) {
        const score = scoreOf(describe, index);
        if (score > bestScore) {
          bestScore = score;
          best = index;
        }
      }
      return best;
    },
    chain: (_stage, links) => bestChain(links, scoreOf),
  };
}

/** Viterbi's way through a chain; linear in its length, since only agreement with the choice before counts. */
function bestChain<T>(links: readonly Link<T>[], scoreOf: (describe: Describe, index: number) => number): number[] {
  const from: Int32Array[] = [];
  let before: readonly T[] = [];
  let scores = new Float64Array(0);
  for (const { candidates, describe, describeSame } of links) {
    const top = indexOfMax(scores);
    const back = new Int32Array(candidates.length).fill(top);
    const next = new Float64Array(candidates.length);
    for (let index = 0; index < candidates.length; index++) {
      const other = before.indexOf(candidates[index]!);
      let best = top < 0 ? 0 : scores[top]!;
      if (other >= 0) {
        const same = scores[other]! + scoreOf(describeSame, index);
        if (same > best || top === other) {
          best = same;
          back[index] = other;
        }
      }
      next[index] = best + scoreOf(describe, index);
    }
    from.push(back);
    scores = next;
    before = candidates;
  }
  const chosen: number[] = new Array(links.length);
  let at = indexOfMax(scores);
  for (let link = links.length - 1; link >= 0; link--) {
    chosen[link] = at;
    at = from[link]![at]!;
  }
  return chosen;
}

function indexOfMax(values: Float64Array): number {
  let best = -1;
  for (let i = 0; i < values.length; i++) if (best < 0 || values[i]! > values[best]!) best = i;
  return best;
}

/**
 * Reads the weights as the trainer wrote them.
 * @throws where the size is not that of this version
 */
export function loadFactModel(bytes: Uint8Array): FactModel {
  if (bytes.length !== BUCKETS) throw new Error('The weights of fact extraction are not of this version.');
  return { weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
}
