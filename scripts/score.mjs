#!/usr/bin/env node
// Scores the product against the reference corpora, where they are present beside the project:
//   npm run score [-- --misses]
// Prints the scorer's table for each set; --misses lists every miss and every false find as well.
// Texts that the tagger was trained on are annotated by the model of the fold that held them out
// (npm run train -- --folds out/folds makes those), the others by the built command line.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const shared = path.join(root, '..', 'shared');
const scorer = path.join(shared, 'gold', 'score.mjs');
const program = path.join(root, 'dist', 'cli.js');
const folds = path.join(root, 'out', 'folds');
const node = `"${process.execPath}"`;
const product = `${node} "${program}" annotate --format jsonl`;
const heldOut = `${node} scripts/run.mjs scripts/score/annotateHeldOut.ts "${folds}" jsonl`;

/** Each set has its annotations and its texts in a folder of their own, or both in one. */
const sets = [
  { name: 'news', gold: 'gold', texts: 'seeds', trainedOn: false },
  { name: 'policy', gold: 'gold/policy', texts: 'gold/policy', trainedOn: true },
  { name: 'train', gold: 'train', texts: 'train', trainedOn: true },
];

if (!existsSync(scorer)) {
  console.log(`No reference corpora beside the project (${path.dirname(scorer)}): nothing to score.`);
  process.exit(0);
}
if (!existsSync(program)) {
  console.error('dist/cli.js is missing: run npm run build first.');
  process.exit(2);
}
for (const { name, gold, texts, trainedOn } of sets) {
  const crossValidated = trainedOn && existsSync(folds);
  const note = crossValidated ? ' (tagger cross-validated)' : trainedOn ? ' (the tagger was trained on these)' : '';
  console.log(`\n${name}${note}`);
  const { status } = spawnSync(
    process.execPath,
    [
      scorer,
      ...['--annotate', crossValidated ? heldOut : product],
      ...['--gold', path.join(shared, gold), '--texts', path.join(shared, texts)],
      ...process.argv.slice(2),
    ],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) process.exitCode = 1;
}
