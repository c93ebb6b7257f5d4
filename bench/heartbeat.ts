/**
 * Whether the client ever keeps the extension host of a real VS Code from its work while a workspace is indexed:
 * node scripts/build.mjs && node scripts/run.mjs bench/heartbeat.ts [TEXTS]
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { runInBrowser } from '../scripts/testing/extensionTests.ts';
import type { HeartbeatReport } from './heartbeat/inHost.ts';
import { writeTexts } from './measure.ts';

const ROOT = path.join(import.meta.dirname, '..');
const TEXTS = Number(process.argv[2] ?? 1_000);

const parent = mkdtempSync(path.join(os.tmpdir(), 'policy-annotator-bench-'));
try {
  const folder = path.join(parent, 'texts');
  mkdirSync(folder);
  writeTexts(folder, TEXTS);
  const tests = path.join(parent, 'inHost.js');
  await build({
    entryPoints: [path.join(ROOT, 'bench', 'heartbeat', 'inHost.ts')],
    outfile: tests,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'error',
  });
  await runInBrowser({ root: ROOT, tests, folder });
  const report: HeartbeatReport = JSON.parse(readFileSync(path.join(parent, 'heartbeat.json'), 'utf8'));
  for (const [when, { longest, p99, duration }] of Object.entries(report)) {
    const seconds = (duration / 1000).toFixed(0);
    console.log(`${when.padEnd(10)} longest delay ${longest.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, in ${seconds} s`);
  }
  console.log(`${TEXTS} texts; load ${os.loadavg()[0]?.toFixed(1)}`);
} finally {
  rmSync(parent, { recursive: true, force: true });
}
