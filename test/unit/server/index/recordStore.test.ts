import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderStore, MemoryStore, type RecordStore } from '../../../../src/server/index/recordStore.ts';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

const bytes = (text: string) => Buffer.from(text);
const text = async (store: RecordStore, key: string) => (await store.read(key))?.toString();

function folderStore(version = 'v1', folder = path.join(parent, 'index')) {
  const failed: unknown[] = [];
  return { store: new FolderStore(folder, version, (error) => failed.push(error)), failed };
}

describe.each([
  ['in a folder', () => folderStore().store],
  ['in memory', () => new MemoryStore()],
])('a store %s', (_, make) => {
  it('keeps what was written, and of that only what is wanted', async () => {
    const store = make();
    await store.write('a', bytes('1'));
    await store.write('b', bytes('2'));
    await store.write('a', bytes('3'));
    expect(await Promise.all(['a', 'b', 'c'].map((key) => text(store, key)))).toEqual(['3', '2', undefined]);
    await store.keepOnly(new Set(['b', 'c']));
    expect(await Promise.all(['a', 'b', 'c'].map((key) => text(store, key)))).toEqual([undefined, '2', undefined]);
  });
});

it('a folder is read by the next store of the same version, and by no other', async () => {
  await folderStore('v1').store.write('a', bytes('1'));
  expect(await text(folderStore('v1').store, 'a')).toBe('1');
  const { store } = folderStore('v2');
  expect(await text(store, 'a')).toBeUndefined();
  await store.write('b', bytes('2'));
  expect(readdirSync(path.join(parent, 'index'))).toEqual(['v2']);
});

it('no file has the name of a whole one before it is whole', async () => {
  const { store } = folderStore();
  await Promise.all(Array.from({ length: 20 }, (_, index) => store.write(`k${index}`, bytes('x'.repeat(10_000)))));
  const names = readdirSync(path.join(parent, 'index', 'v1'));
  expect(names).toHaveLength(20);
  writeFileSync(path.join(parent, 'index', 'v1', 'k99.123'), 'begun');
  await store.keepOnly(new Set(['k1']));
  expect(readdirSync(path.join(parent, 'index', 'v1'))).toEqual(['k1']);
});

it('what cannot be written is kept in memory, and told', async () => {
  // A file where the folder should be: no right to write in it, whoever runs the test.
  writeFileSync(path.join(parent, 'index'), '');
  const { store, failed } = folderStore();
  await store.write('a', bytes('1'));
  expect(await text(store, 'a')).toBe('1');
  expect(failed).toHaveLength(1);
  rmSync(path.join(parent, 'index'));
  mkdirSync(path.join(parent, 'index'));
  await store.write('b', bytes('2'));
  expect(readdirSync(path.join(parent, 'index', 'v1'))).toEqual(['b']);
});

it.skipIf(!existsSync('/dev/full'))('what a full disk does not take is kept in memory, and told', async () => {
  const { store, failed } = folderStore();
  const folder = path.join(parent, 'index', 'v1');
  mkdirSync(folder, { recursive: true });
  // The device answers each write as a full disk does.
  symlinkSync('/dev/full', path.join(folder, `a.${process.pid}`));
  await store.write('a', bytes('1'));
  expect(failed).toEqual([expect.objectContaining({ code: 'ENOSPC' })]);
  expect(await text(store, 'a')).toBe('1');
  expect(await text(folderStore().store, 'a')).toBeUndefined();
  await store.write('b', bytes('2'));
  expect(await text(folderStore().store, 'b')).toBe('2');
});

it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'what a folder that is read-only does not take, too',
  async () => {
    mkdirSync(path.join(parent, 'index'));
    chmodSync(path.join(parent, 'index'), 0o555);
    const { store, failed } = folderStore();
    await store.write('a', bytes('1'));
    expect(failed).toEqual([expect.objectContaining({ code: 'EACCES' })]);
    expect(await text(store, 'a')).toBe('1');
    chmodSync(path.join(parent, 'index'), 0o755);
  },
);
