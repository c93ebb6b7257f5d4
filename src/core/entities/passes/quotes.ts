/**
 * Slogans and codes in quotes: “双招双引”, “20+8”产业, “包抓联”机制. What is quoted is a policy where it ends as one does, where a
 * noun for what is decided or practised follows, or where a verb that puts policies to work stands before it. Quoted words
 * before other nouns (“…”问题, “…”品牌) are not.
 */
import type { EntityType, Span } from '../../types.ts';
import type { EntityContext } from '../context.ts';
import { headEndingAt } from '../grammar/suffixes.ts';
import type { Mention } from '../mention.ts';
import { overlay } from './overlay.ts';

/** Nouns behind the quotes that make a policy of what is quoted, perhaps with an attribute before them (“…”三年行动). */
const POLICY_NOUNS =
  '改革 行动 机制 战略 布局 部署 工程 政策 试点 计划 制度 规划 保卫战 思路 目标 清单 名单 审判 监管 抽查 新政 指示 号召 机遇 契机 期间 时期 倡议 发展格局 举措 措施 方针 理念 办法 条例'.split(
    ' ',
  );
/** Nouns behind the quotes of goods and services, and of what is no name. */
const PRODUCT_NOUNS = '品牌 商标 系统 平台 团队 装置 设备'.split(' ');
const PLAIN_NOUNS = '问题 话题 章节 难题 现象 之称 美誉 称号 体系 瓶颈 困局 困境'.split(' ');
const REQUESTS = '的指示 的要求 的号召 的部署 的方针 的理念 的思路'.split(' ');
/** Verbs and prepositions that put policies to work. */
const PRACTISED = '推行 推进 推动 实施 实行 试行 试点 深化 落实 贯彻 坚持 秉持 按照 按 围绕 抢抓 列入'.split(' ');
/** What ends the names of products, technologies and financial products. */
const PRODUCT_ENDS = '平台 系统 技术 码 贷 融资 保险 号 机 App'.split(' ');
/** 20+8, 3+N: how clusters and programmes are counted. */
const CODE = /^\d[\dN]*(?:\+[\dN]+)+$/;
const SHORTEST = 2;
const ATTRIBUTE = 4;
const LONGEST = 24;
const SCORE = 0.9;

/** The mentions with what is quoted settled; sorted by start, without overlap, as given. */
export function settleQuotes(context: EntityContext, mentions: readonly Mention[]): readonly Mention[] {
  const policies: Mention[] = [];
  const others = new Map<string, EntityType | null>();
  for (const span of quotations(context.reading.text)) {
    const type = quotedType(context, span);
    if (type === 'policy') policies.push({ ...span, type, score: SCORE, recogniser: 'codes' });
    else if (type !== undefined) others.set(`${span.start} ${span.end}`, type);
  }
  const settled = mentions.flatMap((mention) => {
    const type = mention.type === 'policy' ? others.get(`${mention.start} ${mention.end}`) : undefined;
    if (type === undefined) return [mention];
    return type ? [{ ...mention, type, kind: undefined }] : [];
  });
  return overlay(settled, policies);
}

/** What is quoted by what stands around it: a policy, a product, no name (null), or nothing to tell (undefined). */
function quotedType({ reading, words }: EntityContext, { start, end }: Span): EntityType | null | undefined {
  const { text } = reading;
  const from = end + 1;
  if (CODE.test(text.slice(start, end))) return 'policy';
  const follows = (noun: string) => text.startsWith(noun, from);
  if (PLAIN_NOUNS.some(follows) || /[，。！？>=]/.test(text.slice(start, end))) return null;
  if (PRODUCT_NOUNS.some(follows)) return 'product';
  if (REQUESTS.some(follows)) return 'policy';
  for (let w = words.at[from] ?? -1; w >= 0 && w < words.length && words.starts[w]! <= from + ATTRIBUTE; w++) {
    if (POLICY_NOUNS.some((noun) => text.startsWith(noun, words.starts[w]!))) return 'policy';
    if (!/^(?:n|b|m|vn|a|j|q)/.test(words.tags[w]!)) break;
  }
  if (PRODUCT_ENDS.some((word) => text.slice(start, end).endsWith(word))) return 'product';
  const own = headEndingAt(text, start, end)?.head.type;
  if (own) return own === 'policy' ? own : undefined;
  return PRACTISED.some((verb) => text.endsWith(verb, start - 1)) ? 'policy' : undefined;
}

/** What stands between quotes within a line. */
function* quotations(text: string): Generator<Span> {
  for (let open = text.indexOf('“'); open >= 0; open = text.indexOf('“', open + 1)) {
    const length = text.slice(open + 1, open + LONGEST + 2).search(/[“”\n]/);
    const end = open + 1 + length;
    if (length >= SHORTEST && text[end] === '”') yield { start: open + 1, end };
  }
}
