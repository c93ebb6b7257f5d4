/** A stated figure with the words around it: what a qualifier looks at. */
import type { ReadFigure } from '../../figures/figures.ts';
import { originalText } from '../../reading/reading.ts';
import { firstIndex } from '../../search.ts';
import type { IndicatorFact, IndicatorQualifiers, Span, Validity } from '../../types.ts';
import type { FactContext } from '../context.ts';

/** What the words around a figure are read from; all spans are in reading coordinates. */
export interface Scene {
  readonly context: FactContext;
  readonly text: string;
  readonly fact: IndicatorFact;
  /** Index of the figure among all of the document. */
  readonly index: number;
  readonly figure: ReadFigure;
  readonly sentence: Span;
  /** The clauses of the sentence up to that of the figure, which is the last; at most a few before it. */
  readonly clauses: readonly Span[];
  /** The fact of the figure before, already qualified, where both stand in one line. */
  readonly previous: IndicatorFact | null;
  /** The facts of earlier figures, by the figure's index. */
  readonly earlier: ReadonlyMap<number, IndicatorFact>;
  /** Start of the sentence before, where it stands in the same line. */
  readonly leadStart: number;
  /** From when until when the document is in force, where that is known. */
  readonly validity: Validity | null;
}

/** One reader of the words around a figure: what it finds, or nothing. */
export type Qualifier = (scene: Scene) => IndicatorQualifiers | null;

/** Words farther before a figure do not speak of it; bounds the time that one figure takes. */
const REACH = 120;

/** The clause of the figure. */
export function clauseOf({ clauses }: Scene): Span {
  return clauses.at(-1)!;
}

/** From where words before the figure belong to it: the start of its clause, or as far as is worth a look. */
export function clauseStart(scene: Scene): number {
  return Math.max(clauseOf(scene).start, scene.figure.start - REACH);
}

/** The words of the clause before the figure. */
export function before(scene: Scene): string {
  return scene.text.slice(clauseStart(scene), scene.figure.start);
}

/** The words of the clause behind the figure, at most so many. */
export function after({ text, figure, clauses }: Scene, most: number): string {
  return text.slice(figure.end, Math.min(clauses.at(-1)!.end, figure.end + most));
}

/** The words of a span as the document writes them. */
export function wordsOf({ context }: Scene, start: number, end: number): string {
  return originalText(context.reading, { start, end });
}

/** Whether a figure names a time. */
export function isTime({ kind }: Pick<ReadFigure, 'kind'>): boolean {
  return kind === 'date' || kind === 'duration';
}

/** The nearest figure before the scene's that names no time and starts at or behind `from`, or -1. */
export function statedBefore({ context: { figures }, index }: Scene, from: number): number {
  for (let i = index - 1; i >= 0 && figures[i]!.start >= from; i--) if (!isTime(figures[i]!)) return i;
  return -1;
}

const CHAIN = /^(?:、|和|及|与|或|以及|至|到|—|～|-)(?:约|近|超|超过)?$/u;

/** Whether a figure and the next stand in a row or are the ends of a range: 300万元、600万元, 4.8%和8.4%, 3万元至5万元. */
export function inRow(text: string, figure: Span, next: Span): boolean {
  return next.start - figure.end <= 4 && CHAIN.test(text.slice(figure.end, next.start));
}

/** The first and the last of the row that a figure stands in: often the figure alone. */
export function rowAround(text: string, figures: readonly Span[], index: number): { first: number; last: number } {
  let first = index;
  let last = index;
  while (first > 0 && inRow(text, figures[first - 1]!, figures[first]!)) first--;
  while (last + 1 < figures.length && inRow(text, figures[last]!, figures[last + 1]!)) last++;
  return { first, last };
}

/** The first index of the figures that start at or behind an offset. */
export function figureFrom(figures: readonly Span[], offset: number): number {
  return firstIndex(figures.length, (i) => figures[i]!.start >= offset);
}
