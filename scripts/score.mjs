#!/usr/bin/env node
// Scores the built command line against the reference corpora, where they are present beside the project:
//   npm run score [-- --misses]
// Prints the scorer's table for each set; --misses lists every miss and every false find as well.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const shared = path.join(root, '..', 'shared');
const scorer = path.join(shared, 'gold', 'score.mjs');
const program = path.join(root, 'dist', 'cli.js');

/** Each set has its annotations and its texts in a folder of their own, or both in one. */
const sets = [
  { name: 'news', gold: 'gold', texts: 'seeds' },
  { name: 'policy', gold: 'gold/policy', texts: 'gold/policy' },
  { name: 'train', gold: 'train', texts: 'train' },
];

if (!existsSync(scorer)) {
  console.log(`No reference corpora beside the project (${path.dirname(scorer)}): nothing to score.`);
  process.exit(0);
}
if (!existsSync(program)) {
  console.error('dist/cli.js is missing: run npm run build first.');
  process.exit(2);
}
for (const { name, gold, texts } of sets) {
  console.log(`\n${name}`);
  const { status } = spawnSync(
    process.execPath,
    [
      scorer,
      ...['--annotate', `"${process.execPath}" "${program}" annotate --format jsonl`],
      ...['--gold', path.join(shared, gold), '--texts', path.join(shared, texts)],
      ...process.argv.slice(2),
    ],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) process.exitCode = 1;
}
