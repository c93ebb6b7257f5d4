/** Starts the indexer as a process that yields to everything else on the machine. */
import { fork } from 'node:child_process';
import os from 'node:os';
import type { FileResult } from './analyseFile.ts';
import type { Unable } from './indexer.ts';
import type { IndexerProcess } from './indexerQueue.ts';

/** @param program path of the indexer's bundle */
export function forkIndexer(program: string): IndexerProcess {
  const child = fork(program, [], {
    serialization: 'advanced',
    execArgv: [],
    // An editor built on Electron runs the server with its own program, which is Node only if told so.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  try {
    if (child.pid !== undefined) os.setPriority(child.pid, os.constants.priority.PRIORITY_LOW);
  } catch {
    // Some systems do not allow it; then it competes like any other process.
  }
  const ended = new Promise<void>((resolve) => {
    child.on('exit', resolve);
    child.on('error', () => resolve());
  });
  return {
    send: (job) => {
      // A process that has just ended takes no jobs; that it ended is told by `onExit`.
      child.send(job, () => {});
    },
    onMessage: (listener) => {
      child.on('message', (message) => listener(message as FileResult | Unable));
    },
    onExit: (listener) => {
      void ended.then(listener);
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}
