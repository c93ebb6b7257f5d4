/** The server's process killed at any moment: the next one goes on with the text in the editor, and nothing is left running. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { ANNOTATIONS, type AnnotationsParams, INDEX_WORKSPACE, type IndexWorkspaceResult } from '../../src/protocol.ts';
import { type BundledProgram, bundleProgram } from '../support/bundledProgram.ts';
import { eventually } from './support/indexedFolder.ts';
import { uriOf } from './support/testClient.ts';

const URI = 'untitled:one';
const TEXTS = 12;
/** Milliseconds from the start of a server to its end: while it begins, loads, indexes, analyses, and rests. */
const MOMENTS = [0, 150, 500, 900, 1500, 2500];
/** The view is right again after so many milliseconds, where the machine does nothing else. */
const SOON = 2000;

let server: BundledProgram;
let indexer: BundledProgram;
let parent: string;
const started: ChildProcess[] = [];

beforeAll(async () => {
  [server, indexer] = await Promise.all([bundleProgram('server/main.ts'), bundleProgram('server/index/indexer.ts')]);
  const data = path.join(import.meta.dirname, '..', '..', 'dist', 'data');
  for (const { folder } of [server, indexer]) symlinkSync(data, path.join(folder, 'data'), 'dir');
  // The indexer finds its dictionaries beside itself, wherever a link leads.
  symlinkSync(indexer.program, path.join(server.folder, 'indexer.js'));
  parent = mkdtempSync(path.join(tmpdir(), 'killed-'));
  mkdirSync(path.join(parent, 'texts'));
  for (let n = 0; n < TEXTS; n++) {
    const text = `坪山区第${n}批企业${n + 100}家，投资${n + 1}亿元。\n`;
    writeFileSync(path.join(parent, 'texts', `${n}.txt`), text.repeat(50));
  }
});

afterAll(() => {
  for (const each of started) each.kill('SIGKILL');
  server.remove();
  indexer.remove();
  rmSync(parent, { recursive: true });
});

/** Starts a server as an editor does, with a document open as it is now. */
function start(text: string, version: number) {
  const child = spawn(process.execPath, [server.program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  started.push(child);
  const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  // What is written to a process that was killed goes nowhere.
  child.stdin.on('error', () => {});
  client.onError(() => {});
  const shown = new Promise<AnnotationsParams>((resolve) => {
    client.onNotification(ANNOTATIONS, (params: AnnotationsParams) => {
      if (params.version === version) resolve(params);
    });
  });
  client.listen();
  const ignored = (sent: Promise<unknown>) => void sent.catch(() => undefined);
  const folder = path.join(parent, 'texts');
  const ready = client.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: uriOf(folder), name: 'texts' }],
    capabilities: { workspace: { workspaceFolders: true } },
    initializationOptions: { locale: 'en', storage: path.join(parent, 'storage') },
  });
  ignored(ready);
  ignored(client.sendNotification('initialized', {}));
  ignored(
    client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'policytext', version, text },
    }),
  );
  return { child, client, shown, ignored };
}

/** The processes that run the indexer of this test. */
function indexers(): string[] {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(path.join(server.folder, 'indexer.js'));
    } catch {
      // It ended meanwhile.
      return false;
    }
  });
}

test.skipIf(process.platform !== 'linux')(
  'the next one shows the text as it was typed, soon, and takes up the index',
  { timeout: 120_000 },
  async () => {
    let text = '坪山区有企业566家。\n';
    let version = 1;
    const waits: number[] = [];
    for (const moment of MOMENTS) {
      const { child, client, ignored } = start(text, version);
      const exit = once(child, 'exit');
      const end = performance.now() + moment;
      do {
        const typed = `新登记企业${version + 1000}家。`;
        text = typed + text;
        version++;
        const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
        ignored(
          client.sendNotification('textDocument/didChange', {
            textDocument: { uri: URI, version },
            contentChanges: [{ range, text: typed }],
          }),
        );
        await delay(40);
      } while (performance.now() < end);
      child.kill('SIGKILL');
      await exit;
      client.dispose();
      await eventually(async () => indexers().length === 0);

      const since = performance.now();
      const next = start(text, version);
      const { annotations } = await next.shown;
      waits.push(performance.now() - since);
      expect(annotations?.figures.map(({ text: words }) => words)).toEqual(text.match(/\d+家/g));
      next.child.kill('SIGKILL');
      await once(next.child, 'exit');
      next.client.dispose();
    }
    expect(Math.min(...waits)).toBeLessThan(SOON);

    const last = start(text, version);
    const indexed: IndexWorkspaceResult = await last.client.sendRequest(INDEX_WORKSPACE, { action: 'update' });
    expect(indexed).toMatchObject({ complete: true, texts: TEXTS, leftOut: { failed: 0, unreadable: 0 } });
    last.child.kill('SIGKILL');
    await once(last.child, 'exit');
    last.client.dispose();
    await eventually(async () => indexers().length === 0);
  },
);
