/**
 * Persons by the grammar of names: a surname and one or two more characters where a text introduces people (behind a title or
 * 记者, before 说 or 表示, in appointments: 任命…为). What clings to a name is taken off (陈冠霖说, 詹丽文女士).
 */
import { isHan } from '../../reading/characters.ts';
import type { EntityContext } from '../context.ts';
import type { Mention } from '../mention.ts';
import { startsSurname } from '../surnames.ts';
import { fill, overlay } from './overlay.ts';

/** Words that stand right before a name. */
const ROLES = /(?:记者|通讯员|作者|(?<!责任)编辑|摄影|召 ?集 ?人)[ ：/|｜／]{0,3}$/;
const APPOINTING = /(?:任命|免去|接受|提名|同意)[：\n ]{0,2}$/;
/** What stands right behind a name in an appointment, and behind the name of a speaker. */
const APPOINTED = /^(?:为[\u3400-\u9fff]{2}|的[\u3400-\u9fff]{0,20}职务|辞去|，(?:男|女)，|兼任|挂职)/;
const SPEAKING = /^(?:说|表示|指出|介绍|坦言|透露|强调|认为|告诉|汇报|回忆|解释|建议|补充|提醒)/;
/** What a name may follow where nothing names a role. */
const OPENS = '\n，。；、：“”）';
const LOOK_BEHIND = 10;
const LOOK_AHEAD = 28;

/** Titles behind a name and verbs that cling to it; single characters only where the name stays whole without them. */
const HONORIFICS = ['先生', '女士', '同志', '整理', '报道', '摄'];
const CLINGING = '说则等时指笑随称';
/** Characters that begin the next word rather than end a name. */
const FUNCTIONAL = '为的任在将是与和及向对把被从到于也已就';
const WIDEST_GAP = 12;
/** Single characters that end no name. */
const NEVER_GIVEN = '说则等时';
const LONGEST_NAME = 3;
/** A name of two characters with a blank between them, as rosters have it. */
const SPREAD = /^[\u3400-\u9fff] {1,2}[\u3400-\u9fff](?= |\n|$)/;

/** A given name and a surname in Latin letters, and what joins names. */
const LATIN_NAME = /^\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){1,2}$/u;
const JOINS = ['、', '和', '与', '及'];
const SPREAD_LENGTH = 5;
const SCORE = 0.85;

/** The mentions with persons settled; sorted by start, without overlap, as given. */
export function settlePersons(context: EntityContext, mentions: readonly Mention[]): readonly Mention[] {
  const trimmed = besidePersons(
    context,
    mentions.map((mention) => (mention.type === 'person' ? trim(context, mention) : mention)),
  );
  const { text } = context.reading;
  const { surnames } = context.resources.lexicon.persons;
  const offices = new Set<number>();
  for (const { type, end } of trimmed) if (type === 'position') offices.add(afterBlanks(text, end));
  const sure: Mention[] = [];
  const likely: Mention[] = [];
  let done = 0;
  for (let start = 0; start < text.length; start++) {
    if (start < done || !startsSurname(surnames, text, start)) continue;
    const behind = text.slice(Math.max(0, start - LOOK_BEHIND), start);
    const isRole = ROLES.test(behind);
    const isOpen = start === 0 || OPENS.includes(text[start - 1]!) || APPOINTING.test(behind);
    if (!isRole && !isOpen && !offices.has(start)) continue;
    const framed = isRole || APPOINTING.test(behind);
    const end = nameEnd(context, start, framed);
    if (end === start) continue;
    const ahead = text.slice(end, end + LOOK_AHEAD);
    const person: Mention = { start, end, type: 'person', score: SCORE, recogniser: 'persons' };
    if (isRole || (isOpen && APPOINTED.test(ahead))) sure.push(person);
    else if (offices.has(start) || SPEAKING.test(ahead)) likely.push(person);
    else continue;
    done = end;
  }
  return fill(overlay(trimmed, sure), likely);
}

/** 蔺沛然与 Thiago Nakamura: two words in Latin letters joined to a person are a person too. */
function besidePersons({ reading: { text } }: EntityContext, mentions: readonly Mention[]): readonly Mention[] {
  const joined = (one: Mention | undefined, other: Mention | undefined) =>
    one !== undefined && other !== undefined && JOINS.includes(text.slice(one.end, other.start));
  return mentions.map((mention, index) => {
    if (mention.type === 'person' || !LATIN_NAME.test(text.slice(mention.start, mention.end))) return mention;
    const [before, after] = [mentions[index - 1], mentions[index + 1]];
    const beside =
      (before?.type === 'person' && joined(before, mention)) || (after?.type === 'person' && joined(mention, after));
    return beside ? { ...mention, type: 'person', kind: undefined } : mention;
  });
}

/** In a roster blanks part offices from names. */
function afterBlanks(text: string, from: number): number {
  let i = from;
  while (text[i] === ' ' && i - from < WIDEST_GAP) i++;
  return i;
}

/**
 * Where the name ends that begins with the surname at `start`: at the end of a word; `start` where it is no name.
 * Where the frame shows a name, any characters may be given.
 */
function nameEnd(context: EntityContext, start: number, framed: boolean): number {
  const { text } = context.reading;
  const { surnames, givenNames } = context.resources.lexicon.persons;
  const from = start + (surnames.has(text.slice(start, start + 2)) ? 2 : 1);
  const spread = text[start - 1] === ' ' ? SPREAD.exec(text.slice(start, start + SPREAD_LENGTH)) : null;
  if (spread) return start + spread[0].length;
  for (const end of [from + 2, from + 1]) {
    if (!isHan(text.charCodeAt(end - 1)) || !endsWord(context, end)) continue;
    const given = text.slice(from, end);
    if (
      [...given].every((c) => isHan(c.charCodeAt(0)) && !CLINGING.includes(c) && !FUNCTIONAL.includes(c)) &&
      (framed || givenNames.has(given[0]!))
    )
      return end;
  }
  return start;
}

function endsWord({ words }: EntityContext, end: number): boolean {
  const w = words.at[end - 1] ?? -1;
  return w < 0 || words.ends[w]! <= end;
}

/** A name without what clings to it. */
function trim(context: EntityContext, mention: Mention): Mention {
  const { text } = context.reading;
  const { start } = mention;
  let { end } = mention;
  const name = text.slice(start, end);
  const honorific = HONORIFICS.find((word) => name.endsWith(word));
  if (honorific && name.length > honorific.length + 1) end -= honorific.length;
  const isForeign = name.includes('·');
  const clings = end - start > LONGEST_NAME ? CLINGING : NEVER_GIVEN;
  if (!isForeign && end - start > 2 && clings.includes(text[end - 1]!)) end--;
  return end === mention.end ? mention : { ...mention, end };
}
