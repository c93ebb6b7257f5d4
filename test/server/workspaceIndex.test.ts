/** The index of a workspace, through the server and with the built dictionaries: what is asked of one text is answered from all. */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encode } from 'iconv-lite';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  FileChangeType,
  type Hover,
  type Location,
  type MarkupContent,
  type WorkspaceSymbol,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { annotateInStages, type Resources } from '../../src/core/index.ts';
import { decodeText } from '../../src/files/decode.ts';
import {
  EXPORT_FACTS,
  type ExportFactsParams,
  INDEX_WORKSPACE,
  type IndexWorkspaceParams,
  type IndexWorkspaceResult,
} from '../../src/protocol.ts';
import { loadResources } from '../../src/server/resources/loadResources.ts';
import { TestClient, type TestOptions, uriOf } from './support/testClient.ts';
import { TestIndexer } from './support/testIndexer.ts';

const DATA_FOLDER = path.join(import.meta.dirname, '..', '..', 'dist', 'data');
const OPEN = '第一条 坪山区发展很快。\n';
const SIMPLIFIED = '第一条 深圳市坪山区与瑞士合作。\r\n坪山区的企业很多。\n';
const TRADITIONAL = '第一條 坪山區與瑞士合作。\n';

let resources: Resources;
beforeAll(async () => {
  resources = await loadResources(DATA_FOLDER);
}, 60_000);

let parent: string;
let folder: string;
let storage: string;
let contents: Map<string, string | Buffer>;
let clients: TestClient[];
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'index-'));
  folder = path.join(parent, 'texts');
  storage = path.join(parent, 'storage');
  mkdirSync(folder);
  contents = new Map();
  clients = [];
});
afterEach(async () => {
  for (const { connection } of clients) await connection.sendRequest('shutdown');
  rmSync(parent, { recursive: true });
});

/** Writes a file of the workspace and gives its address. */
function write(name: string, content: string | Buffer): string {
  const at = path.join(folder, name);
  mkdirSync(path.dirname(at), { recursive: true });
  writeFileSync(at, content);
  contents.set(uriOf(at), content);
  return uriOf(at);
}

function newIndexer(diesOf?: (file: string) => boolean): TestIndexer {
  return new TestIndexer(
    async () => resources,
    ({ file }) => diesOf?.(file) ?? false,
  );
}

async function start(indexer: TestIndexer, options: TestOptions = {}): Promise<TestClient> {
  const client = await TestClient.start({
    indexer,
    folders: [folder],
    loadResources: async () => resources,
    annotate: (text) => annotateInStages(text, { resources }),
    initializationOptions: { locale: 'en', storage },
    ...options,
  });
  clients.push(client);
  return client;
}

function act(client: TestClient, action: IndexWorkspaceParams['action'] = 'update'): Promise<IndexWorkspaceResult> {
  return client.connection.sendRequest(INDEX_WORKSPACE, { action });
}

/** The words of files under locations, with the names of the files. */
function named(locations: readonly Location[]) {
  return locations.map(({ uri, range }) => {
    const content = contents.get(uri) ?? '';
    const text = typeof content === 'string' ? content : decodeText(content)!.text;
    return [path.basename(uri), TextDocument.create(uri, '', 1, text).getText(range)];
  });
}

/** References to what stands at an offset of an open document, those in it left out. */
async function elsewhere(client: TestClient, uri: string, offset: number) {
  const found = await client.at<Location[]>('textDocument/references', uri, offset, {
    context: { includeDeclaration: true },
  });
  return named(found.filter((location) => location.uri !== uri));
}

async function open(client: TestClient, text = OPEN): Promise<string> {
  const uri = 'untitled:open';
  await client.open(uri, text);
  return uri;
}

const AT_NAME = OPEN.indexOf('坪山');

describe('over files that are not open', () => {
  test('an entity has one set of references, in either script and encoding', async () => {
    write('fan.txt', TRADITIONAL);
    write('fan-big5.txt', encode(TRADITIONAL, 'Big5'));
    write('jian.md', SIMPLIFIED);
    write('jian-gbk.policy.txt', encode(SIMPLIFIED, 'GB18030'));
    const client = await start(newIndexer());
    expect(await act(client)).toEqual({ complete: true, texts: 4, leftOut: { tooLarge: 0, unreadable: 0, failed: 0 } });
    const uri = await open(client);
    expect(await elsewhere(client, uri, AT_NAME)).toEqual([
      ['fan-big5.txt', '坪山區'],
      ['fan.txt', '坪山區'],
      ['jian-gbk.policy.txt', '深圳市坪山区'],
      ['jian-gbk.policy.txt', '坪山区'],
      ['jian.md', '深圳市坪山区'],
      ['jian.md', '坪山区'],
    ]);
  });

  test('symbols are found and hovers count', async () => {
    write('fan.txt', TRADITIONAL);
    write('jian.md', SIMPLIFIED);
    const client = await start(newIndexer());
    await act(client);
    const uri = await open(client);
    const symbols: WorkspaceSymbol[] = await client.connection.sendRequest('workspace/symbol', { query: '瑞士' });
    expect(symbols.map(({ name, location }) => [name, path.basename(location.uri)])).toEqual([
      ['瑞士', 'fan.txt'],
      ['瑞士', 'jian.md'],
    ]);
    const { contents: card } = await client.at<Hover>('textDocument/hover', uri, AT_NAME);
    expect((card as MarkupContent).value).toContain('elsewhere in the workspace\\: 3 \\(documents\\: 2\\)');
  });

  test('values that contradict each other are told of, with the other place', async () => {
    const other = write('b.txt', '2023年，坪山区地区生产总值1430亿元。\n');
    const client = await start(newIndexer());
    await act(client);
    const uri = await open(client, '2023年，坪山区地区生产总值1250亿元。\n');
    const { diagnostics } = await client.diagnosticsOf(uri, (found) =>
      found.some(({ code }) => code === 'two-values-across'),
    );
    const told = diagnostics.find(({ code }) => code === 'two-values-across');
    expect(told?.message).toMatch(/1250亿元.*1430亿元.*b\.txt/);
    expect(named(told?.relatedInformation?.map(({ location }) => location) ?? [])).toEqual([['b.txt', '1430亿元']]);
    writeFileSync(path.join(folder, 'b.txt'), '2023年，坪山区地区生产总值1250亿元。\n');
    await changed(client, other, FileChangeType.Changed);
    await client.diagnosticsOf(uri, (found) => found.length === 0);
  });
});

test('all facts of the workspace are exported: of files as they are stored, of open texts as they are now', async () => {
  write('a.txt', '2023年，坪山区地区生产总值1430亿元。\n');
  const opened = write('b.txt', '2023年，坪山区地区生产总值1250亿元。\n');
  await act(await start(newIndexer()));
  const client = await start(newIndexer());
  await act(client);
  await client.open(opened, '2023年，坪山区地区生产总值1300亿元。\n');
  const target = path.join(parent, 'facts.jsonl');
  const params: ExportFactsParams = { scope: { kind: 'workspace' }, format: 'jsonl', target };
  await client.connection.sendRequest(EXPORT_FACTS, params);
  const rows = readFileSync(target, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rows.map(({ document, figure }) => [document, figure])).toEqual([
    [path.join(folder, 'b.txt'), '1300亿元'],
    [path.join(folder, 'a.txt'), '1430亿元'],
  ]);
});

describe('an open file', () => {
  test('counts as it stands in the editor, and as it was saved when it is closed', async () => {
    const saved = write('a.txt', SIMPLIFIED);
    const client = await start(newIndexer());
    await act(client);
    const uri = await open(client);
    contents.set(saved, '瑞士与坪山区。');
    await client.open(saved, '瑞士与坪山区。');
    expect(await elsewhere(client, uri, AT_NAME)).toEqual([['a.txt', '坪山区']]);
    await client.close(saved);
    contents.set(saved, SIMPLIFIED);
    expect(await elsewhere(client, uri, AT_NAME)).toHaveLength(2);
  });

  test('is not analysed by the indexer before it is closed', async () => {
    const saved = write('a.txt', SIMPLIFIED);
    const indexer = newIndexer();
    indexer.hold();
    const client = await start(indexer);
    await client.open(saved, SIMPLIFIED);
    await act(client);
    indexer.release();
    await client.close(saved);
    const uri = await open(client);
    await eventually(async () => (await elsewhere(client, uri, AT_NAME)).length === 2);
    expect(indexer.analysed.map((file) => path.basename(file))).toEqual(['a.txt']);
  });
});

test('requests are answered while files are analysed, from what is known by then', async () => {
  write('a.txt', TRADITIONAL);
  write('b.txt', SIMPLIFIED);
  const indexer = newIndexer();
  indexer.hold();
  const client = await start(indexer);
  const uri = await open(client);
  await client.when(() => (client.progress.includes('begin') ? true : undefined));
  expect(await elsewhere(client, uri, AT_NAME)).toEqual([]);
  expect(await client.at('textDocument/hover', uri, AT_NAME)).not.toBeNull();
  expect(indexer.analysed).toEqual([]);
  expect(client.progress).not.toContain('end');
  indexer.release();
  await client.when(() => (client.progress.includes('end') ? true : undefined));
  expect(await elsewhere(client, uri, AT_NAME)).toHaveLength(3);
});

describe('changes of files', () => {
  test('are followed: made, changed, deleted with their folder, ignored', async () => {
    const first = write('in/a.txt', TRADITIONAL);
    const client = await start(newIndexer());
    await act(client);
    const uri = await open(client);
    const seen = (count: number) => eventually(async () => (await elsewhere(client, uri, AT_NAME)).length === count);
    await seen(1);
    const second = write('b.txt', SIMPLIFIED);
    await changed(client, second, FileChangeType.Created);
    await seen(3);
    write('in/a.txt', TRADITIONAL + TRADITIONAL);
    await changed(client, first, FileChangeType.Changed);
    await seen(4);
    rmSync(path.join(folder, 'in'), { recursive: true });
    await changed(client, uriOf(path.join(folder, 'in')), FileChangeType.Deleted);
    await seen(2);
    await changed(client, write('.gitignore', 'b.txt\n'), FileChangeType.Created);
    await seen(0);
  });

  test('beyond the workspace and its globs are none of its business', async () => {
    const indexer = newIndexer();
    const client = await start(indexer);
    await act(client);
    for (const name of ['../c.txt', 'd.json', 'node_modules/e.txt']) {
      await changed(client, write(name, SIMPLIFIED), FileChangeType.Created);
    }
    await changed(client, write('b.txt', SIMPLIFIED), FileChangeType.Created);
    await eventually(async () => indexer.analysed.length > 0);
    expect(indexer.analysed.map((file) => path.basename(file))).toEqual(['b.txt']);
  });
});

describe('what was found', () => {
  beforeEach(() => {
    write('a.txt', TRADITIONAL);
    write('b.txt', SIMPLIFIED);
    write('english.md', 'Nothing Chinese in here.');
  });

  const stored = () => path.join(storage, 'index', 'first');

  test('is read by the next start, without any analysis', async () => {
    expect(await act(await start(newIndexer()))).toMatchObject({ complete: true, texts: 2 });
    const indexer = newIndexer();
    const client = await start(indexer);
    expect(await act(client)).toMatchObject({ complete: true, texts: 2 });
    expect(indexer.started).toBe(0);
    expect(client.progress).toEqual([]);
    expect(await elsewhere(client, await open(client), AT_NAME)).toHaveLength(3);
  });

  test('is found anew where the files of the index are damaged, or of another version', async () => {
    await act(await start(newIndexer()));
    const names = readdirSync(stored());
    truncateSync(path.join(stored(), names[0]!), 60);
    writeFileSync(path.join(stored(), names[1]!), 'nonsense');
    writeFileSync(path.join(stored(), names[2]!), '');
    const second = newIndexer();
    const client = await start(second);
    expect(await act(client)).toMatchObject({ texts: 2 });
    expect(new Set(second.analysed).size).toBe(3);
    const third = newIndexer();
    third.versionName = 'other';
    await act(await start(third));
    expect(new Set(third.analysed).size).toBe(3);
    expect(readdirSync(path.join(storage, 'index'))).toEqual(['other']);
    expect(client.shown).toEqual([]);
  });

  test('of a file that is gone is thrown away', async () => {
    await act(await start(newIndexer()));
    rmSync(path.join(folder, 'a.txt'));
    await act(await start(newIndexer()));
    expect(readdirSync(stored())).toHaveLength(2);
  });

  test('stays when indexing is stopped, and the next search goes on', async () => {
    const indexer = newIndexer();
    const client = await start(indexer);
    await act(client);
    write('c.txt', `${SIMPLIFIED}瑞士`);
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
    const client = await start(indexer);
    await act(client);
    indexer.analysed.length = 0;
    expect(await act(client, 'rebuild')).toMatchObject({ complete: true, texts: 2 });
    expect(indexer.analysed).toHaveLength(3);
  });

  test('is in memory where it cannot be stored, which is said once', async () => {
    writeFileSync(storage, 'a file where the folder should be');
    const client = await start(newIndexer());
    expect(await act(client)).toMatchObject({ complete: true, texts: 2 });
    expect(await elsewhere(client, await open(client), AT_NAME)).toHaveLength(3);
    expect(client.shown).toEqual([expect.stringMatching(/^The index of this workspace cannot be saved/)]);
  });

  test('is in memory in an editor that offers no place for it', async () => {
    const client = await start(newIndexer(), { initializationOptions: { locale: 'en' } });
    expect(await act(client)).toMatchObject({ complete: true, texts: 2 });
    expect(client.shown).toEqual([]);
  });
});

describe('files that are left out', () => {
  test('are counted and named in the log, and the others are indexed', async () => {
    write('a.txt', TRADITIONAL);
    write('long.txt', SIMPLIFIED.repeat(100));
    write('huge.txt', Buffer.alloc(20_000_000, '策'));
    mkdirSync(path.join(folder, 'folder.txt'));
    const client = await start(newIndexer(), { settings: { maxFileSize: 2_000 } });
    expect(await act(client)).toMatchObject({ complete: true, texts: 1, leftOut: { tooLarge: 2 } });
    for (const name of ['long.txt', 'huge.txt']) {
      expect(client.log.filter((line) => line.includes(`${name} is left out of the index (tooLarge)`))).toHaveLength(1);
    }
  });

  test.skipIf(process.getuid?.() === 0)('may be unreadable', async () => {
    write('a.txt', TRADITIONAL);
    write('b.txt', SIMPLIFIED);
    chmodSync(path.join(folder, 'b.txt'), 0);
    expect(await act(await start(newIndexer()))).toMatchObject({ texts: 1, leftOut: { unreadable: 1 } });
  });

  test('are those the indexer dies of', async () => {
    write('a.txt', TRADITIONAL);
    write('b.txt', SIMPLIFIED);
    write('c.txt', OPEN);
    const indexer = newIndexer((file) => file.endsWith('b.txt'));
    const client = await start(indexer);
    expect(await act(client)).toMatchObject({ complete: true, texts: 2, leftOut: { failed: 1 } });
    expect(indexer.started).toBeGreaterThan(1);
    expect(client.shown).toEqual(['“b.txt” is left out of the index: its analysis failed.']);
  });

  test('are all, where the indexer dies of each: said once, and open texts are annotated as ever', async () => {
    for (let index = 0; index < 9; index++) write(`${index}.txt`, `${SIMPLIFIED}${index}`);
    const client = await start(newIndexer(() => true));
    await client.when(() => client.shown.find((message) => message.includes('is incomplete')));
    expect(client.shown).toHaveLength(2);
    const uri = await open(client);
    expect((await client.annotationsOf(uri)).annotations?.entities).not.toEqual([]);
  });
});

describe('there is no index', () => {
  test('where it is switched off, until it is switched on', async () => {
    write('a.txt', TRADITIONAL);
    const indexer = newIndexer();
    const client = await start(indexer, { settings: { index: { enabled: false } } });
    expect(await act(client)).toBeNull();
    const uri = await open(client);
    expect(await elsewhere(client, uri, AT_NAME)).toEqual([]);
    expect(indexer.started).toBe(0);
    await client.configure({ index: { enabled: true } });
    await eventually(async () => (await elsewhere(client, uri, AT_NAME)).length === 1);
    await client.configure({ index: { enabled: false } });
    await eventually(async () => (await elsewhere(client, uri, AT_NAME)).length === 0);
  });

  test('in a window without folders of this machine: open texts are known to each other', async () => {
    const client = await start(newIndexer(), { folders: [] });
    expect(await act(client)).toBeNull();
    await client.open('vscode-vfs://github/o/r/a.txt', TRADITIONAL);
    contents.set('vscode-vfs://github/o/r/a.txt', TRADITIONAL);
    expect(await elsewhere(client, await open(client), AT_NAME)).toEqual([['a.txt', '坪山區']]);
  });
});

test('plain texts are left out where they are not to be annotated', async () => {
  write('a.txt', TRADITIONAL);
  write('b.policy.txt', SIMPLIFIED);
  write('seeds/c.txt', SIMPLIFIED);
  expect(await act(await start(newIndexer(), { settings: { autoDetect: false } }))).toMatchObject({ texts: 2 });
});

function changed({ connection }: TestClient, uri: string, type: FileChangeType): Promise<void> {
  return connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
}

/** Asks until something holds. */
async function eventually(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}
