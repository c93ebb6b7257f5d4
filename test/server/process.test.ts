/** The server as the program that other editors start. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

let folder: string;
let program: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'server-'));
  program = path.join(folder, 'server.cjs');
  await build({
    entryPoints: [path.join(import.meta.dirname, '../../src/server/main.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: ['nodejieba', 'jieba-wasm'],
    define: { 'import.meta.dirname': '__dirname' },
    logLevel: 'error',
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

async function startProcess(): Promise<{ server: ChildProcess; client: ProtocolConnection; exit: Promise<unknown[]> }> {
  const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const exit = once(server, 'exit');
  const client = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  client.listen();
  const initialized = await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  expect(initialized).toMatchObject({ capabilities: { hoverProvider: true, textDocumentSync: 2 } });
  return { server, client, exit };
}

test('over standard input and output it shakes hands, shuts down and exits', async () => {
  const { client, exit } = await startProcess();
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
  expect(await exit).toEqual([0, null]);
});

test('it does not outlive an editor that went away', async () => {
  const { server, exit } = await startProcess();
  server.stdin?.end();
  expect(await exit).toEqual([1, null]);
});
