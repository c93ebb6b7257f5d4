/** Answers the client's wish to convert texts between scripts. */
import { type Disposable, ErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { read } from '../core/index.ts';
import { CONVERT, type ConvertParams, type ConvertResult, type ScriptCode } from '../protocol.ts';
import type { ServerContext } from './context.ts';
import { convertText } from './converters.ts';

const SCRIPT_CODES: readonly ScriptCode[] = ['cn', 't', 'tw', 'twp', 'hk', 'jp'];

/** Registers the request; what goes wrong is answered as an error, for a conversion has no lesser result. */
export function answerConversions({ connection }: ServerContext): Disposable {
  return connection.onRequest(CONVERT, async ({ texts, from, to }: ConvertParams): Promise<ConvertResult> => {
    for (const code of [to, from ?? to]) {
      if (!SCRIPT_CODES.includes(code)) throw new ResponseError(ErrorCodes.InvalidParams, `No such script: ${code}`);
    }
    const source = from ?? scriptOf(texts, to);
    return { texts: await Promise.all(texts.map((text) => convertText(text, source, to))) };
  });
}

/** The script of some texts; mixed ones count as what is to be converted. */
function scriptOf(texts: readonly string[], to: ScriptCode): ScriptCode {
  const { script } = read(texts.join('\n'));
  if (script === 'mixed') return to === 'cn' ? 't' : 'cn';
  return script === 'Hans' ? 'cn' : 't';
}
