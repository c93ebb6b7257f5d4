/** Values of periods: months, quarters, halves, thirds of months, periods of years, the last days of each. */
import { daysInMonth, formatDay, formatMonth, formatYear, isCalendarDay, type PartialDay, two } from './calendar.ts';
import type { DatePoint } from './datePoint.ts';

/** What a date is known to be: parts that nobody said are null. */
export interface Known {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** ISO 8601 / TIMEX3. */
  readonly value: string;
}

export function knownDay(day: PartialDay): Known {
  return { ...day, value: formatDay(day) };
}

/** 80年代, 2024-25年度. */
export function periodOfYears(point: DatePoint, first: number, last: number): Known {
  const [from, to] = [formatYear(first), formatYear(last)];
  const value =
    point.financial === 'days'
      ? `${from}-04-01/${to}-03-31`
      : point.financial === 'months'
        ? `${from}-04/${to}-03`
        : `${from}/${to}`;
  return { year: last, month: null, day: null, value };
}

/** The period that a point names within a year; null for days that the calendar does not have. */
export function periodOfYear(point: DatePoint, year: number | null): Known | null {
  const y = formatYear(year);
  const whole = (value: string, month: number | null): Known => ({ year, month, day: null, value });
  if (point.quarter !== undefined) {
    const month = point.quarter * 3;
    return point.end ? lastDay(year, month) : whole(`${y}-Q${point.quarter}`, month);
  }
  if (point.half !== undefined) {
    const month = point.half * 6;
    return point.end ? lastDay(year, month) : whole(`${y}-H${point.half}`, month);
  }
  if (point.firstMonths !== undefined) return whole(`${y}-01/${y}-${two(point.firstMonths)}`, point.firstMonths);
  if (point.lastMonths !== undefined) return whole(`${y}-${two(13 - point.lastMonths)}/${y}-12`, 12);
  const { month } = point;
  if (month === undefined) return whole(y, null);
  if (point.day !== undefined) {
    return isCalendarDay(year, month, point.day) ? knownDay({ year, month, day: point.day }) : null;
  }
  if (point.end) return lastDay(year, month);
  if (point.third !== undefined) return thirdOfMonth(year, month, point.third);
  return whole(formatMonth(year, month), month);
}

function lastDay(year: number | null, month: number): Known {
  return knownDay({ year, month, day: daysInMonth(year, month) });
}

function thirdOfMonth(year: number | null, month: number, third: 1 | 2 | 3): Known {
  const first = two(third * 10 - 9);
  const last = two(third === 3 ? daysInMonth(year, month) : third * 10);
  const name = formatMonth(year, month);
  return { year, month, day: null, value: `${name}-${first}/${name}-${last}` };
}

/** The same days of another year: 2024-02-29 becomes 2023-02-28. */
export function shiftYear(value: string, year: number | null): string {
  return value
    .split('/')
    .map((part) => {
      const moved = formatYear(year) + part.slice(4);
      return part.endsWith('-02-29') ? `${formatYear(year)}-02-${two(daysInMonth(year, 2))}` : moved;
    })
    .join('/');
}
