/** Whom or what a figure is about: a choice among the things mentioned up to it. */

import { firstIndex } from '../../search.ts';
import type { FactDocument } from '../document.ts';
import type { Decider, Link } from '../model/decider.ts';
import type { Occurrence, Referent, Referents, ReferentType } from '../referent.ts';
import { opening } from '../zone.ts';
import { type Candidate, describe, describeSame, sceneOf } from './subjectFeatures.ts';

/**
 * Chooses the subjects of figures together: a subject goes on until another takes over.
 * @param anchors tokens of the figures, ascending
 */
export function chooseSubjects(
  document: FactDocument,
  referents: Referents,
  anchors: readonly number[],
  decider: Decider,
): (Referent | null)[] {
  const links = anchors.map((at, index): Link<Referent | null> => {
    const candidates = gather(document, referents, at);
    const scene = sceneOf(document, referents, at, anchors[index - 1] ?? -1);
    return {
      at: document.tokens[at]!.index,
      candidates: candidates.map(({ referent }) => referent),
      describe: (i, sink) => describe(document, scene, candidates[i]!, sink),
      describeSame: (i, sink) => describeSame(document, scene, candidates[i]!, sink),
    };
  });
  const chosen = decider.chain('subject', links);
  return links.map(({ candidates }, i) => candidates[chosen[i]!]!);
}

/** How many candidates of a type are worth a look. */
const NEAREST: Readonly<Record<ReferentType, number>> = {
  organization: 4,
  place: 3,
  park: 3,
  event: 2,
  policy: 2,
  product: 2,
  person: 2,
  phrase: 3,
  noun: 2,
  group: 2,
  case: 2,
  industry: 0,
  position: 0,
};
/** How many mentions back candidates are looked for. */
const FARTHEST = 50;

function gather(document: FactDocument, referents: Referents, at: number): Candidate[] {
  const { tokens } = document;
  const { occurrences } = referents;
  const figure = tokens[at]!;
  const clauseEnd = document.clauseStarts[figure.clause + 1]!;
  const behind = firstAt(occurrences, at);
  const { openRanks, lineRanks } = surveyed(document, occurrences, behind, figure.line);
  const seen = new Set<Referent>();
  const types = new Map<ReferentType, number>();
  const found: Candidate[] = [];
  const add = (referent: Referent, near: Occurrence | null, most: number): void => {
    const typeRank = types.get(referent.type) ?? 0;
    if (typeRank >= most || seen.has(referent)) return;
    seen.add(referent);
    types.set(referent.type, typeRank + 1);
    found.push({
      referent,
      near,
      rank: found.length,
      typeRank,
      openRank: openRanks.get(referent) ?? -1,
      lineRank: lineRanks.get(referent) ?? 0,
    });
  };
  for (let i = behind - 1; i >= Math.max(0, behind - FARTHEST); i--) {
    const occurrence = occurrences[i]!;
    // A phrase that reaches over the figure is no candidate for it.
    if (occurrence.to > at || isGoal(document, occurrence)) continue;
    const { type } = occurrence.referent;
    const near = tokens[occurrence.from]!.sentence >= figure.sentence - 1;
    if (near || (type !== 'noun' && type !== 'group')) add(occurrence.referent, occurrence, NEAREST[type]);
  }
  for (let i = behind; i < occurrences.length && occurrences[i]!.from < clauseEnd; i++)
    add(occurrences[i]!.referent, occurrences[i]!, NEAREST[occurrences[i]!.referent.type] > 0 ? 9 : 0);
  for (const [type, list] of referents.main)
    if (type !== 'noun' && type !== 'group' && NEAREST[type] > 0)
      for (const referent of list) if (referent.count > 1 || referent.leading) add(referent, null, 99);
  if (referents.nation) add(referents.nation, null, 99);
  found.push({ referent: null, near: null, rank: 9, typeRank: 9, openRank: -1, lineRank: 0 });
  return found;
}

/** Whether a name says where something goes (落户|坪山): it is spoken of there, but not as what the clause is about. */
function isGoal({ tokens }: FactDocument, { from }: Occurrence): boolean {
  const before = tokens[from - 1];
  return before?.clause === tokens[from]!.clause && TOWARDS.has(before.text);
}

const TOWARDS = new Set('落地 落户 入驻 进驻 迁入 投向 销往 运往 前往 来到 抵达 走进'.split(' '));

/** Who opened clauses last before the occurrence `behind`, and who the line names first. */
function surveyed(
  document: FactDocument,
  occurrences: readonly Occurrence[],
  behind: number,
  line: number,
): { openRanks: Map<Referent, number>; lineRanks: Map<Referent, number> } {
  const { tokens } = document;
  const openRanks = new Map<Referent, number>();
  const lineRanks = new Map<Referent, number>();
  let first = behind;
  for (let i = behind - 1; i >= Math.max(0, behind - FARTHEST); i--) {
    const { referent, from } = occurrences[i]!;
    if (tokens[from]!.line === line) first = i;
    if (NEAREST[referent.type] > 0 && !openRanks.has(referent) && opening(document, from) > 1)
      openRanks.set(referent, openRanks.size);
  }
  for (let i = first; i < behind && lineRanks.size < 3; i++) {
    const { referent } = occurrences[i]!;
    if (NEAREST[referent.type] > 0 && referent.type !== 'person' && !lineRanks.has(referent))
      lineRanks.set(referent, lineRanks.size + 1);
  }
  return { openRanks, lineRanks };
}

function firstAt(occurrences: readonly Occurrence[], token: number): number {
  return firstIndex(occurrences.length, (index) => occurrences[index]!.from >= token);
}
