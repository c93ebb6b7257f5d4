/** Dates and ranges of dates at a position of the text. */
import { skipBlanks } from '../numerals.ts';
import { type DateNumber, dateNumber } from './dateNumerals.ts';
import type { DateExpression, DatePoint } from './datePoint.ts';
import { datePointAt } from './datePoints.ts';
import { connectorEnd, type PointOptions, type PointReading } from './pointReading.ts';
import { REPUBLIC } from './years.ts';

/** A date with what the grammar alone cannot decide. */
export interface DateCandidate extends DateExpression {
  /** A day or Chinese month without more: the words beside it decide between a date and a length of time. */
  readonly weak: boolean;
}

/** The date or range that starts at `at`, or null. */
export function dateAt(text: string, at: number, options: PointOptions): DateCandidate | null {
  const years = yearRange(text, at, options.republic);
  if (years) return years;
  const first = datePointAt(text, at, options);
  if (!first) return elidedYear(text, at);
  if (first.to) return candidate(at, first.end, first.point, first.to, first);
  const second = rangeEnd(text, first, options) ?? between(text, first, options);
  if (!second) return candidate(at, first.end, first.point, undefined, first);
  return candidate(at, second.end, first.point, second.point, first);
}

function candidate(
  start: number,
  end: number,
  from: DatePoint,
  to: DatePoint | undefined,
  { weak }: PointReading,
): DateCandidate {
  return { type: 'date', start, end, from, ...(to ? { to } : {}), weak: weak ?? false };
}

/** 8月28日至9月4日, 2014年11月到下个月9号, 114年8月1日起至同年9月30日. */
function rangeEnd(text: string, first: PointReading, options: PointOptions): PointReading | null {
  const after = connectorEnd(text, first.end);
  if (after < 0 || isPeriodEnd(first.point)) return null;
  const second = datePointAt(text, after, { ...options, ending: true });
  if (!second || second.to) return null;
  // 2015年-18日: a day alone ends only what started with a day, a month what started with a month.
  if (first.point.day === undefined && second.weak && second.point.month === undefined) return null;
  return second;
}

function isPeriodEnd(point: DatePoint): boolean {
  return point.samePeriod === true || point.dayOffset !== undefined || point.week !== undefined;
}

/** 2007年与2009年间, 2015年和2018年之间. */
function between(text: string, first: PointReading, options: PointOptions): PointReading | null {
  const mark = text[first.end];
  if (mark !== '与' && mark !== '和') return null;
  const second = datePointAt(text, first.end + 1, options);
  if (!second) return null;
  if (text.startsWith('之间', second.end)) return { ...second, end: second.end + 2 };
  return text[second.end] === '间' && text[second.end + 1] !== '接' ? { ...second, end: second.end + 1 } : null;
}

/** 2021-2025年, 114至117年 of the Republic, 2016到2018. */
function yearRange(text: string, at: number, republic: boolean): DateCandidate | null {
  const first = dateNumber(text, at);
  const era = republic && first?.digits === 3 ? REPUBLIC : 0;
  if (!first || !isYear(first, era)) return null;
  const after = connectorEnd(text, first.end);
  if (after < 0) return null;
  const second = dateNumber(text, after);
  if (!second || second.digits !== first.digits || !isYear(second, era) || second.value <= first.value) return null;
  const unit = skipBlanks(text, second.end);
  const learned = text.startsWith('学年', unit) || text.startsWith('财年', unit);
  const named = learned || text[unit] === '年';
  if (named && text[unit + 1] === '代') return null;
  const spoken = text[after - 1] === '至' || text[after - 1] === '到' || text[at - 1] === '从' || text[at - 1] === '自';
  if (!named && !spoken) return null;
  if (named && dateNumber(text, unit + 1)) return null;
  return {
    type: 'date',
    start: at,
    end: named ? unit + (learned ? 2 : 1) : second.end,
    from: { year: { kind: 'absolute', year: first.value + era } },
    to: { year: { kind: 'absolute', year: second.value + era } },
    weak: false,
  };
}

/** Four digits, or three of the Republic. */
function isYear({ value, digits }: DateNumber, era: number): boolean {
  return digits === (era > 0 ? 3 : 4) && value + era >= 1800 && value + era < 2200;
}

/** The first of 2023、2024年: 年 is said once. */
function elidedYear(text: string, at: number): DateCandidate | null {
  const first = dateNumber(text, at);
  if (!first || !isYear(first, 0)) return null;
  let end = first.end;
  for (let steps = 0; steps < 6; steps++) {
    if (!'、和及与'.includes(text[end] ?? ' ')) return null;
    const next = dateNumber(text, end + 1);
    if (!next || !isYear(next, 0)) return null;
    if (text[next.end] === '年') {
      return {
        type: 'date',
        start: at,
        end: first.end,
        from: { year: { kind: 'absolute', year: first.value } },
        weak: false,
      };
    }
    end = next.end;
  }
  return null;
}
