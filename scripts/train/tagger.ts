/**
 * Trains the tagger on data/train, data/train-prose, data/train-entities, data/train-facts and, where
 * present, the reference corpora of policy texts, and writes data/tagger.bin.
 *   node scripts/run.mjs scripts/train/tagger.ts [--folds FOLDER] [--seed N] [--epochs N]
 * With --folds it cross-validates as well: one model a fold, trained on the documents of the other folds, written to FOLDER.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findInLines } from '../../src/core/entities/lineFindings.ts';
import { loadTagger } from '../../src/core/entities/tagger/model.ts';
import { tagMentions } from '../../src/core/entities/tagger/tag.ts';
import { loadLexicon } from '../../src/core/lexicon/loadLexicon.ts';
import { ENTITY_TYPES } from '../../src/core/types.ts';
import { loadSegmenter } from '../../src/server/resources/loadResources.ts';
import { loadGold } from './corpus.ts';
import { Scores } from './evaluate.ts';
import { FOLDS, foldFile, foldOf } from './folds.ts';
import type { LearningOptions } from './learn.ts';
import { loadMarked } from './markedTexts.ts';
import { prepare, withTagger } from './prepare.ts';
import { jackknife, trainTagger } from './trainTagger.ts';

const { values } = parseArgs({
  options: {
    folds: { type: 'string' },
    seed: { type: 'string', default: '1' },
    epochs: { type: 'string', default: '10' },
  },
});
const root = process.cwd();
const lexicon = loadLexicon(readFileSync(path.join(root, 'dist', 'data', 'lexicon.bin')));
const resources = { lexicon, segmenter: await loadSegmenter(), tagger: null };
/** Policy texts and prose without many names are the rarer kinds in training and the commoner ones in use. */
const RARE_KIND_WEIGHT = 3;
const documents = [
  ...loadGold(path.join(root, 'data', 'train')).map((document) => prepare(document, resources)),
  ...loadGold(path.join(root, '..', 'shared', 'gold', 'policy')).map((document) =>
    prepare(document, resources, RARE_KIND_WEIGHT),
  ),
  ...loadMarked(path.join(root, 'data', 'train-prose')).map((document) =>
    prepare(document, resources, RARE_KIND_WEIGHT),
  ),
  ...['train-entities', 'train-facts']
    .flatMap((folder) => loadMarked(path.join(root, 'data', folder)))
    .map((document) => prepare(document, resources)),
];
const options: LearningOptions = { seed: Number(values.seed), epochs: Number(values.epochs), log: console.error };
const firstPass = jackknife(documents, options);

const bytes = trainTagger(documents, firstPass, options);
writeFileSync(path.join(root, 'data', 'tagger.bin'), bytes);
console.log(`data/tagger.bin: ${bytes.length} bytes from ${documents.length} documents`);
if (values.folds) crossValidate(values.folds);

function crossValidate(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const scores = new Scores(ENTITY_TYPES);
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = documents.filter(({ name }) => foldOf(name) === fold);
    const rest = documents.filter(({ name }) => foldOf(name) !== fold);
    const packed = trainTagger(rest, firstPass, options);
    writeFileSync(path.join(folder, foldFile(fold)), packed);
    const model = loadTagger(packed);
    for (const { context, gold } of held)
      scores.add(tagMentions(context, findInLines(withTagger(context, model)), model), gold);
    console.error(`fold ${fold}: F1 ${scores.f1().toFixed(3)} so far`);
  }
  console.log(scores.table());
}
