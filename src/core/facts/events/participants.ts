/** Who takes part in an event: a choice about each name around its trigger. */

import { firstIndex } from '../../search.ts';
import type { FactDocument } from '../document.ts';
import type { Decider } from '../model/decider.ts';
import { type FeatureSink, hashText, step } from '../model/features.ts';
import type { Occurrence, Referent, Referents } from '../referent.ts';
import { firstVerb, neighbour, opening, zone } from '../zone.ts';
import type { Trigger } from './triggers.ts';

const TAKING_PART = new Set(['person', 'organization', 'place', 'park', 'phrase', 'event', 'noun']);
/** How many mentions before the sentence are looked at. */
const EARLIER = 6;
const BINARY = [false, true];

/** Chooses the participants of an event, in the order of their mention. */
export function chooseParticipants(
  document: FactDocument,
  referents: Referents,
  trigger: Trigger,
  before: readonly Referent[],
  decider: Decider,
): Referent[] {
  const { tokens } = document;
  const candidates = gather(document, referents, trigger, before);
  const chosen: Referent[] = [];
  let last = -1;
  candidates.forEach((candidate, index) => {
    const answer = decider.choose(
      'participant',
      trigger.at,
      index,
      BINARY.map((yes) => ({ yes, name: candidate.referent.name })),
      (i, sink) => {
        if (i === 1)
          describe(document, trigger, candidate, chosen.length, last, before.includes(candidate.referent), sink);
      },
    );
    if (answer === 1) {
      chosen.push(candidate.referent);
      if (tokens[candidate.from]!.sentence === tokens[trigger.at]!.sentence) last = candidate.to;
    }
  });
  return chosen;
}

/** The nearest mention of each name of the sentence, and the last names before it. */
function gather(
  { tokens, sentenceStarts }: FactDocument,
  { occurrences }: Referents,
  { at }: Trigger,
  before: readonly Referent[],
): Occurrence[] {
  const { sentence } = tokens[at]!;
  const start = sentenceStarts[sentence]!;
  const end = sentenceStarts[sentence + 1]!;
  const first = firstFrom(occurrences, start);
  const nearest = new Map<Referent, Occurrence>();
  for (let i = first; i < occurrences.length && occurrences[i]!.from < end; i++) {
    const occurrence = occurrences[i]!;
    if (!TAKING_PART.has(occurrence.referent.type)) continue;
    const known = nearest.get(occurrence.referent);
    if (!known || occurrence.to <= at) nearest.set(occurrence.referent, occurrence);
  }
  const earlier: Occurrence[] = [];
  for (let i = first - 1; i >= 0 && earlier.length < EARLIER && i > first - 40; i--) {
    const occurrence = occurrences[i]!;
    if (nearest.has(occurrence.referent) || !TAKING_PART.has(occurrence.referent.type)) continue;
    // Far names count where they open a sentence or took part in the event before.
    if (earlier.length >= 3 && !before.includes(occurrence.referent)) continue;
    nearest.set(occurrence.referent, occurrence);
    earlier.push(occurrence);
  }
  return [...nearest.values()].sort((a, b) => a.from - b.from);
}

function firstFrom(occurrences: readonly Occurrence[], token: number): number {
  return firstIndex(occurrences.length, (index) => occurrences[index]!.from >= token);
}

function describe(
  document: FactDocument,
  trigger: Trigger,
  { referent, from, to, manner }: Occurrence,
  chosen: number,
  last: number,
  tookPart: boolean,
  sink: FeatureSink,
): void {
  const { tokens, clauseStarts } = document;
  const anchor = tokens[trigger.at]!;
  const first = tokens[from]!;
  const kind = hashText(trigger.event);
  const type = referent.typeHash;
  const behind = from > trigger.at;
  const place = behind ? 20 + Math.min(4, first.clause - anchor.clause) : zone(first, anchor);
  const left = neighbour(document, from - 1, first.sentence);
  const right = neighbour(document, to, first.sentence);
  const joined = last >= 0 && from > last && from - last <= 2 ? 2 : 1;
  const distance = step(behind ? from - trigger.at : trigger.at - to) + 1;
  const past = tookPart ? 2 : 1;
  const some = Math.min(chosen, 3) + 1;
  const adjacent = first.clause === anchor.clause && (from === trigger.at + 1 || to === trigger.at) ? 2 : 1;
  sink.add(501, kind, type, place + 1);
  sink.add(502, kind, place + 1, some);
  sink.add(503, type, place + 1, past);
  sink.add(504, left, place + 1);
  sink.add(505, right, place + 1);
  sink.add(506, left, kind, type);
  sink.add(507, right, kind, type);
  sink.add(508, joined, kind, place + 1);
  sink.add(509, joined, left, type);
  sink.add(510, kind, type, distance);
  sink.add(511, anchor.hash, type, place + 1);
  sink.add(512, anchor.hash, behind ? 2 : 1, adjacent);
  sink.add(513, kind, adjacent, type);
  sink.add(514, hashText(manner), type, place + 1);
  sink.add(515, opening(document, from), kind, place + 1);
  sink.add(516, past, some, place + 1);
  sink.add(517, step(referent.count) + 1, type, kind);
  sink.add(518, type, referent.leading ? 2 : 1, some);
  sink.add(519, kind, neighbour(document, trigger.at + 1, anchor.sentence), behind ? 2 : 1);
  sink.add(520, referent.name.charCodeAt(referent.name.length - 1), kind, behind ? 2 : 1);
  const verb = behind ? firstVerb(document, trigger.at + 1, from) : firstVerb(document, to, trigger.at);
  sink.add(521, verb, kind, behind ? 2 : 1);
  sink.add(522, verb === 1 ? 1 : 2, type, place + 1);
  sink.add(523, right, tokens[to]?.tagHash ?? 1, type);
  if (!behind && place > 0 && place < 5) sink.add(524, firstVerb(document, to, clauseStarts[first.clause + 1]!), kind);
}
