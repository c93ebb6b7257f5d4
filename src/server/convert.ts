/** Answers the client's wish to convert texts between scripts, with what the analysis and the user know of names and words. */
import { type Disposable, ErrorCodes, ResponseError } from 'vscode-languageserver/node';
import {
  type ConversionKnowledge,
  convert,
  SCRIPT_CODES,
  type ScriptCode,
  type SourceScript,
  spanToTarget,
  suggestSource,
} from '../core/index.ts';
import { type AcceptedChange, CONVERT, type ConvertParams, type ConvertResult } from '../protocol.ts';
import type { ServerContext } from './context.ts';
import { knowledgeOf, openChanges, withChosen } from './conversionKnowledge.ts';

/** Registers the request; what goes wrong is answered as an error, for a conversion has no lesser result. */
export function answerConversions(context: ServerContext): Disposable {
  return context.connection.onRequest(CONVERT, async (params: ConvertParams): Promise<ConvertResult> => {
    const { texts, uris, from, to, chosen, vocabulary } = params;
    refuseUnknown(to);
    if (from && from !== 'mixed') refuseUnknown(from);
    const source = from ?? suggestSource(texts.join('\n'));
    const converted = texts.map(async (text, index) => {
      const known = await knowledgeOf(text, source, context, uris?.[index]);
      const knowledge = withChosen(known, chosen?.[index] ?? []);
      return to === 'twp' && vocabulary
        ? withAccepted(text, source, knowledge, vocabulary)
        : convert(text, { from: source, to, ...knowledge }).text;
    });
    return { texts: await Promise.all(converted) };
  });
}

/** Refuses a script that does not exist. */
export function refuseUnknown(code: ScriptCode): void {
  if (!SCRIPT_CODES.includes(code)) throw new ResponseError(ErrorCodes.InvalidParams, `No such script: ${code}`);
}

/** Converts characters to those of Taiwan and of its vocabulary takes the accepted changes only. */
function withAccepted(
  text: string,
  from: SourceScript,
  knowledge: ConversionKnowledge,
  vocabulary: readonly AcceptedChange[],
): string {
  const accepted = new Set(vocabulary.map(({ word, replacement }) => `${word}\n${replacement}`));
  const characters = convert(text, { from, to: 'tw', ...knowledge });
  const pieces: string[] = [];
  let done = 0;
  for (const { span, word, replacement } of openChanges(text, from, 'twp', knowledge)) {
    const { start, end } = spanToTarget(characters.map, span);
    if (!accepted.has(`${word}\n${replacement}`) || start < done) continue;
    pieces.push(characters.text.slice(done, start), replacement);
    done = end;
  }
  return pieces.join('') + characters.text.slice(done);
}
