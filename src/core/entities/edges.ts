/**
 * The edges of a mention: what the tagger took in that is no part of a name. Signs that do not close, numbers of list items,
 * function words before a name that ends as names do, counts and particles behind it.
 */
import type { TextContext } from './context.ts';
import { headEndingAt } from './grammar/suffixes.ts';
import { nameOver, namesStartingAt } from './lexiconNames.ts';
import type { Mention } from './mention.ts';

/** Words that lead to a name and belong to none, as the segmenter cuts them. */
const LEADING = new Set(
  '受 获 率 予 经 并 与 如 可 找 得 由 在 向 对 是 及 和 或 委托 引进 牵线 的 并与 随后 续任 联合'.split(' '),
);
/** Words that a name may begin with too: they go before a place only (联合|南京…研究院). */
const BEFORE_PLACE = new Set(['联合']);
/** List numbers and opening brackets at the start; particles, counts and closing brackets at the end. */
const START = /^(?:\d{1,2}[.．]|[［【〔）])/;
const END = /(?:[］】]|[原籍]|(?<=[报网社台])讯|[一二三四五六七八九十两]{1,3}[项家个件])$/;
const SHORTEST = 2;

/** The names within a mention whose brackets do not close: what stands on either side of the bracket. */
export function atStrayBracket(text: string, mention: Mention): Mention[] {
  const name = text.slice(mention.start, mention.end);
  const close = name.indexOf('）');
  if (close < 0 || name.includes('（')) return [mention];
  const at = mention.start + close;
  return [
    { ...mention, end: at },
    { ...mention, start: at + 1 },
  ].filter(({ start, end }) => end - start >= SHORTEST);
}

/** An organisation without what clings to its edges. */
export function trimEdges(context: TextContext, mention: Mention): Mention {
  if (mention.type !== 'organization' || nameOver(context, mention.start, mention.end)) return mention;
  const { text } = context.reading;
  let { start, end } = mention;
  start += START.exec(text.slice(start, end))?.[0].length ?? 0;
  const tail = END.exec(text.slice(start, end))?.[0].length ?? 0;
  if (end - tail - start >= SHORTEST) end -= tail;
  start = afterLeading(context, start, end);
  return end - start < SHORTEST ? mention : { ...mention, start, end };
}

/** Where the name begins behind function words, if what remains ends as a name does. */
function afterLeading(context: TextContext, from: number, end: number): number {
  const { words } = context;
  const { text } = context.reading;
  let start = from;
  for (let w = words.at[start]!; w >= 0 && words.starts[w] === start && words.ends[w]! < end; w++) {
    const word = text.slice(start, words.ends[w]!);
    if (!LEADING.has(word)) break;
    if (BEFORE_PLACE.has(word) && !startsPlace(context, words.ends[w]!)) break;
    start = words.ends[w]!;
  }
  const head = headEndingAt(text, start, end);
  return head?.head.type === 'organization' && head.start > start ? start : from;
}

function startsPlace(context: TextContext, start: number): boolean {
  return namesStartingAt(context, start).some(({ entries }) => entries.some(({ type }) => type === 'place'));
}
