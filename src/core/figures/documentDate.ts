/** The day a text dates itself to: its line of metadata, its dateline, the line under its signature, or its first words. */
import type { Layout } from '../layout/layout.ts';
import type { Span } from '../types.ts';
import { addDays, addMonths, formatDay, isCalendarDay, type PartialDay, parseDay } from './dates/calendar.ts';
import type { DateExpression } from './dates/datePoint.ts';
import type { Token } from './token.ts';

export interface DocumentDate {
  /** The day the text dates itself to, else the fallback: ISO 8601, or null. */
  readonly iso: string | null;
  /** The day that 今日 is: the dateline's, which may be a day before publication, and may leave the year open. */
  readonly today: PartialDay | null;
}

/** How far into the article its opening reaches. */
const OPENING = 80;
/** A signature's line holds little besides its date. */
const SIGNATURE = 6;

/**
 * The date of a document.
 * @param fallback the date where the text has none, ISO 8601
 */
export function findDocumentDate(
  text: string,
  layout: Layout,
  tokens: readonly Token[],
  fallback: string | null,
): DocumentDate {
  const dates = tokens.filter((token) => token.type === 'date');
  const days = dates.filter(isWholeDay);
  const stated = statedDay(text, layout, days);
  const given = parseDay(stated ?? fallback);
  const reported = dateline(layout, dates, given ?? openingMonth(layout, dates));
  const iso = stated ?? (reported?.year != null ? formatDay(reported) : (fallback ?? openingDay(layout, days)));
  return { iso, today: reported ?? parseDay(iso) ?? announced(dates) };
}

function statedDay(text: string, layout: Layout, days: readonly DateExpression[]): string | null {
  if (days.length === 0) return null;
  const fields = layout.fields.filter((field) => field.kind === 'date');
  const lines = layout.lines.filter((line) => line.kind === 'meta' || line.kind === 'title');
  for (const span of [...fields, ...layout.datelines, ...lines]) {
    const day = days.find((date) => isWithin(date, span));
    if (day) return iso(day);
  }
  const said = days.find(({ start }) => /今[日天]（$/.test(text.slice(Math.max(0, start - 3), start)));
  return said ? iso(said) : signature(layout, days);
}

/** A date alone on its line. */
function signature(layout: Layout, days: readonly DateExpression[]): string | null {
  for (const line of layout.lines) {
    if (line.kind === 'furniture' || line.end - line.start > OPENING) continue;
    const day = days.find((date) => isWithin(date, line));
    if (day && line.end - line.start <= day.end - day.start + SIGNATURE) return iso(day);
  }
  return null;
}

/** The day of the first report, for texts that say no more of their date. */
function openingDay(layout: Layout, days: readonly DateExpression[]): string | null {
  const opening = openingOf(layout);
  const day = opening && days.find((date) => isWithin(date, opening));
  return day ? iso(day) : null;
}

/** The month of the first report, which tells the year of a dateline without one. */
function openingMonth(layout: Layout, dates: readonly DateExpression[]): PartialDay | null {
  const opening = openingOf(layout);
  for (const { from, to, ...span } of dates) {
    if (!opening || !isWithin(span, opening) || from.year?.kind !== 'absolute' || from.month === undefined) continue;
    return { year: from.year.year, month: to?.month ?? from.month, day: to?.day ?? from.day ?? 1 };
  }
  return null;
}

function openingOf(layout: Layout): Span | null {
  const first = layout.lines.find((line) => line.kind === 'body');
  return first ? { start: first.start, end: Math.min(first.end, first.start + OPENING) } : null;
}

/** 本报北京5月18日电: month and day, the year being the document's. */
function dateline(layout: Layout, dates: readonly DateExpression[], published: PartialDay | null): PartialDay | null {
  for (const line of layout.datelines) {
    const found = dates.find((date) => isWithin(date, line) && !date.to);
    const { year, month, day } = found?.from ?? {};
    if (month === undefined || day === undefined) continue;
    if (year?.kind === 'absolute') return { year: year.year, month, day };
    if (!published) return { year: null, month, day };
    // A report of December may appear in January.
    const turned = month - published.month > 6;
    return { year: published.year === null ? null : published.year - (turned ? 1 : 0), month, day };
  }
  return null;
}

/** 昨天（7月8日）; or 今（20）日公布3月12日至17日的成果: the next 20th after what is reported. */
function announced(dates: readonly DateExpression[]): PartialDay | null {
  for (const [index, { from, end }] of dates.entries()) {
    const next = dates[index + 1];
    if (from.dayOffset === undefined || !next || next.start !== end + 1) continue;
    const { year, month, day } = next.from;
    if (month === undefined || day === undefined) continue;
    return addDays({ year: year?.kind === 'absolute' ? year.year : null, month, day }, -from.dayOffset);
  }
  const at = dates.findIndex(({ from }) => from.dayOffset === 0 && from.day !== undefined);
  const day = dates[at]?.from.day;
  if (day === undefined) return null;
  const next = dates[at + 1];
  const point = { ...next?.from, ...next?.to };
  if (!next || next.start - dates[at]!.end > OPENING || point.year?.kind !== 'absolute' || point.month === undefined)
    return null;
  const later = point.day !== undefined && day >= point.day;
  const { year, month } = addMonths(point.year.year, point.month, later ? 0 : 1);
  return isCalendarDay(year, month, day) ? { year, month, day } : null;
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function isWholeDay({ from, to }: DateExpression): boolean {
  const { year, month, day } = from;
  return (
    !to && year?.kind === 'absolute' && month !== undefined && day !== undefined && isCalendarDay(year.year, month, day)
  );
}

function iso({ from }: DateExpression): string {
  const { year, month, day } = from;
  return formatDay({ year: year?.kind === 'absolute' ? year.year : null, month: month ?? 1, day: day ?? 1 });
}
