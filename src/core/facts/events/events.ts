/** Event facts: what happened, by a trigger word, with who took part, what it was about, where and when. */
import { firstDay } from '../../figures/dates/dayBounds.ts';
import { originalText } from '../../reading/reading.ts';
import type { EventFact } from '../../types.ts';
import type { FactDocument } from '../document.ts';
import type { Decider } from '../model/decider.ts';
import type { Referent, Referents } from '../referent.ts';
import { chooseTimes } from '../times.ts';
import { chooseParticipants } from './participants.ts';
import { isPlanned, objectOf, placeOf } from './slots.ts';
import { chooseTriggers } from './triggers.ts';

/** Whether an event is dated behind the day of the document. */
function isAhead(date: string | null, documentDate: string | null): boolean {
  const first = date && firstDay(date);
  return first !== null && documentDate !== null && first > documentDate;
}

/** Extracts the events of a text in the order of their triggers. */
export function extractEvents(document: FactDocument, referents: Referents, decider: Decider): EventFact[] {
  const { tokens, context } = document;
  const triggers = chooseTriggers(document, referents, decider);
  const dates = chooseTimes(
    document,
    'date',
    triggers.map(({ at }) => at),
    triggers.map(({ event }) => event),
    decider,
  );
  let before: readonly Referent[] = [];
  return triggers.map((trigger, i) => {
    const { at, event } = trigger;
    const participants = chooseParticipants(document, referents, trigger, before, decider);
    if (participants.length > 0) before = participants;
    const object = objectOf(document, trigger);
    return {
      kind: 'event',
      start: tokens[at]!.start,
      end: tokens[at]!.end,
      event,
      participants: participants.map(({ name }) => name),
      object: object && originalText(context.reading, object),
      place: placeOf(document, referents, trigger),
      date: dates[i]!,
      ...(isPlanned(document, at) || isAhead(dates[i]!, context.documentDate) ? { modality: 'planned' as const } : {}),
    };
  });
}
