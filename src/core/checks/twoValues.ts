/** One indicator of one subject with two values for one time. */
import type { FactContext } from '../facts/context.ts';
import { originalText } from '../reading/reading.ts';
import type { Check, Fact, IndicatorFact } from '../types.ts';
import { boundsOf, meet } from './bounds.ts';
import { lineOf } from './lines.ts';
import { checkOf } from './messages.ts';

/** Shorter names (项目, 投资) may mean different things in different places. */
const SHORTEST = 4;

export function checkTwoValues({ figures, reading, layout }: FactContext, facts: readonly Fact[]): readonly Check[] {
  const { text } = reading;
  const first = new Map<string, IndicatorFact>();
  const checks: Check[] = [];
  for (const fact of facts) {
    if (fact.kind !== 'indicator' || fact.change || !fact.subject || !fact.time || fact.indicator.length < SHORTEST)
      continue;
    const figure = figures[fact.figure]!;
    if (!PLAIN.has(figure.kind)) continue;
    const key = [fact.subject, fact.indicator, fact.time, figure.kind, figure.unit].join('|');
    const other = first.get(key);
    if (!other) {
      first.set(key, fact);
      continue;
    }
    const elsewhere = figures[other.figure]!;
    const a = boundsOf(figure, text);
    const b = boundsOf(elsewhere, text);
    // Two values in one line may be a range, a change or an enumeration.
    if (!a || !b || meet(a, b) || lineOf(layout, elsewhere.start) === lineOf(layout, figure.start)) continue;
    checks.push(
      checkOf(
        'two-values',
        figure,
        [fact.indicator, fact.subject, fact.time, originalText(reading, figure), originalText(reading, elsewhere)],
        [elsewhere],
      ),
    );
  }
  return checks;
}

const PLAIN = new Set(['money', 'area', 'measure']);
