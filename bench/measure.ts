/** What benchmarks share: the texts they read and the median they quote. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..');

/** The project's sample texts, one after another. */
export function seedTexts(): string {
  return textsIn('seeds').join('\n');
}

/** The reference corpus of policy texts where it lies beside the project, else the texts of the training set. */
export function corpusText(): string {
  const corpus = path.join(ROOT, '..', 'shared', 'corpus', 'policy-texts.txt');
  return existsSync(corpus) ? readFileSync(corpus, 'utf8') : textsIn('data', 'train').join('\n');
}

/** The texts in a folder of the project, in the order of their names. */
export function textsIn(...names: readonly string[]): string[] {
  const folder = path.join(ROOT, ...names);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
}

/**
 * Writes the texts of the training set into a folder, over and over, each copy with other figures, so that no two files
 * are the same; gives the number of characters.
 */
export function writeTexts(folder: string, count: number): number {
  const originals = textsIn('data', 'train');
  let characters = 0;
  for (let index = 0; index < count; index++) {
    const copy = Math.floor(index / originals.length);
    const changed = originals[index % originals.length]!.replace(/\d+(?=[亿万家个%])/g, (digits) =>
      String(Number(digits) + copy),
    );
    const text = `${changed}\n第${index + 1}号\n`;
    characters += text.length;
    writeFileSync(path.join(folder, `text-${String(index).padStart(5, '0')}.txt`), text);
  }
  return characters;
}

/** A text of exactly `length` units, the sample repeated as often as it takes. */
export function ofLength(sample: string, length: number): string {
  return sample.repeat(Math.ceil(length / sample.length)).slice(0, length);
}

/** The middle of some values. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

/** The value below which a share of some values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

/** The memory of a process, in MB; 0 where the system does not say, or the process has ended. */
export function residentMegabytes(pid: number): number {
  const status = `/proc/${pid}/status`;
  const kilobytes = existsSync(status) ? /VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return Number(kilobytes ?? 0) / 1024;
}

/** Ticks of Linux's clock of processor time in a second. */
const TICKS = 100;

/** The processor time a process has had, in milliseconds, whatever else the machine does; 0 where the system does not say. */
export function processorTime(pid: number): number {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return 0;
  // The fields after the name of the program, which may hold blanks.
  const fields = readFileSync(stat, 'utf8').split(') ')[1]!.split(' ');
  return ((Number(fields[11]) + Number(fields[12])) / TICKS) * 1000;
}

/** Milliseconds that the work takes. */
export function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The time of each work, in milliseconds: medians of `rounds`, all works in turn so that they meet the same machine. */
export function medianTimes<K extends string>(
  works: Readonly<Record<K, () => void>>,
  rounds: number,
): Record<K, number> {
  const names = Object.keys(works) as K[];
  for (const name of names) works[name]();
  const times = new Map<K, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) for (const name of names) times.get(name)!.push(time(works[name]));
  return Object.fromEntries(names.map((name) => [name, median(times.get(name)!)])) as Record<K, number>;
}
