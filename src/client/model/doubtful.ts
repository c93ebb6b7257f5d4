/** Characters with several counterparts, for review: places of one word with one choice are one row. */
import type { DoubtfulCharacter, DoubtfulPlace } from '../../protocol.ts';
import type { Translate } from './translate.ts';

type Reason = DoubtfulCharacter['why'];

export interface DoubtfulRow {
  readonly word: string;
  /** What the conversion makes of the word. */
  readonly written: string;
  readonly character: string;
  /** Offset of the character in the word. */
  readonly at: number;
  readonly chosen: string;
  readonly alternatives: readonly string[];
  readonly why: Reason;
  /** True where no alternative is in common use. */
  readonly rare: boolean;
  /** Offsets of the character in the text. */
  readonly places: readonly number[];
}

/** What nothing but frequency decided is to be looked at first, what has only rare alternatives last. */
const ORDER: readonly Reason[] = ['default', 'context', 'entity', 'dictionary'];

/** The rows in the order in which they deserve a look, then in that of the text. */
export function doubtfulRows(text: string, places: readonly DoubtfulPlace[]): readonly DoubtfulRow[] {
  const rows = new Map<string, DoubtfulRow & { readonly places: number[] }>();
  for (const { span, word, written, chosen, alternatives, why, rare } of places) {
    const around = text.slice(word.start, word.end);
    const at = span.start - word.start;
    const key = [around, at, chosen, why].join('\n');
    const row = rows.get(key);
    if (row) row.places.push(span.start);
    else {
      const character = text.slice(span.start, span.end);
      rows.set(key, { word: around, written, character, at, chosen, alternatives, why, rare, places: [span.start] });
    }
  }
  const rank = ({ rare, why }: DoubtfulRow) => (rare ? ORDER.length : 0) + ORDER.indexOf(why);
  return [...rows.values()].sort((a, b) => rank(a) - rank(b));
}

/** Why a counterpart was chosen, in words. */
export function reasonLabel({ why, rare }: Pick<DoubtfulRow, 'why' | 'rare'>, t: Translate): string {
  if (rare && why === 'default') return t('the usual counterpart; the others are rare');
  const labels: Readonly<Record<Reason, string>> = {
    default: t('only the commonest counterpart: please check'),
    context: t('settled by the words around it'),
    entity: t('settled by a recognised name'),
    dictionary: t('settled by the dictionary'),
  };
  return labels[why];
}

/** The word with a counterpart in its place; null where the conversion changed its length. */
export function writtenWith({ word, written, at }: DoubtfulRow, form: string): string | null {
  return written.length === word.length ? written.slice(0, at) + form + written.slice(at + 1) : null;
}

/** Characters shown before and after a place. */
const CONTEXT = 12;

/** The words around a place, on its own line. */
export function contextOf(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - CONTEXT), at);
  const after = text.slice(at, at + CONTEXT);
  return before.slice(before.lastIndexOf('\n') + 1) + (after.split('\n')[0] ?? '');
}

/** The setting's entries with one for a word: earlier ones for the same word go. */
export function withProtected(entries: readonly string[], word: string, form: string): readonly string[] {
  const others = entries.filter((entry) => entry !== word && !entry.startsWith(`${word}=`));
  return [...others, form === word ? word : `${word}=${form}`];
}
