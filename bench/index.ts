/**
 * The index of a workspace of many texts as an editor meets it: time and memory of the first start, requests answered
 * meanwhile, the second start. Usage: node scripts/build.mjs && node scripts/run.mjs bench/index.ts [TEXTS]
 */
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Location,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { INDEX_WORKSPACE, type IndexWorkspaceResult, type InitializationOptions } from '../src/protocol.ts';
import { processorTime, quantile, residentMegabytes, writeTexts } from './measure.ts';

const ROOT = path.join(import.meta.dirname, '..');
const TEXTS = Number(process.argv[2] ?? 1_000);
const OPEN_TEXT = '财政部、国家发展改革委印发通知。';
const NAME = '财政部';
/** Pause between requests while the index is made, in milliseconds. */
const PAUSE = 100;

interface Server {
  readonly process: ChildProcess;
  readonly client: ProtocolConnection;
  readonly ended: () => boolean;
}

/** Starts the server on a folder; settles when the handshake is over. */
async function start(folder: string, storage: string): Promise<Server> {
  const server = spawn(process.execPath, [path.join(ROOT, 'dist', 'server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const client = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  let progressed = false;
  client.onRequest('window/workDoneProgress/create', () => null);
  client.onRequest('client/registerCapability', () => null);
  client.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
    if (value.kind === 'end') progressed = true;
  });
  client.listen();
  const initializationOptions: InitializationOptions = { locale: 'en', storage };
  await client.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'texts' }],
    capabilities: { window: { workDoneProgress: true } },
    initializationOptions,
  });
  await client.sendNotification('initialized', {});
  const textDocument = { uri: 'file:///open.policy.txt', languageId: 'policytext', version: 1, text: OPEN_TEXT };
  await client.sendNotification('textDocument/didOpen', { textDocument });
  return { process: server, client, ended: () => progressed };
}

async function stop({ client, process: server }: Server): Promise<void> {
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
  await new Promise((resolve) => server.once('exit', resolve));
}

const references = ({ client }: Server) =>
  client.sendRequest<Location[]>('textDocument/references', {
    textDocument: { uri: 'file:///open.policy.txt' },
    position: { line: 0, character: 1 },
    context: { includeDeclaration: true },
  });
const symbols = ({ client }: Server) => client.sendRequest<unknown[]>('workspace/symbol', { query: '坪山' });

/** Milliseconds that a request takes. */
async function timed(request: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await request();
  return performance.now() - began;
}

/** The processes that a process has started. */
function children(pid: number): number[] {
  return fs
    .readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter((each) => each !== '')
    .map(Number);
}

const report = (what: string, value: number, unit = 'ms') =>
  console.log(`${what.padEnd(64)} ${Math.round(value)} ${unit}`);

const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'policy-annotator-bench-'));
try {
  const folder = path.join(parent, 'texts');
  const storage = path.join(parent, 'storage');
  fs.mkdirSync(folder);
  report(`${TEXTS} texts of together`, writeTexts(folder, TEXTS), 'characters');

  let began = performance.now();
  let server = await start(folder, storage);
  report('first references, dictionaries loaded', await timed(() => references(server)));
  const asked: Record<'references' | 'symbols', number[]> = { references: [], symbols: [] };
  let most = 0;
  let mostOfIndexer = 0;
  let timeOfIndexer = 0;
  while (!server.ended()) {
    asked.references.push(await timed(() => references(server)));
    asked.symbols.push(await timed(() => symbols(server)));
    most = Math.max(most, residentMegabytes(server.process.pid!));
    for (const child of children(server.process.pid!)) {
      mostOfIndexer = Math.max(mostOfIndexer, residentMegabytes(child));
      timeOfIndexer = processorTime(child);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  report('process started to all indexed', performance.now() - began);
  report('processor time of the indexer', timeOfIndexer);
  for (const [what, times] of Object.entries(asked)) {
    report(`${what} while indexing, median of ${times.length}`, quantile(times, 0.5));
    report(`${what} while indexing, p95`, quantile(times, 0.95));
    report(`${what} while indexing, longest`, Math.max(...times));
  }
  report(`references to ${NAME}: locations`, (await references(server)).length, '');
  report('references, all indexed', await timed(() => references(server)));
  report('symbols, all indexed', await timed(() => symbols(server)));
  report('resident memory of the server, most', most, 'MB');
  report('resident memory of the server, at the end', residentMegabytes(server.process.pid!), 'MB');
  report('resident memory of the indexer, most', mostOfIndexer, 'MB');
  await stop(server);

  const size = fs
    .readdirSync(storage, { recursive: true, encoding: 'utf8' })
    .reduce((sum, name) => sum + fs.statSync(path.join(storage, name)).size, 0);
  report('index on disk', size / 1024, 'KB');

  began = performance.now();
  server = await start(folder, storage);
  await references(server);
  const loaded = performance.now();
  const before = processorTime(server.process.pid!);
  const result = await server.client.sendRequest<IndexWorkspaceResult>(INDEX_WORKSPACE, { action: 'update' });
  report('second start: dictionaries loaded', loaded - began);
  report(`second start: then ${result?.texts} texts read`, performance.now() - loaded);
  report('second start: processor time of that', processorTime(server.process.pid!) - before);
  report('second start: resident memory of the server', residentMegabytes(server.process.pid!), 'MB');
  await stop(server);
} finally {
  fs.rmSync(parent, { recursive: true, force: true });
}
