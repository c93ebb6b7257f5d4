/** From prepared documents to weights of a linear-chain model over the tagger's features, for any list of entity types. */
import type { Mention } from '../../src/core/entities/mention.ts';
import { documentNames } from '../../src/core/entities/tagger/documentNames.ts';
import {
  DOCUMENT_FEATURES,
  extractDocumentFeatures,
  extractFeatures,
  FEATURES,
} from '../../src/core/entities/tagger/features.ts';
import { ABSENT } from '../../src/core/entities/tagger/hashing.ts';
import { beginOf, insideLabel, labelCount } from '../../src/core/entities/tagger/labels.ts';
import { stretches } from '../../src/core/entities/tagger/tag.ts';
import type { GoldEntity } from './corpus.ts';
import { type Sequence, trainCrf, type Weights } from './crf.ts';
import { byWeight, type Prepared } from './prepare.ts';

export interface LearningOptions {
  readonly seed: number;
  readonly epochs: number;
  readonly log?: (line: string) => void;
}

/** Features seen fewer times say little of unseen texts. */
const RARE = 2;
const RATE = 0.15;
const L2 = 1e-5;
const DROPOUT = 0.2;

/** Width of a training position: a character's own features, then those of the document. */
export const WIDTH = FEATURES + DOCUMENT_FEATURES;

/** How often a sequence is read without the document's features, as the first pass will. */
const DOCUMENT_DROPOUT = 0.35;

/** Mentions by document name, found by models that have not seen the document. */
export type FirstPass = ReadonlyMap<string, readonly Mention[]>;

export interface Learned extends Weights {
  /** The row of each feature that was seen often enough, by its hash. */
  readonly rows: ReadonlyMap<number, number>;
  /** How often each feature was seen, by its hash. */
  readonly counts: ReadonlyMap<number, number>;
}

/** Learns to label the documents with `types`. Deterministic by seed. */
export function learn<T extends string>(
  documents: readonly Prepared<T>[],
  types: readonly T[],
  firstPass: FirstPass,
  options: LearningOptions,
): Learned {
  const raw = documents.flatMap((document) =>
    byWeight(document, rawSequences(document, types, firstPass.get(document.name) ?? [])),
  );
  const counts = new Map<number, number>();
  for (const { hashes } of raw) for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  counts.delete(ABSENT);
  const rows = new Map<number, number>();
  for (const [hash, count] of counts) if (count >= RARE) rows.set(hash, rows.size);
  const sequences: Sequence[] = raw.map(({ hashes, ...sequence }) => ({
    ...sequence,
    features: rowsOf(hashes, rows),
  }));
  options.log?.(`${sequences.length} sequences, ${rows.size} features`);
  const weights = trainCrf(sequences, {
    labels: labelCount(types.length),
    width: WIDTH,
    own: FEATURES,
    contextDropout: DOCUMENT_DROPOUT,
    counts: Float32Array.from(rows.keys(), (hash) => counts.get(hash)!),
    epochs: options.epochs,
    thinningEpochs: Math.ceil(options.epochs / 2),
    rate: RATE,
    l2: L2,
    dropout: DROPOUT,
    seed: options.seed,
  });
  return { ...weights, rows, counts };
}

/** The rows of features, -1 for those that were too rare to have one. */
export function rowsOf(hashes: Int32Array, rows: ReadonlyMap<number, number>): Int32Array {
  return hashes.map((hash) => rows.get(hash) ?? -1);
}

export interface RawSequence extends Omit<Sequence, 'features'> {
  /** Where it starts in the reading. */
  readonly start: number;
  /** WIDTH hashes a position. */
  readonly hashes: Int32Array;
}

/**
 * The sequences of a document, with gold labels.
 * @param mentions what a first pass found in it
 */
export function rawSequences<T extends string>(
  { context, evidence, gold }: Prepared<T>,
  types: readonly T[],
  mentions: readonly Mention[],
): RawSequence[] {
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
    return { start, length, hashes, ...labelSequence(inside, types, start, length) };
  });
}

/** Gold labels; where a span is optional, the span's own labels and O are both allowed. */
function labelSequence<T extends string>(
  entities: readonly GoldEntity<T>[],
  types: readonly T[],
  offset: number,
  length: number,
): Pick<Sequence, 'gold' | 'allowed'> {
  const labels = labelCount(types.length);
  const gold = new Uint8Array(length);
  for (const entity of entities) {
    const begin = beginOf(types.indexOf(entity.type));
    gold.fill(insideLabel(begin), entity.start - offset, entity.end - offset);
    gold[entity.start - offset] = begin;
  }
  if (!entities.some((entity) => entity.optional)) return { gold };
  const allowed = new Uint8Array(length * labels);
  for (let t = 0; t < length; t++) allowed[t * labels + gold[t]!] = 1;
  for (const entity of entities) {
    if (!entity.optional) continue;
    for (let t = entity.start - offset; t < entity.end - offset; t++) allowed[t * labels] = 1;
  }
  return { gold, allowed };
}
