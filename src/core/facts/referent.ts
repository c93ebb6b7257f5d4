/** What a text speaks of, and every place where it does. */
import type { EntityType } from '../types.ts';

/**
 * `phrase` is a name with a common noun behind it, `noun` a phrase without a name, `group` names joined by 、 or 和, `case` what a
 * rule is made for (未同时组织实施环境保护对策措施的，处…).
 */
export type ReferentType = EntityType | 'phrase' | 'noun' | 'group' | 'case';

export interface Referent {
  /** In full, in the script of the source. */
  readonly name: string;
  readonly type: ReferentType;
  /** Hash of the type. */
  readonly typeHash: number;
  /** How often it is mentioned. */
  count: number;
  /** True when the title or the first line mentions it. */
  leading: boolean;
  /** How many clauses it opens. */
  opened: number;
  /** 1 to 4 for the main topics of the text, the first being the weightiest; else 0. */
  topicRank: number;
}

/** How a referent is mentioned: by name, by a word that stands for it, by a name that begins with its own, by its speaker. */
export type Manner = 'name' | 'anaphor' | 'seat' | 'speaker';

/** One place where a referent is mentioned: tokens [from, to). */
export interface Occurrence {
  readonly referent: Referent;
  readonly from: number;
  readonly to: number;
  readonly manner: Manner;
}

export interface Referents {
  readonly all: readonly Referent[];
  /** Sorted by `from`. */
  readonly occurrences: readonly Occurrence[];
  /** The referent of each mention of the context, by index; undefined for one outside all sentences. */
  readonly ofMention: readonly (Referent | undefined)[];
  /** The country, where the text speaks of it as 全国 or 我国. */
  readonly nation: Referent | null;
  /** The most frequent referents of each type, the most frequent first. */
  readonly main: ReadonlyMap<ReferentType, readonly Referent[]>;
  /** Which types of names the title or first line mentions, as bits. */
  readonly leadingTypes: number;
}
