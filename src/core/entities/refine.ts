/**
 * What the tagger proposes, put right by the grammar of names:
 *  - brackets and quotes that do not close end a name;
 *  - a preposition or auxiliary that clings to a known name is taken off (对坪山高新区, 罗氏会);
 *  - function words, list numbers and counts at the edges are taken off (`edges.ts`);
 *  - what runs over more than one name comes apart (`apart.ts`);
 *  - sectors lose their head (新型储能产业 → 新型储能);
 *  - heads with nothing but general attributes are no names (重点实验室, 产业基金);
 *  - ordinary words and phrases led by a verb are no names (巨大, 繁荣发展社会主义文艺);
 *  - a word of two characters is a sector only before a head or in a list (汽车产业, but not 船舶污染);
 *  - a place that 政府 follows is that government (坪山区政府);
 *  - a place goes without what says where in it (杭州|主城区), an event that ends as a park is one;
 *  - what the lexicon knows without doubt has the type that it has there (长江流域).
 */
import { wordOver } from '../lexicon/words.ts';
import type { EntityType } from '../types.ts';
import { takeApart } from './apart.ts';
import type { EntityContext } from './context.ts';
import { atStrayBracket, trimEdges } from './edges.ts';
import { isGeneral } from './grammar/attributes.ts';
import { headEndingAt } from './grammar/suffixes.ts';
import { nameOver } from './lexiconNames.ts';
import type { Mention } from './mention.ts';
import { lookup, placeEnd, sectorEnd } from './parts.ts';

/** Function words that no name begins with, unless the lexicon has the name. */
const CLINGS_BEFORE = new Set('原应连对以在与和及由向从为将把被给让使于赴到至经按据因用并也都有是该各其了的如但而');
/** Function words that no name ends with. */
const CLINGS_AFTER = new Set('会将在的等和与及是为也已均把对向从以并了');

/** Words that end in 局 and are no authority, as the segmenter cuts them: 格局, but not 财|政局. */
const NO_AUTHORITY = new Set(['全局', '大局', '格局', '布局', '结局', '时局', '政局', '战局']);
/** Levels of government: 市政府 is the one of the place that the document speaks of. */
const LEVELS = '省市区县州旗镇乡';

/** Nouns before which a word names a sector. */
const SECTOR_CONTEXT = ['产业', '行业', '领域', '集群', '企业', '项目', '赛道', '板块', '园', '基地', '业'];
/** How far behind the word such a noun may stand. */
const REACH = 4;

/** 东至, 南至: the side of a boundary. */
const SIDE_LENGTH = 2;
/** What follows a place without being part of its name. */
const PLACE_TAIL = /(?:主城区|一带|本岛|境内|周边|沿线|腹地|[地县]级市|[两三四五六七八九十][国省市县区镇乡])$/;

/** What makes a place the name of its government. */
const GOVERNMENT = ['人民政府', '政府'];

const SHORTEST = 2;
const SHORTEST_PHRASE = 5;

/** Latin abbreviations of general terms, and numerals: no names. */
const COMMON_LATIN = new Set(
  'GDP GNP CPI PPI PMI MOU APP PM PH PM2 PM10 COD CEO CFO CTO VIP KPI IPO PPP ESG EPC BOT II III IV VI VII VIII'.split(
    ' ',
  ),
);
/** Types whose mentions are proper names. */
const NAMED: ReadonlySet<EntityType> = new Set(['person', 'organization', 'place', 'park', 'event']);
/** Parts of speech that lead a clause into a name by mistake. */
const VERBAL = /^(?:v|vd|d|ad|p|c)$/;
/** Parts of speech of words that are no name by themselves. */
const ORDINARY = /^(?:a|ad|d|v|vd|vi|p|c|r|m|u.*)$/;

/** Refines the tagger's mentions; the result may be longer or shorter than the input. */
export function refineMentions(context: EntityContext, mentions: readonly Mention[]): Mention[] {
  const { text } = context.reading;
  const known = new Map<string, number>();
  for (const { start, end } of mentions) {
    const name = text.slice(start, end);
    known.set(name, (known.get(name) ?? 0) + 1);
  }
  return mentions
    .flatMap((mention) => balance(text, mention))
    .flatMap((mention) => atStrayBracket(text, mention))
    .map((mention) => trimEdges(context, mention))
    .flatMap((mention) => refine(context, known, mention))
    .filter((mention) => isName(context, mention));
}

/** Brackets and quotes close within a name or stand outside of it: 昌红集团（柏明胜 are two names, 双区驱动”机遇 is one and more. */
function balance(text: string, mention: Mention): Mention[] {
  const { start, end } = mention;
  const name = text.slice(start, end);
  const open = name.indexOf('（');
  if (open > 0 && !name.includes('）', open)) {
    const outer = { ...mention, end: start + open };
    return text[end] === '）' ? [outer, { ...mention, start: start + open + 1 }] : [outer];
  }
  const close = name.indexOf('”');
  if (name[0] === '“' && close < 0) return [{ ...mention, start: start + 1 }];
  return close > 0 && !name.includes('“') ? [{ ...mention, end: start + close }] : [mention];
}

function refine(context: EntityContext, known: ReadonlyMap<string, number>, mention: Mention): Mention[] {
  const trimmed = withGovernment(
    context,
    retype(context, trimPlace(context, trimVerb(context, trim(context, known, mention)))),
  );
  return takeApart(context, trimmed).map((part) => withoutSectorHead(context, part));
}

function trim(context: EntityContext, known: ReadonlyMap<string, number>, mention: Mention): Mention {
  const { text } = context.reading;
  let { start, end } = mention;
  const whole = text.slice(start, end);
  if (end - start <= SHORTEST || lookup(context, whole).length > 0) return mention;
  const isKnown = (name: string) => known.has(name) || lookup(context, name).length > 0;
  if (CLINGS_BEFORE.has(text[start]!)) {
    const rest = text.slice(start + 1, end);
    if (isKnown(rest) || startsWithPlace(context, start + 1, end)) start++;
  }
  if (CLINGS_AFTER.has(text[end - 1]!) && isKnown(text.slice(start, end - 1))) end--;
  return start === mention.start && end === mention.end ? mention : { ...mention, start, end };
}

/** 严格遵守北京市 as a place: the words before a place that the lexicon knows are verbs, not the unit above it. */
function trimVerb(context: EntityContext, mention: Mention): Mention {
  if (mention.type !== 'place' || nameOver(context, mention.start, mention.end)) return mention;
  const start = afterVerbs(context, mention.start, mention.end - 1, 1);
  return start > mention.start && nameOver(context, start, mention.end) ? { ...mention, start } : mention;
}

/** A place without what says where in it or how many (杭州|主城区, 麻山|三区), and without the side it bounds (东至|萍水河). */
function trimPlace(context: EntityContext, mention: Mention): Mention {
  const { text } = context.reading;
  if (mention.type !== 'place' || nameOver(context, mention.start, mention.end)) return mention;
  const side = /^[东西南北]至/.test(text.slice(mention.start, mention.end)) ? SIDE_LENGTH : 0;
  const tail = PLACE_TAIL.exec(text.slice(mention.start, mention.end))?.[0].length ?? 0;
  const start = mention.start + side;
  const end = mention.end - tail;
  return end - start < SHORTEST ? mention : { ...mention, start, end };
}

/** A place right before 政府 is the government's name, not a place beside it. */
function withGovernment(context: EntityContext, mention: Mention): Mention {
  const head = GOVERNMENT.find((word) => context.reading.text.startsWith(word, mention.end));
  if (mention.type !== 'place' || !head) return mention;
  return { ...mention, end: mention.end + head.length, type: 'organization', kind: 'government' };
}

/** A full name that the lexicon has once, as a place or body, is that. */
function retype(context: EntityContext, mention: Mention): Mention {
  const match = nameOver(context, mention.start, mention.end);
  if (!match || match.short || match.ambiguous) return byHead(context, mention);
  const { type } = match.entries[0]!;
  const sure = match.entries.every((entry) => entry.type === type) && (type === 'place' || type === 'organization');
  return sure && type !== mention.type ? { ...mention, type, kind: undefined } : mention;
}

/** An event ends as meetings and campaigns do; what ends as a park is one. */
function byHead(context: EntityContext, mention: Mention): Mention {
  if (mention.type !== 'event') return mention;
  const head = headEndingAt(context.reading.text, mention.start, mention.end);
  return head?.head.type === 'park' ? { ...mention, type: 'park' } : mention;
}

function startsWithPlace(context: EntityContext, start: number, end: number): boolean {
  return placeEnd(context, start, end) > start;
}

function withoutSectorHead(context: EntityContext, mention: Mention): Mention {
  if (mention.type !== 'industry') return mention;
  const end = sectorEnd(context.reading.text, mention.start, mention.end);
  return end === mention.end ? mention : { ...mention, end };
}

/** Whether a mention can be a name at all. */
function isName(context: EntityContext, mention: Mention): boolean {
  const { start, end, type } = mention;
  const { text } = context.reading;
  if (text[end - 1] === '部' && text[end] === '门') return false;
  if (COMMON_LATIN.has(text.slice(start, end).toUpperCase())) return false;
  if (type === 'industry') return end - start > SHORTEST || isSectorHere(text, start, end);
  if (!NAMED.has(type)) return true;
  const match = nameOver(context, start, end);
  if (match && !match.ambiguous) return true;
  if (type === 'organization' && endsInWord(context, end, NO_AUTHORITY)) return false;
  return !isOrdinaryWord(context, start, end) && !isVerbPhrase(context, mention) && !isBareHead(context, mention);
}

/** A list, or a head such as 产业 or 企业 right behind or a word further on, makes a sector of an ordinary word. */
function isSectorHere(text: string, start: number, end: number): boolean {
  if (text[start - 1] === '、' || text[end] === '、') return true;
  for (let i = end; i <= end + REACH && i < text.length && !'，。；、：'.includes(text[i]!); i++) {
    if (SECTOR_CONTEXT.some((word) => text.startsWith(word, i))) return true;
  }
  return false;
}

/** One word of the segmenter that is no noun: 巨大, 大力. */
function isOrdinaryWord({ words }: EntityContext, start: number, end: number): boolean {
  const w = wordOver(words, start, end);
  return w >= 0 && ORDINARY.test(words.tags[w]!);
}

/** A long stretch that begins with a verb and does not end as a name does: 建立健全绿色投资制度. */
function isVerbPhrase({ reading, words }: EntityContext, { start, end, type }: Mention): boolean {
  if (type !== 'organization' || end - start < SHORTEST_PHRASE) return false;
  const w = words.at[start]!;
  if (w < 0 || words.starts[w] !== start || words.tags[w] !== 'v' || words.ends[w]! - start < 2) return false;
  return headEndingAt(reading.text, start, end)?.head.type !== type;
}

/** A head alone, with general attributes only, or behind verbs (合理界定国家公园) names nothing. */
function isBareHead(context: EntityContext, { start, end, type }: Mention): boolean {
  if (type !== 'organization' && type !== 'park' && type !== 'event') return false;
  const { text } = context.reading;
  const head = headEndingAt(text, start, end);
  if (!head || head.head.type !== type) return false;
  const isGovernment = head.head.kind === 'government';
  if (head.start === start) return type === 'park' || !isGovernment;
  if (isGovernment && head.start === start + 1 && LEVELS.includes(text[start]!)) return false;
  const from = type === 'park' ? afterVerbs(context, start, head.start, SHORTEST) : start;
  return isGeneral(text.slice(from, head.start), isGovernment);
}

/** Where a stretch goes on behind the verbs and function words of at least `shortest` characters that lead it. */
function afterVerbs({ words }: EntityContext, start: number, end: number, shortest: number): number {
  let at = start;
  for (let w = words.at[at]!; w >= 0 && words.starts[w] === at && words.ends[w]! <= end; w++) {
    if (words.ends[w]! - at < shortest || !VERBAL.test(words.tags[w]!)) break;
    at = words.ends[w]!;
  }
  return at;
}

/** Whether the last word of the segmenter before `end` is one of these. */
function endsInWord({ reading, words }: EntityContext, end: number, those: ReadonlySet<string>): boolean {
  const w = words.at[end - 1]!;
  return w >= 0 && words.ends[w] === end && those.has(reading.text.slice(words.starts[w]!, end));
}
