/** The index of a workspace, through the server: what is asked of one text is answered from all. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from 'iconv-lite';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FileChangeType, type Hover, type MarkupContent, type WorkspaceSymbol } from 'vscode-languageserver/node';
import { EXPORT_FACTS, type ExportFactsParams } from '../../src/protocol.ts';
import {
  AT_NAME,
  act,
  builtResources,
  changed,
  eventually,
  IndexedFolder,
  newIndexer,
  SIMPLIFIED,
  TRADITIONAL,
} from './support/indexedFolder.ts';
import { uriOf } from './support/testClient.ts';

beforeAll(builtResources, 60_000);

let texts: IndexedFolder;
beforeEach(() => {
  texts = new IndexedFolder();
});
afterEach(() => texts.remove());

describe('over files that are not open', () => {
  test('an entity has one set of references, in either script and encoding', async () => {
    texts.write('fan.txt', TRADITIONAL);
    texts.write('fan-big5.txt', encode(TRADITIONAL, 'Big5'));
    texts.write('jian.md', SIMPLIFIED);
    texts.write('jian-gbk.policy.txt', encode(SIMPLIFIED, 'GB18030'));
    const client = await texts.start(newIndexer());
    expect(await act(client)).toEqual({ complete: true, texts: 4, leftOut: { tooLarge: 0, unreadable: 0, failed: 0 } });
    const uri = await texts.open(client);
    expect(await texts.elsewhere(client, uri)).toEqual([
      ['fan-big5.txt', '坪山區'],
      ['fan.txt', '坪山區'],
      ['jian-gbk.policy.txt', '深圳市坪山区'],
      ['jian-gbk.policy.txt', '坪山区'],
      ['jian.md', '深圳市坪山区'],
      ['jian.md', '坪山区'],
    ]);
  });

  test('symbols are found and hovers count', async () => {
    texts.write('fan.txt', TRADITIONAL);
    texts.write('jian.md', SIMPLIFIED);
    const client = await texts.start(newIndexer());
    await act(client);
    const uri = await texts.open(client);
    const symbols: WorkspaceSymbol[] = await client.connection.sendRequest('workspace/symbol', { query: '瑞士' });
    expect(symbols.map(({ name, location }) => [name, path.basename(location.uri)])).toEqual([
      ['瑞士', 'fan.txt'],
      ['瑞士', 'jian.md'],
    ]);
    const { contents: card } = await client.at<Hover>('textDocument/hover', uri, AT_NAME);
    expect((card as MarkupContent).value).toContain('elsewhere in the workspace\\: 3 \\(documents\\: 2\\)');
  });

  test('values that contradict each other are told of, with the other place', async () => {
    const other = texts.write('b.txt', '2023年，坪山区地区生产总值1430亿元。\n');
    const client = await texts.start(newIndexer());
    await act(client);
    const uri = await texts.open(client, '2023年，坪山区地区生产总值1250亿元。\n');
    const { diagnostics } = await client.diagnosticsOf(uri, (found) =>
      found.some(({ code }) => code === 'two-values-across'),
    );
    const told = diagnostics.find(({ code }) => code === 'two-values-across');
    expect(told?.message).toMatch(/1250亿元.*1430亿元.*b\.txt/);
    expect(texts.named(told?.relatedInformation?.map(({ location }) => location) ?? [])).toEqual([
      ['b.txt', '1430亿元'],
    ]);
    writeFileSync(texts.at('b.txt'), '2023年，坪山区地区生产总值1250亿元。\n');
    await changed(client, other, FileChangeType.Changed);
    await client.diagnosticsOf(uri, (found) => found.length === 0);
  });
});

test('all facts of the workspace are exported: of files as they are stored, of open texts as they are now', async () => {
  texts.write('a.txt', '2023年，坪山区地区生产总值1430亿元。\n');
  const opened = texts.write('b.txt', '2023年，坪山区地区生产总值1250亿元。\n');
  await act(await texts.start(newIndexer()));
  const client = await texts.start(newIndexer());
  await act(client);
  await client.open(opened, '2023年，坪山区地区生产总值1300亿元。\n');
  const target = path.join(texts.parent, 'facts.jsonl');
  const params: ExportFactsParams = { scope: { kind: 'workspace' }, format: 'jsonl', target };
  await client.connection.sendRequest(EXPORT_FACTS, params);
  const rows = readFileSync(target, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rows.map(({ document, figure }) => [document, figure])).toEqual([
    [texts.at('b.txt'), '1300亿元'],
    [texts.at('a.txt'), '1430亿元'],
  ]);
});

describe('an open file', () => {
  test('counts as it stands in the editor, and as it was saved when it is closed', async () => {
    const saved = texts.write('a.txt', SIMPLIFIED);
    const client = await texts.start(newIndexer());
    await act(client);
    const uri = await texts.open(client);
    texts.contents.set(saved, '瑞士与坪山区。');
    await client.open(saved, '瑞士与坪山区。');
    expect(await texts.elsewhere(client, uri)).toEqual([['a.txt', '坪山区']]);
    await client.close(saved);
    texts.contents.set(saved, SIMPLIFIED);
    expect(await texts.elsewhere(client, uri)).toHaveLength(2);
  });

  test('is not analysed by the indexer before it is closed', async () => {
    const saved = texts.write('a.txt', SIMPLIFIED);
    const indexer = newIndexer();
    indexer.hold();
    const client = await texts.start(indexer);
    await client.open(saved, SIMPLIFIED);
    await act(client);
    indexer.release();
    await client.close(saved);
    const uri = await texts.open(client);
    await eventually(async () => (await texts.elsewhere(client, uri)).length === 2);
    expect(indexer.analysed.map((file) => path.basename(file))).toEqual(['a.txt']);
  });
});

test('requests are answered while files are analysed, from what is known by then', async () => {
  texts.write('a.txt', TRADITIONAL);
  texts.write('b.txt', SIMPLIFIED);
  const indexer = newIndexer();
  indexer.hold();
  const client = await texts.start(indexer);
  const uri = await texts.open(client);
  await client.when(() => (client.progress.includes('begin') ? true : undefined));
  expect(await texts.elsewhere(client, uri)).toEqual([]);
  expect(await client.at('textDocument/hover', uri, AT_NAME)).not.toBeNull();
  expect(indexer.analysed).toEqual([]);
  expect(client.progress).not.toContain('end');
  indexer.release();
  await client.when(() => (client.progress.includes('end') ? true : undefined));
  expect(await texts.elsewhere(client, uri)).toHaveLength(3);
});

describe('changes of files', () => {
  test('are followed: made, changed, deleted with their folder, ignored', async () => {
    const first = texts.write('in/a.txt', TRADITIONAL);
    const client = await texts.start(newIndexer());
    await act(client);
    const uri = await texts.open(client);
    const seen = (count: number) => eventually(async () => (await texts.elsewhere(client, uri)).length === count);
    await seen(1);
    const second = texts.write('b.txt', SIMPLIFIED);
    await changed(client, second, FileChangeType.Created);
    await seen(3);
    texts.write('in/a.txt', TRADITIONAL + TRADITIONAL);
    await changed(client, first, FileChangeType.Changed);
    await seen(4);
    rmSync(texts.at('in'), { recursive: true });
    await changed(client, uriOf(texts.at('in')), FileChangeType.Deleted);
    await seen(2);
    await changed(client, texts.write('.gitignore', 'b.txt\n'), FileChangeType.Created);
    await seen(0);
  });

  test('beyond the workspace and its globs are none of its business', async () => {
    const indexer = newIndexer();
    const client = await texts.start(indexer);
    await act(client);
    for (const name of ['../c.txt', 'd.json', 'node_modules/e.txt']) {
      await changed(client, texts.write(name, SIMPLIFIED), FileChangeType.Created);
    }
    await changed(client, texts.write('b.txt', SIMPLIFIED), FileChangeType.Created);
    await eventually(async () => indexer.analysed.length > 0);
    expect(indexer.analysed.map((file) => path.basename(file))).toEqual(['b.txt']);
  });
});
