/** One pass of a conversion over a text: the longest entries replaced, what must stay left alone, lengths recorded. */

import type { PhraseTrie } from '../reading/phraseTrie.ts';
import type { Span } from '../types.ts';
import type { Change } from './offsetMap.ts';

/** A piece whose conversion is decided before the dictionaries are asked. */
export interface Override extends Span {
  readonly text: string;
}

export interface PassLimits {
  /** Ends of the segments that no entry may cross, in order, the last one the length of the text. */
  readonly segments?: readonly number[];
  /** Sorted by start, without overlap. */
  readonly overrides?: readonly Override[];
  /** For each offset 1 where a word begins (or the text ends): no entry may cut a word in two. */
  readonly words?: Uint8Array;
}

export interface PassResult {
  readonly text: string;
  /** Replacements that changed the length. */
  readonly changes: readonly Change[];
}

/** What a pass tells of each replacement, the equal ones included. */
export type OnMatch = (start: number, end: number, value: string) => void;

/** Runs one pass. Linear: entries are short, and each position is tried once. */
export function runPass(trie: PhraseTrie, text: string, limits: PassLimits = {}, onMatch?: OnMatch): PassResult {
  const { segments, overrides = [], words } = limits;
  const pieces: string[] = [];
  const changes: Change[] = [];
  let kept = 0;
  let shift = 0;
  let segment = 0;
  let override = 0;
  const replace = (start: number, end: number, value: string) => {
    if (kept < start) pieces.push(text.slice(kept, start));
    pieces.push(value);
    kept = end;
    if (value.length !== end - start) {
      const at = start + shift;
      changes.push({ source: { start, end }, target: { start: at, end: at + value.length } });
      shift += value.length - (end - start);
    }
  };
  for (let i = 0; i < text.length; ) {
    const fixed = overrides[override];
    if (fixed && i >= fixed.start) {
      replace(fixed.start, fixed.end, fixed.text);
      onMatch?.(fixed.start, fixed.end, fixed.text);
      i = fixed.end;
      override++;
      continue;
    }
    const unit = text.charCodeAt(i);
    if (!trie.begins(unit)) {
      i = isDescription(unit) ? Math.min(descriptionEnd(text, i), fixed?.start ?? text.length) : i + 1;
      continue;
    }
    let limit = fixed ? fixed.start : text.length;
    if (segments) {
      while (segments[segment]! <= i) segment++;
      limit = Math.min(limit, segments[segment]!);
    }
    const end = longest(trie, text, i, limit, words);
    if (end === i) {
      i++;
      continue;
    }
    replace(i, end, found);
    onMatch?.(i, end, found);
    i = end;
  }
  if (kept === 0) return { text, changes };
  if (kept < text.length) pieces.push(text.slice(kept));
  return { text: pieces.join(''), changes };
}

/** The ends of the segments of a text: each entry of the trie is one, and what lies between two entries. */
export function segmentEnds(trie: PhraseTrie, text: string, limits: PassLimits): number[] {
  const ends: number[] = [];
  let last = 0;
  runPass(trie, text, limits, (start, end) => {
    if (start > last) ends.push(start);
    ends.push(end);
    last = end;
  });
  if (last < text.length) ends.push(text.length);
  return ends;
}

/** The value of the entry that `longest` found last: kept beside the end to spare an object a match. */
let found = '';

/** The end of the longest admissible entry at an offset, or the offset itself. */
function longest(trie: PhraseTrie, text: string, at: number, limit: number, words: Uint8Array | undefined): number {
  let end = at;
  let crossed = false;
  let node = trie.first(text.charCodeAt(at));
  for (let i = at + 1; ; i++) {
    const value = trie.value(node);
    if (value !== undefined && (!words || !crossed || (words[at] === 1 && words[i] === 1))) {
      end = i;
      found = value;
    }
    if (i >= limit) return end;
    if (words && words[i] === 1) crossed = true;
    node = trie.next(node, text.charCodeAt(i));
    if (node === 0) return end;
  }
}

const DESCRIPTION_FIRST = 0x2ff0;
const DESCRIPTION_LAST = 0x2fff;

/** Ideographic description characters compose one character from those that follow, which stay as they are. */
function isDescription(unit: number): boolean {
  return unit >= DESCRIPTION_FIRST && unit <= DESCRIPTION_LAST;
}

/** The end of an ideographic description sequence; the description character alone when it is incomplete. */
function descriptionEnd(text: string, start: number): number {
  let missing = 1;
  let i = start;
  while (missing > 0 && i < text.length) {
    const unit = text.charCodeAt(i);
    if (isDescription(unit)) missing += unit === 0x2ff2 || unit === 0x2ff3 ? 2 : 1;
    missing--;
    i += text.codePointAt(i)! > 0xffff ? 2 : 1;
  }
  return missing === 0 ? i : start + 1;
}
