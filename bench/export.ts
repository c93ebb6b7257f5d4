/**
 * Time and peak memory of exporting the facts of folders of 500 and 5,000 documents by the command line: the memory is to
 * stay flat. The documents are the training texts over and over, with other numbers each time.
 * Usage: node scripts/build.mjs && node scripts/run.mjs bench/export.ts [FORMAT…]; without a format, Parquet.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { textsIn } from './measure.ts';

const ROOT = path.join(import.meta.dirname, '..');
const SIZES = [500, 5_000];

/** Makes a child process print its peak memory, in kilobytes, as its last line. */
const TELL_MEMORY = "data:text/javascript,process.on('exit',()=>console.log(process.resourceUsage().maxRSS))";

/** Every digit but the first of a number moves on by the number of the round. */
function withOtherNumbers(text: string, round: number): string {
  return text.replace(/(?<=\d)\d/g, (digit) => String((Number(digit) + round) % 10));
}

/** Writes documents into folders of a hundred. */
function writeDocuments(folder: string, count: number): void {
  const texts = textsIn('data', 'train');
  for (let index = 0; index < count; index++) {
    const part = path.join(folder, `part-${Math.floor(index / 100)}`);
    if (index % 100 === 0) mkdirSync(part, { recursive: true });
    const text = withOtherNumbers(texts[index % texts.length]!, Math.floor(index / texts.length));
    writeFileSync(path.join(part, `${index}.txt`), text);
  }
}

const parent = mkdtempSync(path.join(os.tmpdir(), 'policy-annotator-export-'));
try {
  for (const count of SIZES) writeDocuments(path.join(parent, String(count)), count);
  const formats = process.argv.length > 2 ? process.argv.slice(2) : ['parquet'];
  for (const format of formats) {
    for (const count of SIZES) {
      const out = path.join(parent, `facts-${count}.${format}`);
      const args = [path.join(ROOT, 'dist', 'cli.js'), 'facts', path.join(parent, String(count)), '--out', out];
      const began = performance.now();
      const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', TELL_MEMORY, ...args], {
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(stderr);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      const megabytes = (Number(stdout) / 1024).toFixed(0);
      const size = (statSync(out).size / 1e6).toFixed(1);
      const facts = /facts: (\d+)/.exec(stderr)?.[1];
      console.log(
        `${format.padEnd(8)} ${String(count).padStart(6)} documents, ${facts} facts: ${seconds} s, peak ${megabytes} MB, file ${size} MB`,
      );
    }
  }
} finally {
  rmSync(parent, { recursive: true, force: true });
}
