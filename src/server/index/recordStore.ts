/** Where what was found in texts is kept, by the content it was found in: in a folder, or in memory where there is none. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface RecordStore {
  /** The bytes kept under a key; null where there are none. */
  read(key: string): Promise<Uint8Array | null>;
  /** Keeps bytes. What cannot be written is kept in memory. */
  write(key: string, bytes: Uint8Array): Promise<void>;
  /** Forgets all but these. */
  keepOnly(keys: ReadonlySet<string>): Promise<void>;
}

export class MemoryStore implements RecordStore {
  private readonly kept = new Map<string, Uint8Array>();

  async read(key: string): Promise<Uint8Array | null> {
    return this.kept.get(key) ?? null;
  }

  async write(key: string, bytes: Uint8Array): Promise<void> {
    this.kept.set(key, bytes);
  }

  async keepOnly(keys: ReadonlySet<string>): Promise<void> {
    for (const key of this.kept.keys()) if (!keys.has(key)) this.kept.delete(key);
  }
}

/** A file a text, in a folder of the version of the analysis: what other versions found is of no use. */
export class FolderStore implements RecordStore {
  private readonly folder: string;
  private readonly unwritten = new MemoryStore();
  private ready: Promise<void> | null = null;

  /**
   * @param parent a folder that is made where it does not exist, for the index alone
   * @param version a file name
   * @param failed told each time that bytes cannot be written
   */
  constructor(
    private readonly parent: string,
    private readonly version: string,
    private readonly failed: (error: unknown) => void,
  ) {
    this.folder = path.join(parent, version);
  }

  async read(key: string): Promise<Uint8Array | null> {
    const unwritten = await this.unwritten.read(key);
    // What cannot be read is found out anew.
    return unwritten ?? (await readFile(this.fileOf(key)).catch(() => null));
  }

  async write(key: string, bytes: Uint8Array): Promise<void> {
    try {
      this.ready ??= this.prepare();
      await this.ready;
      // A file that was begun and not ended never has the name of a whole one.
      const begun = `${this.fileOf(key)}.${process.pid}`;
      await writeFile(begun, bytes);
      await rename(begun, this.fileOf(key));
    } catch (error) {
      this.ready = null;
      await this.unwritten.write(key, bytes);
      this.failed(error);
    }
  }

  async keepOnly(keys: ReadonlySet<string>): Promise<void> {
    await this.unwritten.keepOnly(keys);
    const names = await readdir(this.folder).catch(() => []);
    await this.remove(names.filter((name) => !keys.has(name)).map((name) => path.join(this.folder, name)));
  }

  private fileOf(key: string): string {
    return path.join(this.folder, key);
  }

  /** Makes the folder and takes away those of other versions. */
  private async prepare(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const versions = await readdir(this.parent);
    await this.remove(versions.filter((name) => name !== this.version).map((name) => path.join(this.parent, name)));
  }

  private async remove(paths: readonly string[]): Promise<void> {
    // What cannot be removed now is tried again the next time.
    await Promise.allSettled(paths.map((at) => rm(at, { recursive: true, force: true })));
  }
}
