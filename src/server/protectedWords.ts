/** The user's protected words: `word` stays as it is, `word=form` is always written so. */
import { protectedOccurrences, type Span } from '../core/index.ts';

/** A piece of a text and what a conversion writes for it. */
export type ProtectedPiece = Span & { readonly text: string };

/** Where the words of the setting `policyAnnotator.protectedWords` stand in a text, in order, without overlap. */
export function protectedPieces(text: string, entries: readonly string[]): readonly ProtectedPiece[] {
  const forms = new Map(entries.map(wordAndForm));
  return protectedOccurrences(text, [...forms.keys()]).map((span) => {
    const word = text.slice(span.start, span.end);
    return { ...span, text: forms.get(word) ?? word };
  });
}

function wordAndForm(entry: string): [string, string] {
  const sign = entry.indexOf('=');
  return sign > 0 ? [entry.slice(0, sign), entry.slice(sign + 1)] : [entry, entry];
}
