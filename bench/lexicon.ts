/**
 * How large the lexicon is, how long it takes to load, and how fast it finds names:
 * node scripts/run.mjs bench/lexicon.ts [TEXT FILE…]  (without files: the samples of seeds/)
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { loadLexicon } from '../src/core/lexicon/loadLexicon.ts';
import { read } from '../src/core/reading/reading.ts';

const ROUNDS = 9;
const LENGTH = 1_000_000;

/** The median time of some rounds, in milliseconds, after one that is not counted. */
function median(work: () => void): number {
  work();
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[ROUNDS >> 1]!;
}

const file = path.join('dist', 'data', 'lexicon.bin');
const bytes = readFileSync(file);
const samples = process.argv.slice(2);
if (samples.length === 0)
  samples.push(
    ...readdirSync('seeds')
      .filter((name) => name.endsWith('.txt'))
      .map((name) => path.join('seeds', name)),
  );
const sample = samples.map((name) => read(readFileSync(name, 'utf8')).text).join('\n');
const text = sample.repeat(Math.ceil(LENGTH / sample.length)).slice(0, LENGTH);

const before = process.memoryUsage();
const first = performance.now();
const lexicon = loadLexicon(bytes);
const firstLoad = performance.now() - first;
lexicon.matches(text);
const after = process.memoryUsage();
const megabytes = (part: 'heapUsed' | 'arrayBuffers') => ((after[part] - before[part]) / 1e6).toFixed(1);

const matches = lexicon.matches(text);
const time = median(() => lexicon.matches(text));
console.log(`file          ${(statSync(file).size / 1e6).toFixed(2)} MB`);
console.log(`first load    ${firstLoad.toFixed(1)} ms, then ${median(() => loadLexicon(bytes)).toFixed(1)} ms`);
console.log(`memory        ${megabytes('heapUsed')} MB heap, ${megabytes('arrayBuffers')} MB beside the file`);
console.log(
  `matches       ${(text.length / time / 1e3).toFixed(1)} M characters/s, ${matches.length} in ${text.length}`,
);
