/**
 * Persons in rosters, where blanks part names and offices: 任京东　　国家能源局副局长. A name of two characters is often set with a
 * blank inside, so that all names are of one width (刘　华).
 */
import { isHan } from '../../reading/characters.ts';
import type { Span } from '../../types.ts';
import type { EntityContext, Recogniser } from '../context.ts';
import { headEndingAt } from '../grammar/suffixes.ts';
import type { Mention } from '../mention.ts';

const SCORE = 0.95;
/** Characters of a surname and a given name. */
const LONGEST_NAME = 4;
/** Everything between two blanks, and signs that stand before the first name. */
const PIECES = /[^\s：、，。；]+/gu;

export const recogniseRosters: Recogniser = (context) => {
  const { reading, layout } = context;
  const mentions: Mention[] = [];
  for (const { start, end, kind } of layout.lines) {
    if (kind === 'furniture') continue;
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
function nameAt({ reading: { text }, resources }: EntityContext, piece: Span, next: Span | undefined): Span | null {
  const { surnames } = resources.lexicon.persons;
  const length = piece.end - piece.start;
  if (length === 1) {
    const isSpaced = next?.end === piece.end + 2 && text[piece.end] === ' ' && isHan(text.charCodeAt(next.start));
    return isSpaced && surnames.has(text[piece.start]!) ? { start: piece.start, end: next.end } : null;
  }
  if (length > LONGEST_NAME) return null;
  for (let i = piece.start; i < piece.end; i++) if (!isHan(text.charCodeAt(i))) return null;
  const surname = surnames.has(text.slice(piece.start, piece.start + 2)) ? 2 : 1;
  if (!surnames.has(text.slice(piece.start, piece.start + surname)) || length === surname) return null;
  return length - surname <= 2 ? piece : null;
}

function isBlankBetween(text: string, from: number, to: number): boolean {
  return text.slice(from, to).trim() === '';
}

/** Whether a piece ends as an office does, with something before it: 公安部副部长, 党组书记. */
function isOffice(text: string, { start, end }: Span): boolean {
  return headEndingAt(text, start, end)?.head.type === 'position';
}
