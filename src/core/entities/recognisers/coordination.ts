/**
 * Coordination: A、B、C等企业. The head noun behind a list says what its items are, also where no item looks like a name
 * (华润三九、国药致君、立健药业等企业). Only items whose both ends are plain to see are proposed.
 */
import type { EntityType, Span } from '../../types.ts';
import type { Recogniser, TextContext } from '../context.ts';
import { isNameCharacter } from '../grammar/nameCharacters.ts';
import type { Mention } from '../mention.ts';
import { hasPredicate } from '../predicates.ts';

/** What the items of a list before each head noun are. */
const LIST_HEADS: ReadonlyMap<string, EntityType> = new Map(
  (
    [
      [
        'organization',
        '企业 公司 集团 厂商 车企 药企 民企 央企 国企 外企 台企 日企 德企 港企 龙头 银行 券商 机构 院所 高校 院校 大学 学校 医院 单位 部门 协会 商会 媒体 平台公司 金融机构 品牌 客户 厂',
      ],
      ['place', '国家 国 城市 地区 省份 省 省市 省区 市 州 县 县市 县区 区县 区 旗县 乡镇 镇 乡 街道 村 地 港口 口岸'],
      ['park', '园区 开发区 基地 高新区 产业园 产业园区 功能区'],
      ['industry', '产业 行业 领域 集群 产业集群 产业链 赛道 板块'],
      ['policy', '政策 文件 法规 规划 办法 条例 制度 措施'],
    ] as const
  ).flatMap(([type, heads]) => heads.split(' ').map((head) => [head, type] as const)),
);
const LONGEST_HEAD = Math.max(...[...LIST_HEADS.keys()].map((head) => head.length));

/** How far behind the list its head noun may stand: 等60余家知名的科技型企业. */
const REACH = 14;
const LONGEST_ITEM = 24;
const SCORE = 0.6;

export const recogniseCoordination: Recogniser = (context) => {
  const { text } = context.reading;
  const mentions: Mention[] = [];
  let comma = nextComma(text, 0);
  for (const { start, end } of context.layout.sentences) {
    // Found once for all the sentences before it: a search a sentence would read a text without lists over and over.
    if (comma < start) comma = nextComma(text, start);
    while (comma < end) {
      const list = readList(context, start, comma, end);
      const type = list.items.length > 0 ? listHeadType(context, list.end, end) : null;
      if (type) {
        for (const item of list.items) mentions.push({ ...item, type, score: SCORE, recogniser: 'coordination' });
      }
      comma = nextComma(text, Math.max(list.end, comma + 1));
    }
  }
  return mentions;
};

/** The next 、 from an offset on, or the end of the text. */
function nextComma(text: string, from: number): number {
  const at = text.indexOf('、', from);
  return at < 0 ? text.length : at;
}

/** The items of the list whose first 、 stands at `comma`, and where the list ends. */
function readList(
  context: TextContext,
  from: number,
  comma: number,
  to: number,
): { readonly items: readonly Span[]; readonly end: number } {
  const { text } = context.reading;
  const items: Span[] = [];
  const first = itemBefore(context, from, comma);
  if (first) items.push(first);
  let start = comma + 1;
  for (;;) {
    const end = itemEnd(text, start, to);
    if (end <= start) return { items, end: start };
    const closing = text[end];
    items.push(unquoted(text, start, end));
    if (closing !== '、') return { items, end };
    start = end + 1;
  }
}

/** The first item, where punctuation stands before it and nothing in it says what is done with the list. */
function itemBefore(context: TextContext, from: number, comma: number): Span | null {
  const { text } = context.reading;
  let start = comma;
  while (start > from && comma - start <= LONGEST_ITEM && isNameCharacter(text, start - 1)) start--;
  const bounded = start === from || '，；。：）”》'.includes(text[start - 1]!);
  const length = comma - start;
  if (!bounded || length < 2 || length > LONGEST_ITEM || hasPredicate(context, start, comma)) return null;
  return unquoted(text, start, comma);
}

/** Where an item ends: at the next 、, at 等 or 和 behind a name, or at other punctuation. */
function itemEnd(text: string, start: number, to: number): number {
  const limit = Math.min(to, start + LONGEST_ITEM);
  let i = start;
  while (i < limit && isNameCharacter(text, i)) {
    if (text[i] === '等' && i > start + 1) break;
    i++;
  }
  return i;
}

function unquoted(text: string, start: number, end: number): Span {
  return { start: text[start] === '“' ? start + 1 : start, end: text[end - 1] === '”' ? end - 1 : end };
}

/** The type that the head noun behind a list gives, after 等 and a count: `from` is where the list ends. */
export function listHeadType(context: TextContext, from: number, to: number): EntityType | null {
  const { text } = context.reading;
  if (text[from] !== '等') return null;
  const limit = Math.min(to, from + 1 + REACH);
  const { words } = context;
  let type: EntityType | null = null;
  for (let w = words.at[from]!; w >= 0 && w < words.length && words.starts[w]! < limit; w++) {
    const end = words.ends[w]!;
    const tag = words.tags[w]!;
    if (end <= from) continue;
    if (tag === 'x' && '，。；、：'.includes(text[words.starts[w]!]!)) break;
    if (type && !tag.startsWith('n')) break;
    for (let length = Math.min(LONGEST_HEAD, end - from); length > 0; length--) {
      const found = LIST_HEADS.get(text.slice(end - length, end));
      if (found) {
        type = found;
        break;
      }
    }
  }
  return type;
}
