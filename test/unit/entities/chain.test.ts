import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPath, Chain, transitionWeights } from '../../../src/core/entities/tagger/chain.ts';
import { beginLabel, insideLabel, LABELS, mayFollow } from '../../../src/core/entities/tagger/labels.ts';

const LENGTH = 3;
const scores = (seed: number, size: number) =>
  Float32Array.from({ length: size }, (_, i) => Math.sin(seed * 12.9898 + i * 78.233) * 2);

function transitionsOf(seed: number): Float32Array {
  const transitions = scores(seed, LABELS * LABELS);
  for (let from = 0; from < LABELS; from++) {
    for (let to = 0; to < LABELS; to++)
      if (!mayFollow(from, to)) transitions[from * LABELS + to] = Number.NEGATIVE_INFINITY;
  }
  return transitions;
}

/** Every permitted label sequence with its score. */
function* allPaths(emissions: Float32Array, transitions: Float32Array): Generator<[number[], number]> {
  const extend = function* (path: number[], score: number): Generator<[number[], number]> {
    if (path.length === LENGTH) {
      yield [path, score];
      return;
    }
    for (let label = 0; label < LABELS; label++) {
      const previous = path.at(-1);
      if (previous === undefined ? !mayFollow(0, label) : !mayFollow(previous, label)) continue;
      const step = previous === undefined ? 0 : transitions[previous * LABELS + label]!;
      yield* extend([...path, label], score + step + emissions[path.length * LABELS + label]!);
    }
  };
  yield* extend([], 0);
}

describe('the chain of labels', () => {
  it('finds the path that enumeration finds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
        const emissions = scores(seed, LENGTH * LABELS);
        const transitions = transitionsOf(seed + 1);
        let best: [number[], number] = [[], Number.NEGATIVE_INFINITY];
        for (const found of allPaths(emissions, transitions)) if (found[1] > best[1]) best = found;
        expect([...bestPath(emissions, LENGTH, transitions)]).toEqual(best[0]);
      }),
      { numRuns: 5 },
    );
  });

  it('gives each label and span the probability that enumeration gives', () => {
    const emissions = scores(7, LENGTH * LABELS);
    const transitions = transitionsOf(8);
    const begin = beginLabel('place');
    let all = 0;
    let first = 0;
    let span = 0;
    for (const [path, score] of allPaths(emissions, transitions)) {
      const weight = Math.exp(score);
      all += weight;
      if (path[0] === begin) first += weight;
      if (path[0] === begin && path[1] === insideLabel(begin) && path[2] !== insideLabel(begin)) span += weight;
    }
    const chain = new Chain(emissions, LENGTH, transitionWeights(transitions));
    expect(chain.marginals()[begin]).toBeCloseTo(first / all, 8);
    expect(chain.spanProbability(0, 2, begin)).toBeCloseTo(span / all, 8);
  });

  it('keeps to the labels that are allowed', () => {
    const allowed = new Uint8Array(LENGTH * LABELS).fill(1);
    allowed.fill(0, 0, LABELS);
    allowed[0] = 1;
    const chain = new Chain(scores(3, LENGTH * LABELS), LENGTH, transitionWeights(transitionsOf(4)), allowed);
    expect(chain.marginals()[0]).toBeCloseTo(1, 10);
  });
});
