import { describe, expect, it } from 'vitest';
import { type Sequence, trainCrf } from '../../../scripts/train/crf.ts';
import { labelCount } from '../../../src/core/entities/tagger/labels.ts';

const LABELS = labelCount(1);
const NAME = 0;
const OTHER = 1;
const ALWAYS = 2;
const RARE = 3;

/** Texts of four characters, of which the second is a name; every character has a feature of its kind and one that all have. */
const sequences: Sequence[] = Array.from({ length: 40 }, (_, index) => ({
  length: 4,
  features: Int32Array.from([OTHER, ALWAYS, NAME, ALWAYS, OTHER, index === 0 ? RARE : ALWAYS, OTHER, ALWAYS]),
  gold: Uint8Array.of(0, 1, 0, 0),
}));

const { state } = trainCrf(sequences, {
  labels: LABELS,
  width: 2,
  own: 2,
  contextDropout: 0,
  counts: Float32Array.of(40, 120, 159, 1),
  epochs: 8,
  thinningEpochs: 4,
  rate: 0.15,
  l2: 1e-5,
  dropout: 0,
  seed: 1,
});
const weightsOf = (feature: number): number[] => [...state.slice(feature * LABELS, (feature + 1) * LABELS)];

describe('training', () => {
  it('learns which feature begins a name', () => {
    const [outside, begin] = weightsOf(NAME);
    expect(begin! - outside!).toBeGreaterThan(1);
  });

  it('gives up a feature that was seen once', () => {
    expect(weightsOf(RARE).every((weight) => Math.abs(weight) === 0)).toBe(true);
  });
});
