/**
 * Persons in rosters, where blanks part names and offices: 任京东　　国家能源局副局长. A name of two characters is often set with a
 * blank inside, so that all names are of one width (刘　华).
 */
import { wordOver } from '../../lexicon/words.ts';
import { isHan } from '../../reading/characters.ts';
import type { Span } from '../../types.ts';
import type { Recogniser, TextContext } from '../context.ts';
import { headEndingAt } from '../grammar/suffixes.ts';
import { nameOver } from '../lexiconNames.ts';
import type { Mention } from '../mention.ts';
import { startsSurname } from '../surnames.ts';

const SCORE = 0.95;
const LONGEST_GIVEN = 2;
/** What stands between blanks and signs. */
const PIECES = /[^\s：、，。；]+/gu;

export const recogniseRosters: Recogniser = (context) => {
  const { reading, layout } = context;
  const mentions: Mention[] = [];
  for (const { start, end } of layout.lines) {
    const line = reading.text.slice(start, end);
    if (!line.includes(' ')) continue;
    const pieces = [...line.matchAll(PIECES)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
    }));
    pieces.forEach((piece, index) => {
      const name = nameAt(context, piece, pieces[index + 1]);
      if (!name) return;
      const office = pieces[name.end > piece.end ? index + 2 : index + 1];
      if (office && isBlankBetween(reading.text, name.end, office.start) && isOffice(reading.text, office))
        mentions.push({ ...name, type: 'person', score: SCORE, recogniser: 'persons' });
    });
  }
  return mentions;
};

/** The name that a piece is, or begins with a surname alone. */
function nameAt(context: TextContext, piece: Span, next: Span | undefined): Span | null {
  const { text } = context.reading;
  const { surnames } = context.resources.lexicon.persons;
  if (piece.end - piece.start > 1) return isFullName(context, piece) ? piece : null;
  const isSpaced = next?.end === piece.end + 2 && text[piece.end] === ' ' && isHan(text.charCodeAt(next.start));
  return isSpaced && surnames.has(text[piece.start]!) ? { start: piece.start, end: next.end } : null;
}

/** A surname and a given name of usual characters, that are neither a word, a name of something else nor end as one. */
function isFullName(context: TextContext, { start, end }: Span): boolean {
  const { text } = context.reading;
  const { surnames, givenNames } = context.resources.lexicon.persons;
  const surname = surnames.has(text.slice(start, start + 2)) ? 2 : 1;
  const given = end - start - surname;
  if (given < 1 || given > LONGEST_GIVEN || !givenNames.has(text[start + surname]!)) return false;
  if (!startsSurname(surnames, text, start)) return false;
  for (let i = start; i < end; i++) if (!isHan(text.charCodeAt(i))) return false;
  return !headEndingAt(text, start, end) && !nameOver(context, start, end) && !isWord(context, start, end);
}

/** Whether the segmenter has the characters as one word that is no personal name. */
function isWord({ words }: TextContext, start: number, end: number): boolean {
  const w = wordOver(words, start, end);
  return w >= 0 && !words.tags[w]!.startsWith('nr');
}

function isBlankBetween(text: string, from: number, to: number): boolean {
  return text.slice(from, to).trim() === '';
}

/** Whether a piece ends as an office does, with something before it: 公安部副部长, 党组书记, but not 局长 alone. */
function isOffice(text: string, { start, end }: Span): boolean {
  const head = headEndingAt(text, start, end);
  return head?.head.type === 'position' && head.start > start;
}
