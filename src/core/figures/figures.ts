/** Figures: every numeral with its unit, date and duration of a reading, with normalised values. */
import { isFurniture, type Layout } from '../layout/layout.ts';
import type { Memo } from '../memo.ts';
import type { Reading } from '../reading/reading.ts';
import type { Figure } from '../types.ts';
import { settleBareNumerals } from './bareAmounts.ts';
import type { DateExpression } from './dates/datePoint.ts';
import { DateResolver } from './dates/resolveDates.ts';
import { findDocumentDate } from './documentDate.ts';
import { shareUnits } from './lists.ts';
import { approximationOf } from './modifiers.ts';
import { regionOf } from './regions.ts';
import { scan } from './scan.ts';
import type { ScanContext, Token } from './token.ts';

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
 * @param memo lines scanned before
 */
export function recogniseFigures(
  reading: Reading,
  layout: Layout,
  fallbackDate: string | null,
  memo?: Memo<readonly Token[]>,
): FigureResult {
  const { text } = reading;
  const context: ScanContext = { text, ...regionOf(text, reading.script) };
  const tokens = settleBareNumerals(context, shareUnits(text, scan(context, memo))).filter(
    (token) => !isFurniture(layout, token),
  );
  const { iso, today } = findDocumentDate(text, layout, tokens, fallbackDate);
  const dates = new DateResolver(text, today);
  const figures: ReadFigure[] = [];
  for (const [index, token] of tokens.entries()) {
    const { start, end } = token;
    if (token.type === 'date') {
      const value = dates.resolve(token, gloss(text, token, tokens[index + 1]));
      if (value)
        figures.push({ start, end, kind: 'date', value, unit: '', approx: approximationOf(text, token, false, false) });
    } else if (token.type === 'quantity') {
      const { kind, value, unit, more, vague } = token;
      figures.push({ start, end, kind, value, unit, approx: approximationOf(text, token, more, vague) });
    }
  }
  return { figures, documentDate: iso };
}

/** The date in brackets behind a relative one, which says the same day: 昨天（7月8日）. */
function gloss(text: string, { from, end }: DateExpression, next: Token | undefined): DateExpression | null {
  if (from.dayOffset === undefined || next?.type !== 'date' || next.start !== end + 1 || text[end] !== '（')
    return null;
  return next.from.month !== undefined && next.from.day !== undefined ? next : null;
}
