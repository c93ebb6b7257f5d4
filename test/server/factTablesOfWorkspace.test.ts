/** Facts of texts that are not open, from the index of the workspace and with the built dictionaries. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { annotateInStages, type Resources } from '../../src/core/index.ts';
import {
  EXPORT_FACTS,
  type ExportFactsParams,
  FACT_ROWS,
  type FactRowsParams,
  type FactRowsResult,
  INDEX_WORKSPACE,
} from '../../src/protocol.ts';
import { loadResources } from '../../src/server/resources/loadResources.ts';
import { TestClient } from './support/testClient.ts';
import { TestIndexer } from './support/testIndexer.ts';

const DATA_FOLDER = path.join(import.meta.dirname, '..', '..', 'dist', 'data');

let folder: string;
let client: TestClient;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'workspace-facts-'));
  writeFileSync(path.join(folder, 'a.txt'), '2023年，坪山区共有企业566家。\n');
  writeFileSync(path.join(folder, 'b.txt'), '2023年，龙岗区共有企业700家。\n');
  const resources: Resources = await loadResources(DATA_FOLDER);
  client = await TestClient.start({
    indexer: new TestIndexer(async () => resources),
    folders: [folder],
    loadResources: async () => resources,
    annotate: (text) => annotateInStages(text, { resources }),
  });
  await client.connection.sendRequest(INDEX_WORKSPACE, { action: 'update' });
  await client.open('untitled:open', '2023年，南山区共有企业900家。\n');
}, 60_000);
afterAll(async () => {
  await client?.connection.sendRequest('shutdown');
  rmSync(folder, { recursive: true });
});

async function rows(): Promise<FactRowsResult> {
  const params: FactRowsParams = { scope: { kind: 'workspace' } };
  return client.connection.sendRequest(FACT_ROWS, params);
}

async function exported(scope: ExportFactsParams['scope']): Promise<unknown[]> {
  const target = path.join(folder, 'facts.jsonl');
  const params: ExportFactsParams = { scope, format: 'jsonl', target };
  await client.connection.sendRequest(EXPORT_FACTS, params);
  const lines = readFileSync(target, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const { document, value } = JSON.parse(line);
    return [path.basename(document), value];
  });
}

test('a grid of the workspace has the facts of open and closed texts', async () => {
  const { columns, documents, leftOut } = await rows();
  const value = columns.findIndex(({ name }) => name === 'value');
  expect(documents.map((document) => [path.basename(document.uri), document.rows.map((row) => row[value])])).toEqual([
    ['untitled:open', [900]],
    ['a.txt', [566]],
    ['b.txt', [700]],
  ]);
  expect(leftOut).toBe(0);
});

test('an export of the workspace has them, too', async () => {
  expect(await exported({ kind: 'workspace' })).toEqual([
    ['untitled:open', 900],
    ['a.txt', 566],
    ['b.txt', 700],
  ]);
});

test('facts of closed texts can be chosen, as long as the texts are the same', async () => {
  const { documents } = await rows();
  const chosen = documents.map(({ uri, version }) => ({ uri, version, facts: [0] })).reverse();
  expect(await exported({ kind: 'facts', documents: chosen })).toEqual([
    ['b.txt', 700],
    ['a.txt', 566],
    ['untitled:open', 900],
  ]);
  const changed = chosen.map((document) => ({ ...document, version: 'another' }));
  await expect(exported({ kind: 'facts', documents: changed })).rejects.toThrow('changed');
});
