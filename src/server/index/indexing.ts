/**
 * Keeps the index up to date: searches the folders, takes what is stored, has the rest analysed, follows changes.
 * Whatever goes wrong with a file leaves that file out of the index, and all else as it is.
 */
import path from 'node:path';
import { isNamedAsPolicyText } from '../documents.ts';
import type { Settings } from '../settings.ts';
import { type FileJob, type FileResult, keyOf, type LeftOut, readForIndex } from './analyseFile.ts';
import type { IndexerQueue } from './indexerQueue.ts';
import type { RecordStore } from './recordStore.ts';
import { FolderScanner, IGNORE_FILE } from './scanner.ts';
import { decodeRecord } from './storedText.ts';
import type { WorkspaceIndex } from './workspaceIndex.ts';

/** What indexing needs of the world. */
export interface IndexingWorld {
  readonly index: WorkspaceIndex;
  readonly queue: IndexerQueue;
  store(): Promise<RecordStore>;
  settings(): Settings;
  isOpen(file: string): boolean;
  /** Begins to show how far it has come; only called where there is something to wait for. */
  progress(): { report(done: number, total: number): void; end(): void };
  log(message: string): void;
  /** Told of a file whose analysis failed. */
  failed(file: string): void;
}

/** How a search through all folders ended. */
export interface IndexOutcome {
  readonly complete: boolean;
  /** Texts that are in the index. */
  readonly texts: number;
  readonly leftOut: Readonly<Record<LeftOut, number>>;
}

/** Texts beyond this number are left out, so that memory stays bounded whatever folder is opened. */
const MOST_FILES = 20_000;
/** So many files are read at a time. */
const AT_ONCE = 8;

interface Round {
  over: boolean;
}

export class Indexing {
  private scanners: readonly FolderScanner[] = [];
  private round: Round = { over: true };
  private readonly leftOut = new Map<string, LeftOut>();
  /** The number of the last look at each file: what an earlier look finds later is not taken. */
  private readonly looks = new Map<string, number>();

  constructor(private readonly world: IndexingWorld) {}

  /** Searches folders and brings the index up to date with them. A search that is under way ends. */
  async update(folders: readonly string[]): Promise<IndexOutcome> {
    this.cancel();
    const round: Round = { over: false };
    this.round = round;
    this.leftOut.clear();
    const files = await this.search(folders, round);
    if (round.over) return this.outcome(false);
    this.world.index.keepOnly(new Set(files));
    const jobs: FileJob[] = [];
    await inParallel(files, async (file) => {
      const job = round.over ? null : await this.lookAt(file);
      if (job) jobs.push(job);
    });
    if (!round.over) await this.analyseAll(jobs);
    if (round.over) return this.outcome(false);
    round.over = true;
    const store = await this.world.store();
    await store.keepOnly(new Set(this.world.index.all().map(({ key }) => key)));
    return this.outcome(true);
  }

  /** The same, from the beginning. */
  async rebuild(folders: readonly string[]): Promise<IndexOutcome> {
    this.clear();
    await (await this.world.store()).keepOnly(new Set());
    this.world.queue.reset();
    return this.update(folders);
  }

  /** Ends the search that is under way. What was found stays; later changes are followed. */
  cancel(): void {
    this.round.over = true;
    this.world.queue.cancel();
  }

  /** Ends everything and empties the index. */
  clear(): void {
    this.cancel();
    this.scanners = [];
    this.leftOut.clear();
    this.world.index.keepOnly(new Set());
  }

  /** Follows a file that was made or changed, or an open one that was closed. */
  async refresh(file: string): Promise<void> {
    for (const scanner of this.scanners) {
      if (!(await scanner.wants(file)) || !this.isAnnotated(file)) continue;
      const job = await this.lookAt(file);
      if (job) await this.analyse(job);
      return;
    }
  }

  /** Forgets a file or folder that is gone. */
  forget(at: string): void {
    this.looks.delete(at);
    this.leftOut.delete(at);
    this.world.index.delete(at);
  }

  /** Whether a change of a file may change which files are texts. */
  static changesRules(file: string): boolean {
    return path.basename(file) === IGNORE_FILE;
  }

  private async search(folders: readonly string[], round: Round): Promise<string[]> {
    const { 'index.include': include, 'index.exclude': exclude } = this.world.settings();
    this.scanners = folders.map(
      (folder) =>
        new FolderScanner(folder, { include, exclude }, (at, error) =>
          this.leaveOut(at, { leftOut: 'unreadable', detail: String(error) }),
        ),
    );
    const files = new Set<string>();
    for (const scanner of this.scanners) {
      for await (const file of scanner.files(() => round.over)) {
        if (this.isAnnotated(file)) files.add(file);
        if (files.size < MOST_FILES) continue;
        this.world.log(`The index holds the first ${MOST_FILES} texts of the workspace.`);
        return [...files];
      }
    }
    return [...files];
  }

  private isAnnotated(file: string): boolean {
    return this.world.settings().autoDetect || isNamedAsPolicyText(file);
  }

  /** Takes what is known of a file's content; gives a job where it has to be analysed. */
  private async lookAt(file: string): Promise<FileJob | null> {
    const { index, isOpen, settings } = this.world;
    const look = (this.looks.get(file) ?? 0) + 1;
    this.looks.set(file, look);
    const job = { file, declared: isNamedAsPolicyText(file), maxFileSize: settings().maxFileSize };
    const bytes = await readForIndex(job);
    const key = 'leftOut' in bytes ? null : keyOf(bytes, job);
    const stored = key && index.keyOf(file) !== key ? await (await this.world.store()).read(key) : null;
    if (this.looks.get(file) !== look) return null;
    if ('leftOut' in bytes) {
      this.leaveOut(file, bytes);
      return null;
    }
    this.leftOut.delete(file);
    if (key === null || index.keyOf(file) === key) return null;
    const record = stored ? decodeRecord(stored) : undefined;
    if (record === undefined) {
      index.delete(file);
      // An open text is analysed as it stands in the editor, and as a file when it is closed.
      return isOpen(file) ? null : job;
    }
    index.set(file, key, record);
    return null;
  }

  private async analyseAll(jobs: readonly FileJob[]): Promise<void> {
    if (jobs.length === 0) return;
    const progress = this.world.progress();
    let done = 0;
    const analysed = jobs.map(async (job) => {
      await this.analyse(job);
      progress.report(++done, jobs.length);
    });
    await Promise.all(analysed).finally(() => progress.end());
  }

  private async analyse(job: FileJob): Promise<void> {
    const { file } = job;
    const look = this.looks.get(file);
    const result = await this.world.queue.analyse(job);
    if (!result || this.looks.get(file) !== look) return;
    if ('leftOut' in result) {
      this.leaveOut(file, result);
      return;
    }
    const { key, bytes } = result;
    await (await this.world.store()).write(key, bytes);
    const record = decodeRecord(bytes);
    if (this.looks.get(file) === look && record !== undefined) this.world.index.set(file, key, record);
  }

  private leaveOut(file: string, { leftOut, detail }: Extract<FileResult, { leftOut: LeftOut }>): void {
    this.leftOut.set(file, leftOut);
    this.world.index.delete(file);
    if (leftOut === 'failed') this.world.failed(file);
    this.world.log(`${file} is left out of the index (${leftOut}): ${detail}`);
  }

  outcome(complete: boolean): IndexOutcome {
    const leftOut = { tooLarge: 0, unreadable: 0, failed: 0 };
    for (const reason of this.leftOut.values()) leftOut[reason]++;
    return { complete, texts: this.world.index.size, leftOut };
  }
}

/** Does some work for each item, a few at a time. */
async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const iterator = items.values();
  const worker = async () => {
    for (const item of iterator) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
