import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findTexts } from '../../../src/cli/findTexts.ts';
import { Run } from '../../../src/cli/host.ts';
import { folderOf } from './folderOf.ts';

let parent: string;
beforeAll(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'find-'));
});
afterAll(() => rmSync(parent, { recursive: true }));

/** What is found, relative to a folder, and what is told. */
async function found(folder: string, paths: readonly string[] = [folder], except?: string) {
  const told: string[] = [];
  const run = new Run({
    readStdin: () => Promise.reject(new Error('not read here')),
    write: () => Promise.reject(new Error('not written here')),
    warn: (line) => told.push(line),
    loadResources: () => Promise.reject(new Error('not needed here')),
  });
  const files: string[] = [];
  for await (const file of findTexts(paths, run, except)) files.push(path.relative(folder, file));
  return { files: files.map((file) => file.replaceAll(path.sep, '/')), told, failed: run.failed };
}

describe('a folder', () => {
  it('stands for its texts in the order of their names, those of folders below it too', async () => {
    const texts = ['b/c.policy.txt', 'b/d/e.TXT', 'a.md', 'g.txt'];
    const folder = folderOf(parent, 'walked', [...texts, 'f.json', 'b/x.pdf', '.git/h.txt', 'node_modules/p/i.md']);
    const files = ['a.md', 'b/c.policy.txt', 'b/d/e.TXT', 'g.txt'];
    expect(await found(folder)).toEqual({ files, told: [], failed: false });
  });

  it('is searched once, however links lead back to it', async () => {
    const folder = folderOf(parent, 'linked', ['a/b/one.txt']);
    symlinkSync(folder, path.join(folder, 'a', 'b', 'top'), 'dir');
    symlinkSync(path.join(folder, 'a'), path.join(folder, 'again'), 'dir');
    expect((await found(folder)).files).toEqual(['a/b/one.txt']);
  });

  it('is searched behind a link', async () => {
    const elsewhere = folderOf(parent, 'elsewhere', ['one.txt']);
    const folder = folderOf(parent, 'linking', []);
    symlinkSync(elsewhere, path.join(folder, 'link'), 'dir');
    expect((await found(folder)).files).toEqual(['link/one.txt']);
  });

  it('keeps back the file that is being written', async () => {
    const folder = folderOf(parent, 'writing', ['facts.md', 'a.md']);
    const { files } = await found(folder, [folder], path.join(folder, '.', 'facts.md'));
    expect(files).toEqual(['a.md']);
  });

  it('without texts is told of', async () => {
    const { files, told, failed } = await found(folderOf(parent, 'bare', ['x.json']));
    expect({ files, failed }).toEqual({ files: [], failed: false });
    expect(told).toEqual([expect.stringMatching(/bare: holds no \*\.txt and no \*\.md$/)]);
  });
});

it('leaves files as they are given, whatever their name, standard input and what does not exist among them', async () => {
  const folder = folderOf(parent, 'given', ['x.dat']);
  const paths = [path.join(folder, 'x.dat'), path.join(folder, 'absent')];
  expect((await found(folder, paths)).files).toEqual(['x.dat', 'absent']);
  expect((await found('', ['-'])).files).toEqual(['-']);
});
