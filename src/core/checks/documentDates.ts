/**
 * Dates that contradict the day a document is dated to: 截至2025年6月底 in a text of 2024, 国办发〔2014〕69号 on a document of
 * 2016.
 */

import { parseDocumentNumber } from '../card/documentNumber.ts';
import type { FactContext } from '../facts/context.ts';
import { firstDay } from '../figures/dates/dayBounds.ts';
import type { ReadFigure } from '../figures/figures.ts';
import { originalText } from '../reading/reading.ts';
import type { Check, Span } from '../types.ts';
import { checkOf } from './messages.ts';

/** Words that make a date one of the past, beside it. */
const PAST_BEFORE = /(?:截至|截止到?|已于|已在|曾于)$/u;
const PAST_AFTER = /^[，]?(?:已(?!知)|，?[^，。；]{0,10}(?:举行|召开|签署|发布|成立|开工|投产|落户|揭牌)了)/u;
/** Only a year that the text gives itself is certain. */
const YEAR = /(?:19|20)\d{2}年/u;
const PAST_REACH = 16;

export function checkDocumentDates(context: FactContext): readonly Check[] {
  const { documentDate } = context;
  return documentDate === null ? [] : [...laterDates(context, documentDate), ...numberYears(context, documentDate)];
}

function laterDates({ figures, reading }: FactContext, documentDate: string): Check[] {
  const { text } = reading;
  return figures.flatMap((figure) => {
    if (figure.kind !== 'date' || !YEAR.test(text.slice(figure.start, figure.end))) return [];
    const first = firstDay(String(figure.value));
    if (first === null || first <= documentDate) return [];
    const past =
      PAST_BEFORE.test(text.slice(Math.max(0, figure.start - 4), figure.start)) ||
      PAST_AFTER.test(text.slice(figure.end, figure.end + PAST_REACH));
    const args = [originalText(reading, figure), documentDate];
    return past ? [checkOf('later-than-document', figure, args, dateOf(figures, documentDate))] : [];
  });
}

/** Where the text dates itself, if in so many words. */
function dateOf(figures: readonly ReadFigure[], documentDate: string): readonly Span[] {
  const found = figures.find(({ kind, value }) => kind === 'date' && value === documentDate);
  return found ? [{ start: found.start, end: found.end }] : [];
}

/** A document number has the year of issue or, in its first weeks, the one before. */
function numberYears({ layout, reading, figures }: FactContext, documentDate: string): Check[] {
  const { text } = reading;
  const issued = Number(documentDate.slice(0, 4));
  for (const { value } of layout.fields.filter(({ kind }) => kind === 'number')) {
    const number = parseDocumentNumber(text.slice(value.start, value.end));
    if (!number?.year) continue;
    const at = text.indexOf(number.text, value.start);
    const span = { start: at, end: at + number.text.length };
    const early = number.year === issued - 1 && documentDate.slice(5) < '04';
    if (at >= 0 && number.year !== issued && !early)
      return [checkOf('number-year-mismatch', span, [number.year, documentDate], dateOf(figures, documentDate))];
  }
  return [];
}
