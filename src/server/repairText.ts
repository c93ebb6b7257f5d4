/** Answers the client's wish to repair a text. */
import type { Disposable } from 'vscode-languageserver/node';
import { MECHANICAL_KINDS, repair } from '../core/index.ts';
import { REPAIR, type RepairedText, type RepairParams } from '../protocol.ts';
import type { ServerContext } from './context.ts';
import { damageOptions } from './damage.ts';

/** Registers the request: kinds that are switched off are left alone. */
export function answerRepairs(context: ServerContext): Disposable {
  return context.connection.onRequest(REPAIR, async ({ text, uri }: RepairParams): Promise<RepairedText> => {
    const options = await damageOptions(text, context, uri);
    const kinds = MECHANICAL_KINDS.filter((kind) => options.kinds?.includes(kind));
    const repaired = repair(text, { ...options, kinds });
    return { text: repaired.text, lost: repaired.flagged.length };
  });
}
