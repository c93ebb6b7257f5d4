/** What a conversion is told of a text beside its characters. */
import {
  type ConversionKnowledge,
  conversionWords,
  type EntityMention,
  type SourceScript,
  type Span,
  type VocabularyChange,
  vocabularyChanges,
} from '../core/index.ts';
import type { ChosenPiece } from '../protocol.ts';
import type { ServerContext } from './context.ts';
import { protectedPieces } from './protectedWords.ts';

/**
 * Protected words; for a simplified or mixed text also its words and names, for only simplified characters stand for
 * several others.
 * @param uri of the document that the text is from, or is
 */
export async function knowledgeOf(
  text: string,
  source: SourceScript,
  context: ServerContext,
  uri?: string,
): Promise<ConversionKnowledge> {
  // Settings have arrived, too, once the dictionaries are there.
  const resources = await context.resources.catch(() => null);
  const { maxFileSize, protectedWords } = uri ? await context.settings.of(uri) : context.settings.current;
  const chosen = protectedPieces(text, protectedWords);
  // Very long texts, and all without dictionaries, are converted as by OpenCC alone.
  if (!resources || text.length > maxFileSize) return { chosen };
  const words = conversionWords(text, source, resources.segmenter);
  return words ? { chosen, words, mentions: await mentionsIn(text, context, uri) } : { chosen };
}

/** The names of a text: of the open document that it is or is a piece of, else those found in it alone. */
export async function mentionsIn(
  text: string,
  { documents, analyses }: ServerContext,
  uri?: string,
): Promise<readonly EntityMention[]> {
  if (text === '') return [];
  const named = uri === undefined ? undefined : documents.get(uri);
  const document = named?.getText().includes(text)
    ? named
    : documents.all().find((open) => open.getText().includes(text));
  if (!document) return (await analyses.ofText(text))?.entities ?? [];
  const from = document.getText().indexOf(text);
  const to = from + text.length;
  const annotated = await analyses.of(document.uri).catch(() => null);
  return (annotated?.annotations.entities ?? [])
    .filter(({ start, end }) => start >= from && end <= to)
    .map((mention) => ({ ...mention, start: mention.start - from, end: mention.end - from }));
}

/** Knowledge of a text with pieces that a person decided in it: they go before those that settings decide. */
export function withChosen(known: ConversionKnowledge, pieces: readonly ChosenPiece[]): ConversionKnowledge {
  const pieceAt = firstOverlap(pieces);
  const settled = (known.chosen ?? []).filter((piece) => !pieceAt(piece));
  return { ...known, chosen: [...pieces, ...settled].sort((a, b) => a.start - b.start) };
}

/** The changes of vocabulary of a region that touch no piece that is decided. */
export function openChanges(
  text: string,
  from: SourceScript,
  to: 'twp',
  knowledge: ConversionKnowledge,
): readonly VocabularyChange[] {
  const decidedAt = firstOverlap(knowledge.chosen ?? []);
  return vocabularyChanges(text, to, { ...knowledge, from }).filter(({ span }) => !decidedAt(span));
}

/** Finds the first of sorted spans that overlaps another; must be asked in the order of the text. */
export function firstOverlap<Found extends Span>(spans: readonly Found[]): (asked: Span) => Found | undefined {
  let next = 0;
  return ({ start, end }) => {
    while (next < spans.length && spans[next]!.end <= start) next++;
    const span = spans[next];
    return span && span.start < end ? span : undefined;
  };
}
