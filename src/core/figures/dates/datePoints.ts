/** One date as written, from the year down: 2023年8月1日, 今年6月底, 前三季度, 2024-11-18, 昨（12）日, 上周五. */
import { isDigit, isLatin } from '../../reading/characters.ts';
import { skipBlanks } from '../numerals.ts';
import { type DateNumber, dateNumber } from './dateNumerals.ts';
import type { DatePoint } from './datePoint.ts';
import { REPUBLIC, yearAt } from './years.ts';

export interface PointReading {
  readonly end: number;
  readonly point: DatePoint;
  /** The second point of a range that shares the unit of the first: 1至4月, 12-19日. */
  readonly to?: DatePoint;
  /** A day without month, a Chinese day or month without year: other readings are possible. */
  readonly weak?: boolean;
}

export interface PointOptions {
  /** Years of the Republic occur in the text. */
  readonly republic: boolean;
  /** The point ends a range: a day or a month alone is enough. */
  readonly ending?: boolean;
}

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

/** 2024-11-18, 2024/11/18, 2024.11.18; in Taiwan 113-12-19. */
function numericDate(text: string, at: number, republic: boolean): PointReading | null {
  if (!isDigit(text.charCodeAt(at))) return null;
  const year = dateNumber(text, at);
  if (!year || (year.digits !== 4 && !(republic && (year.digits === 3 || year.digits === 2)))) return null;
  const mark = text[year.end];
  if (mark !== '-' && mark !== '/' && mark !== '.') return null;
  const month = dateNumber(text, year.end + 1);
  if (!month?.arabic || !isMonth(month.value) || month.digits > 2 || text[month.end] !== mark) return null;
  const day = dateNumber(text, month.end + 1);
  if (!day?.arabic || !isDay(day.value) || day.digits > 2) return null;
  const after = text.charCodeAt(day.end);
  if (text[day.end] === mark && isDigit(text.charCodeAt(day.end + 1))) return null;
  if (isLatin(after) && text[day.end] !== 'T') return null;
  const value = year.digits === 4 ? year.value : year.value + REPUBLIC;
  return {
    end: day.end,
    point: { year: { kind: 'absolute', year: value }, month: month.value, day: day.value },
  };
}

const DAYS: readonly (readonly [string, number])[] = [
  ['今日', 0],
  ['今天', 0],
  ['昨日', -1],
  ['昨天', -1],
  ['前日', -2],
  ['前天', -2],
  ['明日', 1],
  ['明天', 1],
  ['后天', 2],
];
const SHORT_DAYS: Readonly<Record<string, number>> = { 今: 0, 昨: -1, 前: -2, 明: 1 };
const WEEKDAYS = '一二三四五六日';

function relativeDay(text: string, at: number): PointReading | null {
  const first = text[at]!;
  if ('今昨前明后'.includes(first)) {
    for (const [words, dayOffset] of DAYS) {
      if (text.startsWith(words, at)) return leadsOn(text, at, words) ? null : { end: at + 2, point: { dayOffset } };
    }
    // 昨（12）日
    if (text[at + 1] === '（' && first in SHORT_DAYS) {
      const day = dateNumber(text, at + 2);
      if (day && isDay(day.value) && text[day.end] === '）' && text[day.end + 1] === '日') {
        return { end: day.end + 2, point: { dayOffset: SHORT_DAYS[first], day: day.value } };
      }
    }
    return null;
  }
  if ((first === '次' || first === '翌') && text[at + 1] === '日') {
    if (text[at - 1] === '之' || text[at - 1] === '每' || text[at + 2] === '起') return null;
    return { end: at + 2, point: { anchorDayOffset: 1 } };
  }
  return weekday(text, at);
}

/** 目前日, 今日头条: the characters belong to other words. */
function leadsOn(text: string, at: number, words: string): boolean {
  if (words === '前日' || words === '前天') return '目以此提年月日'.includes(text[at - 1] ?? ' ');
  if (words === '后天') return '先之以'.includes(text[at - 1] ?? ' ') || text[at + 2] === '性';
  return text.startsWith('头条', at + 2);
}

/** 上周五, 本周一, 周日 (the last one), 上周; 周一至周五 comes round again and is none. */
function weekday(text: string, at: number): PointReading | null {
  let i = at;
  let offset: number | null = null;
  if ('上本下'.includes(text[at]!)) {
    offset = '上本下'.indexOf(text[at]!) - 1;
    i++;
  }
  if (text[i] !== '周') return null;
  const day = WEEKDAYS.indexOf(text[i + 1] ?? ' ');
  if (day < 0) {
    return offset !== null && offset !== 0 ? { end: i + 1, point: { week: { offset } } } : null;
  }
  if (
    '至到—-、'.includes(text[i + 2] ?? ' ') ||
    '至到—-、每逢（一两二三四五六七八九十半首同环四'.includes(text[at - 1] ?? ' ')
  )
    return null;
  if ('年岁期次报刊'.includes(text[i + 2] ?? ' ')) return null;
  if (offset === null && !endsWord(text, i + 2)) return null;
  return {
    end: i + 2,
    point: { week: { offset: offset ?? 0, day: day + 1 }, ...(offset === null ? { end: true } : {}) },
  };
}

/** A weekday without 上 or 本 is one only where it ends a word: 周一 may also begin a name. */
function endsWord(text: string, at: number): boolean {
  const next = text[at];
  return next === undefined || '，。；在将起出抵召开发公宣表晚早上下揭签举到说、） '.includes(next);
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

function edgeOfYear(text: string, at: number, named: boolean): PointReading | null {
  const i = text[at] === '年' ? at + 1 : named ? at : -1;
  if (i < 0) return null;
  const c = text[i];
  if (c === '底' || c === '末') {
    if (text[at - 1] === '近' || text[at - 1] === '每') return null;
    return { end: i + 1, point: { month: 12, day: 31, end: true } };
  }
  // 年初 is somewhere in the year.
  if (c === '初' && text[i + 1] !== '步' && text[i + 1] !== '级')
    return { end: i + 1, point: named ? {} : { year: { kind: 'document', offset: 0 } } };
  if (!named && c === '内' && !isNumeral(text, at - 1))
    return { end: i + 1, point: { year: { kind: 'document', offset: 0 } } };
  return null;
}

function isNumeral(text: string, at: number): boolean {
  const c = text[at];
  return (
    c !== undefined &&
    '0123456789一二两三四五六七八九十百千半多余几度当全本今去明上前后同每青少壮中成老学财次翌'.includes(c)
  );
}

const MONTHS: readonly (readonly [string, number])[] = [
  ['上一个月', -1],
  ['上个月', -1],
  ['上月', -1],
  ['下一个月', 1],
  ['下个月', 1],
  ['下月', 1],
  ['本月', 0],
  ['当月', 0],
  ['月', 0],
];

function relativeMonth(text: string, at: number, named: boolean): PointReading | null {
  if (named) return null;
  for (const [words, monthOffset] of MONTHS) {
    if (!text.startsWith(words, at)) continue;
    const behind = at + words.length;
    if (words === '上月' && text[at - 1] === '以') return null;
    // 眼下月产
    if (words === '下月' && '眼当以'.includes(text[at - 1] ?? ' ')) return null;
    if (words === '当月' && (text[at - 1] === '月' || text[at - 1] === '，')) return null;
    if (words === '月') {
      const edge = text[behind] === '底' || text[behind] === '末';
      return edge && !'个每当上下本岁半'.includes(text[at - 1] ?? ' ') && !isNumeral(text, at - 1)
        ? { end: behind + 1, point: { monthOffset, end: true } }
        : null;
    }
    if (text[behind] === '份') return { end: behind + 1, point: { monthOffset } };
    const rest = withinMonth(text, behind);
    return rest
      ? { end: rest.end, point: { monthOffset, ...rest.point }, to: rest.to }
      : { end: behind, point: { monthOffset } };
  }
  return null;
}

const QUARTERS: readonly (readonly [string, number])[] = [
  ['上一个季度', -1],
  ['上个季度', -1],
  ['上一季度', -1],
  ['上季度', -1],
  ['下个季度', 1],
  ['下季度', 1],
  ['本季度', 0],
];

function quarter(text: string, at: number, named: boolean): PointReading | null {
  for (const [words, quarterOffset] of QUARTERS) {
    if (!named && text.startsWith(words, at)) return endOfPeriod(text, at + words.length, { quarterOffset });
  }
  let i = at;
  const ordinal = text[i] === '第';
  if (ordinal) i++;
  if (text[i] === '首' && text[i + 1] === '季') return endOfPeriod(text, pastDegree(text, i + 2), { quarter: 1 });
  const number = dateNumber(text, i);
  if (!number || number.value < 1 || number.value > 4 || text[number.end] !== '季') return null;
  // 同一季度 points at one.
  if (!named && '同每单上下某'.includes(text[at - 1] ?? ' ')) return null;
  const degree = text[number.end + 1] === '度';
  if (!ordinal && !degree) return null;
  return endOfPeriod(text, number.end + (degree ? 2 : 1), { quarter: number.value });
}

function pastDegree(text: string, at: number): number {
  return text[at] === '度' ? at + 1 : at;
}

/** Takes a 末 or 底 behind a period. */
function endOfPeriod(text: string, at: number, point: DatePoint): PointReading {
  const end = text[at] === '末' || text[at] === '底';
  return end ? { end: at + 1, point: { ...point, end } } : { end: at, point };
}

const HALVES: readonly (readonly [string, 1 | 2])[] = [
  ['上半年', 1],
  ['前半年', 1],
  ['下半年', 2],
  ['后半年', 2],
];

function half(text: string, at: number): PointReading | null {
  for (const [words, which] of HALVES) {
    if (text.startsWith(words, at)) return endOfPeriod(text, pastDegree(text, at + 3), { half: which });
  }
  return null;
}

/** 前三季度, 首11个月, 前8月, 最后4个月. */
function firstMonths(text: string, at: number, named: boolean): PointReading | null {
  const last = named ? (text.startsWith('最后', at) ? 2 : text[at] === '后' ? 1 : 0) : 0;
  const start = last > 0 ? at + last : text[at] === '前' || text[at] === '首' ? at + 1 : -1;
  if (start < 0) return null;
  const from = skipBlanks(text, start);
  const number = dateNumber(text, from);
  if (!number) return null;
  let i = skipBlanks(text, number.end);
  if (text[i] === '个') i++;
  let months = 0;
  if (text[i] === '季') {
    i = pastDegree(text, i + 1);
    months = number.value * 3;
  } else if (text[i] === '月') {
    i++;
    if (text[i] === '份') i++;
    months = number.value;
  }
  if (months < 1 || months > 12) return null;
  return { end: i, point: last > 0 ? { lastMonths: months } : { firstMonths: months } };
}

function samePeriod(text: string, at: number, named: boolean): PointReading | null {
  return named && text.startsWith('同期', at) ? { end: at + 2, point: { samePeriod: true } } : null;
}

function newYear(text: string, at: number): PointReading | null {
  return text.startsWith('元旦', at) ? { end: at + 2, point: { month: 1, day: 1 } } : null;
}

/** 6月, 6月底, 6月下旬, 6月30日, 6月14至16日, 1至4月, 元月, 10月22. */
function month(text: string, at: number, named: boolean): PointReading | null {
  if (text.startsWith('元月', at)) return inMonth(text, at + 2, 1, undefined);
  const number = dateNumber(text, at);
  if (!number || !isMonth(number.value) || (number.digits > 2 && number.arabic)) return null;
  if (!number.arabic && number.digits > 1 && !named) return null;
  let first: DateNumber | null = null;
  let second = number;
  const after = connectorEnd(text, number.end);
  if (after > 0) {
    const other = dateNumber(text, after);
    if (other && isMonth(other.value) && text[skipBlanks(text, other.end)] === '月') {
      first = number;
      second = other;
    }
  }
  const unit = skipBlanks(text, second.end);
  if (text[unit] !== '月') return null;
  if (first) {
    const end = text[unit + 1] === '份' ? unit + 2 : unit + 1;
    // 1至4月底 ends on a day, 4月1日 does too.
    const rest = withinMonth(text, end);
    const to: DatePoint = rest ? { month: second.value, ...rest.point } : { month: second.value };
    return { end: rest?.end ?? end, point: { month: first.value }, to };
  }
  return inMonth(text, unit + 1, second.value, named || number.arabic ? undefined : true);
}

function inMonth(text: string, at: number, value: number, weak: boolean | undefined): PointReading {
  if (text[at] === '份') {
    const end = text[at + 1] === '底' || text[at + 1] === '末';
    return { end: at + (end ? 2 : 1), point: { month: value, ...(end ? { end } : {}) } };
  }
  const rest = withinMonth(text, at);
  if (rest)
    return { end: rest.end, point: { month: value, ...rest.point }, to: rest.to && { month: value, ...rest.to } };
  return { end: at, point: { month: value }, weak };
}

/** What follows 月: 底, 月底, 中旬, 18日, 14至16日, 22. */
function withinMonth(text: string, at: number): PointReading | null {
  const i = text[at] === '月' ? at + 1 : at;
  if (text[i] === '底' || text[i] === '末') return { end: i + 1, point: { end: true } };
  if (text[i] === '初' && text[i + 1] !== '步') return { end: i + 1, point: {} };
  if (text[i + 1] === '旬') {
    const third = '上中下'.indexOf(text[i] ?? ' ') + 1;
    if (third > 0) return { end: i + 2, point: { third: third as 1 | 2 | 3 } };
  }
  const number = dateNumber(text, skipBlanks(text, at));
  if (!number || !isDay(number.value) || number.digits > 2) return null;
  const unit = skipBlanks(text, number.end);
  if (text[unit] === '日' || text[unit] === '号') return { end: unit + 1, point: { day: number.value } };
  const after = connectorEnd(text, number.end);
  if (after > 0) {
    const other = dateNumber(text, after);
    if (other && isDay(other.value) && other.digits <= 2 && (text[other.end] === '日' || text[other.end] === '号')) {
      return { end: other.end + 1, point: { day: number.value }, to: { day: other.value } };
    }
  }
  // 10月22: nothing that the number could count follows.
  const next = text[number.end];
  const alone = number.value > 9 && (next === undefined || '，。；）\n出生至到'.includes(next));
  return alone ? { end: number.end, point: { day: number.value } } : null;
}

/** 11日, 12至13日. */
function dayAlone(text: string, at: number, ending: boolean): PointReading | null {
  const number = dateNumber(text, at);
  if (!number || !isDay(number.value) || number.digits > 2) return null;
  const after = connectorEnd(text, number.end);
  if (text[number.end] === '日' || (ending && text[number.end] === '号')) {
    return { end: number.end + 1, point: { day: number.value }, weak: true };
  }
  if (after < 0) return null;
  const other = dateNumber(text, after);
  if (!other || !isDay(other.value) || other.digits > 2 || text[other.end] !== '日' || other.value <= number.value)
    return null;
  return { end: other.end + 1, point: { day: number.value }, to: { day: other.value }, weak: true };
}

function isMonth(value: number): boolean {
  return value >= 1 && value <= 12;
}

function isDay(value: number): boolean {
  return value >= 1 && value <= 31;
}

const CONNECTORS = ['起至', '--', '——', '—', '–', '－', '-', '~', '至', '到'];

/** Offset behind the connector of a range at `at`, blanks around it included, or -1. */
export function connectorEnd(text: string, at: number): number {
  const i = skipBlanks(text, at);
  for (const words of CONNECTORS) if (text.startsWith(words, i)) return skipBlanks(text, i + words.length);
  return -1;
}
