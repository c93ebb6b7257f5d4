import { describe, expect, it } from 'vitest';
import { DETECTOR_BUCKETS } from '../../../src/core/entities/tagger/hashing.ts';
import { LABELS } from '../../../src/core/entities/tagger/labels.ts';
import { addScores, loadTagger, packTagger, ScoreBuffers } from '../../../src/core/entities/tagger/model.ts';

const weights = (values: Readonly<Record<number, number>>) => {
  const row = new Float32Array(LABELS);
  for (const [label, value] of Object.entries(values)) row[Number(label)] = value;
  return row;
};

describe('the weights of the tagger', () => {
  const transitions = Float32Array.from({ length: LABELS * LABELS }, (_, i) =>
    i % 7 === 0 ? Number.NEGATIVE_INFINITY : i / 10,
  );
  const packed = packTagger(
    [
      { hash: 12, weights: weights({ 0: 1.27, 3: -0.5 }) },
      { hash: -99, weights: weights({ 18: 0.64 }) },
      { hash: 5, weights: weights({ 2: 0.0001 }) },
    ],
    transitions,
    Int8Array.from({ length: DETECTOR_BUCKETS }, (_, bucket) => bucket % 100),
  );

  it('score as they did before they were packed, within a quantised step', () => {
    const model = loadTagger(packed);
    const sums = new Int16Array(LABELS * 2);
    addScores(model, Int32Array.of(12, -99, 12, 777), 2, 2, sums, new ScoreBuffers(2));
    expect(sums[0]! * model.scale).toBeCloseTo(1.27, 2);
    expect(sums[3]! * model.scale).toBeCloseTo(-0.5, 1);
    expect(sums[18]! * model.scale).toBeCloseTo(0.64, 1);
    expect(sums[LABELS + 18]).toBe(0);
    expect(model.transitions).toEqual(transitions);
    expect(model.detector[DETECTOR_BUCKETS - 1]).toBe((DETECTOR_BUCKETS - 1) % 100);
  });

  it('hold no feature that says nothing', () => {
    expect(loadTagger(packed).slots.filter((slot) => slot !== 0)).toHaveLength(2);
  });

  it('are refused when they are something else', () => {
    expect(() => loadTagger(new Uint8Array(10))).toThrow('not a tagger of this version');
    expect(() => loadTagger(new Uint8Array(4000))).toThrow('not a tagger of this version');
  });
});
