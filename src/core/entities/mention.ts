import type { EntityType, Span } from '../types.ts';

/** A candidate or chosen mention, in the coordinates of the text that it was found in: a reading, or the window of one of its lines. */
export interface Mention extends Span {
  readonly type: EntityType;
  readonly kind?: string;
  /** Confidence in [0, 1]. */
  readonly score: number;
  /** Which recogniser proposed it. */
  readonly recogniser: string;
}

/** A mention that is linked to what it denotes. */
export interface LinkedMention extends Mention {
  readonly id: string;
  /** Canonical name, simplified. */
  readonly name: string;
}
