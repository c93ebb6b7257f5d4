/** From prepared documents to packed weights of the tagger. */
import type { Mention } from '../../src/core/entities/mention.ts';
import { documentNames } from '../../src/core/entities/tagger/documentNames.ts';
import {
  DOCUMENT_FEATURES,
  extractDocumentFeatures,
  extractFeatures,
  FEATURES,
} from '../../src/core/entities/tagger/features.ts';
import { ABSENT } from '../../src/core/entities/tagger/hashing.ts';
import { beginLabel, insideLabel, LABELS } from '../../src/core/entities/tagger/labels.ts';
import { loadTagger, packTagger } from '../../src/core/entities/tagger/model.ts';
import { stretches, tagFirstPass } from '../../src/core/entities/tagger/tag.ts';
import type { GoldEntity } from './corpus.ts';
import { type Sequence, trainCrf } from './crf.ts';
import { FOLDS, foldOf } from './folds.ts';
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
const NEGLIGIBLE = 0.03;

/** Width of a training position: a character's own features, then those of the document. */
const WIDTH = FEATURES + DOCUMENT_FEATURES;

/** How often a sequence is read without the document's features, as the first pass will. */
const DOCUMENT_DROPOUT = 0.35;

/** Mentions by document name, found by models that have not seen the document. */
export type FirstPass = ReadonlyMap<string, readonly Mention[]>;

/** Tags each document by a model of the other folds: what the second pass is trained to weigh. */
export function jackknife(documents: readonly Prepared[], options: TaggerTrainingOptions): FirstPass {
  const result = new Map<string, readonly Mention[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = documents.filter(({ name }) => foldOf(name) !== fold);
    const model = loadTagger(trainTagger(rest, new Map(), { ...options, epochs: Math.ceil(options.epochs / 2) }));
    for (const { name, context, proposals } of documents) {
      if (foldOf(name) === fold) result.set(name, tagFirstPass(context, proposals, model));
    }
  }
  return result;
}

/** Trains the tagger and packs its weights. Deterministic by seed. */
export function trainTagger(
  documents: readonly Prepared[],
  firstPass: FirstPass,
  options: TaggerTrainingOptions,
): Uint8Array {
  const raw = documents.flatMap((document) => {
    const sequences = rawSequences(document, firstPass.get(document.name) ?? []);
    return Array.from({ length: document.weight }, () => sequences).flat();
  });
  const counts = new Map<number, number>();
  for (const { hashes } of raw) for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  counts.delete(ABSENT);
  const index = new Map<number, number>();
  for (const [hash, count] of counts) if (count >= RARE) index.set(hash, index.size);
  const sequences: Sequence[] = raw.map(({ hashes, ...sequence }) => ({
    ...sequence,
    features: hashes.map((hash) => index.get(hash) ?? -1),
  }));
  options.log?.(`${sequences.length} sequences, ${index.size} features`);
  const { state, transitions } = trainCrf(sequences, {
    width: WIDTH,
    own: FEATURES,
    contextDropout: DOCUMENT_DROPOUT,
    features: index.size,
    epochs: options.epochs,
    rate: RATE,
    l2: L2,
    dropout: DROPOUT,
    seed: options.seed,
  });
  const byFrequency = [...index].sort(([a], [b]) => counts.get(b)! - counts.get(a)!);
  const features = byFrequency.map(([hash, row]) => ({
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

function rawSequences({ context, evidence, gold }: Prepared, mentions: readonly Mention[]): RawSequence[] {
  const names = documentNames(context, mentions);
  return stretches(context).map(({ start, end, lineStart, lineEnd }) => {
    const length = end - start;
    const own = new Int32Array(length * FEATURES);
    extractFeatures(evidence, start, end, lineStart, lineEnd, own);
    const shared = new Int32Array(length * DOCUMENT_FEATURES);
    extractDocumentFeatures(evidence, names, start, end, shared);
    const hashes = new Int32Array(length * WIDTH);
    for (let t = 0; t < length; t++) {
      hashes.set(own.subarray(t * FEATURES, (t + 1) * FEATURES), t * WIDTH);
      hashes.set(shared.subarray(t * DOCUMENT_FEATURES, (t + 1) * DOCUMENT_FEATURES), t * WIDTH + FEATURES);
    }
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
