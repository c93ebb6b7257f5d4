/**
 * Annotates texts as the product does, each by the tagger of the fold that has not seen it: one JSON line a file, for the scorer.
 *   node scripts/run.mjs scripts/score/annotateHeldOut.ts FOLDER jsonl FILE…    FOLDER holds the weights of the folds
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { annotate } from '../../src/core/annotate.ts';
import { loadTagger } from '../../src/core/entities/tagger/model.ts';
import { loadResources } from '../../src/server/resources/loadResources.ts';
import { FOLDS, foldFile, foldOf } from '../train/folds.ts';

const [folder, , ...files] = process.argv.slice(2);
const resources = await loadResources(path.join(process.cwd(), 'dist', 'data'));
const taggers = Array.from({ length: FOLDS }, (_, fold) =>
  loadTagger(readFileSync(path.join(folder!, foldFile(fold)))),
);
for (const file of files) {
  const tagger = taggers[foldOf(path.basename(file))]!;
  console.log(JSON.stringify(annotate(readFileSync(file, 'utf8'), { resources: { ...resources, tagger } })));
}
