/** Strategies and slogans that the lexicon knows by their full names: 供给侧结构性改革. Long ones are hardly ever anything else. */
import type { RuleContext } from '../context.ts';
import type { Mention } from '../mention.ts';
import { breaksAtWords } from './gazetteer.ts';

const SHORTEST = 5;
const SCORE = 0.8;

/** Known strategies in order, without overlap. */
export function recogniseStrategies({ names, words }: RuleContext): Mention[] {
  const mentions: Mention[] = [];
  for (const { start, end, entries, short, ambiguous } of names) {
    if (short || ambiguous || end - start < SHORTEST || start < (mentions.at(-1)?.end ?? 0)) continue;
    if (!entries.every(({ type }) => type === 'policy') || !breaksAtWords(words.at, start, end)) continue;
    mentions.push({ start, end, type: 'policy', score: SCORE, recogniser: 'gazetteer' });
  }
  return mentions;
}
