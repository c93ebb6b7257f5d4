/** Which files of a workspace folder are policy texts: by the globs of the settings and the ignore files of the folder. */
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import picomatch from 'picomatch';
import { isInside, isSkippedFolder, Walk } from '../../files/walk.ts';

export const IGNORE_FILE = '.gitignore';

export interface Globs {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** A workspace folder to be searched. */
export class FolderScanner {
  private readonly included: (relative: string) => boolean;
  private readonly excluded: (relative: string) => boolean;
  /** The rules of ignore files by the folder that holds them, as last read. */
  private rules = new Map<string, Ignore>();

  /**
   * @param folder absolute path
   * @param globs patterns with `/`, relative to the folder
   * @param failed told of folders that cannot be read
   */
  constructor(
    readonly folder: string,
    globs: Globs,
    private readonly failed: (at: string, error: unknown) => void,
  ) {
    this.included = picomatch([...globs.include], { nocase: true });
    this.excluded = picomatch([...globs.exclude], { nocase: true });
  }

  /**
   * Reads the ignore files anew and gives the texts in the order of their names. Links out of the folder are left alone.
   * @param over ends the search once it is true
   */
  async *files(over: () => boolean): AsyncGenerator<string> {
    this.rules = new Map();
    const within = await realpath(this.folder).catch((error) => {
      this.failed(this.folder, error);
      return null;
    });
    if (within === null) return;
    const walk = new Walk({
      within,
      wants: (at, isFolder) => !over() && this.wantsEntry(at, isFolder),
      failed: this.failed,
      entering: async (folder, names) => {
        if (names.includes(IGNORE_FILE)) await this.readRules(folder);
      },
    });
    yield* walk.files(this.folder);
  }

  /** Whether a file is one of the texts, by the ignore files as last read. False for what does not lie in the folder. */
  async wants(file: string): Promise<boolean> {
    if (file === this.folder || !isInside(file, this.folder) || !this.wantsEntry(file, false)) return false;
    for (let above = path.dirname(file); above !== this.folder; above = path.dirname(above)) {
      if (isSkippedFolder(path.basename(above)) || !this.wantsEntry(above, true)) return false;
    }
    try {
      return isInside(await realpath(file), await realpath(this.folder));
    } catch {
      return false;
    }
  }

  private wantsEntry(at: string, isFolder: boolean): boolean {
    const relative = slashed(path.relative(this.folder, at));
    if (this.excluded(relative) || this.isIgnored(at, isFolder)) return false;
    return isFolder || this.included(relative);
  }

  /** The nearest ignore file that says something of a path decides. */
  private isIgnored(at: string, isFolder: boolean): boolean {
    if (this.rules.size === 0) return false;
    for (let above = path.dirname(at); ; above = path.dirname(above)) {
      const rules = this.rules.get(above);
      if (rules) {
        const { ignored, unignored } = rules.test(`${slashed(path.relative(above, at))}${isFolder ? '/' : ''}`);
        if (ignored || unignored) return ignored;
      }
      if (above === this.folder || above === path.dirname(above)) return false;
    }
  }

  private async readRules(folder: string): Promise<void> {
    const file = path.join(folder, IGNORE_FILE);
    try {
      this.rules.set(folder, ignore().add(await readFile(file, 'utf8')));
    } catch (error) {
      this.failed(file, error);
    }
  }
}

function slashed(relative: string): string {
  return relative.replaceAll(path.sep, '/');
}
