#!/usr/bin/env node
// Runs the benchmarks one after another, each in a process of its own: npm run bench [-- NAME…]
// `highlights` and `heartbeat`, which open windows of a real VS Code, and `export`, which takes minutes, are run by their names only;
// so is `cluener` (npm run bench:cluener), which trains and measures quality, not speed.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const all = ['pipeline', 'keystroke', 'figures', 'lexicon', 'convert', 'server', 'index', 'size'];
const names = process.argv.length > 2 ? process.argv.slice(2) : all;
const run = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;

if (run(path.join('scripts', 'build.mjs')) !== 0) process.exit(1);
for (const name of names) {
  console.log(`\n== ${name}`);
  if (run(path.join('scripts', 'run.mjs'), path.join('bench', `${name}.ts`)) !== 0) process.exitCode = 1;
}
