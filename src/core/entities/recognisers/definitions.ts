/** Definitions in the text: …有限公司（以下简称“华晟晶材”）. The short form has the type of what it stands for. */
import type { EntityType } from '../../types.ts';
import type { Recogniser } from '../context.ts';
import { headEndingAt, LONGEST_HEAD } from '../grammar/suffixes.ts';
import type { Mention } from '../mention.ts';

const CUES = ['以下简称', '下称', '以下称', '简称', '以下统称', '又称', '原名', '曾用名'];
const LONGEST_ALIAS = 30;
const SCORE = 0.9;

export const recogniseDefinitions: Recogniser = ({ reading, layout }) => {
  const { text } = reading;
  const mentions: Mention[] = [];
  let open = text.indexOf('（');
  for (const line of layout.lines) {
    // One search for all the lines before the bracket.
    if (open >= 0 && open < line.start) open = text.indexOf('（', line.start);
    for (; open >= 0 && open < line.end; open = text.indexOf('（', open + 1)) {
      if (line.kind === 'furniture') continue;
      const cue = CUES.find((word) => text.startsWith(word, open + 1));
      if (!cue) continue;
      const length = text.slice(open, open + LONGEST_ALIAS + 1).indexOf('）');
      const close = open + length;
      if (length < 0 || close > line.end) continue;
      const type = typeBefore(text, line.start, open);
      let start = open + 1 + cue.length;
      while (start < close && '为“：，'.includes(text[start]!)) start++;
      let end = close;
      while (end > start && text[end - 1] === '”') end--;
      if (type && end - start >= 2) mentions.push({ start, end, type, score: SCORE, recogniser: 'definition' });
    }
  }
  return mentions;
};

/** What stands before the bracket, by its head. */
function typeBefore(text: string, from: number, end: number): EntityType | null {
  let stop = end;
  while (stop > from && text[stop - 1] === '”') stop--;
  if (text[stop - 1] === '》') return 'policy';
  return headEndingAt(text, Math.max(from, stop - LONGEST_HEAD), stop)?.head.type ?? null;
}
