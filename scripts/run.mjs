#!/usr/bin/env node
// Runs a TypeScript script of the project: node scripts/run.mjs scripts/train.ts ARGS…
// Node 20 does not read TypeScript, so esbuild bundles the script first, packages left outside.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const [script, ...args] = process.argv.slice(2);
if (!script) {
  console.error('usage: node scripts/run.mjs SCRIPT.ts [ARGUMENT…]');
  process.exit(2);
}
// Inside the project, so that packages resolve from its node_modules.
const folder = mkdtempSync(path.join(import.meta.dirname, '..', 'node_modules', '.run-'));
const outfile = path.join(folder, 'script.mjs');
try {
  await build({
    entryPoints: [script],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    sourcemap: 'inline',
  });
  process.exitCode =
    spawnSync(process.execPath, ['--enable-source-maps', outfile, ...args], { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
