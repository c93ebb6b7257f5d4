/**
 * How large the lexicon is, how long it takes to load, and how fast it finds names:
 * node scripts/run.mjs bench/lexicon.ts [TEXT FILE…]  (without files: the samples of seeds/)
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { loadLexicon } from '../src/core/lexicon/loadLexicon.ts';
import { read } from '../src/core/reading/reading.ts';
import { loadNodejieba } from '../src/server/resources/nodejiebaSegmenter.ts';

const ROUNDS = 9;
const LENGTH = 1_000_000;

/** The median time of some rounds, in milliseconds, after one that is not counted. */
function median(work: () => void, rounds = ROUNDS): number {
  work();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[rounds >> 1]!;
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
const { name, tag } = await loadNodejieba();
const lines = text.split('\n');
const tagging = median(() => {
  for (const line of lines) tag(line);
}, 3);
const speed = (milliseconds: number) => (text.length / milliseconds / 1e3).toFixed(1);
console.log(`file          ${(statSync(file).size / 1e6).toFixed(2)} MB`);
console.log(`first load    ${firstLoad.toFixed(1)} ms, then ${median(() => loadLexicon(bytes)).toFixed(1)} ms`);
console.log(`memory        ${megabytes('heapUsed')} MB heap, ${megabytes('arrayBuffers')} MB beside the file`);
console.log(`matches       ${speed(time)} M characters/s, ${matches.length} in ${text.length}`);
console.log(`${name.padEnd(13)} ${speed(tagging)} M characters/s on the same text`);
