/**
 * A segmenter that needs no native code: words of a dictionary along the path of the highest probability, and a hidden Markov
 * model over the characters that no longer word covers. The method and the dictionary are those of jieba, and so are the
 * results; but the tables are read as they lie in one file, which takes a tenth of the memory and no time to load.
 */
import { isDigit } from '../reading/characters.ts';
import { aligned } from './format.ts';
import { childOf, type NameTrie } from './nameTrie.ts';
import type { Segmenter, TaggedWord } from './segmenter.ts';

export const WORDS_MAGIC = 0x57534c50;
export const WORDS_VERSION = 1;

/** The sections of the file by name, with how their elements are stored. */
export const WORDS_SECTIONS = {
  /** Logarithms of the probabilities that words have. */
  weights: Float64Array,
  /** For each code of a character the logarithms of its probabilities as B, E, M and S. */
  emissions: Float64Array,
  /** Pairs of a code unit and its code. */
  alphabet: Uint16Array,
  base: Int32Array,
  check: Int32Array,
  /** For each node of the trie -1 or what its word has: index of its weight × TAGS + index of its tag. */
  values: Int32Array,
} as const;
export type WordsSection = keyof typeof WORDS_SECTIONS;
type Sections = { readonly [Name in WordsSection]: InstanceType<(typeof WORDS_SECTIONS)[Name]> };

/** More than there are tags. */
export const TAGS = 64;

export interface WordsHead {
  readonly tags: readonly string[];
  /** Logarithm of the probability of a character that is no word. */
  readonly least: number;
  /** Of the states B, E, M and S: logarithms of the probabilities to begin with each, and to go from each to each. */
  readonly start: readonly number[];
  readonly transitions: readonly (readonly number[])[];
  /** Length of each section in elements. */
  readonly lengths: Readonly<Record<WordsSection, number>>;
}

/** Stands for the logarithm of nothing. */
export const IMPOSSIBLE = -3.14e100;

const B = 0;
const E = 1;
const M = 2;
const S = 3;
const STATES = 4;
/** The states that may come before each, in the order in which they are tried. */
const BEFORE: readonly (readonly number[])[] = [
  [E, S],
  [B, M],
  [B, M],
  [E, S],
];

/**
 * Opens a compiled dictionary; its tables stay as they are in `data`.
 * @throws RangeError when `data` is not one of this version
 */
export function loadDictionarySegmenter(data: Uint8Array): Segmenter {
  const bytes = data.byteOffset % 8 === 0 ? data : data.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 12 || view.getUint32(0, true) !== WORDS_MAGIC || view.getUint32(4, true) !== WORDS_VERSION)
    throw new RangeError('Not a compiled dictionary of this version');
  const headLength = view.getUint32(8, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(12, 12 + headLength))) as WordsHead;
  let offset = aligned(12 + headLength, 8);
  const sections: Partial<Record<WordsSection, unknown>> = {};
  for (const [name, Elements] of Object.entries(WORDS_SECTIONS) as [WordsSection, typeof Int32Array][]) {
    const length = head.lengths[name];
    const size = length * Elements.BYTES_PER_ELEMENT;
    if (offset + size > bytes.byteLength) throw new RangeError('The compiled dictionary is cut short');
    sections[name] = new Elements(bytes.buffer as ArrayBuffer, bytes.byteOffset + offset, length);
    offset = aligned(offset + size, 8);
  }
  return new DictionarySegmenter(head, sections as Sections);
}

class DictionarySegmenter implements Segmenter {
  readonly name = 'dictionary';
  private readonly trie: NameTrie;
  private readonly weights: Float64Array;
  private readonly emissions: Float64Array;
  /** For each unit of the line the probability of the best path from there on, and how long its first word is. */
  private paths = new Float64Array(0);
  private lengths = new Int32Array(0);
  private states = new Float64Array(0);
  private origins = new Uint8Array(0);

  constructor(
    private readonly head: WordsHead,
    { alphabet, base, check, values, weights, emissions }: Sections,
  ) {
    const codes = new Uint16Array(0x10000);
    for (let i = 0; i < alphabet.length; i += 2) codes[alphabet[i]!] = alphabet[i + 1]!;
    this.trie = { codes, base, check, names: values };
    this.weights = weights;
    this.emissions = emissions;
  }

  tag(line: string): readonly TaggedWord[] {
    if (this.paths.length <= line.length) {
      const size = 2 * line.length + 1;
      this.paths = new Float64Array(size);
      this.lengths = new Int32Array(size);
      this.states = new Float64Array(size * STATES);
      this.origins = new Uint8Array(size * STATES);
    }
    const words: TaggedWord[] = [];
    for (let from = 0; from < line.length; ) {
      let to = from + 1;
      if (!isSeparator(line.charCodeAt(from))) while (to < line.length && !isSeparator(line.charCodeAt(to))) to++;
      this.cut(line, from, to, words);
      from = to;
    }
    return words;
  }

  /** Cuts a stretch without separators. */
  private cut(line: string, from: number, to: number, words: TaggedWord[]): void {
    const { lengths } = this;
    this.findPath(line, from, to);
    for (let i = from; i < to; ) {
      const end = i + lengths[i]!;
      if (end - i > characterLength(line, i, to)) {
        this.push(line, i, end, words);
        i = end;
        continue;
      }
      // Characters that are words by themselves may yet be parts of words that the dictionary does not have.
      let stop = i;
      while (stop < to && lengths[stop] === characterLength(line, stop, to)) stop += lengths[stop]!;
      this.cutCharacters(line, i, stop, words);
      i = stop;
    }
  }

  /** The best path through the words of the dictionary, from right to left. */
  private findPath(line: string, from: number, to: number): void {
    const { trie, weights, paths, lengths, head } = this;
    const { names: values } = trie;
    paths[to] = 0;
    for (let i = to - 1; i >= from; i--) {
      if (isLow(line.charCodeAt(i)) && i > from && isHigh(line.charCodeAt(i - 1))) continue;
      const length = characterLength(line, i, to);
      let node = childOf(trie, 0, line.charCodeAt(i));
      if (length === 2 && node >= 0) node = childOf(trie, node, line.charCodeAt(i + 1));
      let end = i + length;
      const single = node < 0 ? -1 : values[node]!;
      let best = paths[end]! + (single < 0 ? head.least : weights[(single / TAGS) | 0]!);
      let longest = length;
      while (node >= 0 && end < to) {
        node = childOf(trie, node, line.charCodeAt(end++));
        if (node < 0) break;
        const value = values[node]!;
        if (value < 0) continue;
        const path = paths[end]! + weights[(value / TAGS) | 0]!;
        if (path > best) {
          best = path;
          longest = end - i;
        }
      }
      paths[i] = best;
      lengths[i] = longest;
    }
  }

  /** Cuts a run of single characters; letters and numbers in ASCII stay together. */
  private cutCharacters(line: string, from: number, to: number, words: TaggedWord[]): void {
    let left = from;
    let right = from;
    while (right < to) {
      if (line.charCodeAt(right) >= 0x80) {
        right++;
        continue;
      }
      if (left < right) this.cutByStates(line, left, right, words);
      left = right;
      right = Math.max(lettersEnd(line, left, to), numberEnd(line, left, to), left + 1);
      this.push(line, left, right, words);
      left = right;
    }
    if (left < right) this.cutByStates(line, left, right, words);
  }

  /** Viterbi over the states of characters: B and E begin and end a word, M stands within one, S alone. */
  private cutByStates(line: string, from: number, to: number, words: TaggedWord[]): void {
    const { states, origins, emissions, head, trie } = this;
    const { transitions } = head;
    let count = 0;
    for (let i = from; i < to; i += characterLength(line, i, to), count++) {
      const pair = characterLength(line, i, to) === 2;
      const code = pair ? 0 : trie.codes[line.charCodeAt(i)]!;
      const row = count * STATES;
      for (let state = 0; state < STATES; state++) {
        const emission = emissions[code * STATES + state]!;
        if (count === 0) {
          states[row + state] = head.start[state]! + emission;
          continue;
        }
        let best = IMPOSSIBLE;
        let origin = E;
        for (const before of BEFORE[state]!) {
          const path = states[row - STATES + before]! + transitions[before]![state]! + emission;
          if (path <= best) continue;
          best = path;
          origin = before;
        }
        states[row + state] = best;
        origins[row + state] = origin;
      }
    }
    const last = (count - 1) * STATES;
    let state = states[last + E]! >= states[last + S]! ? E : S;
    // The states, from the last to the first, take the place of the origins.
    for (let n = count - 1; n >= 0; n--) {
      const origin = origins[n * STATES + state]!;
      origins[n * STATES] = state;
      state = origin;
    }
    let start = from;
    let end = from;
    for (let n = 0; n < count; n++) {
      end += characterLength(line, end, to);
      if (origins[n * STATES] !== E && origins[n * STATES] !== S) continue;
      this.push(line, start, end, words);
      start = end;
    }
  }

  private push(line: string, start: number, end: number, words: TaggedWord[]): void {
    words.push({ word: line.slice(start, end), tag: this.tagOf(line, start, end) });
  }

  private tagOf(line: string, start: number, end: number): string {
    const { trie, head } = this;
    let node = 0;
    for (let i = start; i < end && node >= 0; i++) node = childOf(trie, node, line.charCodeAt(i));
    const value = node < 0 ? -1 : trie.names[node]!;
    return (value < 0 ? '' : head.tags[value % TAGS]) || tagByForm(line, start, end);
  }
}

/** The tag of a word that the dictionary has none for: `m` for digits, `eng` for letters, else `x`. */
function tagByForm(line: string, start: number, end: number): string {
  let count = 0;
  for (let i = start; i < end; i += characterLength(line, i, end)) count++;
  let ascii = 0;
  let digits = 0;
  for (let i = start; i < end && ascii < count >> 1; i++) {
    const unit = line.charCodeAt(i);
    if (unit >= 0x80) continue;
    ascii++;
    if (isDigit(unit)) digits++;
  }
  if (ascii === 0) return 'x';
  return digits === ascii ? 'm' : 'eng';
}

function isSeparator(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0xff0c || unit === 0x3002;
}

/** Units of the character at `i`: surrogate pairs are one. */
function characterLength(line: string, i: number, to: number): number {
  return isHigh(line.charCodeAt(i)) && i + 1 < to && isLow(line.charCodeAt(i + 1)) ? 2 : 1;
}

function isHigh(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

function isLow(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}

function isLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

/** Where letters, and digits behind them, end. */
function lettersEnd(line: string, start: number, to: number): number {
  if (!isLetter(line.charCodeAt(start))) return start;
  let end = start + 1;
  while (end < to && (isLetter(line.charCodeAt(end)) || isDigit(line.charCodeAt(end)))) end++;
  return end;
}

function numberEnd(line: string, start: number, to: number): number {
  if (!isDigit(line.charCodeAt(start))) return start;
  let end = start + 1;
  while (end < to && (isDigit(line.charCodeAt(end)) || line[end] === '.')) end++;
  return end;
}
