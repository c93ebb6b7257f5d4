/** What fact extraction and checks work on. */
import type { LinkedMention } from '../entities/mention.ts';
import type { ReadFigure } from '../figures/figures.ts';
import type { Layout } from '../layout/layout.ts';
import type { Words } from '../lexicon/words.ts';
import type { Reading } from '../reading/reading.ts';
import type { Resources } from '../resources.ts';
import type { Validity } from '../types.ts';

/** What fact extractors see; all spans are in reading coordinates. */
export interface FactContext {
  readonly reading: Reading;
  readonly layout: Layout;
  readonly figures: readonly ReadFigure[];
  readonly words: Words;
  readonly entities: readonly LinkedMention[];
  readonly documentDate: string | null;
  /** From when until when the document is in force; absent where nobody has read it. */
  readonly validity?: Validity;
  readonly resources: Resources;
}
