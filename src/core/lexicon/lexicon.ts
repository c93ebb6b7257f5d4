/** The lexicon: names that a national reference list holds, compiled by the build from the tables in data/. */
import type { EntityType } from '../types.ts';

/** What is known of a name. */
export interface LexiconEntry {
  /** Stable id: `place:440310`, `country:CHE`, else `type:slug of the simplified name`. */
  readonly id: string;
  /** Canonical name, simplified. */
  readonly name: string;
  readonly type: EntityType;
  readonly kind?: string;
  /** Other full names, simplified. */
  readonly aliases: readonly string[];
  /** Short forms that need support from their context (坪山 for 坪山区). */
  readonly shortForms: readonly string[];
  /** Id of the unit above it in its hierarchy. */
  readonly parent?: string;
  /** True for bodies that every division has one of (市商务局): which one is meant, the document says. */
  readonly generic?: true;
  /** One line of explanation. */
  readonly note?: { readonly en: string; readonly zh: string };
}

/** An occurrence of a name in a reading. */
export interface LexiconMatch {
  readonly start: number;
  readonly end: number;
  /** All entries of that name: ambiguous names (朝阳区) have several. */
  readonly entries: readonly LexiconEntry[];
  /** True when the name is a short form of every entry. */
  readonly short: boolean;
  /** True when the name is an ordinary word too (和平, 城区, 苹果): it needs support from its context. */
  readonly ambiguous: boolean;
}

/** How common a surname is: 1 the hundred most common, 2 the other known ones, 3 those that are rather ordinary words (于, 和). */
export type SurnameClass = 1 | 2 | 3;

/** The characters that names of persons are made of, simplified. */
export interface PersonNames {
  /** Surnames of one and two characters. */
  readonly surnames: ReadonlyMap<string, SurnameClass>;
  /** Characters that are common in given names. */
  readonly givenNames: ReadonlySet<string>;
  /** Characters that transliterate foreign names. */
  readonly transliteration: ReadonlySet<string>;
}

export interface Lexicon {
  readonly persons: PersonNames;
  /**
   * Every occurrence of every name of at least two characters, sorted by start, then longest first. Names in Latin
   * letters or digits match whole words only. Linear time but for nested names.
   */
  matches(text: string): readonly LexiconMatch[];
  /** The occurrences that start at a position, longest first. */
  matchesAt(text: string, start: number): readonly LexiconMatch[];
  /** The entry of an id. */
  entry(id: string): LexiconEntry | undefined;
  /** The entries of an exact name, full or short, simplified. Abbreviations of one character (粤, 法) are found here only. */
  lookup(name: string): readonly LexiconEntry[];
}

/** A lexicon without names, for hosts that have none. */
export const EMPTY_LEXICON: Lexicon = {
  persons: { surnames: new Map(), givenNames: new Set(), transliteration: new Set() },
  matches: () => [],
  matchesAt: () => [],
  entry: () => undefined,
  lookup: () => [],
};
