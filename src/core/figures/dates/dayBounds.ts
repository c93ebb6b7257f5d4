/** The first and the last day of a time as figures give it (ISO 8601 / TIMEX3). */
import { daysInMonth, two } from './calendar.ts';

const YEAR = /^\d{4}/u;

/** The first day of a time whose year is known, else null. */
export function firstDay(time: string): string | null {
  return dayOf(time.split('/')[0]!, false);
}

/** The last day of a time whose year is known, else null. */
export function lastDay(time: string): string | null {
  return dayOf(time.split('/').at(-1)!, true);
}

function dayOf(part: string, last: boolean): string | null {
  if (!YEAR.test(part)) return null;
  const year = part.slice(0, 4);
  const rest = part.slice(5);
  if (rest === '') return last ? `${year}-12-31` : `${year}-01-01`;
  if (/^\d\d-\d\d$/u.test(rest)) return part;
  const months = monthsOf(rest);
  if (!months) return null;
  const [from, to] = months;
  return last ? `${year}-${two(to)}-${two(daysInMonth(Number(year), to))}` : `${year}-${two(from)}-01`;
}

/** First and last month of 06, Q2 or H1. */
function monthsOf(rest: string): readonly [number, number] | null {
  const number = Number(rest.slice(1));
  if (/^Q[1-4]$/u.test(rest)) return [number * 3 - 2, number * 3];
  if (/^H[12]$/u.test(rest)) return [number * 6 - 5, number * 6];
  const month = Number(rest);
  return /^\d\d$/u.test(rest) && month >= 1 && month <= 12 ? [month, month] : null;
}
