/** The indexer in the process of the test: analyses as the real one does, waits and dies when it is told to. */
import type { Resources } from '../../../src/core/index.ts';
import { analyseFile, type FileJob, type FileResult } from '../../../src/server/index/analyseFile.ts';
import type { IndexerProcess } from '../../../src/server/index/indexerQueue.ts';
import type { IndexerWorld } from '../../../src/server/index/workspaceFollower.ts';

export class TestIndexer implements IndexerWorld {
  /** The files that were analysed, in order. */
  readonly analysed: string[] = [];
  started = 0;
  versionName = 'first';
  private open: () => void = () => {};
  private gate: Promise<void> = Promise.resolve();

  /** @param diesOf whether the process ends at a file */
  constructor(
    private readonly load: () => Promise<Resources>,
    private readonly diesOf: (job: FileJob) => boolean = () => false,
  ) {}

  /** Nothing is analysed until `release`. */
  hold(): void {
    this.gate = new Promise((resolve) => {
      this.open = resolve;
    });
  }

  release(): void {
    this.open();
  }

  async version(): Promise<string> {
    return this.versionName;
  }

  startIndexer(): IndexerProcess {
    this.started++;
    let listener: (message: FileResult) => void = () => {};
    let exited: () => void = () => {};
    let alive = true;
    let working: Promise<void> = Promise.resolve();
    const work = async (job: FileJob) => {
      await this.gate;
      if (!alive) return;
      if (this.diesOf(job)) {
        alive = false;
        exited();
        return;
      }
      const result = await analyseFile(job, this.load);
      if (!alive) return;
      this.analysed.push(job.file);
      listener(result);
    };
    return {
      send: (job) => {
        working = working.then(() => work(job));
      },
      onMessage: (given) => {
        listener = given;
      },
      onExit: (given) => {
        exited = given;
      },
      kill: () => {
        alive = false;
      },
    };
  }
}
