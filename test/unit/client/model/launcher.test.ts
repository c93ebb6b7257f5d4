import { describe, expect, it } from 'vitest';
import { GivenUp, Launcher } from '../../../../src/client/model/launcher.ts';

/** Starts that end when the test says so, numbered from 1. */
function bench() {
  const log: string[] = [];
  const ends: ((fails: boolean) => void)[] = [];
  let count = 0;
  const launcher = new Launcher(
    async (isWanted) => {
      const name = String(++count);
      log.push(`start ${name}`);
      const fails = await new Promise<boolean>((resolve) => ends.push(resolve));
      if (!isWanted()) throw new GivenUp();
      if (fails) throw new Error(`${name} does not start`);
      return { name, dispose: () => log.push(`dispose ${name}`) };
    },
    () => log.push('failed'),
  );
  return { launcher, log, end: (start: number, fails = false) => ends[start - 1]!(fails) };
}

describe('a start that takes a while', () => {
  it('serves all who ask meanwhile', async () => {
    const { launcher, log, end } = bench();
    const asked = [launcher.running(), launcher.running()];
    end(1);
    expect((await Promise.all(asked)).map(({ name }) => name)).toEqual(['1', '1']);
    expect(log).toEqual(['start 1']);
  });

  it('is not gone on with once it was given up', async () => {
    const { launcher, log, end } = bench();
    const asked = launcher.running();
    const given = launcher.giveUp();
    end(1);
    await expect(asked).rejects.toBeInstanceOf(GivenUp);
    await expect(given).rejects.toBeInstanceOf(GivenUp);
    expect(log).toEqual(['start 1']);
  });

  it('leaves whoever waits to the start that took its place, and does not undo that one', async () => {
    const { launcher, log, end } = bench();
    const first = launcher.running();
    const given = launcher.giveUp().catch(() => undefined);
    const second = launcher.running();
    end(1);
    await given;
    end(2);
    expect((await first).name).toBe('2');
    expect((await second).name).toBe('2');
    expect((await launcher.running()).name).toBe('2');
    expect(log).toEqual(['start 1', 'start 2']);
  });

  it('is disposed of when it was done', async () => {
    const { launcher, log, end } = bench();
    const asked = launcher.running();
    end(1);
    await asked;
    await launcher.giveUp();
    expect(log).toEqual(['start 1', 'dispose 1']);
  });
});

it('a start that fails says so, and the next question starts another', async () => {
  const { launcher, log, end } = bench();
  const asked = launcher.running();
  end(1, true);
  await expect(asked).rejects.toThrow('1 does not start');
  const again = launcher.running();
  end(2);
  expect((await again).name).toBe('2');
  expect(log).toEqual(['start 1', 'failed', 'start 2']);
});

it('what was never started can be given up', async () => {
  const { launcher, log } = bench();
  await launcher.giveUp();
  expect(log).toEqual([]);
});
