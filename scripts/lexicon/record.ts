import type { EntityType } from '../../src/core/types.ts';

/** An entry on its way into the compiled lexicon. */
export interface LexiconRecord {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly kind: string;
  aliases: readonly string[];
  shortForms: readonly string[];
  /** The id or the exact name of the unit above it, empty for none. */
  parent: string;
  /** See `LexiconEntry.generic`. */
  readonly generic: boolean;
  noteEn: string;
  noteZh: string;
  /** Where it comes from, for messages: `places.tsv:12`. */
  readonly origin: string;
}

/** An entry with nothing but its name. */
export function record(
  fields: Pick<LexiconRecord, 'id' | 'name' | 'type' | 'kind' | 'origin'> & Partial<LexiconRecord>,
): LexiconRecord {
  return { aliases: [], shortForms: [], parent: '', generic: false, noteEn: '', noteZh: '', ...fields };
}
