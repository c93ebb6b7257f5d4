/** Dates that contradict the weekday beside them: 2024年6月12日（星期四）. */
import type { FactContext } from '../facts/context.ts';
import type { Check } from '../types.ts';
import { checkOf } from './messages.ts';

const WEEKDAY = /^[（ ]?(?:星期|周|礼拜)([一二三四五六日天])/u;
const DAYS = '一二三四五六日';
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/u;

export function checkWeekdays({ figures, reading }: FactContext): readonly Check[] {
  const checks: Check[] = [];
  for (const figure of figures) {
    if (figure.kind !== 'date') continue;
    const date = DAY.exec(String(figure.value));
    const said =
      WEEKDAY.exec(reading.text.slice(figure.end, figure.end + 6)) ??
      INSIDE.exec(reading.text.slice(figure.start, figure.end));
    if (!date || !said) continue;
    const weekday = isoWeekday(Number(date[1]), Number(date[2]), Number(date[3]));
    const stated = DAYS.indexOf(said[1] === '天' ? '日' : said[1]!) + 1;
    if (weekday !== stated)
      checks.push(checkOf('weekday-mismatch', figure, [String(figure.value), DAYS[weekday - 1]!, DAYS[stated - 1]!]));
  }
  return checks;
}

const INSIDE = /(?:星期|周|礼拜)([一二三四五六日天])/u;

/** Day of the week from 1, Monday, to 7, by Sakamoto's method. */
function isoWeekday(year: number, month: number, day: number): number {
  const offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const y = month < 3 ? year - 1 : year;
  const sunday = (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + offsets[month - 1]! + day) % 7;
  return sunday === 0 ? 7 : sunday;
}
