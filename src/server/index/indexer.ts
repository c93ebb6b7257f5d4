/**
 * The program that analyses files for the index, in a process of its own: requests do not wait for it, and its memory goes
 * when it ends. It answers its jobs in order, and ends with the server.
 */
import path from 'node:path';
import type { Resources } from '../../core/index.ts';
import { loadResources } from '../resources/loadResources.ts';
import { analyseFile, type FileJob, type FileResult } from './analyseFile.ts';

/** What the program says beside results: that nothing can be analysed at all. */
export interface Unable {
  readonly unable: string;
}

let resources: Promise<Resources> | undefined;
let working: Promise<void> = Promise.resolve();

/** Dictionaries are loaded for the first text that is annotated: many a workspace has none. */
function load(): Promise<Resources> {
  resources ??= loadResources(path.join(import.meta.dirname, 'data')).catch((error: Error) => {
    answer({ unable: error.message });
    throw error;
  });
  return resources;
}

async function work(job: FileJob): Promise<void> {
  try {
    answer(await analyseFile(job, load));
  } catch (error) {
    answer({ leftOut: 'failed', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

function answer(message: FileResult | Unable): void {
  process.send?.(message);
}

process.on('message', (job: FileJob) => {
  working = working.then(() => work(job));
});
process.on('disconnect', () => process.exit());
