/**
 * Bodies by the grammar of their names: a place, nouns that say what the body is for, and a head (郑州|知识产权|法庭). The tagger
 * may have seen the place only. Verbs that no name holds, particles and prepositions end the search.
 */
import type { EntityType } from '../../types.ts';
import { PREDICATES } from '../apart.ts';
import type { EntityContext } from '../context.ts';
import { headEndingAt } from '../grammar/suffixes.ts';
import type { Mention } from '../mention.ts';
import { bearsCountry, isForeign } from '../parts.ts';
import { overlay } from './overlay.ts';

/** Heads of bodies that HEADS does not list, since they end other phrases too. */
const MORE_HEADS = ['法庭', '督察组', '工作组', '联合体', '专班'];
const FIRMS = ['公司', '集团'];
const SHORTEST_HEAD = 2;
const LONGEST = 18;
/** Parts of speech that hardly a name of a body holds: verbs, particles, prepositions, adverbs, pronouns, numbers, punctuation. */
const ENDS = /^(?:u.*|p|d|r|x|y|m|t|f|v)$/;
const NOMINAL = /^(?:n.*|vn|b|j|l|i)$/;
/** What may stand within the name of a body. */
const PARTS: ReadonlySet<EntityType> = new Set(['place', 'industry', 'product']);
const SCORE = 0.8;

/** The mentions with places completed to bodies; sorted by start, without overlap, as given. */
export function completeBodies(context: EntityContext, mentions: readonly Mention[]): readonly Mention[] {
  const bodies: Mention[] = [];
  for (const [index, place] of mentions.entries()) {
    if (place.type !== 'place' || place.start < (bodies.at(-1)?.end ?? 0)) continue;
    let next = index + 1;
    while (next < mentions.length && PARTS.has(mentions[next]!.type)) next++;
    const end = bodyEnd(context, place, mentions[next]?.start ?? Number.POSITIVE_INFINITY);
    if (end > place.end)
      bodies.push({ start: place.start, end, type: 'organization', score: SCORE, recogniser: 'names' });
  }
  return overlay(mentions, bodies);
}

/** Where the body ends that a place begins, before `limit`; the place's own end where there is none. */
function bodyEnd(context: EntityContext, place: Mention, limit: number): number {
  const { words } = context;
  const { text } = context.reading;
  const from = place.end;
  let end = from;
  for (let w = words.at[from] ?? -1; w >= 0 && w < words.length; w++) {
    const start = words.starts[w]!;
    const stop = words.ends[w]!;
    if (
      start < from ||
      stop > limit ||
      stop - from > LONGEST ||
      ENDS.test(words.tags[w]!) ||
      PREDICATES.has(text.slice(start, stop))
    )
      break;
    const next = words.tags[w + 1];
    const closes = w + 1 >= words.length || words.starts[w + 1] !== stop || !NOMINAL.test(next!);
    if (start > from && closes && isHead(context, from, stop, place)) end = stop;
  }
  return end;
}

function isHead(context: EntityContext, from: number, end: number, place: Mention): boolean {
  const { text } = context.reading;
  if (MORE_HEADS.some((head) => text.endsWith(head, end))) return true;
  const found = headEndingAt(text, from, end);
  if (found?.head.type !== 'organization' || end - found.start < SHORTEST_HEAD || found.start === from) return false;
  const { kind } = found.head;
  // 投资, 工厂, 电网 end other phrases; firms have names that the tagger knows better.
  if (kind === 'company' && !FIRMS.some((head) => text.endsWith(head, end))) return false;
  if (!isForeign(context, place.start, place.end)) return true;
  return kind === 'government' || kind === 'association' || bearsCountry(text, from);
}
