/**
 * Conversion beside bare opencc-js: the same text of one million characters, the same directions, medians of several runs.
 * Results must be equal. Usage: node scripts/run.mjs bench/convert.ts
 */
import { Converter } from 'opencc-js';
import type { ScriptCode } from '../src/core/scripts/chains.ts';
import { convert } from '../src/core/scripts/convert.ts';
import { median, ofLength, seedTexts, time } from './measure.ts';

const LENGTH = 1_000_000;
const RUNS = 7;
const DIRECTIONS: readonly (readonly [ScriptCode, ScriptCode])[] = [
  ['cn', 't'],
  ['cn', 'tw'],
  ['cn', 'hk'],
  ['t', 'cn'],
  ['tw', 'cn'],
];

const million = ofLength(seedTexts(), LENGTH);
const simplified = Converter({ from: 't', to: 'cn' })(million);
const traditional = Converter({ from: 'cn', to: 't' })(simplified);

for (const [from, to] of DIRECTIONS) {
  const text = from === 'cn' ? simplified : traditional;
  const loaded = performance.now();
  const bare = Converter({ from, to });
  const bareLoad = performance.now() - loaded;
  const expected = bare(text);
  const first = performance.now();
  convert('后', { from, to });
  const ownLoad = performance.now() - first;
  if (convert(text, { from, to }).text !== expected) throw new Error(`${from} → ${to}: results differ`);
  // Run by run in turn, so that both meet the same state of the machine.
  const own: number[] = [];
  const other: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    own.push(time(() => convert(text, { from, to })));
    other.push(time(() => bare(text)));
  }
  const ratio = median(own) / median(other);
  console.log(
    `${from} → ${to}: ${median(own).toFixed(0)} ms, opencc-js ${median(other).toFixed(0)} ms, ratio ${ratio.toFixed(2)}` +
      `; dictionaries ${ownLoad.toFixed(0)} ms, opencc-js ${bareLoad.toFixed(0)} ms`,
  );
}
