/** Provinces and cities by one character behind a verb or preposition of place: 在京, 赴滇, 来杭, 驻沪. */
import type { RuleContext } from '../context.ts';
import type { Mention } from '../mention.ts';

const BEFORE = '在来赴抵驻转';
/** Abbreviations that are rather ordinary characters. */
const ORDINARY = '新台连';
const KINDS = ['province', 'city'];
const SCORE = 0.8;

/** Abbreviated places in order, without overlap. */
export function recogniseAbbreviations({ words, resources, reading: { text } }: RuleContext): Mention[] {
  const mentions: Mention[] = [];
  for (let w = 0; w < words.length; w++) {
    // 在京 may be one word or two.
    const end = words.ends[w]!;
    const start = end - 1;
    const length = end - words.starts[w]!;
    if (length > 2 || !BEFORE.includes(text[start - 1] ?? '。') || ORDINARY.includes(text[start]!)) continue;
    if (length === 2 && words.starts[w] !== start - 1) continue;
    const [entry] = resources.lexicon.lookup(text[start]!);
    if (entry?.type !== 'place' || !KINDS.includes(entry.kind ?? '')) continue;
    mentions.push({ start, end, type: 'place', kind: entry.kind, score: SCORE, recogniser: 'gazetteer' });
  }
  return mentions;
}
