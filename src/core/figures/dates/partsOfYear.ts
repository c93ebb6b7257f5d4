/** Parts of a year above the month: 年底, 第三季度, 上半年, 前三季度, 首11个月, 同期. */
import { skipBlanks } from '../numerals.ts';
import { dateNumber } from './dateNumerals.ts';
import type { DatePoint } from './datePoint.ts';
import { belongsBefore, type PointReading } from './pointReading.ts';

/** 年底, 年初, 年内; behind a year 底 and 初 alone. */
export function edgeOfYear(text: string, at: number, named: boolean): PointReading | null {
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
  if (!named && c === '内' && !belongsBefore(text, at - 1))
    return { end: i + 1, point: { year: { kind: 'document', offset: 0 } } };
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

/** 第三季度, 首季, 上季度末. */
export function quarter(text: string, at: number, named: boolean): PointReading | null {
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

/** 上半年, 后半年. */
export function half(text: string, at: number): PointReading | null {
  for (const [words, which] of HALVES) {
    if (text.startsWith(words, at)) return endOfPeriod(text, pastDegree(text, at + 3), { half: which });
  }
  return null;
}

/** 前三季度, 首11个月, 前8月, 最后4个月. */
export function firstMonths(text: string, at: number, named: boolean): PointReading | null {
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

/** 同期 behind a year. */
export function samePeriod(text: string, at: number, named: boolean): PointReading | null {
  return named && text.startsWith('同期', at) ? { end: at + 2, point: { samePeriod: true } } : null;
}
