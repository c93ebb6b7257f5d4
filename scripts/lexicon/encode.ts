/** Writes the compiled lexicon; src/core/lexicon/format.ts says how it is laid out. */
import {
  aligned,
  GENERIC,
  LEXICON_MAGIC,
  LEXICON_VERSION,
  type LexiconHead,
  SECTIONS,
  type SectionName,
} from '../../src/core/lexicon/format.ts';
import { ENTITY_TYPES } from '../../src/core/types.ts';
import { buildNameTrie } from './doubleArray.ts';
import type { LexiconRecord } from './record.ts';

/** The names of a lexicon with what they mean: entry index × 2, + 1 for a short form. */
type Names = ReadonlyMap<string, readonly number[]>;

/**
 * Compiles records into the bytes that `loadLexicon` opens.
 * @param records sorted by id, parents as ids
 * @param isOrdinary tells names that are ordinary words too
 */
export function encodeLexicon(
  records: readonly LexiconRecord[],
  persons: LexiconHead['persons'],
  isOrdinary: (name: string, owners: readonly LexiconRecord[]) => boolean,
): Uint8Array {
  const names = namesOf(records);
  const sorted = [...names.keys()].sort((a, b) => (a < b ? -1 : 1));
  const trie = buildNameTrie(sorted);
  const kinds = ['', ...new Set(records.map(({ kind }) => kind).filter(Boolean))];
  const kindIndex = new Map(kinds.map((kind, i) => [kind, i]));
  const indexOf = new Map(records.map(({ id }, i) => [id, i]));
  const alphabet: number[] = [];
  trie.codes.forEach((code, unit) => {
    if (code > 0) alphabet.push(unit, code);
  });
  const items = sorted.map((name) => names.get(name)!);
  const texts = records.map(textOf);
  const owners = (name: string) => names.get(name)!.map((item) => records[item >> 1]!);
  const elements: Record<SectionName, ArrayLike<number>> = {
    alphabet,
    base: trie.base,
    check: trie.check,
    names: trie.names,
    nameStarts: startsOf(items.map(({ length }) => length)),
    nameItems: items.flat(),
    ambiguous: sorted.map((name) => Number(isOrdinary(name, owners(name)))),
    recordStarts: startsOf(texts.map(({ length }) => length)),
    types: records.map(({ type, generic }) => ENTITY_TYPES.indexOf(type) | (generic ? GENERIC : 0)),
    kinds: records.map(({ kind }) => kindIndex.get(kind)!),
    parents: records.map(({ parent }) => indexOf.get(parent) ?? -1),
    records: new TextEncoder().encode(texts.join('')),
  };
  return pack({ types: ENTITY_TYPES, kinds, persons }, elements);
}

function namesOf(records: readonly LexiconRecord[]): Names {
  const names = new Map<string, number[]>();
  records.forEach((entry, index) => {
    const full = new Set([entry.name, ...entry.aliases]);
    const add = (name: string, item: number) => {
      const there = names.get(name);
      if (there) there.push(item);
      else names.set(name, [item]);
    };
    for (const name of full) add(name, index * 2);
    for (const name of new Set(entry.shortForms)) if (!full.has(name)) add(name, index * 2 + 1);
  });
  return names;
}

function textOf({ id, name, aliases, shortForms, noteEn, noteZh }: LexiconRecord): string {
  const text = [id, name, aliases.join('|'), shortForms.join('|'), noteEn, noteZh].join('\t');
  // A tab must stay behind the id, where readers look for its end.
  return text.replace(/\t{1,4}$/, '');
}

function startsOf(lengths: readonly number[]): readonly number[] {
  const starts = [0];
  for (const length of lengths) starts.push(starts[starts.length - 1]! + length);
  return starts;
}

function pack(head: Omit<LexiconHead, 'lengths'>, elements: Record<SectionName, ArrayLike<number>>): Uint8Array {
  const sections = Object.keys(SECTIONS) as SectionName[];
  const lengths = Object.fromEntries(sections.map((name) => [name, elements[name].length]));
  const headBytes = new TextEncoder().encode(JSON.stringify({ ...head, lengths }));
  let size = aligned(12 + headBytes.length);
  const offsets = sections.map((name) => {
    const offset = size;
    size = aligned(size + elements[name].length * SECTIONS[name].BYTES_PER_ELEMENT);
    return offset;
  });
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  [LEXICON_MAGIC, LEXICON_VERSION, headBytes.length].forEach((value, i) => {
    view.setUint32(i * 4, value, true);
  });
  bytes.set(headBytes, 12);
  sections.forEach((name, i) => {
    const Elements = SECTIONS[name];
    new Elements(bytes.buffer, offsets[i]!, elements[name].length).set(elements[name]);
  });
  return bytes;
}
