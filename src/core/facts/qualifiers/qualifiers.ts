/** What the words around each figure say of it. Each qualifier is a file of its own and an entry of the list here. */
import { firstIndex } from '../../search.ts';
import type { IndicatorFact } from '../../types.ts';
import type { FactContext } from '../context.ts';
import { comparisonOf } from './comparison.ts';
import { datesOf } from './deadline.ts';
import { limitOf } from './limit.ts';
import { measureOf } from './measure.ts';
import { modalityOf } from './modality.ts';
import { planPeriodOf } from './planPeriod.ts';
import { rankIn } from './rank.ts';
import type { Qualifier, Scene } from './scene.ts';
import { shareOf } from './share.ts';
import { thresholdOf } from './threshold.ts';
import { partOf } from './whole.ts';

/** In order: a later qualifier sees what earlier ones found. */
const QUALIFIERS: readonly Qualifier[] = [
  planPeriodOf,
  comparisonOf,
  shareOf,
  rankIn,
  partOf,
  modalityOf,
  thresholdOf,
  limitOf,
  measureOf,
  datesOf,
];

/** Clauses before that of the figure that are worth a look. */
const MOST_CLAUSES = 6;

/**
 * Adds to indicator facts what the words around their figures say. Linear in the text.
 * @param facts in the order of their figures
 */
export function qualify(context: FactContext, facts: readonly IndicatorFact[]): readonly IndicatorFact[] {
  const { layout, figures, reading } = context;
  const { sentences } = layout;
  const earlier = new Map<number, IndicatorFact>();
  let previous: IndicatorFact | null = null;
  let previousLine = -1;
  return facts.map((fact) => {
    const figure = figures[fact.figure]!;
    const at = firstIndex(sentences.length, (i) => sentences[i]!.start > figure.start) - 1;
    const sentence = sentences[at];
    if (!sentence) return fact;
    const clause = firstIndex(sentence.clauses.length, (i) => sentence.clauses[i]!.end > figure.start);
    const own = Math.min(clause, sentence.clauses.length - 1);
    const lead = sentences[at - 1];
    const scene: Scene = {
      context,
      text: reading.text,
      fact,
      index: fact.figure,
      figure,
      sentence,
      clauses: sentence.clauses.slice(Math.max(0, own - MOST_CLAUSES), own + 1),
      previous: previousLine === sentence.line ? previous : null,
      earlier,
      leadStart: lead?.line === sentence.line ? lead.start : sentence.start,
      validity: context.validity ?? null,
    };
    let qualified = fact;
    let seen = scene;
    for (const qualifier of QUALIFIERS) {
      const found = qualifier(seen);
      if (!found) continue;
      qualified = { ...qualified, ...found };
      seen = { ...scene, fact: qualified };
    }
    earlier.set(fact.figure, qualified);
    previous = qualified;
    previousLine = sentence.line;
    return qualified;
  });
}
