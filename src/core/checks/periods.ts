/** Periods that end before they start: 2024年8月28日至2024年8月4日, 自2025年7月1日起施行，有效期至2024年6月30日. */
import type { FactContext } from '../facts/context.ts';
import { firstDay, lastDay } from '../figures/dates/dayBounds.ts';
import type { ReadFigure } from '../figures/figures.ts';
import type { Check } from '../types.ts';
import { checkOf } from './messages.ts';

const FROM = /(?:自|从)$/u;
const ONWARD = /^(?:之日)?起/u;
const UNTIL = /(?:至|到)$/u;
/** The end of a period stands in the sentence of its start. */
const APART = /[。！？\n]/u;
const REACH = 60;

export function checkPeriods({ figures, reading }: FactContext): readonly Check[] {
  const { text } = reading;
  const checks: Check[] = [];
  let from: ReadFigure | null = null;
  for (const figure of figures) {
    if (figure.kind !== 'date') continue;
    const [start, end] = String(figure.value).split('/');
    if (start && end && start.length === end.length && end < start)
      checks.push(checkOf('end-before-start', figure, [start, end]));
    const left = text.slice(Math.max(0, figure.start - 2), figure.start);
    if (FROM.test(left) && ONWARD.test(text.slice(figure.end, figure.end + 3))) from = figure;
    else if (from && UNTIL.test(left)) {
      const between = text.slice(from.end, figure.start);
      const [first, last] = [firstDay(String(from.value)), lastDay(String(figure.value))];
      if (first && last && last < first && between.length <= REACH && !APART.test(between))
        checks.push(checkOf('end-before-start', figure, [first, last], [from]));
      from = null;
    }
  }
  return checks;
}
