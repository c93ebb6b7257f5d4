/**
 * Places that stand by themselves: a name of the lexicon between word boundaries, behind which no noun follows that might make
 * a longer name of it (在江州，; 江州定下目标).
 */
import type { RuleContext } from '../context.ts';
import type { Mention } from '../mention.ts';
import { placesEnd } from '../parts.ts';
import { breaksAtWords } from './gazetteer.ts';

/** What may follow a place that stands alone: punctuation, or a word that begins a clause. */
const AFTER = '，。；：、！？\n 的在是有将已至到从与和及对为以定';
/** Parts of speech before it: punctuation, verbs, particles, prepositions, adverbs, localisers. */
const BEFORE = /^(?:x|v|p|u.*|d|f|r|c)$/;
/** Signs that join places to routes and double names. */
const JOINING = '—·-“”（）';
const SCORE = 0.7;

/** Places of the lexicon that stand by themselves, in order, without overlap. */
export function recognisePlaces(context: RuleContext): Mention[] {
  const { words } = context;
  const { text } = context.reading;
  const mentions: Mention[] = [];
  for (const { start, entries, ambiguous } of context.names) {
    if (ambiguous || start < (mentions.at(-1)?.end ?? 0) || entries[0]!.type !== 'place') continue;
    const before = start > 0 ? words.at[start - 1]! : -1;
    if (before >= 0 && !BEFORE.test(words.tags[before]!)) continue;
    const end = placesEnd(context, start);
    if (!entries.every(({ type }) => type === 'place') || !breaksAtWords(words.at, start, end)) continue;
    if (!AFTER.includes(text[end] ?? '\n') || JOINING.includes(text[start - 1] ?? '\n')) continue;
    mentions.push({ start, end, type: 'place', score: SCORE, recogniser: 'gazetteer' });
  }
  return mentions;
}
