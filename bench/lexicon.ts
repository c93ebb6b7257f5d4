/**
 * How large the lexicon is, how long it takes to load, and how fast it finds names:
 * node scripts/run.mjs bench/lexicon.ts
 */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { loadLexicon } from '../src/core/lexicon/loadLexicon.ts';
import { read } from '../src/core/reading/reading.ts';
import { loadNodejieba } from '../src/server/resources/nodejiebaSegmenter.ts';
import { medianTimes, ofLength, seedTexts } from './measure.ts';

const ROUNDS = 5;
const LENGTH = 1_000_000;

const file = path.join('dist', 'data', 'lexicon.bin');
const bytes = readFileSync(file);
const text = ofLength(read(seedTexts()).text, LENGTH);

const before = process.memoryUsage();
const first = performance.now();
const lexicon = loadLexicon(bytes);
const firstLoad = performance.now() - first;
lexicon.matches(text);
const after = process.memoryUsage();
const megabytes = (part: 'heapUsed' | 'arrayBuffers') => ((after[part] - before[part]) / 1e6).toFixed(1);

const matches = lexicon.matches(text);
const { name, tag } = await loadNodejieba();
const lines = text.split('\n');
const times = medianTimes(
  {
    load: () => {
      loadLexicon(bytes);
    },
    matches: () => {
      lexicon.matches(text);
    },
    tagging: () => {
      for (const line of lines) tag(line);
    },
  },
  ROUNDS,
);
const speed = (milliseconds: number) => (text.length / milliseconds / 1e3).toFixed(1);
console.log(`file          ${(statSync(file).size / 1e6).toFixed(2)} MB`);
console.log(`first load    ${firstLoad.toFixed(1)} ms, then ${times.load.toFixed(1)} ms`);
console.log(`memory        ${megabytes('heapUsed')} MB heap, ${megabytes('arrayBuffers')} MB beside the file`);
console.log(`matches       ${speed(times.matches)} M characters/s, ${matches.length} in ${text.length}`);
console.log(`${name.padEnd(13)} ${speed(times.tagging)} M characters/s on the same text`);
