/** Where grammar leaves open whether words name a day, count days, or do neither, their neighbours decide. */
import type { DateCandidate } from './dates/dateExpressions.ts';
import { continuesEventName, isInQuotedName } from './eventNames.ts';
import type { Numeral } from './numerals.ts';
import type { Quantity } from './token.ts';

/** Words before 5日 that make it a length: 为期5日, 提前七日. */
const LENGTH_BEFORE =
  /(?:为期|历时|提前|不少于|不超过|超过|缩短[至到为]|压缩[至到为]|压减[至到]|减至|延长[至到]?|缩至|连续|之日起|到账后|收到后|受理后|满|期限|共|近|逾|约|前|后|每|达|仅|用时|长达|时长|在)$/;
const LENGTH_AFTER = /^(?:内|以内|之内|游|行程|有余|期限)/;
/** Words before digits that say nothing: 近10日 is a length, 在10日 a day. */
const WEAK_BEFORE = /(?:在|后|约|达|仅|每|共)$/;
const REACH = 6;

/** 七日 is a length, 14日 a day, unless the words beside them say otherwise. */
export function isDayCount(text: string, date: DateCandidate): boolean {
  if (date.from.month !== undefined) return false;
  if (date.to) return false;
  const words = text.slice(date.start, date.end);
  const arabic = words.charCodeAt(0) < 0x80;
  const before = text.slice(Math.max(0, date.start - REACH), date.start);
  const after = text.slice(date.end, date.end + 3);
  if (LENGTH_AFTER.test(after)) return true;
  if (!arabic && date.from.day! <= 10) return true;
  return LENGTH_BEFORE.test(before) && (!arabic || !WEAK_BEFORE.test(before));
}

/** How far before 上年 a 每年 makes it any year. */
const EVERY = 16;

/** 下半年 alone is vague; a month or day within a code or a list of editions is none. */
export function acceptsDate(text: string, date: DateCandidate): boolean {
  const { from, to, start, end } = date;
  if (from.half === 2 && from.year === undefined) return false;
  if (text[start - 1] === '-' && text.charCodeAt(start) < 0x80) return false;
  if (from.month !== undefined && from.day === undefined && from.year === undefined && text[end] === '刊') return false;
  // （2025—2027年） closes the name of a plan.
  if (to && text[start - 1] === '（' && text[end] === '）' && from.month === undefined) return false;
  // 每年1月31日前将上年度情况上报: no year in particular.
  if (from.year?.kind === 'before' && text.slice(Math.max(0, start - EVERY), start).includes('每年')) return false;
  const placed = from.day !== undefined || from.dayOffset !== undefined || from.month !== undefined;
  if (placed || from.year?.kind === 'document') return true;
  return !continuesEventName(text, end) && !isInQuotedName(text, start, end);
}

/** Words before 一年, 一天 that point at one instead of measuring it. */
const POINTING = '有那某这每同前后新又头另个键';

/** Lengths that measure nothing: 百年老店, 一日, 15分钟生活圈, 三年行动, 有一天. */
export function acceptsDuration(text: string, duration: Quantity, numeral: Numeral): boolean {
  const words = text.slice(numeral.start, duration.end);
  const before = text[numeral.start - 1] ?? '\n';
  const after = text.slice(duration.end, duration.end + 3);
  if (numeral.bare && !duration.more && !'近超逾'.includes(before)) return false;
  if (words === '一日' || words === '一时') return false;
  if (words.startsWith('一') && numeral.value === 1 && POINTING.includes(before)) return false;
  if (/^(?:一度|四季|之计|一次性)/.test(after)) return false;
  if (words.endsWith('周年') && continuesEventName(text, duration.end)) return false;
  return !/^(?:行动|规划|经济|生活圈|交通圈|通勤|圈|制)/.test(after);
}
