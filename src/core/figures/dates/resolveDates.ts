/**
 * Values of dates: each expression in the order of the text, resolved by the document's date and by what was named before.
 * What nobody said stays open (XXXX).
 */

import {
  addDays,
  addMonths,
  type Day,
  daysInMonth,
  formatDay,
  formatMonth,
  formatWeek,
  formatYear,
  isCalendarDay,
  two,
  weekdayOf,
} from './calendar.ts';
import type { DateExpression, DatePoint, Year } from './datePoint.ts';

/** What a point is known to be: parts that nobody said are null. */
interface Known {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly value: string;
}

/** Words that put a date after the document's: 计划3月投产. */
const FUTURE = /将|拟|计划|预计|预定|力争|目标|最快|可望|有望|争取|料/;
/** How far before a date such words are looked for. */
const REACH = 12;

export class DateResolver {
  readonly #text: string;
  readonly #today: Day | null;
  /** The last day named in full, near the document's own. */
  #day: Day | null = null;
  /** Year and month named last in the sentence. */
  #inSentence: { year: number | null; month: number } | null = null;
  #lastYear: number | null = null;
  #lastPeriod: string | null = null;
  #at = 0;

  constructor(text: string, today: Day | null) {
    this.#text = text;
    this.#today = today;
  }

  /** The value of the next expression, or null where the words name no day of the calendar or nothing can be said. */
  resolve(expression: DateExpression): string | null {
    this.#enterSentence(expression.start);
    const { from, to } = expression;
    const first = this.#point(from, expression.start, null);
    if (!first) return null;
    let value = first.value;
    if (to) {
      const second = this.#point(to, expression.start, first);
      if (!second) return null;
      value = `${first.value}/${second.value}`;
      this.#remember(second, to);
    } else {
      this.#remember(first, from);
    }
    if (!from.samePeriod && (value.includes('/') || from.day === undefined) && value.length > 4)
      this.#lastPeriod = value;
    return value;
  }

  /** Leaves the sentence before when one ended since. */
  #enterSentence(start: number): void {
    for (let i = start - 1; i >= this.#at; i--) {
      const c = this.#text[i];
      if (c === '。' || c === '\n' || c === '！' || c === '？') {
        this.#inSentence = null;
        break;
      }
    }
    this.#at = start;
  }

  #remember({ year, month, day }: Known, said: DatePoint): void {
    if (year !== null) this.#lastYear = year;
    if (year !== null && month !== null && day !== null && !said.end) {
      const near = !this.#today || Math.abs((year - this.#today.year) * 12 + month - this.#today.month) <= 3;
      if (near) this.#day = { year, month, day };
    }
    if (said.year !== undefined && month !== null) this.#inSentence = { year, month };
  }

  #year(year: Year): number | null {
    if (year.kind === 'absolute') return year.year;
    const base = year.kind === 'document' ? (this.#today?.year ?? null) : (this.#lastYear ?? this.#today?.year ?? null);
    return base === null ? null : base + year.offset;
  }

  #point(point: DatePoint, at: number, before: Known | null): Known | null {
    if (point.dayOffset !== undefined) return this.#relativeDay(point);
    if (point.anchorDayOffset !== undefined) {
      const from = this.#day;
      return from ? known(addDays(from, point.anchorDayOffset)) : null;
    }
    if (point.week) return this.#week(point.week, point.end === true);
    if (point.monthOffset !== undefined) return this.#relativeMonth(point, point.monthOffset);
    if (point.quarterOffset !== undefined) return this.#relativeQuarter(point, point.quarterOffset);
    const year = point.year ? this.#year(point.year) : this.#impliedYear(point, at, before);
    if (point.samePeriod) return this.#samePeriod(year);
    if (point.lastYear !== undefined && year !== null) return years(point, year, point.lastYear);
    if (point.day !== undefined && point.month === undefined) return this.#dayOfMonth(point.day, year, before);
    return period(point, year);
  }

  #relativeDay(point: DatePoint): Known | null {
    const today = this.#today;
    if (!today) {
      return point.day === undefined
        ? null
        : { year: null, month: null, day: point.day, value: `XXXX-XX-${two(point.day)}` };
    }
    const day = addDays(today, point.dayOffset!);
    if (point.day === undefined || point.day === day.day) return known(day);
    return known(nearestDay(today, point.day));
  }

  #week({ offset, day }: { offset: number; day?: number }, last: boolean): Known | null {
    const today = this.#today;
    if (!today) return null;
    const weekday = weekdayOf(today);
    if (day === undefined) {
      const found = addDays(today, offset * 7);
      return { year: found.year, month: null, day: null, value: formatWeek(found) };
    }
    // 周日 alone is the last one; 上周日 the one of the week before.
    const shift = day - weekday + offset * 7;
    return known(addDays(today, last && shift > 0 ? shift - 7 : shift));
  }

  #relativeMonth(point: DatePoint, offset: number): Known | null {
    const today = this.#today;
    if (!today) return null;
    const { year, month } = addMonths(today.year, today.month, offset);
    return period({ ...point, month }, year);
  }

  #relativeQuarter(point: DatePoint, offset: number): Known | null {
    const today = this.#today;
    if (!today) return null;
    const index = today.year * 4 + Math.ceil(today.month / 3) - 1 + offset;
    return period({ ...point, quarter: (index % 4) + 1 }, Math.floor(index / 4));
  }

  #samePeriod(year: number | null): Known | null {
    if (year === null) return null;
    const value = this.#lastPeriod?.replace(/\d{4}(?=[-/]|$)/g, String(year)) ?? String(year);
    return { year, month: null, day: null, value };
  }

  /** The year of a month or day without one. */
  #impliedYear(point: DatePoint, at: number, before: Known | null): number | null {
    const month = point.month ?? (point.quarter !== undefined ? point.quarter * 3 : null);
    if (before) {
      const turns = month !== null && before.month !== null && month < before.month;
      return before.year === null ? null : before.year + (turns ? 1 : 0);
    }
    const said = this.#inSentence;
    if (said && month !== null && said.year !== null && said.year !== this.#today?.year && month >= said.month)
      return said.year;
    const today = this.#today;
    if (!today) return said && month !== null && month >= said.month ? said.year : null;
    if (month === null) return today.year;
    const ahead = FUTURE.test(this.#text.slice(Math.max(0, at - REACH), at));
    if (!ahead && month - today.month >= 7) return today.year - 1;
    if (ahead && today.month - month >= 7) return today.year + 1;
    return today.year;
  }

  /** A day without month is in the month of the day named before, else in the document's. */
  #dayOfMonth(day: number, year: number | null, before: Known | null): Known | null {
    if (before?.month != null) return calendarDay(before.year, before.month, day);
    const base = this.#day ?? (this.#today && nearestDay(this.#today, day));
    if (base) return calendarDay(base.year, base.month, day);
    return { year, month: null, day, value: `${formatYear(year)}-XX-${two(day)}` };
  }
}

function known(day: Day): Known {
  return { ...day, value: formatDay(day) };
}

/** The last such day of the month up to today. */
function nearestDay(today: Day, day: number): Day {
  if (day <= today.day + 1) return { ...today, day };
  const { year, month } = addMonths(today.year, today.month, -1);
  return { year, month, day };
}

function calendarDay(year: number | null, month: number, day: number): Known | null {
  if (!isCalendarDay(year, month, day)) return null;
  return { year, month, day, value: `${formatMonth(year, month)}-${two(day)}` };
}

function years(point: DatePoint, first: number, last: number): Known {
  const value =
    point.financial === 'days'
      ? `${formatYear(first)}-04-01/${formatYear(last)}-03-31`
      : point.financial === 'months'
        ? `${formatYear(first)}-04/${formatYear(last)}-03`
        : `${formatYear(first)}/${formatYear(last)}`;
  return { year: last, month: null, day: null, value };
}

/** The value of a period of a year. */
function period(point: DatePoint, year: number | null): Known | null {
  const y = formatYear(year);
  const whole = (value: string, month: number | null): Known => ({ year, month, day: null, value });
  if (point.quarter !== undefined) {
    return point.end ? calendarEnd(year, point.quarter * 3) : whole(`${y}-Q${point.quarter}`, point.quarter * 3);
  }
  if (point.half !== undefined)
    return point.end ? calendarEnd(year, point.half * 6) : whole(`${y}-H${point.half}`, point.half * 6);
  if (point.firstMonths !== undefined) return whole(`${y}-01/${y}-${two(point.firstMonths)}`, point.firstMonths);
  if (point.lastMonths !== undefined) return whole(`${y}-${two(13 - point.lastMonths)}/${y}-12`, 12);
  if (point.month === undefined) return whole(y, null);
  if (point.day !== undefined) return calendarDay(year, point.month, point.day);
  if (point.end) return calendarEnd(year, point.month);
  if (point.third !== undefined) {
    const first = point.third * 10 - 9;
    const last = point.third === 3 ? daysInMonth(year, point.month) : point.third * 10;
    const month = formatMonth(year, point.month);
    return whole(`${month}-${two(first)}/${month}-${two(last)}`, point.month);
  }
  return whole(formatMonth(year, point.month), point.month);
}

function calendarEnd(year: number | null, month: number): Known {
  const day = daysInMonth(year, month);
  return { year, month, day, value: `${formatMonth(year, month)}-${two(day)}` };
}
