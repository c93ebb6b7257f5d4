/** The day a text dates itself to: its line of metadata, its dateline, the line under its signature, or its first words. */
import type { Layout } from '../layout/layout.ts';
import type { Span } from '../types.ts';
import { formatDay, isCalendarDay } from './dates/calendar.ts';
import type { DateExpression } from './dates/datePoint.ts';
import type { Token } from './token.ts';

/** How far into the article its opening reaches. */
const OPENING = 80;

/**
 * The date of a document.
 * @returns ISO 8601, or null when the text does not say
 */
export function findDocumentDate(text: string, layout: Layout, tokens: readonly Token[]): string | null {
  const days = tokens.filter(isWholeDay);
  if (days.length === 0) return null;
  const within = (span: Span) => days.find((day) => day.start >= span.start && day.end <= span.end);
  for (const field of layout.fields)
    if (field.kind === 'date') {
      const day = within(field);
      if (day) return iso(day);
    }
  const meta = layout.lines.filter((line) => line.kind === 'meta' || line.kind === 'title');
  for (const span of [...layout.datelines, ...meta]) {
    const day = within(span);
    if (day) return iso(day);
  }
  return today(text, days) ?? signature(layout, days);
}

/** The day of the first report, for texts that say no more of their date. */
export function openingDate(layout: Layout, tokens: readonly Token[]): string | null {
  const first = layout.lines.find((line) => line.kind === 'body');
  if (!first) return null;
  const day = tokens
    .filter(isWholeDay)
    .find((token) => token.start >= first.start && token.start < Math.min(first.end, first.start + OPENING));
  return day ? iso(day) : null;
}

/** 今日（2025年5月14日）: the text says so itself. */
function today(text: string, days: readonly DateExpression[]): string | null {
  const day = days.find(
    ({ start }) => text[start - 1] === '（' && /今[日天]$/.test(text.slice(Math.max(0, start - 3), start - 1)),
  );
  return day ? iso(day) : null;
}

/** A date alone on its line. */
function signature(layout: Layout, days: readonly DateExpression[]): string | null {
  const day = days.find(({ start, end }) =>
    layout.lines.some(
      (line) =>
        line.start <= start && line.end >= end && line.end - line.start <= end - start + 6 && line.kind !== 'furniture',
    ),
  );
  return day ? iso(day) : null;
}

function isWholeDay(token: Token): token is DateExpression {
  if (token.type !== 'date' || token.to) return false;
  const { year, month, day } = token.from;
  return year?.kind === 'absolute' && month !== undefined && day !== undefined && isCalendarDay(year.year, month, day);
}

function iso({ from }: DateExpression): string {
  const { year, month, day } = from;
  return formatDay({ year: year?.kind === 'absolute' ? year.year : 0, month: month ?? 1, day: day ?? 1 });
}
