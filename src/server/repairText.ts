/** Answers the client's wish to repair a text. */
import type { Disposable } from 'vscode-languageserver/node';
import { repair } from '../core/index.ts';
import { REPAIR, type RepairedText, type RepairParams } from '../protocol.ts';
import type { ServerContext } from './context.ts';

/** Registers the request; without dictionaries the rules that need words find nothing. */
export function answerRepairs({ connection, resources }: ServerContext): Disposable {
  return connection.onRequest(REPAIR, async ({ text }: RepairParams): Promise<RepairedText> => {
    const known = await resources.catch(() => null);
    // Loaded only now, since its dictionary takes long to load and few texts need repair.
    const { pinyin } = await import('pinyin-pro');
    const repaired = repair(text, {
      ...(known ? { segmenter: known.segmenter } : {}),
      readings: (character) => pinyin(character, { type: 'array', multiple: true, nonZh: 'removed' }),
    });
    return { text: repaired.text, lost: repaired.flagged.length };
  });
}
