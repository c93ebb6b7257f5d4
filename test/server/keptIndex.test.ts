/** What becomes of an index: it is kept, found anew, left incomplete, or not there at all. */
import { chmodSync, mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  act,
  builtResources,
  eventually,
  IndexedFolder,
  newIndexer,
  OPEN,
  SIMPLIFIED,
  TRADITIONAL,
} from './support/indexedFolder.ts';

beforeAll(builtResources, 60_000);

let texts: IndexedFolder;
beforeEach(() => {
  texts = new IndexedFolder();
});
afterEach(() => texts.remove());

describe('what was found', () => {
  beforeEach(() => {
    texts.write('a.txt', TRADITIONAL);
    texts.write('b.txt', SIMPLIFIED);
    texts.write('english.md', 'Nothing Chinese in here.');
  });

  const stored = () => path.join(texts.storage, 'index', 'first');

  test('is read by the next start, without any analysis', async () => {
    expect(await act(await texts.start(newIndexer()))).toMatchObject({ complete: true, texts: 2 });
    const indexer = newIndexer();
    const client = await texts.start(indexer);
    expect(await act(client)).toMatchObject({ complete: true, texts: 2 });
    expect(indexer.started).toBe(0);
    expect(client.progress).toEqual([]);
    expect(await texts.elsewhere(client, await texts.open(client))).toHaveLength(3);
  });

  test('is found anew where the files of the index are damaged, or of another version', async () => {
    await act(await texts.start(newIndexer()));
    const names = readdirSync(stored());
    truncateSync(path.join(stored(), names[0]!), 60);
    writeFileSync(path.join(stored(), names[1]!), 'nonsense');
    writeFileSync(path.join(stored(), names[2]!), '');
    const second = newIndexer();
    const client = await texts.start(second);
    expect(await act(client)).toMatchObject({ texts: 2 });
    expect(new Set(second.analysed).size).toBe(3);
    const third = newIndexer();
    third.versionName = 'other';
    await act(await texts.start(third));
    expect(new Set(third.analysed).size).toBe(3);
    expect(readdirSync(path.join(texts.storage, 'index'))).toEqual(['other']);
    expect(client.shown).toEqual([]);
  });

  test('of a file that is gone is thrown away', async () => {
    await act(await texts.start(newIndexer()));
    rmSync(texts.at('a.txt'));
    await act(await texts.start(newIndexer()));
    expect(readdirSync(stored())).toHaveLength(2);
  });

  test('stays when indexing is stopped, and the next search goes on', async () => {
    const indexer = newIndexer();
    const client = await texts.start(indexer);
    await act(client);
    texts.write('c.txt', `${SIMPLIFIED}瑞士`);
    indexer.hold();
    const begun = () => client.progress.filter((kind) => kind === 'begin').length;
    const before = begun();
    const stopped = act(client);
    await client.when(() => (begun() > before ? true : undefined));
    expect(await act(client, 'cancel')).toMatchObject({ complete: false, texts: 2 });
    expect(await stopped).toMatchObject({ complete: false, texts: 2 });
    indexer.release();
    indexer.analysed.length = 0;
    expect(await act(client)).toMatchObject({ complete: true, texts: 3 });
    expect(indexer.analysed.map((file) => path.basename(file))).toEqual(['c.txt']);
  });

  test('is found anew when somebody asks for that', async () => {
    const indexer = newIndexer();
    const client = await texts.start(indexer);
    await act(client);
    indexer.analysed.length = 0;
    expect(await act(client, 'rebuild')).toMatchObject({ complete: true, texts: 2 });
    expect(indexer.analysed).toHaveLength(3);
  });

  test('is in memory where it cannot be stored, which is said once', async () => {
    writeFileSync(texts.storage, 'a file where the folder should be');
    const client = await texts.start(newIndexer());
    expect(await act(client)).toMatchObject({ complete: true, texts: 2 });
    expect(await texts.elsewhere(client, await texts.open(client))).toHaveLength(3);
    expect(client.shown).toEqual([expect.stringMatching(/^The index of this workspace cannot be saved/)]);
  });

  test('is in memory in an editor that offers no place for it', async () => {
    const client = await texts.start(newIndexer(), { initializationOptions: { locale: 'en' } });
    expect(await act(client)).toMatchObject({ complete: true, texts: 2 });
    expect(client.shown).toEqual([]);
  });
});

describe('files that are left out', () => {
  test('are counted and named in the log, and the others are indexed', async () => {
    texts.write('a.txt', TRADITIONAL);
    texts.write('long.txt', SIMPLIFIED.repeat(100));
    texts.write('huge.txt', Buffer.alloc(20_000_000, '策'));
    mkdirSync(texts.at('folder.txt'));
    const client = await texts.start(newIndexer(), { settings: { maxFileSize: 2_000 } });
    expect(await act(client)).toMatchObject({ complete: true, texts: 1, leftOut: { tooLarge: 2 } });
    for (const name of ['long.txt', 'huge.txt']) {
      expect(client.log.filter((line) => line.includes(`${name} is left out of the index (tooLarge)`))).toHaveLength(1);
    }
  });

  test.skipIf(process.getuid?.() === 0)('may be unreadable', async () => {
    texts.write('a.txt', TRADITIONAL);
    texts.write('b.txt', SIMPLIFIED);
    chmodSync(texts.at('b.txt'), 0);
    expect(await act(await texts.start(newIndexer()))).toMatchObject({ texts: 1, leftOut: { unreadable: 1 } });
  });

  test('are those the indexer dies of', async () => {
    texts.write('a.txt', TRADITIONAL);
    texts.write('b.txt', SIMPLIFIED);
    texts.write('c.txt', OPEN);
    const indexer = newIndexer((file) => file.endsWith('b.txt'));
    const client = await texts.start(indexer);
    expect(await act(client)).toMatchObject({ complete: true, texts: 2, leftOut: { failed: 1 } });
    expect(indexer.started).toBeGreaterThan(1);
    expect(client.shown).toEqual(['“b.txt” is left out of the index: its analysis failed.']);
  });

  test('are named without a link that their name would make', async () => {
    texts.write('a.txt', TRADITIONAL);
    texts.write('[b](command:evil).txt', SIMPLIFIED);
    const client = await texts.start(newIndexer((file) => file.includes('evil')));
    await act(client);
    expect(client.shown).toEqual(['“[b] (command:evil).txt” is left out of the index: its analysis failed.']);
  });

  test('are all, where the indexer dies of each: said once, and open texts are annotated as ever', async () => {
    for (let index = 0; index < 9; index++) texts.write(`${index}.txt`, `${SIMPLIFIED}${index}`);
    const client = await texts.start(newIndexer(() => true));
    await client.when(() => client.shown.find((message) => message.includes('is incomplete')));
    expect(client.shown).toHaveLength(2);
    const uri = await texts.open(client);
    expect((await client.annotationsOf(uri)).annotations?.entities).not.toEqual([]);
  });
});

describe('there is no index', () => {
  test('where it is switched off, until it is switched on', async () => {
    texts.write('a.txt', TRADITIONAL);
    const indexer = newIndexer();
    const client = await texts.start(indexer, { settings: { index: { enabled: false } } });
    expect(await act(client)).toBeNull();
    const uri = await texts.open(client);
    expect(await texts.elsewhere(client, uri)).toEqual([]);
    expect(indexer.started).toBe(0);
    await client.configure({ index: { enabled: true } });
    await eventually(async () => (await texts.elsewhere(client, uri)).length === 1);
    await client.configure({ index: { enabled: false } });
    await eventually(async () => (await texts.elsewhere(client, uri)).length === 0);
  });

  test('in a window without folders of this machine: open texts are known to each other', async () => {
    const client = await texts.start(newIndexer(), { folders: [] });
    expect(await act(client)).toBeNull();
    await client.open('vscode-vfs://github/o/r/a.txt', TRADITIONAL);
    texts.contents.set('vscode-vfs://github/o/r/a.txt', TRADITIONAL);
    expect(await texts.elsewhere(client, await texts.open(client))).toEqual([['a.txt', '坪山區']]);
  });
});

test('plain texts are left out where they are not to be annotated', async () => {
  texts.write('a.txt', TRADITIONAL);
  texts.write('b.policy.txt', SIMPLIFIED);
  texts.write('seeds/c.txt', SIMPLIFIED);
  expect(await act(await texts.start(newIndexer(), { settings: { autoDetect: false } }))).toMatchObject({ texts: 2 });
});
