/** From prepared documents to packed weights of the tagger. */
import { findInLines } from '../../src/core/entities/lineFindings.ts';
import type { Mention } from '../../src/core/entities/mention.ts';
import { LABELS } from '../../src/core/entities/tagger/labels.ts';
import { loadTagger, packTagger } from '../../src/core/entities/tagger/model.ts';
import { firstMentions } from '../../src/core/entities/tagger/tag.ts';
import { ENTITY_TYPES } from '../../src/core/types.ts';
import { trainDetector } from './detector.ts';
import { FOLDS, foldOf } from './folds.ts';
import { type FirstPass, type LearningOptions, learn } from './learn.ts';
import { type Prepared, withTagger } from './prepare.ts';

/** Labels whose weight is below this are left out of the file. */
const NEGLIGIBLE = 0.03;

/** Tags each document by a model of the other folds: what the second pass is trained to weigh. */
export function jackknife(documents: readonly Prepared[], options: LearningOptions): FirstPass {
  const result = new Map<string, readonly Mention[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = documents.filter(({ name }) => foldOf(name) !== fold);
    const model = loadTagger(trainTagger(rest, new Map(), { ...options, epochs: Math.ceil(options.epochs / 2) }));
    for (const { name, context } of documents) {
      if (foldOf(name) === fold) result.set(name, firstMentions(findInLines(withTagger(context, model))));
    }
  }
  return result;
}

/** Trains the tagger and packs its weights. Deterministic by seed. */
export function trainTagger(
  documents: readonly Prepared[],
  firstPass: FirstPass,
  options: LearningOptions,
): Uint8Array {
  const { rows, counts, state, transitions } = learn(documents, ENTITY_TYPES, firstPass, options);
  const byFrequency = [...rows].sort(([a], [b]) => counts.get(b)! - counts.get(a)!);
  const features = byFrequency.map(([hash, row]) => ({
    hash,
    weights: state.slice(row * LABELS, (row + 1) * LABELS).map((w) => (Math.abs(w) < NEGLIGIBLE ? 0 : w)),
  }));
  const bytes = packTagger(features, transitions, trainDetector(documents, options.seed));
  options.log?.(`${bytes.length} bytes`);
  return bytes;
}
