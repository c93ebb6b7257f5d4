/** A fact as one short line, in the words of the text. */
import * as l10n from '@vscode/l10n';
import type { EventFact, Fact, IndicatorFact } from '../../core/index.ts';
import type { DocumentIndex } from '../documentIndex.ts';
import { eventLabel } from '../labels.ts';

/** What the fact says, its parts divided by middle dots: 坪山区 · 生物医药企业 · 1076家 · 2023-06-30. */
export function factText(fact: Fact, index: DocumentIndex): string {
  const parts =
    fact.kind === 'indicator'
      ? [fact.subject, fact.indicator, index.figureWords[fact.figure], fact.time, ...qualifiersText(fact)]
      : fact.kind === 'event'
        ? [eventText(fact), fact.participants.join('、'), fact.object, fact.place, fact.date]
        : [fact.person, fact.position, fact.organization];
  return parts.filter((part) => part).join(' · ');
}

/** What happened, or is planned to happen. */
function eventText({ event, modality }: EventFact): string {
  return modality === 'planned' ? l10n.t('{0} (planned)', eventLabel(event)) : eventLabel(event);
}

/** What the words around the figure add, in the words of the text. */
function qualifiersText({ comparison, beneficiary, condition, modality }: IndicatorFact): (string | undefined)[] {
  const goal = modality === 'target' ? l10n.t('target') : modality === 'planned' ? l10n.t('planned') : undefined;
  return [comparison?.text, beneficiary, condition, goal];
}
