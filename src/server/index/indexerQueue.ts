/**
 * Has files analysed by the indexer, in order: starts its process when there is work and ends it after. A process that
 * ends by itself is started again, without the file it died of; one that keeps dying is given up.
 */
import type { FileJob, FileResult } from './analyseFile.ts';
import type { Unable } from './indexer.ts';

/** The indexer's process; tests hand in their own. */
export interface IndexerProcess {
  send(job: FileJob): void;
  onMessage(listener: (message: FileResult | Unable) => void): void;
  onExit(listener: () => void): void;
  kill(): void;
}

/** So many jobs are sent ahead of their results, so that the process never waits. */
const SENT_AHEAD = 2;
/** After so many crashes no process is started until `reset`. */
const MOST_CRASHES = 4;
/** A process without work keeps its memory so long, in milliseconds. */
const IDLE = 10_000;
/** One file takes at most so long, in milliseconds; the longest texts take a tenth of it. */
const LONGEST_JOB = 180_000;

interface Waiting {
  readonly job: FileJob;
  readonly done: (result: FileResult | null) => void;
}

export class IndexerQueue {
  private waiting: Waiting[] = [];
  private sent: Waiting[] = [];
  private process: IndexerProcess | null = null;
  private crashes = 0;
  private timer: NodeJS.Timeout | undefined;

  /**
   * @param start starts the process
   * @param givenUp told once when no process is started any more
   */
  constructor(
    private readonly start: () => IndexerProcess,
    private readonly givenUp: (detail: string) => void,
  ) {}

  /** The result for a file; null where it was cancelled or the indexer was given up. */
  analyse(job: FileJob): Promise<FileResult | null> {
    return new Promise((done) => {
      this.waiting.push({ job, done });
      this.pump();
    });
  }

  /** Ends the process and answers everything that waits with null. */
  cancel(): void {
    this.end();
    const open = [...this.sent, ...this.waiting];
    this.sent = [];
    this.waiting = [];
    for (const { done } of open) done(null);
  }

  /** Lets processes be started again after they were given up. */
  reset(): void {
    this.crashes = 0;
  }

  private pump(): void {
    if (this.crashes > MOST_CRASHES) {
      this.cancel();
      return;
    }
    while (this.waiting.length > 0 && this.sent.length < SENT_AHEAD) {
      const next = this.waiting.shift()!;
      this.sent.push(next);
      this.running().send(next.job);
    }
    this.watch();
  }

  private running(): IndexerProcess {
    if (this.process) return this.process;
    const started = this.start();
    this.process = started;
    started.onMessage((message) => {
      if (this.process === started) this.receive(message);
    });
    started.onExit(() => {
      if (this.process === started) this.crashed('the process ended');
    });
    return started;
  }

  private receive(message: FileResult | Unable): void {
    if ('unable' in message) {
      this.crashes = MOST_CRASHES + 1;
      this.givenUp(message.unable);
      this.cancel();
      return;
    }
    this.sent.shift()?.done(message);
    this.pump();
  }

  /** The file at the head was being analysed; what was sent after it is sent again. */
  private crashed(detail: string): void {
    this.end();
    const [culprit, ...others] = this.sent;
    this.sent = [];
    this.waiting = [...others, ...this.waiting];
    this.crashes++;
    if (this.crashes > MOST_CRASHES) this.givenUp(detail);
    culprit?.done({ leftOut: 'failed', detail });
    this.pump();
  }

  private end(): void {
    clearTimeout(this.timer);
    const ended = this.process;
    this.process = null;
    ended?.kill();
  }

  private watch(): void {
    clearTimeout(this.timer);
    if (!this.process) return;
    this.timer =
      this.sent.length > 0
        ? setTimeout(() => this.crashed('it took too long'), LONGEST_JOB)
        : setTimeout(() => this.end(), IDLE);
  }
}
