/** What the scan finds, before lists share their units and dates get their values. */
import type { FigureKind, Span } from '../types.ts';
import type { DateExpression } from './dates/datePoint.ts';
import type { Numeral } from './numerals.ts';

/** A numeral with its unit. */
export interface Quantity extends Span {
  readonly type: 'quantity';
  readonly kind: Exclude<FigureKind, 'date'>;
  readonly value: number | string;
  readonly unit: string;
  readonly more: boolean;
  readonly vague: boolean;
  /** The numeral, where one numeral and one unit make up the figure. */
  readonly numeral?: Numeral;
  /** The unit as written; lists share it with the numerals before. */
  readonly unitName?: string;
  /** Gives the value of another numeral with the same unit. */
  readonly revalue?: (numeral: number) => number | string;
}

/** A numeral without a unit: a member of a list, or nothing. */
export interface BareNumeral extends Span {
  readonly type: 'numeral';
  readonly numeral: Numeral;
}

export type Token = Quantity | BareNumeral | DateExpression;

/** What a recogniser of figures sees: a text, or one line of it with the breaks around it. */
export interface ScanContext {
  readonly text: string;
  /** ISO 4217 code of 元 in the whole text. */
  readonly currency: string;
  /** Years of the Republic occur. */
  readonly republic: boolean;
}
