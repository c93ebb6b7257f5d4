/**
 * What a first pass of the tagger found, laid over the whole document: a name that is clear in one place is evidence
 * wherever it occurs, shortened too (非普导航科技公司 → 非普导航, 坪山区 → 坪山). The second pass weighs it as features.
 */
import { ENTITY_TYPES, type EntityType } from '../../types.ts';
import type { EntityContext } from '../context.ts';
import type { Mention } from '../mention.ts';
import { takeNames } from '../nameSearch.ts';
import { shortForms } from '../shortForms.ts';
import { placeIn } from './evidence.ts';

/** Names longer than this recur whole or not at all. */
const LONGEST_NAME = 24;
const SHORTEST_NAME = 2;

/** How sure the rest of the document is of a name. */
const STRENGTH = { weak: 0, fair: 1, strong: 2, derived: 3 } as const;
const FAIR = 0.6;
const STRONG = 1.5;

interface NameEvidence {
  /** Summed probability of the mentions, by type. */
  readonly scores: Map<EntityType, number>;
  derived: boolean;
}

/**
 * For each unit of the reading: 0, or the type, strength and place within an occurrence of a name found elsewhere.
 * A mention is no evidence for itself: its own score is taken off at its own place.
 */
export function documentNames(context: EntityContext, mentions: readonly Mention[]): Uint8Array {
  const { text } = context.reading;
  const column = new Uint8Array(text.length);
  const names = collectNames(context, mentions);
  const own = new Map(mentions.map((mention) => [mention.start, mention]));
  takeNames(text, names, (evidence, start, end) => {
    const self = own.get(start);
    const code = evidenceCode(evidence, self?.end === end ? self : undefined);
    if (code === 0) return false;
    for (let i = start; i < end; i++) column[i] = code + placeIn(i, start, end);
    return true;
  });
  return column;
}

function collectNames(context: EntityContext, mentions: readonly Mention[]): Map<string, NameEvidence> {
  const { text } = context.reading;
  const names = new Map<string, NameEvidence>();
  const add = (name: string, type: EntityType, score: number, derived: boolean) => {
    if (name.length < SHORTEST_NAME || name.length > LONGEST_NAME) return;
    const found = names.get(name);
    if (!found) names.set(name, { scores: new Map([[type, score]]), derived });
    else {
      found.scores.set(type, (found.scores.get(type) ?? 0) + score);
      found.derived &&= derived;
    }
  };
  for (const mention of mentions) {
    const { start, end, type, score } = mention;
    add(text.slice(start, end), type, score, false);
    for (const short of shortForms(context, mention)) add(short, type, score, true);
  }
  return names;
}

function evidenceCode({ scores, derived }: NameEvidence, self: Mention | undefined): number {
  let best: EntityType | null = null;
  let most = 0;
  for (const [type, sum] of scores) {
    const score = self?.type === type ? sum - self.score : sum;
    if (score > most + 1e-6) {
      best = type;
      most = score;
    }
  }
  if (!best) return 0;
  const strength = derived
    ? STRENGTH.derived
    : most >= STRONG
      ? STRENGTH.strong
      : most >= FAIR
        ? STRENGTH.fair
        : STRENGTH.weak;
  return 1 + (ENTITY_TYPES.indexOf(best) * 4 + strength) * 4;
}

/** Whether a code of the column says that the document is fairly sure of a name in just this form. */
export function isGiven(code: number): boolean {
  const strength = ((code - 1) >> 2) & 3;
  return code > 0 && (strength === STRENGTH.fair || strength === STRENGTH.strong);
}
