/** What a conversion is told of a text beside its characters. */
import {
  type ConversionKnowledge,
  type EntityMention,
  type ScriptCode,
  type Span,
  segmentWords,
  type VocabularyChange,
  vocabularyChanges,
} from '../core/index.ts';
import type { ServerContext } from './context.ts';
import { protectedPieces } from './protectedWords.ts';

/** Protected words; for a simplified text also its words and names, for only its characters stand for several others. */
export async function knowledgeOf(
  text: string,
  source: ScriptCode,
  context: ServerContext,
): Promise<ConversionKnowledge> {
  // Settings have arrived, too, once the dictionaries are there.
  const resources = await context.resources.catch(() => null);
  const { maxFileSize, protectedWords } = context.settings.current;
  const chosen = protectedPieces(text, protectedWords);
  // Very long texts, and all without dictionaries, are converted as by OpenCC alone.
  if (!resources || source !== 'cn' || text.length > maxFileSize) return { chosen };
  return { chosen, words: segmentWords(text, resources.segmenter), mentions: await mentionsIn(text, context) };
}

/** The names of a text that is an open document or a piece of one; none where that is unknown. */
async function mentionsIn(text: string, { documents, analyses }: ServerContext): Promise<readonly EntityMention[]> {
  if (text === '') return [];
  const document = documents.all().find((open) => open.getText().includes(text));
  if (!document) return [];
  const from = document.getText().indexOf(text);
  const to = from + text.length;
  const annotated = await analyses.of(document.uri).catch(() => null);
  return (annotated?.annotations.entities ?? [])
    .filter(({ start, end }) => start >= from && end <= to)
    .map((mention) => ({ ...mention, start: mention.start - from, end: mention.end - from }));
}

/** The changes of vocabulary of a region that touch no piece that is decided. */
export function openChanges(
  text: string,
  from: ScriptCode,
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
