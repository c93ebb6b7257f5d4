/** Growth that does not follow from the two values given: 由43家增至79家，增长50%, or 增加30家. */
import type { FactContext } from '../facts/context.ts';
import type { ReadFigure } from '../figures/figures.ts';
import { originalText } from '../reading/reading.ts';
import type { Check } from '../types.ts';
import { boundsOf, meet, percent, withValue } from './bounds.ts';
import { checkOf } from './messages.ts';

const FROM = /[由从](?:[^，。；、\n]{0,16})$/u;
const TO =
  /(?:增|升|涨|提高|提升|上升|增长|增加|扩大|扩|降|减|下降|减少|降低|缩减|压减|回落)(?:长|加)?[至到](?:了)?(?:约|近)?$/u;
const GROWTH =
  /^[，、（]?(?:增长|增幅达?|涨幅达?|增加|提高|上升|下降|降幅达?|减少|降低)(?:了)?(?:约|近|超过|超|达到?|为)?$/u;
/** How many characters before a figure its 由 or 从 may stand. */
const REACH = 20;

export function checkGrowth({ figures, reading }: FactContext): readonly Check[] {
  const { text } = reading;
  const checks: Check[] = [];
  const stated = figures.filter(({ kind }) => kind !== 'date' && kind !== 'duration');
  for (let i = 0; i + 2 < stated.length; i++) {
    const from = stated[i]!;
    const to = stated[i + 1]!;
    const growth = stated[i + 2]!;
    const absolute = growth.kind === to.kind && growth.unit === to.unit;
    if (
      (!absolute && (growth.kind !== 'percent' || growth.unit !== '%')) ||
      from.kind !== to.kind ||
      from.unit !== to.unit ||
      from.kind === 'percent'
    )
      continue;
    if (!GROWTH.test(text.slice(to.end, growth.start))) continue;
    const between = text.slice(from.end, to.start);
    if (
      between.length > REACH ||
      !TO.test(between) ||
      !FROM.test(text.slice(Math.max(0, from.start - REACH), from.start))
    )
      continue;
    const before = boundsOf(from, text);
    const after = boundsOf(to, text);
    const rate = boundsOf(growth, text);
    if (!before || !after || !rate || before.low <= 0) continue;
    if (absolute) {
      const found = differenceOf(from, to, growth);
      if (found) checks.push(found);
      continue;
    }
    const low = after.low / before.high - 1;
    const high = after.high / before.low - 1;
    const falling = Number(to.value) < Number(from.value);
    const computed = falling ? { low: -high, high: -low } : { low, high };
    if (meet(computed, { low: rate.low / 100, high: rate.high / 100 })) continue;
    const change = Math.abs(Number(to.value) / Number(from.value) - 1);
    checks.push(
      checkOf(
        'growth-mismatch',
        growth,
        [originalText(reading, from), originalText(reading, to), percent(change), originalText(reading, growth)],
        [from, to],
      ),
    );
  }
  return checks;

  /** 由43家增至79家，增加30家: the difference, whichever way it goes. */
  function differenceOf(from: ReadFigure, to: ReadFigure, difference: ReadFigure): Check | null {
    const [a, b] = Number(from.value) < Number(to.value) ? [from, to] : [to, from];
    const [small, large, stated] = [boundsOf(a, text)!, boundsOf(b, text)!, boundsOf(difference, text)!];
    if (meet({ low: large.low - small.high, high: large.high - small.low }, stated)) return null;
    const words = [from, to].map((figure) => originalText(reading, figure));
    const said = originalText(reading, difference);
    const computed = withValue(difference, said, Number(b.value) - Number(a.value));
    return checkOf('difference-mismatch', difference, [...words, computed, said], [from, to]);
  }
}
