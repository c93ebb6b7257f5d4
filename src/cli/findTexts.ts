/** The texts that a command line names, folders searched for them. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Walk } from '../files/walk.ts';
import { STDIN } from './documents.ts';
import { type Run, systemReason } from './host.ts';

/** The names of texts in a folder (`*.policy.txt` among them). */
const TEXT_NAME = /\.(?:txt|md)$/i;

/**
 * The files to read, one after another: a file as it is given, a folder's texts in the order of their names, below it
 * too. Symbolic links are followed, but no folder is searched twice, so a link to a folder above ends there.
 * A folder that cannot be read or holds no text is reported.
 * @param except a file that is never read: the one that is being written
 */
export async function* findTexts(paths: readonly string[], run: Run, except?: string): AsyncGenerator<string> {
  const kept = except === undefined ? undefined : path.resolve(except);
  const walk = new Walk({
    wants: (at, isFolder) => isFolder || (TEXT_NAME.test(at) && path.resolve(at) !== kept),
    failed: (folder, error) => run.fail(folder, systemReason(error)),
  });
  for (const given of paths) {
    if (given === STDIN || !(await isFolder(given))) {
      yield given;
      continue;
    }
    let found = 0;
    for await (const file of walk.files(given)) {
      found++;
      yield file;
    }
    if (found === 0) run.note(given, 'holds no *.txt and no *.md');
  }
}

/** False for what does not exist: whoever reads it tells. */
export async function isFolder(at: string): Promise<boolean> {
  try {
    return (await stat(at)).isDirectory();
  } catch {
    return false;
  }
}
