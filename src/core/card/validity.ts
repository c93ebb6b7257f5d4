/** From when until when a document is in force, as it says itself: 自2025年7月1日起施行，有效期3年. */
import { addDays, addMonths, daysInMonth, formatDay, parseDay } from '../figures/dates/calendar.ts';
import type { ReadFigure } from '../figures/figures.ts';
import type { Sentence } from '../layout/layout.ts';
import type { Validity } from '../types.ts';

const IN_FORCE = '(?:正式)?(?:施行|实施|执行|生效|试行)';
/** Behind the date: 起施行. */
const FROM = new RegExp(`^(?:起|开始)?，?${IN_FORCE}`);
const FROM_ISSUE = new RegExp(`自(?:印发|发布|公布|颁布|发文|签发)之日(?:起)?(?:$|，?${IN_FORCE}|\\d)`);
/** Days between issue and effect: 自公布之日起30日后施行. */
const DAYS_LATER = /之日起(\d{1,3})日(?:后|内)?/;
const UNTIL_BEFORE = /(?:有效期(?:限)?(?:至|到|截至|截止)|(?:施行|实施|执行|试行)(?:至|到)|有效期间?.{0,12}至)$/;
const UNTIL_AFTER = /^(?:止|废止|失效|截止)/;
const PERIOD_BEFORE = /(?:有效期限?(?:为|是)?|试行期?(?:为)?|暂行期?(?:为)?|有效)$/;
/** Only a document that speaks of itself: 本办法, 《…》, 自…起. */
const ITSELF =
  /本(?:办法|条例|规定|细则|措施|意见|方案|通知|要点|决定|规程|制度|政策|规划|公告|标准|指南|规则|令)|《|自/;

/**
 * Reads the validity of a document; where several sentences speak of it the last one holds (it stands in the final part).
 * @param figures the figures of the text, in order
 * @param issued the day of issue, ISO 8601, or null
 */
export function findValidity(
  text: string,
  sentences: readonly Sentence[],
  figures: readonly ReadFigure[],
  issued: string | null,
): Validity {
  let effective: string | null = null;
  let expiry: string | null = null;
  let period: string | null = null;
  let next = 0;
  for (const sentence of sentences) {
    const words = text.slice(sentence.start, sentence.end);
    while (next < figures.length && figures[next]!.start < sentence.start) next++;
    if (!ITSELF.test(words) || !/施行|实施|执行|生效|试行|有效|失效|废止/.test(words)) continue;
    if (FROM_ISSUE.test(words)) effective = daysLater(issued, DAYS_LATER.exec(words)?.[1]);
    for (let i = next; i < figures.length && figures[i]!.start < sentence.end; i++) {
      const { kind, value, start, end } = figures[i]!;
      const before = text.slice(Math.max(sentence.start, start - 12), start);
      const after = text.slice(end, Math.min(sentence.end, end + 10));
      if (kind === 'date' && typeof value === 'string') {
        if (/[自从]$/.test(before) && FROM.test(after)) effective = value;
        else if (UNTIL_BEFORE.test(before) || (/[至到]$/.test(before) && UNTIL_AFTER.test(after))) expiry = value;
      } else if (kind === 'duration' && typeof value === 'string' && PERIOD_BEFORE.test(before)) period = value;
    }
  }
  return { effective, expiry: expiry ?? lastDay(effective, period), period };
}

function daysLater(issued: string | null, days: string | undefined): string | null {
  const day = parseDay(issued);
  return day && formatDay(addDays(day, Number(days ?? 0)));
}

const YEARS = /^P(\d{1,2})Y$/;
const MONTHS = /^P(\d{1,3})M$/;

/** The last day of a period of whole years or months. */
function lastDay(effective: string | null, period: string | null): string | null {
  const from = parseDay(effective);
  if (!from || !period) return null;
  const months = Number(YEARS.exec(period)?.[1] ?? 0) * 12 + Number(MONTHS.exec(period)?.[1] ?? 0);
  if (months === 0) return null;
  const { year, month } = addMonths(from.year, from.month, months);
  const day = Math.min(from.day, daysInMonth(year, month));
  return formatDay(addDays({ year, month, day }, -1));
}
