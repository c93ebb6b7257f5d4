/** The indexer as the process that the server starts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { FileJob } from '../../src/server/index/analyseFile.ts';
import { forkIndexer } from '../../src/server/index/forkIndexer.ts';
import { type IndexerProcess, IndexerQueue } from '../../src/server/index/indexerQueue.ts';
import { decodeRecord } from '../../src/server/index/storedText.ts';
import { bundleProgram } from '../support/bundledProgram.ts';

let program: string;
let remove: () => void;
let folder: string;
beforeAll(async () => {
  // No dictionaries lie beside this bundle.
  ({ program, remove } = await bundleProgram('server/index/indexer.ts'));
  folder = mkdtempSync(path.join(tmpdir(), 'indexer-'));
});
afterAll(() => {
  remove();
  rmSync(folder, { recursive: true });
});

let told: string[];
let processes: IndexerProcess[];
let ended: Promise<void>[];
let queue: IndexerQueue;
beforeEach(() => {
  told = [];
  processes = [];
  ended = [];
  queue = new IndexerQueue(
    () => {
      const started = forkIndexer(program);
      processes.push(started);
      ended.push(new Promise((resolve) => started.onExit(resolve)));
      return started;
    },
    (detail) => told.push(detail),
  );
});
afterEach(async () => {
  queue.cancel();
  await Promise.all(ended);
});

function job(name: string, content: string): FileJob {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return { file, declared: false, maxFileSize: 1000 };
}

test('it answers for one file after another; texts that are not Chinese need no dictionaries', async () => {
  const results = await Promise.all([
    queue.analyse(job('a.txt', 'Nothing Chinese in here.')),
    queue.analyse(job('b.txt', '策'.repeat(1001))),
    queue.analyse({ ...job('c.txt', ''), file: path.join(folder, 'absent') }),
    queue.analyse(job('d.txt', '')),
  ]);
  const kinds = results.map((result) =>
    result && 'bytes' in result ? decodeRecord(result.bytes) : (result?.leftOut ?? 'cancelled'),
  );
  expect(kinds).toEqual([null, 'tooLarge', 'unreadable', null]);
  expect(processes).toHaveLength(1);
});

test('it says so where it has no dictionaries', async () => {
  expect(await queue.analyse(job('a.txt', '坪山区的企业。'))).toBeNull();
  expect(told).toHaveLength(1);
});

test('it is started again when somebody ends it', async () => {
  await queue.analyse(job('a.txt', 'first'));
  processes[0]?.kill();
  await ended[0];
  expect(await queue.analyse(job('b.txt', 'second'))).toMatchObject({ key: expect.any(String) });
  expect(processes).toHaveLength(2);
});
