/** A fact as one short line, in the words of the text. */
import * as l10n from '@vscode/l10n';
import type { EventFact, Fact } from '../../core/index.ts';
import type { DocumentIndex } from '../documentIndex.ts';
import { eventLabel } from '../labels.ts';

/** What the fact says, its parts divided by middle dots: 坪山区 · 生物医药企业 · 1076家 · 2023-06-30. */
export function factText(fact: Fact, index: DocumentIndex): string {
  const parts =
    fact.kind === 'indicator'
      ? [fact.subject, fact.indicator, index.figureWords[fact.figure], fact.time]
      : fact.kind === 'event'
        ? [eventText(fact), fact.participants.join('、'), fact.object, fact.place, fact.date]
        : [fact.person, fact.position, fact.organization];
  return parts.filter((part) => part).join(' · ');
}

/** What happened, or is planned to happen. */
function eventText({ event, modality }: EventFact): string {
  return modality === 'planned' ? l10n.t('{0} (planned)', eventLabel(event)) : eventLabel(event);
}
