/** The year of a date: 2023年, 二〇二三年, 民国98年, 113年 in Taiwan, 08年, 今年, 去（112）年, 2024-25年度, 20世纪80年代. */
import { skipBlanks } from '../numerals.ts';
import { dateNumber } from './dateNumerals.ts';
import type { DatePoint, Year } from './datePoint.ts';

export interface YearReading {
  readonly end: number;
  readonly point: DatePoint;
  /** The words stand for a period by themselves (decades, financial years): nothing may follow. */
  readonly closed: boolean;
  /** Two digits or a year of the Republic: only what follows may make it a year. */
  readonly doubtful: boolean;
  /** 年 was not written yet: 2021-2025年. */
  readonly open?: boolean;
}

/** 1912 is year one of the Republic. */
export const REPUBLIC = 1911;
/** Two digits up to this are of this century. */
const CENTURY = 50;

const RELATIVE: readonly (readonly [string, Year])[] = [
  ['今年', { kind: 'document', offset: 0 }],
  ['去年', { kind: 'document', offset: -1 }],
  ['上一年', { kind: 'before' }],
  ['上年', { kind: 'before' }],
  ['前年', { kind: 'document', offset: -2 }],
  ['明年', { kind: 'document', offset: 1 }],
  ['后年', { kind: 'document', offset: 2 }],
  ['同年', { kind: 'anchor', offset: 0 }],
  ['次年', { kind: 'anchor', offset: 1 }],
  ['翌年', { kind: 'anchor', offset: 1 }],
];
/** 去（112）年: the year is named in brackets. */
const RELATIVE_SHORT = '今去明';

/** The year at `at`, or null. */
export function yearAt(text: string, at: number, republic: boolean): YearReading | null {
  return relativeYear(text, at) ?? decade(text, at) ?? republicYear(text, at) ?? numberedYear(text, at, republic);
}

function relativeYear(text: string, at: number): YearReading | null {
  for (const [words, year] of RELATIVE) {
    if (!text.startsWith(words, at)) continue;
    // 不同年龄, 以上年: the characters belong to other words.
    if ('龄级'.includes(text[at + words.length] ?? ' ')) return null;
    if (words === '上年' && (text[at - 1] === '以' || text[at - 1] === '晚')) return null;
    if (words === '前年' && (text[at - 1] === '目' || text[at - 1] === '以' || text[at - 1] === '年')) return null;
    // 建成后年处理, 镇上一年
    if (words === '后年' && !'，。、；“（到至于在或和 \n'.includes(text[at - 1] ?? '\n')) return null;
    if (words === '上一年' && !'，。、；“（到至于在或和比较与同占为是从的 \n'.includes(text[at - 1] ?? '\n'))
      return null;
    return { end: pastUnit(text, at + words.length), point: { year }, closed: false, doubtful: false };
  }
  if (!RELATIVE_SHORT.includes(text[at]!) || text[at + 1] !== '（') return null;
  const number = dateNumber(text, at + 2);
  if (!number || text[number.end] !== '）' || text[number.end + 1] !== '年') return null;
  const year: Year = { kind: 'absolute', year: number.value + (number.digits === 4 ? 0 : REPUBLIC) };
  return { end: pastUnit(text, number.end + 2), point: { year }, closed: false, doubtful: false };
}

/** Behind the 度 of 年度. */
function pastUnit(text: string, at: number): number {
  return text[at] === '度' && text[at + 1] !== '假' ? at + 1 : at;
}

/** 20世纪80年代, 上世纪90年代, 本世纪初 without decade is vague. */
function decade(text: string, at: number): YearReading | null {
  let century: number | null = null;
  let i = at;
  if (text.startsWith('上世纪', at)) {
    century = 19;
    i = at + 3;
  } else if (text.startsWith('本世纪', at)) {
    century = 20;
    i = at + 3;
  } else {
    const number = dateNumber(text, at);
    if (!number) return null;
    if (text.startsWith('世纪', number.end)) {
      century = number.value - 1;
      i = number.end + 2;
    }
  }
  const tens = dateNumber(text, i);
  if (!tens || tens.value % 10 !== 0 || !text.startsWith('年代', tens.end)) return null;
  if (century === null && tens.value >= 1000) century = 0;
  if (century === null) {
    if (tens.value > 90 || tens.value < 20) return null;
    century = 19;
  }
  const year = century * 100 + tens.value;
  return {
    end: tens.end + 2,
    point: { year: { kind: 'absolute', year }, lastYear: year + 9 },
    closed: true,
    doubtful: false,
  };
}

function republicYear(text: string, at: number): YearReading | null {
  const prefix = text.startsWith('中华民国', at) ? 4 : text.startsWith('民国', at) ? 2 : 0;
  if (prefix === 0) return null;
  const number = dateNumber(text, skipBlanks(text, at + prefix));
  if (!number || text[skipBlanks(text, number.end)] !== '年') return null;
  const year = number.value + REPUBLIC;
  const end = pastUnit(text, skipBlanks(text, number.end) + 1);
  return { end, point: { year: { kind: 'absolute', year } }, closed: false, doubtful: false };
}

function numberedYear(text: string, at: number, republic: boolean): YearReading | null {
  const start = text.startsWith('公元', at) ? at + 2 : at;
  const number = dateNumber(text, start);
  if (!number?.plain || number.digits < 2) return null;
  const financial = financialYear(text, number.value, number.digits, number.end, republic);
  if (financial) return financial;
  const unit = skipBlanks(text, number.end);
  const learned = text.startsWith('学年', unit) || text.startsWith('财年', unit);
  if (text[unit] !== '年' && !learned) {
    const open = number.digits === 4 && isCalendarYear(number.value);
    return open ? yearReading(number.value, number.end, false, true) : null;
  }
  const end = pastUnit(text, unit + (learned ? 2 : 1));
  if (text[end - 1] === '年' && text[end] === '代') return null;
  if (learned && number.digits < 3) return null;
  if (number.digits === 4) return isCalendarYear(number.value) ? yearReading(number.value, end, false) : null;
  if (republic && number.arabic && number.value >= 80 && number.value < 200) {
    if (/^(?:来|间|以上|以内|历史)/.test(text.slice(end, end + 2))) return null;
    return yearReading(number.value + REPUBLIC, end, number.value < 100);
  }
  if (number.digits !== 2) return null;
  const year = number.value + (number.value <= CENTURY ? 2000 : 1900);
  return yearReading(year, end, !number.leadingZero);
}

function yearReading(year: number, end: number, doubtful: boolean, open = false): YearReading {
  return { end, point: { year: { kind: 'absolute', year } }, closed: false, doubtful, open };
}

function isCalendarYear(year: number): boolean {
  return year >= 1000 && year < 2200;
}

/** 2024-25年度 (April to March), 2024/25年度, 112/113年产季. */
function financialYear(text: string, first: number, digits: number, at: number, republic: boolean): YearReading | null {
  const mark = text[at];
  if (mark !== '-' && mark !== '/' && mark !== '—' && mark !== '–') return null;
  const second = dateNumber(text, at + 1);
  if (!second || text[second.end] !== '年') return null;
  const short = digits === 4 && second.digits === 2 && second.value === (first + 1) % 100;
  const full = digits === second.digits && second.value === first + 1 && text[second.end + 1] === '度';
  const seasons = republic && digits === 3 && second.digits === 3 && second.value === first + 1;
  if (!short && !full && !seasons) return null;
  const year = seasons ? first + REPUBLIC : first;
  let end = second.end + 1;
  for (const words of ['度', '产季', '产期', '期']) {
    if (!text.startsWith(words, end)) continue;
    end += words.length;
    break;
  }
  const financial = seasons ? undefined : mark === '/' ? 'months' : 'days';
  return {
    end,
    point: { year: { kind: 'absolute', year }, lastYear: year + 1, financial },
    closed: true,
    doubtful: false,
  };
}
