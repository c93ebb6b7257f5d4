/** Characters with several counterparts, for review: which deserve a look, the same word elsewhere, what was chosen. */
import type { Span } from '../../core/index.ts';
import type { ChosenPiece, DoubtfulPlace } from '../../protocol.ts';
import type { Translate } from './translate.ts';

type Reason = DoubtfulPlace['why'];

/** Places of one word with one choice. */
export interface DoubtfulRow {
  readonly word: string;
  readonly character: string;
  /** The first of the places, which stands for all. */
  readonly place: DoubtfulPlace;
  readonly places: readonly DoubtfulPlace[];
}

/** What nothing but frequency decided is to be looked at first, what has only rare alternatives last. */
const ORDER: readonly Reason[] = ['default', 'context', 'entity', 'dictionary', 'setting', 'choice'];

/** The rows in the order in which they deserve a look, then in that of the text. */
export function doubtfulRows(text: string, places: readonly DoubtfulPlace[]): readonly DoubtfulRow[] {
  const rows = new Map<string, DoubtfulRow & { readonly places: DoubtfulPlace[] }>();
  for (const place of places) {
    const key = `${wordKey(text, place)}\n${place.chosen}\n${place.why}`;
    const row = rows.get(key);
    if (row) row.places.push(place);
    else {
      const { word, span } = place;
      const character = text.slice(span.start, span.end);
      rows.set(key, { word: text.slice(word.start, word.end), character, place, places: [place] });
    }
  }
  const rank = ({ place: { rare, why } }: DoubtfulRow) => (rare ? ORDER.length : 0) + ORDER.indexOf(why);
  return [...rows.values()].sort((a, b) => rank(a) - rank(b));
}

/** The places where the same character stands in the same word. */
export function placesOfWord(
  text: string,
  places: readonly DoubtfulPlace[],
  place: DoubtfulPlace,
): readonly DoubtfulPlace[] {
  const key = wordKey(text, place);
  return places.filter((other) => wordKey(text, other) === key);
}

function wordKey(text: string, { word, span }: DoubtfulPlace): string {
  return `${text.slice(word.start, word.end)}\n${span.start - word.start}`;
}

/** Whether nothing but the commonest counterpart decided. */
export function deservesLook({ why, rare }: Pick<DoubtfulPlace, 'why' | 'rare'>): boolean {
  return why === 'default' && !rare;
}

/** The places to step through: those that deserve a look, else all but those with rare alternatives only. */
export function placesToVisit(places: readonly DoubtfulPlace[]): readonly DoubtfulPlace[] {
  const open = places.filter(deservesLook);
  return open.length > 0 ? open : places.filter(({ rare }) => !rare);
}

/** The place whose counterpart stands at an offset of the view, or ends there. */
export function placeAt<Place extends { readonly target: Span }>(
  places: readonly Place[],
  offset: number,
): Place | undefined {
  return (
    places.find(({ target }) => target.start <= offset && offset < target.end) ??
    places.find(({ target }) => target.end === offset)
  );
}

/** Choices with one form for some places: earlier ones for them go. In the order of the text. */
export function choicesWith(
  choices: readonly ChosenPiece[],
  places: readonly DoubtfulPlace[],
  form: string,
): readonly ChosenPiece[] {
  const starts = new Set(places.map(({ span }) => span.start));
  const others = choices.filter(({ start }) => !starts.has(start));
  return [...others, ...places.map(({ span }) => ({ ...span, text: form }))].sort((a, b) => a.start - b.start);
}

/** Why a counterpart was chosen, in words. */
export function reasonLabel({ why, rare }: Pick<DoubtfulPlace, 'why' | 'rare'>, t: Translate): string {
  if (rare && why === 'default') return t('the usual counterpart; the others are rare');
  const labels: Readonly<Record<Reason, string>> = {
    default: t('only the commonest counterpart: please check'),
    context: t('settled by the words around it'),
    entity: t('settled by a recognised name'),
    dictionary: t('settled by the dictionary'),
    choice: t('chosen by you'),
    setting: t('settled by the protected words'),
  };
  return labels[why];
}

/**
 * The word with a counterpart in its place, to be kept for other texts; null where the conversion changed its length, and
 * for a single character, of which other texts may need another counterpart.
 */
export function writtenWith({ word, span, written }: DoubtfulPlace, form: string): string | null {
  const at = span.start - word.start;
  const { length } = written;
  return length > 1 && length === word.end - word.start ? written.slice(0, at) + form + written.slice(at + 1) : null;
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
