/** Which names are ordinary words too, and so need support from their context. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { LexiconRecord } from './record.ts';

/** Types whose names are proper names. */
const PROPER = new Set(['place', 'organization', 'park', 'person']);
/** Types whose names are made of ordinary words: only the short ones mislead. */
const DESCRIPTIVE = new Set(['industry', 'product', 'policy', 'event']);
/** jieba's tags of ordinary words; those of names (ns, nt, nr, nz) and abbreviations (j) are others. */
const ORDINARY_TAG = /^(?:[abcdfilmnpqrstvz]|ad|an|vd|vn)$/;
/** Rare words of the dictionary are mostly names with a wrong tag; words that it takes for names are frequent ones. */
const LEAST_FREQUENCY = 50;
const FREQUENT = 2000;
/** Names so well known, or so foreign, that they mean the place unless told otherwise. */
const PROMINENT = new Set(['province', 'country', 'prefecture']);

/**
 * A test for names that are ordinary words too: those the dictionary of jieba has with the tag of an ordinary word,
 * and those in data/ordinaryWords.tsv.
 * @param listed the words of that table: true for ordinary words, false for names that jieba takes for words (大连)
 */
export function ordinaryWordTest(
  listed: ReadonlyMap<string, boolean>,
): (name: string, owners: readonly LexiconRecord[]) => boolean {
  const words = new Map<string, { frequency: number; tag: string }>();
  const file = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  // Longer names are no ordinary words.
  for (const [, word, frequency, tag] of readFileSync(file, 'utf8').matchAll(/^(\S{1,3}) (\d+) (\w+)$/gm))
    words.set(word!, { frequency: Number(frequency), tag: tag! });
  return (name, owners) => {
    const decided = listed.get(name);
    if (decided !== undefined) return decided;
    const word = words.get(name);
    if (!owners.some(({ type }) => PROPER.has(type)))
      return word !== undefined && name.length < 3 && owners.some(({ type }) => DESCRIPTIVE.has(type));
    if (owners.some(isProminent)) return false;
    if (/^.区$/u.test(name)) return true;
    if (!word || /..[市县区镇乡州省]$/u.test(name)) return false;
    return ORDINARY_TAG.test(word.tag)
      ? word.frequency >= LEAST_FREQUENCY
      : word.tag === 'nz' && word.frequency >= FREQUENT;
  };
}

function isProminent({ id, kind }: LexiconRecord): boolean {
  return PROMINENT.has(kind) || /^place:\d{4}00$/.test(id) || (kind === 'city' && !/^place:\d/.test(id));
}
