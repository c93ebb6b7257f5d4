/** Figures: every numeral with its unit, date and duration of a reading, with normalised values. */
import type { Layout } from '../layout/layout.ts';
import type { Reading } from '../reading/reading.ts';
import type { Figure } from '../types.ts';

/** A figure in reading coordinates; the source text is filled in when spans are mapped back. */
export type ReadFigure = Omit<Figure, 'text'>;

export interface FigureResult {
  /** Sorted by start, without overlap. */
  readonly figures: readonly ReadFigure[];
  /** The day the text dates itself to (ISO 8601), else the fallback, else null. */
  readonly documentDate: string | null;
}

/**
 * Recognises the figures of a reading.
 * @param fallbackDate the document's date where the text has none, ISO 8601
 */
export function recogniseFigures(_reading: Reading, _layout: Layout, fallbackDate: string | null): FigureResult {
  return { figures: [], documentDate: fallbackDate };
}
