/**
 * Mentions that run over more than one name come apart:
 *  - a finite verb or 将, 把, 被 ends a name, and what follows it may be another (江州|将对接|青禾基金);
 *  - a firm and the one above it are two (青禾集团|旗下|远山药业);
 *  - a place before a general noun stands alone (江州|概况, 长江|生态环境);
 *  - a place and a sector that are run together into an organisation are two (龙华区生物医药产业);
 *  - two names joined by a conjunction are two, where each ends as a name does or a list shows it (联影和先健, 科学园及数码港).
 */
import { wordOver } from '../lexicon/words.ts';
import type { EntityType } from '../types.ts';
import type { EntityContext } from './context.ts';
import { headEndingAt } from './grammar/suffixes.ts';
import { nameOver } from './lexiconNames.ts';
import type { Mention } from './mention.ts';
import { bearsCountry, isForeign, lookup, placeEnd, placesEnd, sectorEnd } from './parts.ts';

/** Words that say what a name does or what is done with it; none of them stands within a name. */
export const PREDICATES = new Set(
  '将 把 被 已 已有 已向 已经 将在 则 是 为 或 赴 携 率 设有 设立 开设 新增 举行 举办 召开 参加 出席 签署 签约 拜会 拜访 走访 访问 会见 考察 参观 前往 抵达 进驻 入驻 落户 搬进 带领 率领 提出 表示 宣布 认为 补充 认购 拨给 划转 作为 成为 依托 牵头 出任 担任 击败 裁定 互换 发布 印发 发表 开展 启动 推出 展示 共享 首家 首个 首批 首座 首条 唯一 最大 拥有 自有 位于 来自 由 从 同 对'.split(
    ' ',
  ),
);

/** What a firm is to another, or how it stands in the market: parts the name before from the name behind. */
const APPOSITIONS = [
  '全资子公司',
  '控股子公司',
  '子公司',
  '旗下',
  '上市公司',
  '家族企业',
  '新创公司',
  '初创公司',
  '主权基金',
];

/** Nouns that make no name with the place before them. */
const GENERAL_NOUNS =
  /^(?:概况|产业|行业|高质量|发展|外贸|货物|贸易|市场|经济|社会|企业|生态|环境|落户|投资案|方面|校舍|文化|旅游|基础)+$/;

const NAMED: ReadonlySet<EntityType> = new Set([
  'organization',
  'park',
  'event',
  'person',
  'product',
  'policy',
  'industry',
  'place',
]);
/** Types whose names end with a head, so that a list of two shows itself. */
const HEADED: ReadonlySet<EntityType> = new Set(['organization', 'park', 'event', 'policy']);
/** What parts the places of a route or a list. */
const ROUTE = '至经自/／';
const CONJUNCTIONS = '和与及或';
const SHORTEST = 2;
/** A name without a head that a predicate cuts off is hardly longer. */
const LONGEST_BARE = 8;

/** The names within a mention: the mention itself where it is one name. */
export function takeApart(context: EntityContext, mention: Mention): Mention[] {
  return (
    atApposition(context, mention) ??
    atPredicate(context, mention) ??
    beforeGeneralNoun(context, mention) ??
    countryAndBrand(context, mention) ??
    placeAndSector(context, mention) ??
    atRoute(context, mention) ??
    atConjunction(context, mention) ?? [mention]
  );
}

/** 青禾集团|全资子公司|远山药业有限公司: what a firm is stands between the one above it and its own name. */
function atApposition(context: EntityContext, mention: Mention): Mention[] | null {
  const { words } = context;
  const { text } = context.reading;
  const { start, end, type } = mention;
  if (type !== 'organization' || nameOver(context, start, end)) return null;
  for (const word of APPOSITIONS) {
    const at = text.slice(start, end).indexOf(word);
    const to = start + at + word.length;
    if (at < 0 || end - to < SHORTEST || words.at[to] === words.at[to - 1]) continue;
    const before = at >= SHORTEST ? headPart(context, mention, start + at) : null;
    const own = before && (before.type === 'organization' || before.type === 'place') ? [before] : [];
    return [...own, { ...mention, start: to }];
  }
  return null;
}

function atPredicate(context: EntityContext, mention: Mention): Mention[] | null {
  const { words } = context;
  const { text } = context.reading;
  const { start, end, type } = mention;
  if (!NAMED.has(type) || nameOver(context, start, end) || '《“'.includes(text[start]!)) return null;
  for (let w = words.at[start]!; w >= 0 && w < words.length && words.ends[w]! <= end; w++) {
    const from = words.starts[w]!;
    const to = words.ends[w]!;
    if (from < start || !PREDICATES.has(text.slice(from, to))) continue;
    const parts = [headPart(context, mention, from), tailPart(context, mention, to)];
    return parts.filter((part): part is Mention => part !== null);
  }
  return null;
}

/** What stands before a predicate: a place, a name with a head, or a short name of the same kind. */
function headPart(context: EntityContext, mention: Mention, end: number): Mention | null {
  const { start } = mention;
  if (end - start < SHORTEST) return null;
  if (placesEnd(context, start) === end) return { ...mention, end, type: 'place', kind: undefined };
  const head = headEndingAt(context.reading.text, start, end);
  if (head && head.start > start) return { ...mention, end, type: head.head.type, kind: head.head.kind };
  return end - start <= LONGEST_BARE ? { ...mention, end } : null;
}

/** What stands behind a predicate, if it ends as a name of the kind does. */
function tailPart(context: EntityContext, mention: Mention, start: number): Mention | null {
  const { end, type } = mention;
  if (end - start < SHORTEST) return null;
  const known = nameOver(context, start, end)?.entries[0];
  if (known) return { ...mention, start, type: known.type, kind: known.kind };
  const head = headEndingAt(context.reading.text, start, end);
  return head && head.head.type === type && head.start > start + 1 ? { ...mention, start } : null;
}

function beforeGeneralNoun(context: EntityContext, mention: Mention): Mention[] | null {
  const { text } = context.reading;
  const { start, end, type } = mention;
  if (type === 'place' || type === 'person' || type === 'position' || nameOver(context, start, end)) return null;
  const stop = placesEnd(context, start);
  if (stop === start || stop > end) return null;
  const rest = text.slice(stop, end);
  return rest === '' || GENERAL_NOUNS.test(rest) ? [{ ...mention, end: stop, type: 'place', kind: undefined }] : null;
}

/** A foreign firm is named without its country (丹麦|诺德制药), but for those that bear it (丹麦|国家银行). */
function countryAndBrand(context: EntityContext, mention: Mention): Mention[] | null {
  const { text } = context.reading;
  const { start, end, type } = mention;
  if (type !== 'organization' || nameOver(context, start, end)) return null;
  const stop = placeEnd(context, start, end);
  if (stop === start || end - stop < SHORTEST || !isForeign(context, start, stop) || bearsCountry(text, stop))
    return null;
  const head = headEndingAt(text, stop, end);
  if (head && (head.head.kind !== 'company' || head.start <= stop + 1)) return null;
  if (!head && text.slice(stop, end).length > LONGEST_BARE) return null;
  return [
    { ...mention, end: stop, type: 'place', kind: undefined },
    { ...mention, start: stop },
  ];
}

/** Places at the ends of a stretch are two: 宁东至灵武, 洪水桥/厦村. */
function atRoute(context: EntityContext, mention: Mention): Mention[] | null {
  const { text } = context.reading;
  const { start, end, type } = mention;
  if (type !== 'place' || nameOver(context, start, end)) return null;
  for (let i = start; i < end; i++) {
    if (!ROUTE.includes(text[i]!) || wordOver(context.words, i, i + 1) < 0) continue;
    const parts = [
      { ...mention, end: i },
      { ...mention, start: i + 1 },
    ];
    return parts
      .filter((part) => part.end - part.start >= SHORTEST)
      .flatMap((part) => atRoute(context, part) ?? [part]);
  }
  return null;
}

/** 龙华区生物医药产业 as an organisation or park: nothing ends it as a name does, so it is a place and a sector. */
function placeAndSector(context: EntityContext, mention: Mention): Mention[] | null {
  const { text } = context.reading;
  const { start, end, type } = mention;
  if (type === 'place' || type === 'person' || type === 'position') return null;
  if (type !== 'product' && nameOver(context, start, end)) return null;
  const stop = sectorEnd(text, start, end);
  const middle = placeEnd(context, start, stop);
  const isSector = (from: number) => lookup(context, text.slice(from, stop)).some((entry) => entry.type === 'industry');
  if (middle > start && middle < stop && isSector(middle)) {
    return [
      { ...mention, end: middle, type: 'place', kind: undefined },
      { ...mention, start: middle, end: stop, type: 'industry', kind: undefined },
    ];
  }
  return isSector(start) ? [{ ...mention, end: stop, type: 'industry', kind: undefined }] : null;
}

/** Two names joined by a conjunction: both end with a head of the type, or a 、 before them shows a list of short names. */
function atConjunction(context: EntityContext, mention: Mention): Mention[] | null {
  const { text } = context.reading;
  const { start, end, type } = mention;
  if (!HEADED.has(type) || nameOver(context, start, end)) return null;
  const endsNamed = headEndingAt(text, start, end)?.head.type === type;
  const inList = type === 'organization' && text[start - 1] === '、' && !headEndingAt(text, start, end);
  if (!endsNamed && !inList) return null;
  for (let i = start + SHORTEST; i + 1 + SHORTEST <= end; i++) {
    const single = context.words.at[i] !== context.words.at[i - 1] && context.words.at[i] !== context.words.at[i + 1];
    if (!CONJUNCTIONS.includes(text[i]!) || !single) continue;
    const head = headEndingAt(text, start, i);
    if (inList || (head && head.head.type === type && head.start > start)) {
      return [
        { ...mention, end: i },
        { ...mention, start: i + 1 },
      ];
    }
  }
  return null;
}
