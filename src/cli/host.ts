/** What a command sees of the process it runs in. `main.ts` hands in the real one, tests their own. */
import type { Resources } from '../core/index.ts';

export interface CommandHost {
  /** The whole of standard input. */
  readStdin(): Promise<Uint8Array>;
  /** Writes to standard output; settles when the text is taken, so that a slow reader slows the command down. */
  write(text: string): Promise<void>;
  /** Writes one line to standard error. */
  warn(line: string): void;
  /** Dictionaries and weights: loaded once, on first use. */
  loadResources(): Promise<Resources>;
}

export const PROGRAM = 'policy-annotator';

/** Exit codes: some file failed; the command line itself is wrong. */
export const EXIT = { ok: 0, failed: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** One run of the program: its host, and whether anything has failed so far. */
export class Run {
  failed = false;

  constructor(readonly host: CommandHost) {}

  /** Reports that a file could not be worked on; the run goes on with the next one. */
  fail(file: string, reason: string): void {
    this.failed = true;
    this.note(file, reason);
  }

  /** Tells something about a file that a person should know. */
  note(file: string, message: string): void {
    this.host.warn(`${PROGRAM}: ${file}: ${message}`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EISDIR: 'is a directory',
  EACCES: 'permission denied',
  ENOSPC: 'no space left',
  ERR_FS_FILE_TOO_LARGE: 'is too large to be read',
};

/** Why the system did not read or write a file, in plain words where there are any. */
export function systemReason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code && REASONS[code]) ?? message;
}
