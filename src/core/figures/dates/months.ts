/** Months and their days: 6月, 6月底, 6月下旬, 6月30日, 6月14至16日, 1至4月, 元月, 上月底, 本月15日, and days alone. */
import { skipBlanks } from '../numerals.ts';
import { type DateNumber, dateNumber } from './dateNumerals.ts';
import type { DatePoint } from './datePoint.ts';
import { belongsBefore, connectorEnd, isDay, isMonth, type PointReading } from './pointReading.ts';

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

/** A month counted from the document's, or null. */
export function relativeMonth(text: string, at: number, named: boolean): PointReading | null {
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
      return edge && !'个每当上下本岁半'.includes(text[at - 1] ?? ' ') && !belongsBefore(text, at - 1)
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

/** 元旦 is the first of January. */
export function newYear(text: string, at: number): PointReading | null {
  return text.startsWith('元旦', at) ? { end: at + 2, point: { month: 1, day: 1 } } : null;
}

/** The month at `at` with what it holds; `named` when the year stands before it. */
export function month(text: string, at: number, named: boolean): PointReading | null {
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

/** 11日, 12至13日; at the end of a range also 9号. */
export function dayAlone(text: string, at: number, ending: boolean): PointReading | null {
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
