/** One indicator of one subject in units that do not measure the same thing: 粮食产量63万吨 and 粮食产量63万亩. */
import type { FactContext } from '../facts/context.ts';
import type { ReadFigure } from '../figures/figures.ts';
import { dimensionOf } from '../figures/units.ts';
import { originalText, read } from '../reading/reading.ts';
import type { Check, Fact } from '../types.ts';
import { lineOf } from './lines.ts';
import { checkOf } from './messages.ts';

/** Shorter names (项目, 投资) may mean different things in different places. */
const SHORTEST = 4;
/** So much may stand between the name of an indicator and its figure (达到, 约为). */
const BETWEEN = 6;

export function checkUnits({ figures, reading, layout }: FactContext, facts: readonly Fact[]): readonly Check[] {
  const first = new Map<string, ReadFigure>();
  const checks: Check[] = [];
  for (const fact of facts) {
    if (fact.kind !== 'indicator' || !fact.subject || fact.change || fact.indicator.length < SHORTEST) continue;
    const figure = figures[fact.figure]!;
    if (measured(figure) === null) continue;
    const key = `${fact.subject}|${fact.indicator}|${fact.threshold?.text ?? ''}`;
    const known = first.get(key);
    if (!known) first.set(key, figure);
    else if (differ(known, figure) && lineOf(layout, known.start) !== lineOf(layout, figure.start)) {
      // Only where the text itself names the indicator right before the figure is its name certain.
      const name = read(fact.indicator).text;
      if (!stands(reading.text, known, name) || !stands(reading.text, figure, name)) continue;
      const words = [figure, known].map((one) => originalText(reading, one));
      checks.push(checkOf('units-differ', figure, [fact.indicator, fact.subject, ...words], [known]));
    }
  }
  return checks;
}

function stands(text: string, { start }: ReadFigure, name: string): boolean {
  return text.slice(Math.max(0, start - name.length - BETWEEN), start).includes(name);
}

/** What a figure measures; null for counts, shares and ranks: what is counted often has an amount as well. */
function measured({ kind, unit }: ReadFigure): string | null {
  if (kind === 'measure') return dimensionOf(unit);
  return kind === 'money' || kind === 'area' ? kind : null;
}

/** Amounts in two currencies contradict each other only where they have one number: 36亿元 and 36亿美元. */
function differ(a: ReadFigure, b: ReadFigure): boolean {
  if (measured(a) !== measured(b)) return true;
  return a.kind === 'money' && a.unit !== b.unit && a.value === b.value;
}
