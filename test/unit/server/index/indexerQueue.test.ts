import { describe, expect, it } from 'vitest';
import type { FileJob, FileResult } from '../../../../src/server/index/analyseFile.ts';
import type { Unable } from '../../../../src/server/index/indexer.ts';
import { IndexerQueue } from '../../../../src/server/index/indexerQueue.ts';

/** A process that is told what to answer. */
class Process {
  readonly jobs: string[] = [];
  killed = false;
  answer: (message: FileResult | Unable) => void = () => {};
  end: () => void = () => {};
}

function queue() {
  const processes: Process[] = [];
  const told: string[] = [];
  const made = new IndexerQueue(
    () => {
      const process = new Process();
      processes.push(process);
      return {
        send: ({ file }) => process.jobs.push(file),
        onMessage: (listener) => {
          process.answer = listener;
        },
        onExit: (listener) => {
          process.end = listener;
        },
        kill: () => {
          process.killed = true;
        },
      };
    },
    (detail) => told.push(detail),
  );
  const last = () => processes.at(-1)!;
  return { queue: made, processes, told, last };
}

const job = (file: string): FileJob => ({ file, declared: true, maxFileSize: 1000 });
const result = (key: string): FileResult => ({ key, bytes: new Uint8Array() });

describe('the queue of the indexer', () => {
  it('starts one process for all files and sends two ahead, in order', () => {
    const { queue: asked, processes, last } = queue();
    for (const file of ['a', 'b', 'c']) void asked.analyse(job(file));
    expect(last().jobs).toEqual(['a', 'b']);
    last().answer(result('1'));
    expect(last().jobs).toEqual(['a', 'b', 'c']);
    expect(processes).toHaveLength(1);
    asked.cancel();
  });

  it('gives each file its own result', async () => {
    const { queue: asked, last } = queue();
    const results = ['a', 'b'].map((file) => asked.analyse(job(file)));
    last().answer(result('1'));
    last().answer({ leftOut: 'tooLarge', detail: '' });
    expect(await Promise.all(results)).toEqual([result('1'), { leftOut: 'tooLarge', detail: '' }]);
    asked.cancel();
  });

  it('leaves out the file that a process died of, and goes on with the others in a new one', async () => {
    const { queue: asked, processes, last } = queue();
    const [a, b, c] = ['a', 'b', 'c'].map((file) => asked.analyse(job(file)));
    last().answer(result('1'));
    last().end();
    expect(await b).toMatchObject({ leftOut: 'failed' });
    expect(processes).toHaveLength(2);
    expect(last().jobs).toEqual(['c']);
    last().answer(result('3'));
    expect(await Promise.all([a, c])).toEqual([result('1'), result('3')]);
    asked.cancel();
  });

  it('gives up after a few crashes, says so once, and begins again when it is told to', async () => {
    const { queue: asked, processes, told, last } = queue();
    const results = Array.from({ length: 8 }, (_, index) => asked.analyse(job(`${index}`)));
    while (told.length === 0) last().end();
    const found = await Promise.all(results);
    expect(found.filter((each) => each === null)).toHaveLength(8 - processes.length);
    expect(processes.length).toBeLessThan(8);
    expect(await asked.analyse(job('later'))).toBeNull();
    expect(told).toHaveLength(1);
    asked.reset();
    const again = asked.analyse(job('again'));
    last().answer(result('1'));
    expect(await again).toEqual(result('1'));
    asked.cancel();
  });

  it('gives up at once where nothing can be analysed', async () => {
    const { queue: asked, processes, told, last } = queue();
    const results = ['a', 'b'].map((file) => asked.analyse(job(file)));
    last().answer({ unable: 'no dictionaries' });
    expect(await Promise.all(results)).toEqual([null, null]);
    expect(told).toEqual(['no dictionaries']);
    expect(processes.map(({ killed }) => killed)).toEqual([true]);
  });

  it('ends the process when it is cancelled, and hears no more of it', async () => {
    const { queue: asked, last } = queue();
    const results = ['a', 'b', 'c'].map((file) => asked.analyse(job(file)));
    const { answer } = last();
    asked.cancel();
    answer(result('1'));
    expect(await Promise.all(results)).toEqual([null, null, null]);
    expect(last().killed).toBe(true);
  });
});
