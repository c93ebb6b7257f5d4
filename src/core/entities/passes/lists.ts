/**
 * Items of one list are of one kind: where most items of A、B、C are found as names of one type, an item that was missed, cut
 * short or taken for something else is such a name too. Only items whose both ends are plain to see are touched.
 */
import { firstIndex } from '../../search.ts';
import type { EntityType, Span } from '../../types.ts';
import type { EntityContext } from '../context.ts';
import { isNameCharacter } from '../grammar/nameCharacters.ts';
import { headEndingAt } from '../grammar/suffixes.ts';
import { nameOver } from '../lexiconNames.ts';
import type { Mention } from '../mention.ts';
import { hasPredicate } from '../predicates.ts';
import { listHeadType } from '../recognisers/coordination.ts';
import { overlay } from './overlay.ts';

/** How long a missed item may be, by what the list is of; other types are left to the tagger. */
const LONGEST: Partial<Record<EntityType, number>> = { organization: 14, place: 8, person: 12, industry: 10, park: 16 };
const SHORTEST = 2;
/** How many items must be found for the others to follow. The item before the list counts, and so does a head noun behind it. */
const ENOUGH = 2;
/** A different reading that the tagger is surer of stands. */
const SURE = 0.97;
const SCORE = 0.8;

const OPEN = 0xff08;
const CLOSE = 0xff09;
const COMMA = 0x3001;
const OPEN_QUOTE = 0x201c;
const CLOSE_QUOTE = 0x201d;
const COUNTS = new Set([...'两三四五六七八九十'].map((count) => count.charCodeAt(0)));

/** A part of a list between two commas. */
interface Item extends Span {
  /** The mention over exactly this item. */
  readonly mention: Mention | null;
  /** Indices of the first mention that ends behind the item's start and of the first that starts behind its end. */
  readonly first: number;
  readonly last: number;
  /** Whether a comma or 等 shows where it ends; an open item only says what the list is of. */
  readonly closed: boolean;
}

/** The mentions with those of lists completed; sorted by start, without overlap, as given. */
export function completeLists(context: EntityContext, mentions: readonly Mention[]): readonly Mention[] {
  const { text } = context.reading;
  const sure: Mention[] = [];
  let next = 0;
  for (const list of lists(text)) {
    while (next < mentions.length && mentions[next]!.end <= list.start) next++;
    const items = readItems(context, list, mentions, next);
    const before = mentions[next - 1]?.end === list.start ? mentions[next - 1]! : null;
    const type = typeOfItems(context, list, items, before);
    if (!type) continue;
    for (const item of items) {
      if (!item.closed || item.mention?.type === type || !mayBe(context, item, type, mentions)) continue;
      sure.push({ start: item.start, end: item.end, type, score: SCORE, recogniser: 'coordination' });
    }
  }
  return overlay(mentions, sure);
}

/** Stretches of items parted by 、: from the first 、 on, since what leads to the first item is not plain to see. */
function* lists(text: string): Generator<Span> {
  for (let comma = text.indexOf('、'); comma >= 0; ) {
    let end = comma + 1;
    let depth = 0;
    for (; end < text.length; end++) {
      const unit = text.charCodeAt(end);
      if (unit === OPEN) depth++;
      else if (unit === CLOSE) depth--;
      if (depth < 0 || !(unit === COMMA || isNameCharacter(text, end)) || isCountedPlace(text, end)) break;
    }
    yield { start: comma, end };
    comma = text.indexOf('、', end);
  }
}

/** 三国, 四省区, 两镇: what a list of places ends with. */
function isCountedPlace(text: string, i: number): boolean {
  return COUNTS.has(text.charCodeAt(i)) && '国省市县区镇乡州旗'.includes(text[i + 1] ?? '。');
}

/** The items between the commas of a list, and the last one where 等 ends it. */
function readItems(
  { reading: { text } }: EntityContext,
  list: Span,
  mentions: readonly Mention[],
  from: number,
): Item[] {
  const items: Item[] = [];
  let at = from;
  for (let start = list.start + 1; start < list.end; ) {
    // The next list begins with the next comma, so that none is looked for twice.
    const comma = text.indexOf('、', start);
    const end = comma < 0 ? list.end : Math.min(comma, list.end);
    while (at < mentions.length && mentions[at]!.end <= start) at++;
    const here = mentions[at]?.start === start ? mentions[at]! : null;
    const stop = end < list.end || isCountedPlace(text, end) ? end : lastEnd(text, start, list.end);
    if (stop > start) {
      const span = here?.end === stop ? { start, end: stop } : trimmed(text, start, stop);
      let last = at;
      while (last < mentions.length && mentions[last]!.start < span.end) last++;
      const only = last === at + 1 ? mentions[at]! : null;
      const mention = only && only.start === span.start && only.end === span.end ? only : null;
      items.push({ start: span.start, end: span.end, mention, first: at, last, closed: true });
    } else if (here) items.push({ start, end: here.end, mention: here, first: at, last: at + 1, closed: false });
    start = end + 1;
  }
  return items;
}

/** Where the last item ends: before 等; nowhere where no 等 follows. */
function lastEnd(text: string, start: number, limit: number): number {
  const end = text.slice(start, limit).indexOf('等');
  return end < 0 ? start : start + end;
}

/** An item without its quotes and without the bracket behind it. */
function trimmed(text: string, start: number, end: number): Span {
  const bracket = text.charCodeAt(end - 1) === CLOSE ? text.slice(start, end).indexOf('（') : -1;
  const close = bracket > 0 ? start + bracket : end;
  return {
    start: text.charCodeAt(start) === OPEN_QUOTE ? start + 1 : start,
    end: text.charCodeAt(close - 1) === CLOSE_QUOTE ? close - 1 : close,
  };
}

/** The type that the items share, with the head noun behind them; null where they differ. */
function typeOfItems(
  context: EntityContext,
  list: Span,
  items: readonly Item[],
  before: Mention | null,
): EntityType | null {
  const votes = new Map<EntityType, number>();
  const vote = (type: EntityType) => votes.set(type, (votes.get(type) ?? 0) + 1);
  for (const { mention } of items) if (mention) vote(mention.type);
  if (before) vote(before.type);
  const head = headType(context, items.at(-1)?.end ?? list.end);
  if (head) vote(head);
  let best: EntityType | null = null;
  for (const [type, count] of votes) if (!best || count > votes.get(best)!) best = type;
  if (!best) return null;
  const found = votes.get(best)!;
  const missing = items.filter(({ mention }) => mention?.type !== best).length;
  return found >= ENOUGH && found >= missing ? best : null;
}

/** What the noun behind a list says: 三国, 等企业. */
function headType(context: EntityContext, end: number): EntityType | null {
  const { text } = context.reading;
  return isCountedPlace(text, end) ? 'place' : listHeadType(context, end, text.length);
}

/** Whether an item may be a name of the type: short, without a predicate, and not surely something else. */
function mayBe(context: EntityContext, item: Item, type: EntityType, mentions: readonly Mention[]): boolean {
  const { start, end, mention, first, last } = item;
  const longest = LONGEST[type];
  if (!longest || end - start > longest || context.reading.text.slice(start, end).includes('等')) return false;
  if (holdsFigure(context, start, end) || isHeadAlone(context, start, end)) return false;
  if (end - start < SHORTEST) return type === 'place' && abbreviates(context, start);
  for (let k = first; k < last; k++) {
    const inner = mentions[k]!;
    if (inner.start < start || inner.end > end || (inner.type === type && inner.end === end)) return false;
  }
  if (mention) {
    if (mention.score >= SURE) return false;
    const known = nameOver(context, start, end);
    if (known && !known.entries.some((entry) => entry.type === type)) return false;
    return true;
  }
  return !hasPredicate(context, start, end);
}

/** 高新技术产业开发区 in a list of kinds of zones. */
function isHeadAlone({ reading }: EntityContext, start: number, end: number): boolean {
  const head = headEndingAt(reading.text, start, end);
  return head?.start === start && head.head.type === 'park';
}

/** 法 for 法国: a place by one character, which only a list says. */
function abbreviates({ reading, resources }: EntityContext, i: number): boolean {
  return resources.lexicon.lookup(reading.text[i]!).some(({ type }) => type === 'place');
}

function holdsFigure({ figures }: EntityContext, start: number, end: number): boolean {
  const at = firstIndex(figures.length, (index) => figures[index]!.end > start);
  return at < figures.length && figures[at]!.start < end;
}
