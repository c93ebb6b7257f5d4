#!/usr/bin/env node
// Runs a TypeScript script of the project: node scripts/run.mjs scripts/train.ts ARGS…
import path from 'node:path';
import { importScript } from './typescript.mjs';

const script = process.argv[2];
if (!script) {
  console.error('usage: node scripts/run.mjs SCRIPT.ts [ARGUMENT…]');
  process.exit(2);
}
// The script finds its arguments where it would if Node had run it.
process.argv.splice(1, 1);
await importScript(path.resolve(script));
