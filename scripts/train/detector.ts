/** Trains the detector of the tagger: logistic regression over hashed features of words (AdaGrad, L2, dropout). Deterministic by seed. */
import { DETECTOR_FEATURES, DETECTOR_STEP, detectorFeatures } from '../../src/core/entities/tagger/detector.ts';
import { DETECTOR_BUCKETS } from '../../src/core/entities/tagger/hashing.ts';
import { byWeight, type Prepared } from './prepare.ts';
import { quantise } from './quantise.ts';
import { seededRandom, shuffle } from './random.ts';

/** How much more it costs to pass by a word of a name than to read one that is none. */
const MISSED = 2;
const EPOCHS = 5;
const RATE = 0.2;
const L2 = 1e-5;
const DROPOUT = 0.2;

interface Example {
  readonly buckets: Int32Array;
  readonly named: boolean;
}

/** The quantised weights, by bucket. */
export function trainDetector(documents: readonly Prepared[], seed: number): Int8Array {
  const random = seededRandom(seed);
  const examples = documents.flatMap((document) => byWeight(document, examplesOf(document)));
  const weights = new Float32Array(DETECTOR_BUCKETS);
  const squares = new Float32Array(DETECTOR_BUCKETS);
  const kept: number[] = [];
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(examples, random);
    for (const { buckets, named } of examples) {
      kept.length = 0;
      let score = 0;
      for (const bucket of buckets) {
        if (random() < DROPOUT) continue;
        kept.push(bucket);
        score += weights[bucket]!;
      }
      const odds = 1 / (1 + Math.exp(-score));
      const gradient = named ? (1 - odds) * MISSED : -odds;
      for (const bucket of kept) {
        squares[bucket]! += gradient * gradient;
        weights[bucket]! += (RATE * gradient) / Math.sqrt(squares[bucket]! + 1) - L2 * weights[bucket]!;
      }
    }
  }
  return quantise(weights, DETECTOR_STEP);
}

/** The words of a document that are surely part of a name or surely not. */
function examplesOf({ context, evidence, gold }: Prepared): Example[] {
  const { wordHash, wordStart, wordEnd } = evidence;
  const sure = new Uint8Array(evidence.length);
  const open = new Uint8Array(evidence.length);
  for (const { start, end, optional } of gold) (optional ? open : sure).fill(1, start, end);
  const examples: Example[] = [];
  let w = 0;
  for (const { kind, start, end } of context.layout.lines) {
    if (kind === 'furniture') continue;
    while (w < wordHash.length && wordStart[w]! < start) w++;
    for (; w < wordHash.length && wordStart[w]! < end; w++) {
      const within = (column: Uint8Array) => column.subarray(wordStart[w]!, wordEnd[w]!).includes(1);
      const named = within(sure);
      if (!named && within(open)) continue;
      const buckets = new Int32Array(DETECTOR_FEATURES);
      detectorFeatures(evidence, w, start, end, buckets);
      examples.push({ buckets, named });
    }
  }
  return examples;
}
