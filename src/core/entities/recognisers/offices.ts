/**
 * Offices of known bodies: 自然资源部|副部长. Where the lexicon knows the body and an office follows, both are sure, also where the
 * segmenter cuts a word across the two (部副|部长).
 */
import type { Recogniser, TextContext } from '../context.ts';
import { namesStartingAt } from '../lexiconNames.ts';
import type { Mention } from '../mention.ts';

const SHORTEST = 3;
const SCORE = 0.95;

export const recogniseOffices: Recogniser = (context) => {
  const { at } = context.words;
  const mentions: Mention[] = [];
  let taken = 0;
  for (const { start, end, entries, short, ambiguous } of context.names) {
    if (short || ambiguous || end - start < SHORTEST || (start > 0 && at[start] === at[start - 1])) continue;
    const { type, kind } = entries[0]!;
    if (type !== 'organization' || start < taken) continue;
    const to = officeEnd(context, end);
    // The longest name at a start stands, also where no office follows it.
    taken = to;
    if (to === end) continue;
    mentions.push({ start, end, type, ...(kind ? { kind } : {}), score: SCORE, recogniser: 'gazetteer' });
    mentions.push({ start: end, end: to, type: 'position', score: SCORE, recogniser: 'gazetteer' });
  }
  return mentions;
};

/** Where the longest office that starts here ends; here, where none does, or where it is part of a longer phrase (主任|办公会议). */
function officeEnd(context: TextContext, start: number): number {
  const { at, tags } = context.words;
  const office = namesStartingAt(context, start).find(
    ({ end, entries }) => entries.every(({ type }) => type === 'position') && at[end] !== at[end - 1],
  );
  const next = office ? (at[office.end] ?? -1) : -1;
  return office && !(next >= 0 && COMMON_NOUN.test(tags[next]!)) ? office.end : start;
}

/** Parts of speech that go on with a phrase; names of persons (nr) do not. */
const COMMON_NOUN = /^(?:n|vn|an|l|j)$/;
