/** One date as written, from the year down: 2023年8月1日, 今年6月底, 前三季度, 2024-11-18, 昨（12）日, 上周五. */
import { skipBlanks } from '../numerals.ts';
import { dayAlone, month, newYear, relativeMonth } from './months.ts';
import { numericDate } from './numericDates.ts';
import { edgeOfYear, firstMonths, half, quarter, samePeriod } from './partsOfYear.ts';
import type { PointOptions, PointReading } from './pointReading.ts';
import { relativeDay } from './relativeDays.ts';
import { yearAt } from './years.ts';

/** The date at `at`, or null. */
export function datePointAt(text: string, at: number, options: PointOptions): PointReading | null {
  const written = numericDate(text, at, options.republic);
  if (written) return written;
  const relative = relativeDay(text, at);
  if (relative) return relative;
  const year = yearAt(text, at, options.republic);
  if (!year) return withoutYear(text, at, options.ending);
  if (year.closed) return { end: year.end, point: year.point };
  if (year.open) return withoutYear(text, at, options.ending);
  const behind = skipBlanks(text, year.end);
  const rest =
    subPeriod(text, behind, true) ??
    (text[behind] === '的' ? firstMonths(text, skipBlanks(text, behind + 1), true) : null);
  if (rest) return { end: rest.end, point: { ...year.point, ...rest.point }, to: rest.to };
  return year.doubtful ? withoutYear(text, at, options.ending) : { end: year.end, point: year.point };
}

function withoutYear(text: string, at: number, ending = false): PointReading | null {
  return subPeriod(text, at, false) ?? dayAlone(text, at, ending);
}

/** A part of a year; `named` when the year stands before it. */
function subPeriod(text: string, at: number, named: boolean): PointReading | null {
  const first = text[at];
  if (first === undefined) return null;
  return (
    edgeOfYear(text, at, named) ??
    relativeMonth(text, at, named) ??
    quarter(text, at, named) ??
    half(text, at) ??
    firstMonths(text, at, named) ??
    samePeriod(text, at, named) ??
    newYear(text, at) ??
    month(text, at, named)
  );
}
