import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FACT_COLUMNS } from '../../src/core/index.ts';
import {
  EXPORT_FACTS,
  type ExportFactsParams,
  type ExportFactsResult,
  FACT_ROWS,
  type FactRowsParams,
  type FactRowsResult,
} from '../../src/protocol.ts';
import { type FactSpec, marked } from './support/markedText.ts';
import { TestClient } from './support/testClient.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fact-tables-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const FACT = {
  kind: 'indicator',
  figure: 0,
  subject: '坪山区',
  indicator: '企业',
  time: '2023',
  change: false,
  evidence: '企业566家',
} as const satisfies FactSpec;
const FIRST = 'file:///docs/%E7%94%B2.txt';
const SECOND = 'untitled:Untitled-1';

/** Two open documents: the first with two facts, the second with one. */
async function twoDocuments(): Promise<TestClient> {
  const texts = [
    marked('坪山区企业⟦=count 566 家|566家⟧。', [FACT, { ...FACT, indicator: '企业数' }]),
    marked('有企业⟦=count 566 家|566家⟧。', [FACT]),
  ] as const;
  const client = await TestClient.start({ texts });
  await client.open(FIRST, texts[0].text);
  await client.open(SECOND, texts[1].text);
  return client;
}

function exported(
  client: TestClient,
  scope: ExportFactsParams['scope'],
  target: string,
  format: ExportFactsParams['format'] = 'jsonl',
): Promise<ExportFactsResult> {
  const params: ExportFactsParams = { scope, format, target: path.join(folder, target) };
  return client.connection.sendRequest(EXPORT_FACTS, params);
}

function rowsIn(file: string): Record<string, unknown>[] {
  const lines = readFileSync(path.join(folder, file), 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line));
}

describe('rows for a grid', () => {
  it('have all columns, one row a fact; documents that are not open have none', async () => {
    const client = await twoDocuments();
    const uris = [FIRST, 'file:///not-open.txt', SECOND];
    const params: FactRowsParams = { scope: { kind: 'documents', uris } };
    const { columns, documents }: FactRowsResult = await client.connection.sendRequest(FACT_ROWS, params);
    expect(columns.map(({ name }) => name)).toEqual(FACT_COLUMNS);
    expect(documents.map(({ uri, version, rows }) => [uri, version, rows.length])).toEqual([
      [FIRST, 1, 2],
      [SECOND, 1, 1],
    ]);
    const value = columns.findIndex(({ name }) => name === 'value');
    expect(documents[0]?.rows[0]?.[value]).toBe(566);
  });
});

describe('an export', () => {
  it('of documents is one table, each row naming its document', async () => {
    const client = await twoDocuments();
    const uris = [FIRST, SECOND, 'file:///not-open.txt'];
    expect(await exported(client, { kind: 'documents', uris }, 'all.jsonl')).toEqual({ facts: 3 });
    expect(rowsIn('all.jsonl').map(({ document, subject, value, start }) => [document, subject, value, start])).toEqual(
      [
        ['/docs/甲.txt', '坪山区', 566, 3],
        ['/docs/甲.txt', '坪山区', 566, 3],
        ['untitled:Untitled-1', '坪山区', 566, 1],
      ],
    );
  });

  it('of chosen facts keeps the order in which they are named', async () => {
    const client = await twoDocuments();
    const documents = [
      { uri: FIRST, version: 1, facts: [1] },
      { uri: SECOND, version: 1, facts: [0] },
      { uri: FIRST, version: 1, facts: [0] },
    ];
    await exported(client, { kind: 'facts', documents }, 'chosen.jsonl');
    expect(rowsIn('chosen.jsonl').map(({ document, indicator }) => [document, indicator])).toEqual([
      ['/docs/甲.txt', '企业数'],
      ['untitled:Untitled-1', '企业'],
      ['/docs/甲.txt', '企业'],
    ]);
  });

  it('of chosen facts is refused when the text has changed, and leaves no file behind', async () => {
    const client = await twoDocuments();
    const documents = [{ uri: FIRST, version: 7, facts: [0] }];
    await expect(exported(client, { kind: 'facts', documents }, 'stale.csv', 'csv')).rejects.toThrow('changed');
    expect(readdirSync(folder).filter((name) => name.startsWith('stale'))).toEqual([]);
  });

  it('of the workspace has the facts of every text', async () => {
    const client = await twoDocuments();
    expect(await exported(client, { kind: 'workspace' }, 'workspace.jsonl')).toEqual({ facts: 3 });
    const documents = new Set(rowsIn('workspace.jsonl').map(({ document }) => document));
    expect(documents).toEqual(new Set(['/docs/甲.txt', 'untitled:Untitled-1']));
  });

  it('is an Excel file that another library reads', async () => {
    const client = await twoDocuments();
    await exported(client, { kind: 'documents', uris: [FIRST] }, 'facts.xlsx', 'xlsx');
    const [sheet] = await readExcelFile(path.join(folder, 'facts.xlsx'));
    expect(sheet?.data).toHaveLength(3);
  });

  it('tells why a file cannot be written', async () => {
    const client = await twoDocuments();
    const scope = { kind: 'documents', uris: [FIRST] } as const;
    await expect(exported(client, scope, 'absent/facts.csv', 'csv')).rejects.toThrow('ENOENT');
    expect(existsSync(path.join(folder, 'absent'))).toBe(false);
  });
});
