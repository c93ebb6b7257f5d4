/** Which names are ordinary words too, and so need support from their context. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { LexiconRecord } from './record.ts';

/** Types whose names are proper names. */
const PROPER = new Set(['place', 'organization', 'park', 'person']);
/** Types whose names are made of ordinary words: only the short ones mislead. */
const DESCRIPTIVE = new Set(['industry', 'product', 'policy', 'event']);
/** jieba's tags of proper names: place, organisation, person, other. */
const PROPER_TAG = /^n[rstz]/;
/** Ordinary words that jieba takes for proper names are frequent ones. */
const FREQUENT = 2000;
/** Names so well known that they mean the place unless told otherwise. */
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
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word, frequency, tag] = line.trim().split(' ');
    if (word && word.length <= 3 && frequency && tag) words.set(word, { frequency: Number(frequency), tag });
  }
  return (name, owners) => {
    const decided = listed.get(name);
    if (decided !== undefined) return decided;
    const word = words.get(name);
    if (!owners.some(({ type }) => PROPER.has(type)))
      return word !== undefined && name.length < 3 && owners.some(({ type }) => DESCRIPTIVE.has(type));
    if (owners.some(isProminent)) return false;
    if (/^.区$/u.test(name)) return true;
    if (!word) return false;
    return PROPER_TAG.test(word.tag) ? word.tag === 'nz' && word.frequency > FREQUENT : true;
  };
}

function isProminent({ id, kind }: LexiconRecord): boolean {
  return PROMINENT.has(kind) || /^place:\d{4}00$/.test(id);
}
