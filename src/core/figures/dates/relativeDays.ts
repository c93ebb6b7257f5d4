/** Days counted from the document's: 今日, 昨（12）日, 次日, 上周五, and weeks. */
import { dateNumber } from './dateNumerals.ts';
import { isDay, type PointReading } from './pointReading.ts';

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

/** The relative day at `at`, or null. */
export function relativeDay(text: string, at: number): PointReading | null {
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
