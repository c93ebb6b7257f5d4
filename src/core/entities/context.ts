/** What recognisers of entities see. All spans are in the coordinates of the text at hand. */
import type { ReadFigure } from '../figures/figures.ts';
import type { Layout, Line } from '../layout/layout.ts';
import type { LexiconMatch } from '../lexicon/lexicon.ts';
import type { Words } from '../lexicon/words.ts';
import type { Reading } from '../reading/reading.ts';
import type { Resources } from '../resources.ts';
import type { Span } from '../types.ts';
import type { Mention } from './mention.ts';

/** A figure as far as its own line tells. */
export type PlacedFigure = Pick<ReadFigure, 'kind' | 'start' | 'end'>;

/** What is known of a text before its entities are: of a whole reading, or of one of its lines. */
export interface TextContext {
  readonly reading: Pick<Reading, 'text'>;
  readonly layout: { readonly lines: readonly Line[]; readonly sentences: readonly Span[] };
  /** Where figures stand and of what kind they are; their values depend on the rest of the document. */
  readonly figures: readonly PlacedFigure[];
  readonly words: Words;
  readonly resources: Resources;
}

/** What a rule sees: one line with the characters beside it; the trainer shows it the whole reading. */
export interface RuleContext extends TextContext {
  /** Every occurrence of every name of the lexicon. */
  readonly names: readonly LexiconMatch[];
}

/** What passes see: the whole reading. */
export interface EntityContext extends TextContext {
  readonly reading: Reading;
  readonly layout: Layout;
}

/** A rule that proposes scored mentions of what it sees; proposals may overlap. */
export type Recogniser = (context: RuleContext) => readonly Mention[];

/** Considers the mentions of a document together. Input and output are sorted by start and without overlap. */
export type Pass = (context: EntityContext, mentions: readonly Mention[]) => readonly Mention[];
