/** Annotated documents for training and evaluation: texts with their gold spans, in reading coordinates. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Reading } from '../../src/core/reading/reading.ts';
import { firstIndex } from '../../src/core/search.ts';
import type { EntityType, Span } from '../../src/core/types.ts';

/** `T` names the types: those of the product, or of another scheme that a benchmark reads. */
export interface GoldEntity<T extends string = EntityType> extends Span {
  readonly type: T;
  readonly kind?: string;
  /** Borderline: finding or missing it costs nothing. */
  readonly optional: boolean;
}

export interface GoldDocument<T extends string = EntityType> {
  readonly name: string;
  readonly text: string;
  /** In source coordinates. */
  readonly entities: readonly GoldEntity<T>[];
}

/** Reads every `X.json` with its text from a folder; an absent folder holds none. */
export function loadGold(goldFolder: string, textFolder = goldFolder): GoldDocument[] {
  if (!existsSync(goldFolder)) return [];
  return readdirSync(goldFolder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(path.join(goldFolder, file), 'utf8')) as GoldFile)
    .filter((gold) => gold.source && gold.entities)
    .map((gold) => ({
      name: gold.source,
      text: readFileSync(path.join(textFolder, gold.source), 'utf8'),
      entities: gold.entities,
    }));
}

interface GoldFile {
  readonly source: string;
  readonly entities: readonly GoldEntity[];
}

/** Gold spans in reading coordinates; spans of which the reading keeps nothing are left out. */
export function goldInReading<T extends string>(reading: Reading, entities: readonly GoldEntity<T>[]): GoldEntity<T>[] {
  const { starts, ends } = reading.map;
  const result: GoldEntity<T>[] = [];
  for (const entity of entities) {
    const start = firstAtLeast(starts, entity.start);
    let end = start;
    while (end < ends.length && starts[end]! < entity.end) end++;
    if (end > start) result.push({ ...entity, start, end });
  }
  return result;
}

function firstAtLeast(sorted: Int32Array, value: number): number {
  return firstIndex(sorted.length, (index) => sorted[index]! >= value);
}
