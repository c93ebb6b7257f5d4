/**
 * Regions that are named by what they hold and a noun for a stretch of land or water: 淮河流域, 乌江重庆市控制单元. The whole run
 * from the punctuation before it is the name, when it begins with the name of a place and no verb stands in it.
 */
import type { LexiconMatch } from '../../lexicon/lexicon.ts';
import type { Recogniser, TextContext } from '../context.ts';
import { namesStartingAt } from '../lexiconNames.ts';
import type { Mention } from '../mention.ts';
import { hasPredicate } from '../predicates.ts';

const HEADS = ['控制单元', '经济带', '生态经济区', '生态圈', '都市圈', '城市群', '灌区', '流域'];
const LONGEST = 24;
const BOUNDS = '，。；：、（）《》“”\n ';
const SCORE = 0.9;

export const recogniseRegions: Recogniser = (context) => {
  const { text } = context.reading;
  const mentions: Mention[] = [];
  for (const head of HEADS) {
    for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + head.length)) {
      let start = at;
      while (start > 0 && at - start < LONGEST && !BOUNDS.includes(text[start - 1]!)) start--;
      const end = at + head.length;
      if (at - start < 2 || !BOUNDS.includes(text[start - 1] ?? '\n')) continue;
      if (!namesPlace(context, start, at) || hasPredicate(context, start, at)) continue;
      mentions.push({ start, end, type: 'place', score: SCORE, recogniser: 'names' });
    }
  }
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  // Of several heads behind one beginning the last ends the name.
  return mentions.filter(({ start }, index) => start !== mentions[index - 1]?.start);
};

function namesPlace(context: TextContext, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const isPlace = (match: LexiconMatch) => match.end <= end && !match.ambiguous && match.entries[0]!.type === 'place';
    if (namesStartingAt(context, i).some(isPlace)) return true;
  }
  return false;
}
