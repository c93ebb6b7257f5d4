/** Dictionaries and weights that a disk or a copy has damaged: refused with the name of the file, or used without harm. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { annotate } from '../../../../src/core/index.ts';
import { loadResources } from '../../../../src/server/resources/loadResources.ts';

const BUILT = path.join(import.meta.dirname, '..', '..', '..', '..', 'dist', 'data');
const TEXT = '2023年，深圳市坪山区有生物医药企业566家，同比增长12.5%。区委书记杨军率团赴瑞士。';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'damaged-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The files of the build, one of them with other bytes; none where these are null. */
function load(name: string, change: (bytes: Buffer) => Uint8Array | null) {
  for (const each of readdirSync(BUILT)) {
    if (each !== name) symlinkSync(path.join(BUILT, each), path.join(folder, each));
  }
  const bytes = change(readFileSync(path.join(BUILT, name)));
  if (bytes) writeFileSync(path.join(folder, name), bytes);
  return loadResources(folder);
}

/** A sequence of bytes that looks random, the same each time. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 1;
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

describe.each(['lexicon.bin', 'tagger.bin', 'facts.bin', 'words.bin'])('%s', (name) => {
  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['is empty', () => new Uint8Array()],
    ['is cut short', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['is cut short in its head', (bytes) => bytes.subarray(0, 100)],
    ['is a text', () => Buffer.from('not a dictionary at all')],
  ])('is refused by its name when it %s', async (_what, change) => {
    await expect(load(name, change)).rejects.toThrow(`${name} is damaged or of another version`);
  });

  it('does no harm when a byte in a thousand is wrong', async () => {
    const resources = await load(name, (bytes) => {
      const changed = Buffer.from(bytes);
      const wrong = noise(bytes.length);
      for (let at = 8192; at < bytes.length; at += 1000) changed[at] = wrong[at]!;
      return changed;
    }).catch((error: Error) => error.message);
    if (typeof resources === 'string') expect(resources).toContain(name);
    else expect(annotate(TEXT, { resources }).document.script).toBe('Hans');
  });
});

describe.each(['lexicon.bin', 'tagger.bin', 'words.bin'])('%s', (name) => {
  it('is refused by its name when it holds anything', async () => {
    await expect(load(name, ({ length }) => noise(length))).rejects.toThrow(name);
  });

  it('is refused when only its beginning is right', async () => {
    const start = (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 8), noise(bytes.length - 8)]);
    await expect(load(name, start)).rejects.toThrow(name);
  });
});

it('a file that is not there is named', async () => {
  await expect(load('lexicon.bin', () => null)).rejects.toThrow('lexicon.bin');
});
