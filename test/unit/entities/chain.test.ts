import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPath } from '../../../scripts/train/bestPath.ts';
import { Chain, transitionWeights } from '../../../scripts/train/taggerChain.ts';
import { Decoder } from '../../../src/core/entities/tagger/decoder.ts';
import { beginLabel, insideLabel, isBegin, LABELS, mayFollow } from '../../../src/core/entities/tagger/labels.ts';

const LENGTH = 3;
/** What one quantised step is worth. */
const QUANTUM = 0.01;
const scores = (seed: number, size: number) =>
  Float32Array.from({ length: size }, (_, i) => Math.sin(seed * 12.9898 + i * 78.233) * 2);
const quantised = (values: Float32Array) => Int16Array.from(values, (value) => Math.round(value / QUANTUM));

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

/** The mentions of a label sequence. */
function mentionsOf(path: readonly number[]) {
  const found: { start: number; end: number; label: number }[] = [];
  path.forEach((label, start) => {
    if (!isBegin(label)) return;
    let end = start + 1;
    while (path[end] === insideLabel(label)) end++;
    found.push({ start, end, label });
  });
  return found;
}

describe('the decoder', () => {
  it('finds the mentions of the best path, with the probabilities that enumeration gives', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
        const sums = quantised(scores(seed, LENGTH * LABELS));
        const transitions = transitionsOf(seed + 1);
        const paths = [
          ...allPaths(
            Float32Array.from(sums, (sum) => sum * QUANTUM),
            transitions,
          ),
        ];
        const [best] = paths.reduce((most, path) => (path[1] > most[1] ? path : most));
        const all = paths.reduce((sum, [, score]) => sum + Math.exp(score), 0);
        const expected = mentionsOf(best).map((mention) => {
          const same = paths.filter(([path]) => mentionsOf(path).some((other) => isSame(other, mention)));
          return { ...mention, probability: same.reduce((sum, [, score]) => sum + Math.exp(score), 0) / all };
        });
        const found = new Decoder(transitions, QUANTUM, LENGTH).decode(sums, LENGTH);
        expect(found.map(({ probability, ...span }) => span)).toEqual(expected.map(({ probability, ...span }) => span));
        found.forEach(({ probability }, i) => {
          expect(probability).toBeCloseTo(expected[i]!.probability, 3);
        });
      }),
      { numRuns: 8 },
    );
  });

  it('decodes a text after a longer one as by itself', () => {
    const transitions = transitionsOf(2);
    const decoder = new Decoder(transitions, QUANTUM, 2 * LENGTH);
    const short = quantised(scores(5, LENGTH * LABELS));
    decoder.decode(quantised(scores(9, 2 * LENGTH * LABELS)), 2 * LENGTH);
    expect(decoder.decode(short, LENGTH)).toEqual(new Decoder(transitions, QUANTUM, LENGTH).decode(short, LENGTH));
  });
});

function isSame(a: { start: number; end: number; label: number }, b: typeof a): boolean {
  return a.start === b.start && a.end === b.end && a.label === b.label;
}

describe('the chain of labels', () => {
  it('gives each label the probability that enumeration gives', () => {
    const emissions = scores(7, LENGTH * LABELS);
    const transitions = transitionsOf(8);
    const begin = beginLabel('place');
    let all = 0;
    let first = 0;
    for (const [path, score] of allPaths(emissions, transitions)) {
      const weight = Math.exp(score);
      all += weight;
      if (path[0] === begin) first += weight;
    }
    const chain = new Chain(emissions, LENGTH, transitionWeights(transitions));
    expect(chain.marginals()[begin]).toBeCloseTo(first / all, 8);
  });

  it('keeps to the labels that are allowed', () => {
    const allowed = new Uint8Array(LENGTH * LABELS).fill(1);
    allowed.fill(0, 0, LABELS);
    allowed[0] = 1;
    const chain = new Chain(scores(3, LENGTH * LABELS), LENGTH, transitionWeights(transitionsOf(4)), allowed);
    expect(chain.marginals()[0]).toBeCloseTo(1, 10);
  });
});

describe('the best path in unquantised weights', () => {
  it('is the one that enumeration finds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
        const emissions = scores(seed, LENGTH * LABELS);
        const transitions = transitionsOf(seed + 1);
        const [best] = [...allPaths(emissions, transitions)].reduce((most, path) => (path[1] > most[1] ? path : most));
        expect([...bestPath(emissions, LENGTH, transitions)]).toEqual(best);
      }),
      { numRuns: 8 },
    );
  });

  it('takes as many labels as the transitions have', () => {
    const transitions = Float32Array.of(0, 0, -Infinity, 0, 0, 0, 0, 0, 0);
    expect([...bestPath(Float32Array.of(0, 1, 9, 0, 0, 9), 2, transitions)]).toEqual([1, 2]);
  });
});
