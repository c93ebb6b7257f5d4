/**
 * What mentions that touch make of each other:
 *  - a place before a body or park is part of its name (江州市|青禾研究院), but a foreign country before a brand is not;
 *  - a park before 管委会 is that body;
 *  - 市委 between a place and 书记 belongs to the office (江州|市委书记);
 *  - a general noun behind a place makes one region of both (东北|地区, 江州市|控制单元);
 *  - an alias in brackets is of the kind of what it stands for.
 */
import { isLatin } from '../../reading/characters.ts';
import type { EntityContext } from '../context.ts';
import { headEndingAt } from '../grammar/suffixes.ts';
import { nameOver } from '../lexiconNames.ts';
import type { Mention } from '../mention.ts';

/** Bodies that govern a park, right behind its name. */
const DIVISION_ENDS = '省市县区镇乡州旗';
/** Words after which a body of a country bears the country's name. */
const NATIONAL = [
  '国家',
  '国立',
  '国有',
  '国际',
  '皇家',
  '联邦',
  '中央',
  '理工',
  '科学',
  '技术',
  '铁路',
  '航空',
  '银行',
  '电信',
  '电力',
];

const PARK_BODIES = ['管理委员会', '管委会'];

/** The mentions with their neighbours considered; sorted by start, without overlap, as given. */
export function settleNeighbours(context: EntityContext, mentions: readonly Mention[]): Mention[] {
  const { text } = context.reading;
  const result: Mention[] = [];
  for (const mention of mentions) {
    const last = result.at(-1);
    let current = withBody(text, mention);
    // The body may have been found by itself.
    if (last && last.end > current.start) {
      if (current.end <= last.end) continue;
      current = { ...current, start: last.end };
    }
    if (last && last.end === current.start && joins(context, last, current)) {
      result[result.length - 1] = { ...current, start: last.start, kind: undefined, recogniser: 'names' };
      continue;
    }
    if (last && last.type !== current.type && isAlias(text, last, current))
      current = { ...current, type: last.type, kind: undefined };
    result.push(current);
  }
  return result;
}

/** Whether a place and the body behind it are one name: not where a brand follows it (县城的 Lumen Bio, 丹麦|诺德制药). */
function joins(context: EntityContext, place: Mention, name: Mention): boolean {
  if (place.type !== 'place' || name.type !== 'organization') return false;
  const { text } = context.reading;
  if (isLatin(text.charCodeAt(name.start))) return false;
  const head = headEndingAt(text, name.start, name.end)?.head;
  if (!isForeign(context, place)) return head !== undefined || !DIVISION_ENDS.includes(text[place.end - 1]!);
  return (
    head?.kind === 'government' ||
    head?.kind === 'association' ||
    NATIONAL.some((word) => text.startsWith(word, name.start))
  );
}

/** A country other than China: firms of its own bear names without it. */
function isForeign(context: EntityContext, { start, end }: Mention): boolean {
  return (
    nameOver(context, start, end)?.entries.some(({ kind, name }) => kind === 'country' && name !== '中国') ?? false
  );
}

function withBody(text: string, mention: Mention): Mention {
  const body = mention.type === 'park' ? PARK_BODIES.find((head) => text.startsWith(head, mention.end)) : undefined;
  return body ? { ...mention, end: mention.end + body.length, type: 'organization', kind: 'government' } : mention;
}

/** 甲公司（甲）, 甲公司（以下简称“甲”）: the second mention is the first by another name. */
function isAlias(text: string, { end, type }: Mention, alias: Mention): boolean {
  if (type === 'person' || type === 'position' || alias.type === 'person' || alias.type === 'position') return false;
  const between = text.slice(end, alias.start);
  if (!/^[”》]?（(?:以下)?[统简下]?称?[为：]?“?$/.test(between)) return false;
  return /^”?）/.test(text.slice(alias.end, alias.end + 2));
}
