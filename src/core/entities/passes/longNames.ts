/**
 * Bodies and meetings by the grammar of their names: a place, nouns that say what they are for, and a head (郑州|知识产权|法庭,
 * 晋江|集成电路|推介会). The tagger may have seen the place only. Verbs that no name holds, particles and prepositions end the search.
 */
import type { EntityType } from '../../types.ts';
import { PREDICATES } from '../apart.ts';
import type { EntityContext } from '../context.ts';
import { isGeneral } from '../grammar/attributes.ts';
import { headEndingAt } from '../grammar/suffixes.ts';
import type { Mention } from '../mention.ts';
import { bearsCountry, isForeign } from '../parts.ts';
import { overlay } from './overlay.ts';

/** Heads of bodies that HEADS does not list, since they end other phrases too. */
const MORE_HEADS = ['法庭', '督察组', '工作组', '联合体', '专班'];
/** Heads of zones that a sector before them names. */
const ZONES =
  '产业园 产业园区 产业基地 产业集聚区 科技园 工业园 工业园区 加工园区 创新园 示范区 试验区 实验区 先行区 先导区'.split(
    ' ',
  );
/** What is done with a zone, behind its name. */
const DONE_WITH_ZONES = new Set(['建设', '创建', '发展']);
/** Heads of meetings, fairs and contests. */
const MEETINGS =
  '推介会 座谈会 交流会 对接会 博览会 洽谈会 展览会 交易会 恳谈会 研讨会 说明会 招商会 招商大会 论坛 峰会 大赛 锦标赛 运动会 文化节 艺术节 推进会'.split(
    ' ',
  );
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
export function completeLongNames(context: EntityContext, mentions: readonly Mention[]): readonly Mention[] {
  const bodies: Mention[] = [];
  for (const [index, place] of mentions.entries()) {
    if ((place.type !== 'place' && place.type !== 'park') || place.start < (bodies.at(-1)?.end ?? 0)) continue;
    let next = index + 1;
    while (next < mentions.length && isPart(mentions[next]!, place)) next++;
    const found = bodyEnd(context, place, mentions[next]?.start ?? Number.POSITIVE_INFINITY);
    if (found) bodies.push({ start: place.start, ...found, score: SCORE, recogniser: 'names' });
  }
  return overlay(mentions, bodies);
}

/** Whether a mention may be a part of the name of a body that a place begins. */
function isPart({ type, start }: Mention, place: Mention): boolean {
  return PARTS.has(type) && start - place.end <= LONGEST;
}

/** Where the body or meeting ends that a place begins, before `limit`, and which of the two it is; null where there is none. */
function bodyEnd(context: EntityContext, place: Mention, limit: number): Pick<Mention, 'end' | 'type'> | null {
  const { words } = context;
  const { text } = context.reading;
  const from = place.end;
  let found: Pick<Mention, 'end' | 'type'> | null = null;
  for (let w = words.at[from] ?? -1; w >= 0 && w < words.length; w++) {
    const start = words.starts[w]!;
    const end = words.ends[w]!;
    if (start < from || end > limit || end - from > LONGEST) break;
    if (ENDS.test(words.tags[w]!) || PREDICATES.has(text.slice(start, end))) break;
    const next = words.tags[w + 1];
    const closes = w + 1 >= words.length || words.starts[w + 1] !== end || !NOMINAL.test(next!);
    const isZone = endsZone(text, from, end);
    if (!closes && !(isZone && isDoneWith(context, w + 1))) continue;
    if (isZone) found = { end, type: 'park' };
    else if (MEETINGS.some((head) => text.endsWith(head, end) && end - head.length > from))
      found = { end, type: 'event' };
    else if (place.type === 'place' && start > from && isHead(context, from, end, place))
      found = { end, type: 'organization' };
  }
  return found;
}

/** 江州|新能源汽车|产业园: the sector makes a name of the zone. */
function endsZone(text: string, from: number, end: number): boolean {
  const head = ZONES.find((zone) => text.endsWith(zone, end));
  return head !== undefined && end - head.length > from + 1 && !isGeneral(text.slice(from, end - head.length), false);
}

/** Whether word `w` says what is done with a zone, and is not itself part of a longer name (示范区|建设|标准). */
function isDoneWith({ reading, words }: EntityContext, w: number): boolean {
  if (!DONE_WITH_ZONES.has(reading.text.slice(words.starts[w]!, words.ends[w]!))) return false;
  return w + 1 >= words.length || words.starts[w + 1] !== words.ends[w] || !NOMINAL.test(words.tags[w + 1]!);
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
