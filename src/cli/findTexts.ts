/** The texts that a command line names, folders searched for them. */
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { STDIN } from './documents.ts';
import { type Run, systemReason } from './host.ts';

/** The names of texts in a folder (`*.policy.txt` among them). */
const TEXT_NAME = /\.(?:txt|md)$/i;
/** Folders that hold no documents of the user: versions, settings and packages. */
const SKIPPED_FOLDER = /^(?:\..*|node_modules)$/;

/**
 * The files to read, one after another: a file as it is given, a folder's texts in the order of their names, below it
 * too. Symbolic links are followed, but no folder is searched twice, so a link to a folder above ends there.
 * A folder that cannot be read or holds no text is reported.
 * @param except a file that is never read: the one that is being written
 */
export async function* findTexts(paths: readonly string[], run: Run, except?: string): AsyncGenerator<string> {
  const search = new Search(run, except === undefined ? undefined : path.resolve(except));
  for (const given of paths) {
    if (given === STDIN || !(await isFolder(given))) {
      yield given;
      continue;
    }
    const before = search.found;
    yield* search.in(given);
    if (search.found === before) run.note(given, 'holds no *.txt and no *.md');
  }
}

class Search {
  found = 0;
  private readonly searched = new Set<string>();

  constructor(
    private readonly run: Run,
    private readonly except: string | undefined,
  ) {}

  async *in(folder: string): AsyncGenerator<string> {
    for (const entry of await this.entriesOf(folder)) {
      const at = path.join(folder, entry.name);
      if (entry.isDirectory() || (entry.isSymbolicLink() && (await isFolder(at)))) {
        if (!SKIPPED_FOLDER.test(entry.name)) yield* this.in(at);
      } else if (TEXT_NAME.test(entry.name) && path.resolve(at) !== this.except) {
        this.found++;
        yield at;
      }
    }
  }

  /** Sorted by name; none where the folder was searched before. */
  private async entriesOf(folder: string) {
    try {
      const real = await realpath(folder);
      if (this.searched.has(real)) return [];
      this.searched.add(real);
      const entries = await readdir(folder, { withFileTypes: true });
      return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      this.run.fail(folder, systemReason(error));
      return [];
    }
  }
}

/** False for what does not exist: whoever reads it tells. */
async function isFolder(at: string): Promise<boolean> {
  try {
    return (await stat(at)).isDirectory();
  } catch {
    return false;
  }
}
