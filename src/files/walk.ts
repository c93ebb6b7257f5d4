/** Walks folders for files: in the order of their names, no folder twice, whatever links lead where. */
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** Folders that hold no documents of the user: versions, settings and packages. */
const SKIPPED_FOLDER = /^(?:\..*|node_modules)$/;

/** True for a folder's name that is never walked. */
export function isSkippedFolder(name: string): boolean {
  return SKIPPED_FOLDER.test(name);
}

export interface WalkOptions {
  /** Whether a file is given, or a folder searched, by its path as walked. */
  wants(at: string, isFolder: boolean): boolean;
  /** Told of a folder that cannot be read; the walk goes on. */
  failed(folder: string, error: unknown): void;
  /** Awaited before a folder's entries are judged, with their names: it may hold rules for them. */
  entering?(folder: string, names: readonly string[]): Promise<void>;
  /** A real path that links must not lead out of; where absent they are followed anywhere. */
  readonly within?: string;
}

/** One walk through any number of folders. */
export class Walk {
  private readonly searched = new Set<string>();

  constructor(private readonly options: WalkOptions) {}

  /** The files of a folder and of those below it. Symbolic links are followed. */
  async *files(folder: string): AsyncGenerator<string> {
    for (const entry of await this.entriesOf(folder)) {
      const at = path.join(folder, entry.name);
      const kind = entry.isSymbolicLink() ? await this.behindLink(at) : kindOf(entry);
      if (kind === 'folder') {
        if (!isSkippedFolder(entry.name) && this.options.wants(at, true)) yield* this.files(at);
      } else if (kind === 'file' && this.options.wants(at, false)) yield at;
    }
  }

  /** Sorted by name; none where the folder was searched before. */
  private async entriesOf(folder: string): Promise<readonly Dirent[]> {
    try {
      const real = await realpath(folder);
      if (this.searched.has(real)) return [];
      this.searched.add(real);
      const entries = await readdir(folder, { withFileTypes: true });
      const names = entries.map(({ name }) => name);
      await this.options.entering?.(folder, names);
      return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      this.options.failed(folder, error);
      return [];
    }
  }

  /** What a link leads to; a link to nothing counts as a file, so that whoever reads it tells. */
  private async behindLink(at: string): Promise<Kind> {
    const { within } = this.options;
    try {
      if (within !== undefined && !isInside(await realpath(at), within)) return null;
      return kindOf(await stat(at));
    } catch {
      return 'file';
    }
  }
}

type Kind = 'file' | 'folder' | null;

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): Kind {
  return entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : null;
}

/** Whether a path is a folder or lies below it; both absolute and without links. */
export function isInside(at: string, folder: string): boolean {
  const way = path.relative(folder, at);
  return way === '' || (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way));
}
