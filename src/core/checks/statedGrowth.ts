/** Growth that does not follow from the values that the text gives for both times: 2023年120亿元, 2022年100亿元, 增长30%. */
import type { FactContext } from '../facts/context.ts';
import { originalText } from '../reading/reading.ts';
import type { Check, Fact, IndicatorFact } from '../types.ts';
import { boundsOf, meet, percent } from './bounds.ts';
import { checkOf } from './messages.ts';

/** Shorter names (项目, 投资) may mean different things in different places. */
const SHORTEST = 4;

export function checkStatedGrowth({ figures, reading }: FactContext, facts: readonly Fact[]): readonly Check[] {
  const { text } = reading;
  const levels = new Map<string, IndicatorFact>();
  for (const fact of facts)
    if (fact.kind === 'indicator' && !fact.change && fact.time && isPlain(fact)) {
      const key = keyOf(fact, fact.time);
      if (!levels.has(key)) levels.set(key, fact);
    }
  return facts.flatMap((fact): Check[] => {
    if (fact.kind !== 'indicator' || !fact.change || !fact.direction || !fact.time) return [];
    const base = fact.comparison?.base;
    const rate = figures[fact.figure]!;
    if (!base || rate.unit !== '%' || !isPlain(fact)) return [];
    const now = levels.get(keyOf(fact, fact.time));
    const then = levels.get(keyOf(fact, base));
    if (!now || !then) return [];
    const [after, before] = [figures[now.figure]!, figures[then.figure]!];
    const stated = boundsOf(rate, text);
    const [high, low] = [boundsOf(after, text), boundsOf(before, text)];
    if (after.unit !== before.unit || !stated || !high || !low || low.low <= 0) return [];
    const sign = fact.direction === 'growth' ? 1 : -1;
    const ends = [high.low / low.high - 1, high.high / low.low - 1].map((change) => change * sign);
    const computed = { low: Math.min(...ends), high: Math.max(...ends) };
    if (meet(computed, { low: stated.low / 100, high: stated.high / 100 })) return [];
    const change = Number(after.value) / Number(before.value) - 1;
    const words = [before, after].map((figure) => originalText(reading, figure));
    return [
      checkOf(
        'growth-mismatch',
        rate,
        [...words, percent(Math.abs(change)), originalText(reading, rate)],
        [before, after],
      ),
    ];
  });
}

function isPlain({ subject, indicator, partOf, threshold, limit, modality }: IndicatorFact): boolean {
  const qualified = partOf !== undefined || threshold || limit || modality;
  return subject !== null && indicator.length >= SHORTEST && !qualified;
}

function keyOf({ subject, indicator }: IndicatorFact, time: string): string {
  return `${subject}|${indicator}|${time}`;
}
