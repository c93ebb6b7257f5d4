/**
 * Trains the tagger on data/train and, where present, the reference corpora.
 *   node scripts/run.mjs scripts/train/tagger.ts             trains on everything and writes data/tagger.bin
 *   node scripts/run.mjs scripts/train/tagger.ts --folds 5   cross-validates over documents and prints the scores
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadTagger } from '../../src/core/entities/tagger/model.ts';
import { tagMentions } from '../../src/core/entities/tagger/tag.ts';
import { type GoldDocument, loadGold } from './corpus.ts';
import { Scores } from './evaluate.ts';
import { type Prepared, prepare } from './prepare.ts';
import { loadTrainingResources } from './resources.ts';
import { trainTagger } from './trainTagger.ts';

const { values } = parseArgs({
  options: {
    folds: { type: 'string' },
    seed: { type: 'string', default: '1' },
    epochs: { type: 'string', default: '12' },
    fold: { type: 'string' },
  },
});
const root = process.cwd();
const reference = path.join(root, '..', 'shared', 'gold');
const sets: { readonly name: string; readonly documents: GoldDocument[]; readonly train: boolean }[] = [
  { name: 'train', documents: loadGold(path.join(root, 'data', 'train')), train: true },
  { name: 'policy', documents: loadGold(path.join(reference, 'policy')), train: true },
  { name: 'news', documents: loadGold(reference, path.join(root, '..', 'shared', 'seeds')), train: false },
];
const resources = await loadTrainingResources(root);
const prepared = sets.map(({ documents }) => documents.map((document) => prepare(document, resources)));
const options = { seed: Number(values.seed), epochs: Number(values.epochs), log: console.error };

if (values.folds) crossValidate(Number(values.folds));
else {
  const all = prepared.flatMap((documents, index) => (sets[index]!.train ? documents : []));
  const bytes = trainTagger(all, options);
  writeFileSync(path.join(root, 'data', 'tagger.bin'), bytes);
  console.log(`data/tagger.bin: ${bytes.length} bytes from ${all.length} documents`);
}

/** Each document is tagged by a model that has not seen it; documents of sets that are never trained on, by the first fold's. */
function crossValidate(folds: number): void {
  const scores = sets.map(() => new Scores());
  const only = values.fold === undefined ? undefined : Number(values.fold);
  for (let fold = 0; fold < folds; fold++) {
    if (only !== undefined && fold !== only) continue;
    const held: { document: Prepared; set: number }[] = [];
    const training: Prepared[] = [];
    prepared.forEach((documents, set) => {
      documents.forEach((document, index) => {
        if (!sets[set]!.train) {
          if (fold === (only ?? 0)) held.push({ document, set });
        } else if (index % folds === fold) held.push({ document, set });
        else training.push(document);
      });
    });
    const model = loadTagger(trainTagger(training, options));
    for (const { document, set } of held)
      scores[set]!.add(tagMentions(document.context, document.evidence, model), document.gold);
    console.error(`fold ${fold + 1}: ${sets.map(({ name }, i) => `${name} ${scores[i]!.f1().toFixed(3)}`).join('  ')}`);
  }
  sets.forEach(({ name }, i) => {
    console.log(`${name}\n${scores[i]!.table()}\n`);
  });
}
