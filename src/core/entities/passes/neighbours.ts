/**
 * What mentions that touch make of each other:
 *  - places without a break are one (马来西亚|槟城);
 *  - a place before a body or park is part of its name (江州市|青禾研究院), but a foreign country before a brand is not;
 *  - a place in brackets stands within one name (青禾（江州）科技有限公司);
 *  - sectors that 与 joins within a list are one (A、生物医药与健康、B);
 *  - a park before 管委会 is that body;
 *  - 市委 between a place and 书记 belongs to the office (江州|市委书记);
 *  - a sector takes its attribute and its 业 (绿色|硅光伏, 环境服务|业).
 */
import { isLatin } from '../../reading/characters.ts';
import type { EntityContext } from '../context.ts';
import { headEndingAt } from '../grammar/suffixes.ts';
import type { Mention } from '../mention.ts';
import { bearsCountry, isForeign, placesEnd, wholeSector } from '../parts.ts';

/** Bodies that govern a park, right behind its name. */
const DIVISION_ENDS = '省市县区镇乡州旗';

const PARK_BODIES = ['管理委员会', '管委会', '执委会', '管理局', '管理中心', '管理处'];

/** A Party committee and those who hold an office in it. */
const COMMITTEE = /^[省市县区州旗]委(?:副?书记|常委|委员)/;
const COMMITTEE_LENGTH = 2;
/** How far behind a sector the next comma may stand, its count included. */
const LIST_REACH = 8;

/** The mentions with their neighbours considered; sorted by start, without overlap, as given. */
export function settleNeighbours(context: EntityContext, mentions: readonly Mention[]): Mention[] {
  const { text } = context.reading;
  const result: Mention[] = [];
  for (const [index, mention] of mentions.entries()) {
    const last = result.at(-1);
    const to = mentions[index + 1]?.start ?? text.length;
    let current =
      mention.type === 'industry'
        ? { ...mention, ...wholeSector(text, mention, last?.end ?? 0, to) }
        : withBody(text, mention);
    // The body may have been found by itself.
    if (last && last.end > current.start) {
      if (current.end <= last.end) continue;
      current = { ...current, start: last.end };
    }
    const firm = result.at(-2);
    if (firm && last && holdsBranch(context, firm, last, current)) {
      result.splice(-2, 2, { ...current, start: firm.start, kind: undefined });
      continue;
    }
    if (last && isOneSector(text, last, current)) {
      result[result.length - 1] = { ...current, start: last.start };
      continue;
    }
    if (last?.type === 'place' && current.type === 'place' && last.end === current.start) {
      result[result.length - 1] = { ...current, start: last.start, kind: undefined };
      continue;
    }
    const office = last && officeOf(text, last, current);
    if (office) {
      result[result.length - 1] = office.place;
      result.push(office.position);
      continue;
    }
    if (last && last.end === current.start && joins(context, last, current)) {
      result[result.length - 1] = { ...current, start: last.start, kind: undefined, recogniser: 'names' };
      continue;
    }
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
  if (!isForeign(context, place.start, place.end))
    return head !== undefined || !DIVISION_ENDS.includes(text[place.end - 1]!);
  return head?.kind === 'government' || head?.kind === 'association' || bearsCountry(text, name.start);
}

/** 江州市委|书记: the committee belongs to the office, before it stands the place. */
function officeOf(text: string, body: Mention, office: Mention): { place: Mention; position: Mention } | null {
  if (body.type !== 'organization' || office.type !== 'position' || body.end !== office.start) return null;
  const start = body.end - COMMITTEE_LENGTH;
  if (start - body.start < COMMITTEE_LENGTH || !COMMITTEE.test(text.slice(start, office.end))) return null;
  return {
    place: { ...body, end: start, type: 'place', kind: undefined },
    position: { ...office, start },
  };
}

/** 青禾（江州）科技有限公司: a place in brackets within one name. */
function holdsBranch(context: EntityContext, firm: Mention, place: Mention, rest: Mention): boolean {
  const { text } = context.reading;
  if (rest.type !== 'organization' || text.slice(firm.end, place.start) !== '（') return false;
  if (text.slice(place.end, rest.start) !== '）') return false;
  return (
    (firm.type === 'organization' || firm.type === 'park' || firm.type === 'place') &&
    placesEnd(context, place.start) === place.end
  );
}

/** A、B与C、D: what 与 joins between commas is one sector, since the list goes on behind it. */
function isOneSector(text: string, first: Mention, second: Mention): boolean {
  if (first.type !== 'industry' || second.type !== 'industry') return false;
  const joined = text.slice(first.end, second.start);
  return (
    (joined === '与' || joined === '及') &&
    /^(?:类?\d*[家个条项]?)、/.test(text.slice(second.end, second.end + LIST_REACH))
  );
}

function withBody(text: string, mention: Mention): Mention {
  const body = mention.type === 'park' ? PARK_BODIES.find((head) => text.startsWith(head, mention.end)) : undefined;
  return body ? { ...mention, end: mention.end + body.length, type: 'organization', kind: 'government' } : mention;
}
