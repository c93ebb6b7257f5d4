/**
 * Values of dates: each expression in the order of the text, resolved by the document's date and by what was named before.
 * What nobody said stays open (XXXX).
 */
import {
  addDays,
  addMonths,
  formatWeek,
  formatYear,
  isCalendarDay,
  type PartialDay,
  two,
  weekdayOf,
} from './calendar.ts';
import type { DateExpression, DatePoint, Year } from './datePoint.ts';
import { type Known, knownDay, periodOfYear, periodOfYears, shiftYear } from './periods.ts';

/** Words that put a date after the document's: 计划3月投产. */
const FUTURE = /将|拟|计划|预计|预定|力争|目标|最快|可望|有望|争取|料/;
/** How far before a date such words are looked for. */
const REACH = 12;
/** A month this far ahead of the document's was the one of the year before: 12月 in a text of January. */
const PAST_TURN = 10;
const FUTURE_TURN = 7;
/** Reports on a year appear in the first months of the next. */
const LOOKING_BACK = 6;

export class DateResolver {
  readonly #text: string;
  readonly #today: PartialDay | null;
  /** The last day named in full, near the document's own. */
  #day: PartialDay | null = null;
  /** Year and month named last in the sentence. */
  #inSentence: { year: number | null; month: number } | null = null;
  #lastYear: number | null = null;
  #lastPeriod: string | null = null;
  #at = 0;

  /**
   * @param text the reading
   * @param today the day the text dates itself to
   */
  constructor(text: string, today: PartialDay | null) {
    this.#text = text;
    this.#today = today;
  }

  /**
   * The value of the next expression of the text.
   * @param gloss the date in brackets behind it, which says the same day (昨天（7月8日）)
   * @returns ISO 8601 / TIMEX3, or null where the words name no day of the calendar or nothing can be said
   */
  resolve(expression: DateExpression, gloss: DateExpression | null = null): string | null {
    this.#enterSentence(expression.start);
    const { from, to } = expression;
    const first = this.#point(gloss?.from ?? from, expression.start, null, to);
    if (!first) return null;
    if (!to) {
      this.#remember(first, from);
      this.#rememberPeriod(first.value, expression);
      return first.value;
    }
    const second = this.#point(to, expression.start, first);
    if (!second) return null;
    const value = `${first.value}/${second.value}`;
    this.#remember(second, to);
    this.#rememberPeriod(value, expression);
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
    if (year !== null && said.year?.kind !== 'before' && !said.samePeriod) this.#lastYear = year;
    if (month !== null && day !== null && !said.end) {
      const today = this.#today;
      // Days to come and days long past are not where the report stands.
      const months =
        year === null || !today || today.year === null ? 0 : (today.year - year) * 12 + today.month - month;
      const ahead = months < 0 || (months === 0 && today !== null && year !== null && day > today.day);
      if (!ahead && months <= 3) this.#day = { year, month, day };
    }
    if (said.year !== undefined && month !== null) this.#inSentence = { year, month };
  }

  /**
   * Periods that 同期 may repeat. What the text only compares with (较上半年) is none, and a month within the period named
   * before (前8个月, 8月当月) leaves that one.
   */
  #rememberPeriod(value: string, { from, start }: DateExpression): void {
    if (from.samePeriod || (from.day !== undefined && !from.end && !value.includes('/')) || value.length <= 4) return;
    if ('比较'.includes(this.#text[start - 1] ?? ' ')) return;
    if (value.length === 7 && this.#lastPeriod?.endsWith(`/${value}`)) return;
    this.#lastPeriod = value;
  }

  #year(year: Year): number | null {
    const today = this.#today?.year ?? null;
    if (year.kind === 'absolute') return year.year;
    if (year.kind === 'document') return today === null ? null : today + year.offset;
    const last = this.#lastYear;
    if (year.kind === 'anchor') {
      const base = last ?? today;
      return base === null ? null : base + year.offset;
    }
    // A text of this year may report on the last one; years further back are history.
    const base = last !== null && (today === null || last === today || last === today - 1) ? last : today;
    return base === null ? null : base - 1;
  }

  #point(point: DatePoint, at: number, before: Known | null, to?: DatePoint): Known | null {
    if (point.dayOffset !== undefined) return this.#relativeDay(point, point.dayOffset);
    if (point.anchorDayOffset !== undefined) return this.#day && knownDay(addDays(this.#day, point.anchorDayOffset));
    if (point.week) return this.#week(point.week, point.end === true);
    if (point.monthOffset !== undefined) return this.#relativeMonth(point, point.monthOffset);
    if (point.quarterOffset !== undefined) return this.#relativeQuarter(point, point.quarterOffset);
    const year = point.year ? this.#year(point.year) : this.#impliedYear(point, at, before, to);
    if (point.samePeriod) {
      const value = this.#lastPeriod === null ? formatYear(year) : shiftYear(this.#lastPeriod, year);
      return { year, month: null, day: null, value };
    }
    if (point.lastYear !== undefined && year !== null) return periodOfYears(point, year, point.lastYear);
    if (point.day !== undefined && point.month === undefined) return this.#dayOfMonth(point.day, year, before);
    return periodOfYear(point, year);
  }

  #relativeDay(point: DatePoint, offset: number): Known | null {
    const today = this.#today;
    if (!today) {
      const { day } = point;
      return day === undefined ? null : { year: null, month: null, day, value: `${formatYear(null)}-XX-${two(day)}` };
    }
    const day = addDays(today, offset);
    if (point.day === undefined || point.day === day.day) return knownDay(day);
    return knownDay(lastSuchDay(today, point.day));
  }

  #week({ offset, day }: { offset: number; day?: number }, last: boolean): Known | null {
    const today = this.#today;
    if (!today || today.year === null) return null;
    const known = { ...today, year: today.year };
    if (day === undefined) {
      const found = addDays(known, offset * 7);
      return {
        year: found.year,
        month: null,
        day: null,
        value: formatWeek({ ...found, year: found.year ?? known.year }),
      };
    }
    // 周日 alone is the last one; 上周日 the one of the week before.
    const shift = day - weekdayOf(known) + offset * 7;
    return knownDay(addDays(known, last && shift > 0 ? shift - 7 : shift));
  }

  #relativeMonth(point: DatePoint, offset: number): Known | null {
    const today = this.#today;
    if (!today) return null;
    const { year, month } = addMonths(today.year, today.month, offset);
    return periodOfYear({ ...point, month }, year);
  }

  #relativeQuarter(point: DatePoint, offset: number): Known | null {
    const today = this.#today;
    if (!today) return null;
    const { year, month } = addMonths(today.year, today.month, offset * 3);
    return periodOfYear({ ...point, quarter: Math.ceil(month / 3) }, year);
  }

  /** The year of a month or day without one; a range is placed by its end. */
  #impliedYear(point: DatePoint, at: number, before: Known | null, to?: DatePoint): number | null {
    const month = point.month ?? (point.quarter !== undefined ? point.quarter * 3 : null);
    if (before) {
      const turns = month !== null && before.month !== null && month < before.month;
      return before.year === null ? null : before.year + (turns ? 1 : 0);
    }
    const today = this.#today?.year ?? null;
    const said = this.#inSentence;
    const follows = said !== null && month !== null && month >= said.month && !(point.end && point.month === 12);
    if (follows && said.year !== null && said.year !== today) return said.year;
    if (today === null || month === null) return today;
    // 年末 of a report that looks back on the year before.
    const looksBack = point.end && month === 12 && this.#lastYear === today - 1 && this.#today!.month <= LOOKING_BACK;
    if (looksBack && this.#text[at + 1] === '末') return today - 1;
    const gap = (to?.month ?? month) - this.#today!.month;
    const ahead = FUTURE.test(this.#text.slice(Math.max(0, at - REACH), at));
    if (!ahead && !point.end && gap >= PAST_TURN) return today - 1;
    return ahead && gap <= -FUTURE_TURN ? today + 1 : today;
  }

  /** A day without month is in the month of the day named before, else in the document's. */
  #dayOfMonth(day: number, year: number | null, before: Known | null): Known | null {
    const named = before?.month != null ? { year: before.year, month: before.month } : this.#day;
    const base = named ?? (this.#today && lastSuchDay(this.#today, day));
    if (!base) return { year, month: null, day, value: `${formatYear(year)}-XX-${two(day)}` };
    return isCalendarDay(base.year, base.month, day) ? knownDay({ ...base, day }) : null;
  }
}

/** The last such day of a month up to the day after `today`. */
function lastSuchDay(today: PartialDay, day: number): PartialDay {
  if (day <= today.day + 1) return { ...today, day };
  return { ...addMonths(today.year, today.month, -1), day };
}
