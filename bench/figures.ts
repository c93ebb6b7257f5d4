/**
 * Figures beside @microsoft/recognizers-text-suite (number, percentage, currency, dimension and date-time together): characters
 * per second, both fed line by line in one run, medians of several rounds. The peer is slow and reads a sample of the lines.
 * Usage: node scripts/run.mjs bench/figures.ts
 */
import {
  Culture,
  recognizeCurrency,
  recognizeDateTime,
  recognizeDimension,
  recognizeNumber,
  recognizePercentage,
} from '@microsoft/recognizers-text-suite';
import { recogniseFigures } from '../src/core/figures/figures.ts';
import { layOut } from '../src/core/layout/layout.ts';
import { read } from '../src/core/reading/reading.ts';
import { corpusText, median } from './measure.ts';

const ROUNDS = 5;
/** Characters that the peer reads in a round. */
const SAMPLE = 20_000;
/** The peer needs minutes for a line of this length. */
const LONGEST = 2_000;

const lines = corpusText()
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '' && line.length <= LONGEST);
const sample = evenSample(lines, SAMPLE);

const recognisers = [recognizeNumber, recognizePercentage, recognizeCurrency, recognizeDimension, recognizeDateTime];

/** Figures alone: readings and layouts are made once for all stages. */
const prepared = lines.map((line) => {
  const reading = read(line);
  return { reading, layout: layOut(reading) };
});

function figures(): void {
  for (const { reading, layout } of prepared) recogniseFigures(reading, layout, '2024-06-30');
}

function fromText(): void {
  for (const line of lines) {
    const reading = read(line);
    recogniseFigures(reading, layOut(reading), '2024-06-30');
  }
}

function peer(texts: readonly string[] = sample): void {
  for (const line of texts) for (const recognise of recognisers) recognise(line, Culture.Chinese);
}

const speeds = { figures: [] as number[], fromText: [] as number[], peer: [] as number[] };
// Each warms up; then round by round in turn, so that all meet the same state of the machine.
figures();
peer(sample.slice(0, 1));
for (let round = 0; round < ROUNDS; round++) {
  speeds.figures.push(speed(lines, figures));
  speeds.fromText.push(speed(lines, fromText));
  speeds.peer.push(speed(sample, () => peer()));
}
const own = median(speeds.figures);
const whole = median(speeds.fromText);
const other = median(speeds.peer);
console.log(
  `figures: ${format(own)} characters/s (${format(whole)} with reading and layout), ${size(lines)} characters`,
);
console.log(`@microsoft/recognizers-text-suite: ${format(other)} characters/s, ${size(sample)} characters`);
console.log(`ratio ${(own / other).toFixed(0)} (${(whole / other).toFixed(0)} with reading and layout)`);

/** Lines from all over the texts, about `characters` in all. */
function evenSample(all: readonly string[], characters: number): string[] {
  const every = Math.max(1, Math.floor(size(all) / characters));
  return all.filter((_, index) => index % every === 0);
}

function size(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

function speed(texts: readonly string[], work: () => void): number {
  const start = performance.now();
  work();
  return (size(texts) / (performance.now() - start)) * 1000;
}

function format(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
