/** From prepared documents to packed weights of the tagger. */
import { extractFeatures, FEATURES } from '../../src/core/entities/tagger/features.ts';
import { beginLabel, insideLabel, LABELS } from '../../src/core/entities/tagger/labels.ts';
import { packTagger } from '../../src/core/entities/tagger/model.ts';
import { stretches } from '../../src/core/entities/tagger/tag.ts';
import type { GoldEntity } from './corpus.ts';
import { type Sequence, trainCrf } from './crf.ts';
import type { Prepared } from './prepare.ts';

export interface TaggerTrainingOptions {
  readonly seed: number;
  readonly epochs: number;
  readonly log?: (line: string) => void;
}

/** Features seen fewer times say little of unseen texts. */
const RARE = 2;
const RATE = 0.15;
const L2 = 1e-5;
const DROPOUT = 0.2;
/** Labels whose weight is below this are left out of the file. */
const NEGLIGIBLE = 0.04;

/** Trains the tagger and packs its weights. Deterministic by seed. */
export function trainTagger(documents: readonly Prepared[], options: TaggerTrainingOptions): Uint8Array {
  const raw = documents.flatMap(rawSequences);
  const counts = new Map<number, number>();
  for (const { hashes } of raw) for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const index = new Map<number, number>();
  for (const [hash, count] of counts) if (count >= RARE) index.set(hash, index.size);
  const sequences: Sequence[] = raw.map(({ hashes, ...sequence }) => ({
    ...sequence,
    features: hashes.map((hash) => index.get(hash) ?? -1),
  }));
  options.log?.(`${sequences.length} sequences, ${index.size} features`);
  const { state, transitions } = trainCrf(sequences, {
    width: FEATURES,
    features: index.size,
    epochs: options.epochs,
    rate: RATE,
    l2: L2,
    dropout: DROPOUT,
    seed: options.seed,
  });
  const features = [...index].map(([hash, row]) => ({
    hash,
    weights: state.slice(row * LABELS, (row + 1) * LABELS).map((w) => (Math.abs(w) < NEGLIGIBLE ? 0 : w)),
  }));
  const bytes = packTagger(features, transitions);
  options.log?.(`${bytes.length} bytes`);
  return bytes;
}

interface RawSequence extends Omit<Sequence, 'features'> {
  readonly hashes: Int32Array;
}

function rawSequences({ context, evidence, gold }: Prepared): RawSequence[] {
  return stretches(context).map(({ start, end, lineStart, lineEnd }) => {
    const length = end - start;
    const hashes = new Int32Array(length * FEATURES);
    extractFeatures(evidence, start, end, lineStart, lineEnd, hashes);
    const inside = gold.filter((g) => g.start >= start && g.end <= end);
    return { length, hashes, ...labelSequence(inside, start, length) };
  });
}

/** Gold labels; where a span is optional, the span's own labels and O are both allowed. */
function labelSequence(
  entities: readonly GoldEntity[],
  offset: number,
  length: number,
): Pick<Sequence, 'gold' | 'allowed'> {
  const gold = new Uint8Array(length);
  for (const entity of entities) {
    const begin = beginLabel(entity.type);
    gold.fill(insideLabel(begin), entity.start - offset, entity.end - offset);
    gold[entity.start - offset] = begin;
  }
  if (!entities.some((entity) => entity.optional)) return { gold };
  const allowed = new Uint8Array(length * LABELS);
  for (let t = 0; t < length; t++) allowed[t * LABELS + gold[t]!] = 1;
  for (const entity of entities) {
    if (!entity.optional) continue;
    for (let t = entity.start - offset; t < entity.end - offset; t++) allowed[t * LABELS] = 1;
  }
  return { gold, allowed };
}
