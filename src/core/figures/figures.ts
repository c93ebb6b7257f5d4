/** Figures: every numeral with its unit, date and duration of a reading, with normalised values. */
import { isFurniture, type Layout } from '../layout/layout.ts';
import type { Reading } from '../reading/reading.ts';
import type { Figure } from '../types.ts';
import { settleBareNumerals } from './bareAmounts.ts';
import { parseDay } from './dates/calendar.ts';
import { DateResolver } from './dates/resolveDates.ts';
import { findDocumentDate, openingDate } from './documentDate.ts';
import { shareUnits } from './lists.ts';
import { approximationOf } from './modifiers.ts';
import { regionOf } from './regions.ts';
import { scan } from './scan.ts';
import type { ScanContext } from './token.ts';

/** A figure in reading coordinates; the source text is filled in when spans are mapped back. */
export type ReadFigure = Omit<Figure, 'text'>;

export interface FigureResult {
  /** Sorted by start, without overlap. */
  readonly figures: readonly ReadFigure[];
  /** The day the text dates itself to (ISO 8601), else the fallback, else null. */
  readonly documentDate: string | null;
}

/**
 * Recognises the figures of a reading. Never throws; linear in the length of the text.
 * @param fallbackDate the document's date where the text has none, ISO 8601
 */
export function recogniseFigures(reading: Reading, layout: Layout, fallbackDate: string | null): FigureResult {
  const { text } = reading;
  const context: ScanContext = { text, ...regionOf(text, reading.script) };
  const tokens = settleBareNumerals(context, shareUnits(text, scan(context))).filter(
    (token) => !isFurniture(layout, token),
  );
  const documentDate = findDocumentDate(text, layout, tokens) ?? fallbackDate ?? openingDate(layout, tokens);
  const dates = new DateResolver(text, parseDay(documentDate));
  const figures: ReadFigure[] = [];
  for (const token of tokens) {
    const { start, end } = token;
    if (token.type === 'date') {
      const value = dates.resolve(token);
      if (value)
        figures.push({ start, end, kind: 'date', value, unit: '', approx: approximationOf(text, token, false, false) });
    } else if (token.type === 'quantity') {
      const { kind, value, unit, more, vague } = token;
      figures.push({ start, end, kind, value, unit, approx: approximationOf(text, token, more, vague) });
    }
  }
  return { figures, documentDate };
}
