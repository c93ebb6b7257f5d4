/**
 * Compiles jieba's dictionary and hidden Markov model, as cppjieba has them, for the segmenter of core.
 * Weights are those of cppjieba: log(frequency / sum); words that its user dictionary adds without a frequency have the median.
 */
import {
  IMPOSSIBLE,
  TAGS,
  WORDS_MAGIC,
  WORDS_SECTIONS,
  WORDS_VERSION,
  type WordsHead,
  type WordsSection,
} from '../../src/core/lexicon/dictionarySegmenter.ts';
import { aligned } from '../../src/core/lexicon/format.ts';
import { buildNameTrie } from './doubleArray.ts';

/** The files of a dictionary of cppjieba. */
export interface JiebaFiles {
  /** Lines `word frequency tag`. */
  readonly dictionary: string;
  /** Lines `word`, `word tag` or `word frequency tag`. */
  readonly userDictionary: string;
  /** Start, transitions and emissions of B, E, M and S; lines that begin with # are notes. */
  readonly hmm: string;
}

interface Word {
  readonly weight: number;
  readonly tag: string;
}

/** Compiles the files of a dictionary into one. */
export function compileWords(files: JiebaFiles): Uint8Array {
  const { words, least } = readWords(files);
  const names = [...words.keys()].sort((a, b) => (a < b ? -1 : 1));
  const trie = buildNameTrie(names);
  const weights = [...new Set([...words.values()].map(({ weight }) => weight))];
  const tags = [...new Set([...words.values()].map(({ tag }) => tag))];
  if (tags.length > TAGS) throw new Error(`jieba's dictionary has more than ${TAGS} tags`);
  const weightIndex = new Map(weights.map((weight, index) => [weight, index]));
  const tagIndex = new Map(tags.map((tag, index) => [tag, index]));
  const values = trie.names.map((name) => {
    if (name < 0) return -1;
    const { weight, tag } = words.get(names[name]!)!;
    return weightIndex.get(weight)! * TAGS + tagIndex.get(tag)!;
  });
  const { codes, emissions, start, transitions } = readModel(files.hmm, trie.codes);
  const alphabet = [...codes].flatMap((code, unit) => (code === 0 ? [] : [unit, code]));
  const elements = { weights, emissions, alphabet, base: trie.base, check: trie.check, values };
  return pack({ tags, least, start, transitions }, elements);
}

function readWords({ dictionary, userDictionary }: JiebaFiles): { words: Map<string, Word>; least: number } {
  const rows = rowsOf(dictionary).map(([word = '', frequency, tag = '']) => ({
    word,
    frequency: Number(frequency),
    tag,
  }));
  const sum = rows.reduce((total, { frequency }) => total + frequency, 0);
  const weightOf = (frequency: number) => Math.log(frequency / sum);
  const words = new Map<string, Word>();
  for (const { word, frequency, tag } of rows) words.set(word, { weight: weightOf(frequency), tag });
  const sorted = Float64Array.from(rows, ({ frequency }) => weightOf(frequency)).sort();
  const median = sorted[sorted.length >> 1]!;
  for (const [word = '', ...rest] of rowsOf(userDictionary)) {
    const [tag = '', frequency] = rest.reverse();
    words.set(word, { weight: frequency === undefined ? median : weightOf(Number(frequency)), tag });
  }
  return { words, least: sorted[0]! };
}

function rowsOf(table: string): string[][] {
  return table
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split(' '));
}

/** The model, with codes for the characters that no word of the dictionary has. */
function readModel(hmm: string, known: Uint16Array) {
  const lines = hmm
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const [start = [], ...transitions] = lines.slice(0, 5).map((line) => line.split(' ').map(Number));
  const codes = known.slice();
  let last = codes.reduce((most, code) => Math.max(most, code), 0);
  const emitted = lines.slice(5, 9).map((line) =>
    line.split(',').map((pair) => {
      const unit = pair.charCodeAt(0);
      if (codes[unit] === 0) codes[unit] = ++last;
      return { unit, value: Number(pair.slice(2)) };
    }),
  );
  const emissions = new Float64Array((last + 1) * emitted.length).fill(IMPOSSIBLE);
  emitted.forEach((pairs, state) => {
    for (const { unit, value } of pairs) emissions[codes[unit]! * emitted.length + state] = value;
  });
  return { codes, emissions, start, transitions };
}

function pack(head: Omit<WordsHead, 'lengths'>, elements: Record<WordsSection, ArrayLike<number>>): Uint8Array {
  const sections = Object.keys(WORDS_SECTIONS) as WordsSection[];
  const lengths = Object.fromEntries(sections.map((name) => [name, elements[name].length]));
  const headBytes = new TextEncoder().encode(JSON.stringify({ ...head, lengths }));
  let size = aligned(12 + headBytes.length, 8);
  const offsets = sections.map((name) => {
    const offset = size;
    size = aligned(offset + elements[name].length * WORDS_SECTIONS[name].BYTES_PER_ELEMENT, 8);
    return offset;
  });
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  [WORDS_MAGIC, WORDS_VERSION, headBytes.length].forEach((value, i) => {
    view.setUint32(i * 4, value, true);
  });
  bytes.set(headBytes, 12);
  sections.forEach((name, i) => {
    const Elements = WORDS_SECTIONS[name];
    new Elements(bytes.buffer, offsets[i]!, elements[name].length).set(elements[name]);
  });
  return bytes;
}
