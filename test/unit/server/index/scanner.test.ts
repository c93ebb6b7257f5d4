import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FolderScanner, type Globs } from '../../../../src/server/index/scanner.ts';

let parent: string;
beforeAll(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'scan-'));
});
afterAll(() => rmSync(parent, { recursive: true }));

/** Makes a folder with files in it: their paths, and what is in them where that matters. */
function folderWith(name: string, files: Readonly<Record<string, string>>): string {
  const folder = path.join(parent, name);
  mkdirSync(folder, { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    const at = path.join(folder, file);
    mkdirSync(path.dirname(at), { recursive: true });
    writeFileSync(at, content);
  }
  return folder;
}

const TEXTS: Globs = { include: ['**/*.txt', '**/*.md'], exclude: [] };

async function scan(folder: string, globs: Globs = TEXTS, most = Number.POSITIVE_INFINITY) {
  const failed: string[] = [];
  const scanner = new FolderScanner(folder, globs, (at) => failed.push(at));
  const files: string[] = [];
  for await (const file of scanner.files(() => files.length >= most))
    files.push(path.relative(folder, file).replaceAll(path.sep, '/'));
  return { files, failed, scanner };
}

const FILES = {
  'a.txt': '',
  'b/c.MD': '',
  'b/d.json': '',
  'e/old/f.txt': '',
  'node_modules/g.md': '',
  '.git/h.txt': '',
};

it.each<[string, Globs, string[]]>([
  ['of the names given', TEXTS, ['a.txt', 'b/c.MD', 'e/old/f.txt']],
  ['but those excluded', { ...TEXTS, exclude: ['e/**'] }, ['a.txt', 'b/c.MD']],
  ['but those in an excluded folder', { ...TEXTS, exclude: ['**/old'] }, ['a.txt', 'b/c.MD']],
  ['of one folder', { include: ['b/*.{md,json}'], exclude: [] }, ['b/c.MD', 'b/d.json']],
  ['of no name', { include: [], exclude: [] }, []],
])('finds the files %s', async (_, globs, files) => {
  expect(await scan(folderWith('globs', FILES), globs)).toMatchObject({ files, failed: [] });
});

describe('ignore files', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['leave out what they name', { '.gitignore': 'drafts/\n*.md\n' }, ['a.txt', 'in/b.txt', 'in/deep/c.txt']],
    ['hold below their folder', { 'in/.gitignore': '/b.txt\nc.txt' }, ['a.txt', 'drafts/d.txt', 'e.md']],
    ['take back what one above says', { '.gitignore': '*.txt\n*.md', 'in/.gitignore': '!b.txt' }, ['in/b.txt']],
    [
      'say nothing where they are empty',
      { '.gitignore': '# nothing\n\n' },
      ['a.txt', 'drafts/d.txt', 'e.md', 'in/b.txt', 'in/deep/c.txt'],
    ],
  ])('%s', async (name, rules, expected) => {
    const files = { 'a.txt': '', 'drafts/d.txt': '', 'e.md': '', 'in/b.txt': '', 'in/deep/c.txt': '' };
    const { files: found, scanner } = await scan(folderWith(`ignore ${name}`, { ...files, ...rules }));
    expect(found).toEqual(expected);
    for (const file of Object.keys(files)) {
      expect(await scanner.wants(path.join(scanner.folder, file)), file).toBe(expected.includes(file));
    }
  });
});

describe('links', () => {
  it('that lead back to a folder above end there', async () => {
    const folder = folderWith('loop', { 'a/b/one.txt': '' });
    symlinkSync(folder, path.join(folder, 'a', 'b', 'top'), 'dir');
    symlinkSync('self', path.join(folder, 'a', 'self'));
    expect(await scan(folder)).toMatchObject({ files: ['a/b/one.txt'], failed: [] });
  });

  it('do not lead out of the folder', async () => {
    const outside = folderWith('outside', { 'secret.txt': '' });
    const folder = folderWith('inside', { 'a.txt': '' });
    symlinkSync(outside, path.join(folder, 'folder'), 'dir');
    symlinkSync(path.join(outside, 'secret.txt'), path.join(folder, 'file.txt'));
    const { files, scanner } = await scan(folder);
    expect(files).toEqual(['a.txt']);
    for (const name of ['file.txt', 'folder/secret.txt', '../outside/secret.txt']) {
      expect(await scanner.wants(path.join(folder, name)), name).toBe(false);
    }
  });
});

it('ends when it is told to', async () => {
  expect(await scan(folderWith('ended', FILES), TEXTS, 2)).toMatchObject({ files: ['a.txt', 'b/c.MD'] });
});

it('tells of a folder that cannot be read', async () => {
  const folder = path.join(parent, 'absent');
  expect(await scan(folder)).toMatchObject({ files: [], failed: [folder] });
});
