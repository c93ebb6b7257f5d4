import { describe, expect, it } from 'vitest';
import { DETECTOR_FEATURES, detectorFeatures, placesOfNames } from '../../../src/core/entities/tagger/detector.ts';
import { gatherEvidence } from '../../../src/core/entities/tagger/evidence.ts';
import { DETECTOR_BUCKETS } from '../../../src/core/entities/tagger/hashing.ts';
import { contextOf } from './entityTable.ts';

const context = contextOf('我们|今天|参观|华星|公司|的|展厅|并|合影|留念|。');
const { text } = context.reading;
const evidence = gatherEvidence(context, []);

/** Weights that speak for one word wherever it stands just so, and against everything else. */
function weightsFor(word: string): Int8Array {
  const weights = new Int8Array(DETECTOR_BUCKETS).fill(-20);
  const buckets = new Int32Array(DETECTOR_FEATURES);
  detectorFeatures(evidence, evidence.word[text.indexOf(word)]!, 0, text.length, buckets);
  for (const bucket of buckets) weights[bucket] = 20;
  return weights;
}

describe('what the tagger reads closely', () => {
  it('is a word that may be part of a name, with the words beside it', () => {
    const near = placesOfNames(evidence, 0, text.length, weightsFor('华星'));
    expect([...text].filter((_, i) => near[i] === 1).join('')).toBe('参观华星公司');
  });

  it('is nothing where no word looks like a name', () => {
    const near = placesOfNames(evidence, 0, text.length, new Int8Array(DETECTOR_BUCKETS).fill(-20));
    expect(near.includes(1)).toBe(false);
  });

  it('ends with the line', () => {
    const lines = contextOf('本|报|讯\n华星|公司|成立');
    const both = gatherEvidence(lines, []);
    const near = placesOfNames(both, 0, 3, new Int8Array(DETECTOR_BUCKETS).fill(20));
    expect([...near].join('')).toBe(`111${'0'.repeat(lines.reading.text.length - 3)}`);
  });
});
