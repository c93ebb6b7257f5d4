/**
 * Laws and regulations named without title brackets: by the lexicon (公司法), by the article that is cited (…条例第四条), or by
 * the word that cites them (依据…办法).
 */
import { isHan } from '../../reading/characters.ts';
import type { EntityContext } from '../context.ts';
import type { Mention } from '../mention.ts';
import { breaksAtWords } from './gazetteer.ts';

const HEADS = ['法', '条例', '办法', '规定', '细则', '规例', '规则', '通则'];
/** Words that stand before a statute and are no part of its name. */
const CITING = new Set(
  '依 依据 依照 根据 按照 按 违反 符合 触犯 修正 修订 修改 执行 落实 贯彻 遵守 适用 及 或 和 与 暨 以及 在 对 为 由 将 应'.split(
    ' ',
  ),
);
/** 本办法, 该条例: the document itself or one named before. */
const DEICTIC = '本该此前上';
const SHORTEST = 3;
const LONGEST = 24;
const ARTICLE = /第[一二三四五六七八九十百零〇\d]{1,6}条/g;
const SCORE = 0.9;

/** Statutes in order, without overlap. */
export function recogniseStatutes(context: EntityContext): Mention[] {
  const { text } = context.reading;
  const found = new Map<number, number>();
  for (const { start, end, entries, short, ambiguous } of context.names) {
    if (short || ambiguous || end - start < SHORTEST) continue;
    const isLaw = entries.every(({ type, kind }) => type === 'policy' && kind === 'law');
    if (isLaw && text[start - 1] !== '”' && breaksAtWords(context.words.at, start, end)) add(found, start, end);
  }
  for (const { index } of text.matchAll(ARTICLE)) {
    if (!HEADS.some((head) => text.endsWith(head, index))) continue;
    const start = nameStart(context, index);
    if (!DEICTIC.includes(text[start]!)) add(found, start, index);
  }
  const mentions: Mention[] = [];
  for (const start of [...found.keys()].sort((a, b) => a - b)) {
    const end = found.get(start)!;
    if (end - start < SHORTEST || (mentions.at(-1)?.end ?? 0) > start) continue;
    mentions.push({ start, end, type: 'policy', score: SCORE, recogniser: 'names' });
  }
  return mentions;
}

function add(found: Map<number, number>, start: number, end: number): void {
  found.set(start, Math.max(end, found.get(start) ?? 0));
}

/** Where the name of the statute that ends at `end` begins: behind punctuation or a word that cites it. */
function nameStart({ reading: { text }, words }: EntityContext, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST && isHan(text.charCodeAt(start - 1))) {
    const w = words.at[start - 1]!;
    const from = w >= 0 ? words.starts[w]! : start - 1;
    if (CITING.has(text.slice(from, start))) break;
    start = from;
  }
  return start;
}
