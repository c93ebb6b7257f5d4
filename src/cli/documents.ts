/** The texts a command works on: files and standard input, decoded. */
import { readFile } from 'node:fs/promises';
import { decodeText } from '../files/decode.ts';
import { type Run, systemReason } from './host.ts';

/** The name that stands for standard input. */
export const STDIN = '-';

export interface SourceDocument {
  /** As given on the command line. */
  readonly file: string;
  readonly text: string;
}

/**
 * Reads texts in the order given. A file that cannot be read is reported and left out.
 * @param encoding of all of them; detected where absent, and told where it is not UTF-8
 */
export async function* readDocuments(
  files: Iterable<string> | AsyncIterable<string>,
  encoding: string | undefined,
  run: Run,
): AsyncGenerator<SourceDocument> {
  for await (const file of files) {
    const text = await readText(file, encoding, run);
    if (text !== null) yield { file, text };
  }
}

async function readText(file: string, encoding: string | undefined, run: Run): Promise<string | null> {
  let bytes: Uint8Array;
  try {
    bytes = file === STDIN ? await run.host.readStdin() : await readFile(file);
  } catch (error) {
    run.fail(file, systemReason(error));
    return null;
  }
  const found = decodeText(bytes, encoding);
  if (!found) {
    run.fail(file, 'not a text in any encoding known here; name its encoding with --encoding');
    return null;
  }
  if (!found.certain && found.encoding !== 'UTF-8')
    run.note(file, `not UTF-8, taken for ${found.encoding} (--encoding overrides)`);
  if (found.damaged > 0) run.note(file, `not valid ${found.encoding} in ${places(found.damaged)}, shown as U+FFFD`);
  if (found.text.length === 0) run.note(file, 'is empty');
  return found.text;
}

function places(count: number): string {
  return count === 1 ? '1 place' : `${count} places`;
}
