/** What recognisers of entities see. All spans are in reading coordinates. */
import type { ReadFigure } from '../figures/figures.ts';
import type { Layout } from '../layout/layout.ts';
import type { LexiconMatch } from '../lexicon/lexicon.ts';
import type { Words } from '../lexicon/words.ts';
import type { Reading } from '../reading/reading.ts';
import type { Resources } from '../resources.ts';
import type { Mention } from './mention.ts';

export interface EntityContext {
  readonly reading: Reading;
  readonly layout: Layout;
  readonly figures: readonly ReadFigure[];
  readonly words: Words;
  /** Every occurrence of every name of the lexicon. */
  readonly names: readonly LexiconMatch[];
  readonly resources: Resources;
}

/** Proposes scored mentions; proposals may overlap. */
export type Recogniser = (context: EntityContext) => readonly Mention[];

/** Considers the mentions of a document together. Input and output are sorted by start and without overlap. */
export type Pass = (context: EntityContext, mentions: readonly Mention[]) => readonly Mention[];
