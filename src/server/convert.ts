/** Answers the client's wish to convert texts between scripts, with what the analysis knows of names and words. */
import { type Disposable, ErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { convert, type EntityMention, SCRIPT_CODES, segmentWords, suggestSource } from '../core/index.ts';
import { CONVERT, type ConvertParams, type ConvertResult } from '../protocol.ts';
import type { ServerContext } from './context.ts';

/** Registers the request; what goes wrong is answered as an error, for a conversion has no lesser result. */
export function answerConversions(context: ServerContext): Disposable {
  return context.connection.onRequest(CONVERT, async ({ texts, from, to }: ConvertParams): Promise<ConvertResult> => {
    for (const code of [to, from ?? to]) {
      if (!SCRIPT_CODES.includes(code)) throw new ResponseError(ErrorCodes.InvalidParams, `No such script: ${code}`);
    }
    const source = from ?? suggestSource(texts.join('\n'));
    const converted = texts.map(async (text) => {
      if (source !== 'cn') return convert(text, { from: source, to }).text;
      const mentions = await mentionsIn(text, context);
      const words = segmentWords(text, (await context.resources).segmenter);
      return convert(text, { from: source, to, mentions, words }).text;
    });
    return { texts: await Promise.all(converted) };
  });
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
