/**
 * The compiled lexicon: one file, read without copying.
 *
 *     magic "PALX", version, length of the head in bytes (three 32-bit integers, little-endian)
 *     head: JSON, see LexiconHead
 *     sections, each aligned to four bytes, in the order of the head
 *
 * Entries are sorted by id, so that an id is found by binary search; their texts stand in one string as records
 * `id name aliases shortForms noteEn noteZh`, fields parted by tabs, lists by bars, empty fields at the end left out.
 */
import type { EntityType } from '../types.ts';

export const LEXICON_MAGIC = 0x584c4150;
export const LEXICON_VERSION = 1;

/** The sections by name, with how their elements are stored. */
export const SECTIONS = {
  /** Pairs of a code unit and its code in the trie. */
  alphabet: Uint16Array,
  base: Int32Array,
  check: Int32Array,
  names: Int32Array,
  /** For each name, where its items begin in `nameItems`; one more than there are names. */
  nameStarts: Uint32Array,
  /** The meanings of a name: entry index × 2, + 1 where the name is a short form of it. */
  nameItems: Uint32Array,
  /** 1 for names that are ordinary words too. */
  ambiguous: Uint8Array,
  /** For each entry, where its record begins in the text, in UTF-16 units; one more than there are entries. */
  recordStarts: Uint32Array,
  /** Index of the entry's type in the head, + GENERIC for generic entries. */
  types: Uint8Array,
  /** Index of the entry's kind in the head. */
  kinds: Uint8Array,
  /** The entry above it, -1 for none. */
  parents: Int32Array,
  /** The records, UTF-8. */
  records: Uint8Array,
} as const;

/** Marks generic entries in the section `types`. */
export const GENERIC = 0x80;

export type SectionName = keyof typeof SECTIONS;

export interface LexiconHead {
  readonly types: readonly EntityType[];
  /** The empty string stands for no kind. */
  readonly kinds: readonly string[];
  /** Length of each section in elements. */
  readonly lengths: Readonly<Record<SectionName, number>>;
  /** Surnames by class, characters of given names and of transliterations. */
  readonly persons: {
    readonly surnames: Readonly<Record<string, readonly string[]>>;
    readonly givenNames: string;
    readonly transliteration: string;
  };
}

/** The next multiple of four, or of another power of two. */
export function aligned(offset: number, multiple = 4): number {
  return (offset + multiple - 1) & -multiple;
}
