/** Days of the Gregorian calendar, as plain numbers and ISO 8601 strings. */

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day whose year the text may have left open. */
export interface PartialDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** Stands for an open year while days are counted; no leap year. */
const SOME_YEAR = 2001;

/** The year that is not known. */
export const OPEN_YEAR = 'XXXX';

const DAY_MS = 86_400_000;

/** The day of an ISO string (YYYY-MM-DD), or null. */
export function parseDay(iso: string | null): Day | null {
  if (!iso || iso.length < 10) return null;
  const [year, month, day] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))];
  return Number.isInteger(year) && isCalendarDay(year, month, day) ? { year, month, day } : null;
}

export function formatDay({ year, month, day }: PartialDay): string {
  return `${formatYear(year)}-${two(month)}-${two(day)}`;
}

export function formatMonth(year: number | null, month: number): string {
  return `${formatYear(year)}-${two(month)}`;
}

export function formatYear(year: number | null): string {
  return year === null ? OPEN_YEAR : String(year).padStart(4, '0');
}

export function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Days of a month; February has 29 where the year is not known. */
export function daysInMonth(year: number | null, month: number): number {
  if (month === 2) return year === null || isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function isCalendarDay(year: number | null, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function addDays(from: PartialDay, days: number): PartialDay {
  const day = addToDay({ ...from, year: from.year ?? SOME_YEAR }, days);
  return from.year === null ? { ...day, year: null } : day;
}

function addToDay(from: Day, days: number): Day {
  return fromTime(time(from) + days * DAY_MS);
}

/** Months are counted from year and month alone. */
export function addMonths(year: number | null, month: number, months: number): { year: number | null; month: number } {
  const index = (year ?? SOME_YEAR) * 12 + month - 1 + months;
  return { year: year === null ? null : Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): number {
  return ((new Date(time(day)).getUTCDay() + 6) % 7) + 1;
}

/** ISO 8601 week: 2025-W16. */
export function formatWeek(day: Day): string {
  const thursday = addToDay(day, 4 - weekdayOf(day));
  const first = { year: thursday.year, month: 1, day: 1 };
  const week = Math.floor((time(thursday) - time(first)) / (7 * DAY_MS)) + 1;
  return `${formatYear(thursday.year)}-W${two(week)}`;
}

function time({ year, month, day }: Day): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

function fromTime(value: number): Day {
  const date = new Date(value);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
