/** Answers the client's wish to convert texts between scripts, with what the analysis knows of names and words. */
import { type Disposable, ErrorCodes, ResponseError } from 'vscode-languageserver/node';
import {
  type ConversionKnowledge,
  convert,
  type EntityMention,
  SCRIPT_CODES,
  segmentWords,
  suggestSource,
} from '../core/index.ts';
import { CONVERT, type ConvertParams, type ConvertResult } from '../protocol.ts';
import type { ServerContext } from './context.ts';
import { protectedPieces } from './protectedWords.ts';

/** Registers the request; what goes wrong is answered as an error, for a conversion has no lesser result. */
export function answerConversions(context: ServerContext): Disposable {
  return context.connection.onRequest(CONVERT, async ({ texts, from, to }: ConvertParams): Promise<ConvertResult> => {
    for (const code of [to, from ?? to]) {
      if (!SCRIPT_CODES.includes(code)) throw new ResponseError(ErrorCodes.InvalidParams, `No such script: ${code}`);
    }
    const source = from ?? suggestSource(texts.join('\n'));
    const converted = texts.map(async (text) => {
      // Only simplified characters stand for several others: what they mean shows in the words and names they are in.
      const knowledge = source === 'cn' ? await knowledgeOf(text, context) : {};
      const chosen = protectedPieces(text, context.settings.current.protectedWords);
      return convert(text, { from: source, to, ...knowledge, chosen }).text;
    });
    return { texts: await Promise.all(converted) };
  });
}

/** Words and names of a text; nothing for very long texts and without dictionaries, where OpenCC's own must do. */
async function knowledgeOf(text: string, context: ServerContext): Promise<ConversionKnowledge> {
  const resources = await context.resources.catch(() => null);
  if (!resources || text.length > context.settings.current.maxFileSize) return {};
  return { words: segmentWords(text, resources.segmenter), mentions: await mentionsIn(text, context) };
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
