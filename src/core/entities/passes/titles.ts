/**
 * Titles in 《》 are one name from bracket to bracket, whatever names and quotes stand in them; a title that nobody took for
 * something else (a newspaper, a play) is a document's.
 */
import type { Span } from '../../types.ts';
import type { EntityContext } from '../context.ts';
import type { Mention } from '../mention.ts';
import { overlay } from './overlay.ts';

const LONGEST = 80;
const LONGEST_VERSION = 20;
const VERSION = /^（(?:试行|暂行|草案|修订稿?|征求意见稿|[\d年]{2,5}[—\-至]{1,2}\d{2,4}年)）/;
const SCORE = 0.9;

/** The mentions with titles made whole; sorted by start, without overlap, as given. */
export function settleTitles(context: EntityContext, mentions: readonly Mention[]): readonly Mention[] {
  const whole: Mention[] = [];
  const cut: Mention[] = [];
  let at = 0;
  for (const title of titles(context)) {
    while (at < mentions.length && mentions[at]!.end <= title.start) cut.push(mentions[at++]!);
    const exact = mentions[at]?.start === title.start && mentions[at]!.end === title.end;
    if (exact) continue;
    whole.push({ ...title, type: 'policy', score: SCORE, recogniser: 'names' });
    // What reaches over a bracket is cut there; what the cut leaves lies within the title.
    for (; at < mentions.length && mentions[at]!.start < title.end; at++) {
      const { start, end } = mentions[at]!;
      if (start >= title.start && end <= title.end) cut.push(mentions[at]!);
    }
  }
  cut.push(...mentions.slice(at));
  const titled = overlay(cut, whole);
  return overlay(titled, versions(context, titled));
}

/** Policies with the version in the bracket behind them: …办法（试行）, …方案（2025—2027年）. */
function versions({ reading: { text } }: EntityContext, mentions: readonly Mention[]): Mention[] {
  const longer: Mention[] = [];
  for (const mention of mentions) {
    if (mention.type !== 'policy' || text[mention.end] !== '（') continue;
    const version = VERSION.exec(text.slice(mention.end, mention.end + LONGEST_VERSION));
    if (version) longer.push({ ...mention, end: mention.end + version[0].length });
  }
  return longer;
}

/** The outermost 《…》 of each line but furniture, within reason. */
function* titles({ reading, layout }: EntityContext): Generator<Span> {
  const { text } = reading;
  for (const line of layout.lines) {
    if (line.kind === 'furniture') continue;
    let depth = 0;
    let start = -1;
    for (let i = text.indexOf('《', line.start); i >= 0 && i < line.end; i++) {
      if (text[i] === '《') {
        if (depth === 0) start = i;
        depth++;
      } else if (text[i] === '》' && depth > 0) {
        depth--;
        if (depth === 0 && i + 1 - start <= LONGEST) yield { start, end: i + 1 };
      }
    }
  }
}
