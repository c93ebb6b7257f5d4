/** Sectors by the noun behind them: a name of the lexicon before 产业, 行业, 领域, 企业 (汽车产业, 互联网领域). */
import type { RuleContext } from '../context.ts';
import type { Mention } from '../mention.ts';

const HEADS = ['产业', '行业', '领域', '集群', '赛道', '板块', '企业', '业者'];
/** What makes something else of the head: 产业化, 产业园, 产业基地. */
const CONTINUES = ['化', '园', '开发', '基地', '集聚', '家'];
/** Words before 企业 that say what a firm is certified as, not what it makes. */
const CERTIFIED = '高新技术';
const SCORE = 0.8;

/** Sectors in order, without overlap. */
export function recogniseSectors({ names, reading: { text } }: RuleContext): Mention[] {
  const mentions: Mention[] = [];
  for (const { start, end, entries } of names) {
    if (start < (mentions.at(-1)?.end ?? 0) || !entries.some(({ type }) => type === 'industry')) continue;
    const head = HEADS.find((noun) => text.startsWith(noun, end));
    if (!head || CONTINUES.some((word) => text.startsWith(word, end + head.length))) continue;
    if (text.slice(start, end) === CERTIFIED) continue;
    mentions.push({ start, end, type: 'industry', score: SCORE, recogniser: 'names' });
  }
  return mentions;
}
