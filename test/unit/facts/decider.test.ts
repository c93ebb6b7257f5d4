import { describe, expect, it } from 'vitest';
import { type FactModel, type Link, loadFactModel, modelDecider } from '../../../src/core/facts/model/decider.ts';
import { BUCKETS, FeatureSink } from '../../../src/core/facts/model/features.ts';

/** A model in which each template has one weight. */
function modelOf(byTemplate: Readonly<Record<number, number>>): FactModel {
  const weights = new Float32Array(BUCKETS);
  for (const [template, weight] of Object.entries(byTemplate)) {
    const sink = new FeatureSink();
    sink.add(Number(template));
    weights[sink.buckets[0]!] = weight;
  }
  return { weights };
}

describe('the decider', () => {
  it('takes the candidate of the highest score, the first among equals', () => {
    const decider = modelDecider(modelOf({ 1: 1, 2: 3, 3: 3 }));
    expect(decider.choose('subject', 0, -1, ['a', 'b', 'c'], (index, sink) => sink.add(index + 1))).toBe(1);
  });

  it('lets a choice go on where agreement outweighs', () => {
    const links: Link<string>[] = [
      { at: 0, candidates: ['a', 'b'], describe: (i, sink) => sink.add(i === 0 ? 1 : 9), describeSame: () => {} },
      {
        at: 1,
        candidates: ['b', 'a'],
        describe: (i, sink) => sink.add(i === 0 ? 2 : 9),
        describeSame: (_, sink) => sink.add(3),
      },
    ];
    expect(modelDecider(modelOf({ 1: 5, 2: 1, 3: 2 })).chain('subject', links)).toEqual([0, 1]);
    expect(modelDecider(modelOf({ 1: 5, 2: 4, 3: 2 })).chain('subject', links)).toEqual([0, 0]);
  });

  it('finds nothing to choose in an empty chain', () => {
    expect(modelDecider(modelOf({})).chain('time', [])).toEqual([]);
  });

  it('refuses weights of another size', () => {
    expect(() => loadFactModel(new Uint8Array(3))).toThrow(/version/u);
  });
});
