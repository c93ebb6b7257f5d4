/** Indicator facts: one for every figure that states something. Dates and durations only qualify others. */
import type { IndicatorFact } from '../../types.ts';
import type { FactDocument } from '../document.ts';
import type { Decider } from '../model/decider.ts';
import type { Referents } from '../referent.ts';
import { chooseTimes } from '../times.ts';
import { isChange } from './change.ts';
import { indicatorName } from './name.ts';
import { chooseSubjects } from './subjects.ts';
import type { PreviousWords } from './wordFeatures.ts';
import { chooseWords } from './words.ts';

/** Extracts the indicator facts of a text, in the order of their figures. */
export function extractIndicators(document: FactDocument, referents: Referents, decider: Decider): IndicatorFact[] {
  const { context, figureTokens, tokens } = document;
  const figures = context.figures
    .map((figure, index) => ({ figure, index, at: figureTokens[index]! }))
    .filter(({ figure, at }) => at >= 0 && figure.kind !== 'date' && figure.kind !== 'duration');
  const anchors = figures.map(({ at }) => at);
  const kinds = figures.map(({ figure }) => figure.kind);
  const subjects = chooseSubjects(document, referents, anchors, decider);
  const times = chooseTimes(document, 'time', anchors, kinds, decider);
  let previous: PreviousWords | null = null;
  return figures.flatMap(({ index, at }, i): IndicatorFact[] => {
    const subject = subjects[i]!;
    const { words, ending } = chooseWords(document, referents, at, subject, previous, decider);
    previous = { token: at, words: new Set(words), ending };
    const indicator = indicatorName(document, words, ending);
    // A figure among no words states nothing.
    if (indicator === '') return [];
    const first = Math.min(at, ...words.filter((word) => tokens[word]!.sentence === tokens[at]!.sentence));
    const last = Math.max(at, words.at(-1) ?? at);
    const fact: IndicatorFact = {
      kind: 'indicator',
      start: tokens[first]!.start,
      end: tokens[last]!.end,
      figure: index,
      subject: subject?.name ?? null,
      indicator,
      time: times[i]!,
      change: isChange(document, at),
    };
    return [fact];
  });
}
