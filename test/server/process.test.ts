/** The server as the program that other editors start. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { bundleProgram } from '../support/bundledProgram.ts';

let program: string;
let remove: () => void;
beforeAll(async () => {
  ({ program, remove } = await bundleProgram('server/main.ts'));
});
afterAll(() => remove());

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
