/**
 * One keystroke in texts of several lengths: the analysis that remembers the one before, beside one from the start, in time and processor
 * time; and its stages. The way through the server is in bench/server.ts. Usage: node scripts/build.mjs && node scripts/run.mjs bench/keystroke.ts
 */
import path from 'node:path';
import { AnalysisMemory, type Annotations, annotate, annotateInStages } from '../src/core/index.ts';
import { loadResources } from '../src/server/resources/loadResources.ts';
import { corpusText, ofLength, quantile, time } from './measure.ts';

const LENGTHS = [10_000, 30_000, 100_000];
const KEYSTROKES = 100;
/** Keystrokes before the measured ones, until the code is compiled. */
const WARM_UP = 10;
/** So many keystrokes apart the text is analysed from the start as well. */
const COMPARED = 10;
/** Strides through the text that meet every part of it. */
const STRIDE = 7_919;
const STAGES = ['reading', 'layout', 'figures', 'words and entities', 'facts', 'checks and result'];

const resources = await loadResources(path.join(import.meta.dirname, '..', 'dist', 'data'));
const sample = corpusText();
for (const length of LENGTHS) if (measure(length) > 0) process.exitCode = 1;

/** Types all over a text of a length, and says how many results differ from those of an analysis from the start. */
function measure(length: number): number {
  const memory = new AnalysisMemory();
  let text = ofLength(sample, length);
  const first = time(() => annotate(text, { resources, memory }));
  const whole: number[] = [];
  const processor: number[] = [];
  const fromStart: number[] = [];
  const stages: number[][] = STAGES.map(() => []);
  let differing = 0;
  for (let stroke = -WARM_UP; stroke < KEYSTROKES; stroke++) {
    const at = ((stroke + WARM_UP) * STRIDE) % length;
    text = `${text.slice(0, at)}新${text.slice(at)}`;
    const used = process.cpuUsage();
    const times: number[] = [];
    const steps = annotateInStages(text, { resources, memory });
    let result: Annotations | undefined;
    while (!result) {
      const began = performance.now();
      const step = steps.next();
      times.push(performance.now() - began);
      if (step.done) result = step.value;
    }
    const { user, system } = process.cpuUsage(used);
    if (stroke < 0) continue;
    whole.push(times.reduce((sum, milliseconds) => sum + milliseconds, 0));
    processor.push((user + system) / 1000);
    times.forEach((milliseconds, stage) => {
      stages[stage]?.push(milliseconds);
    });
    if (stroke % COMPARED !== 0) continue;
    let expected = '';
    fromStart.push(
      time(() => {
        expected = JSON.stringify(annotate(text, { resources }));
      }),
    );
    if (JSON.stringify(result) !== expected) differing++;
  }

  console.log(`${length.toLocaleString('en-US')} characters, ${KEYSTROKES} keystrokes all over the text`);
  console.log(`${'first analysis'.padEnd(34)}${first.toFixed(0).padStart(7)} ms`);
  console.log(`${''.padEnd(34)}${['p50', 'p95', 'p99'].map((name) => name.padStart(7)).join('')}`);
  row('after a keystroke', whole);
  row('  processor time', processor);
  STAGES.forEach((name, stage) => {
    row(`  ${name}`, stages[stage]!);
  });
  row('from the start', fromStart);
  const ratio = quantile(fromStart, 0.5) / quantile(whole, 0.5);
  console.log(
    `${ratio.toFixed(1)} times as fast as from the start; ${differing} of ${fromStart.length} results differ\n`,
  );
  return differing;
}

function row(name: string, times: readonly number[]): void {
  const columns = [0.5, 0.95, 0.99].map((share) => quantile(times, share).toFixed(0).padStart(7));
  console.log(`${name.padEnd(34)}${columns.join('')} ms`);
}
