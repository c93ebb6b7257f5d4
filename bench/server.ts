/**
 * The built language server as an editor meets it: handshake, first text (dictionaries included), further texts,
 * keystrokes in a long text, and memory. Usage: node scripts/build.mjs && node scripts/run.mjs bench/server.ts
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { ANNOTATIONS, type AnnotationsParams } from '../src/protocol.ts';
import { corpusText, ofLength, quantile, residentMegabytes } from './measure.ts';

const ROOT = path.join(import.meta.dirname, '..');
const TEXT = 10_000;
const LONG_TEXT = 100_000;
const WARM_RUNS = 7;
const KEYSTROKES = 50;

const sample = corpusText();

const began = performance.now();
const server = spawn(process.execPath, [path.join(ROOT, 'dist', 'server.js'), '--stdio'], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
const client = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
const waiting = new Map<string, (params: AnnotationsParams) => void>();
client.onNotification(ANNOTATIONS, (params: AnnotationsParams) =>
  waiting.get(`${params.uri} ${params.version}`)?.(params),
);
client.listen();

/** Milliseconds from sending something about a version of a document to its annotations. */
async function untilAnnotated(uri: string, version: number, send: () => Promise<void>): Promise<number> {
  const annotated = new Promise((resolve) => waiting.set(`${uri} ${version}`, resolve));
  const start = performance.now();
  await send();
  await annotated;
  return performance.now() - start;
}

function open(uri: string, text: string): Promise<number> {
  const textDocument = { uri, languageId: 'policytext', version: 1, text };
  return untilAnnotated(uri, 1, () => client.sendNotification('textDocument/didOpen', { textDocument }));
}

function type(uri: string, version: number): Promise<number> {
  const start = { line: 3, character: 0 };
  const contentChanges = [{ range: { start, end: start }, text: '新' }];
  return untilAnnotated(uri, version, () =>
    client.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
  );
}

const report = (what: string, value: number, unit = 'ms') =>
  console.log(`${what.padEnd(52)} ${Math.round(value)} ${unit}`);

await client.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
report('handshake, process started', performance.now() - began);
await client.sendNotification('initialized', {});
await open('file:///cold.txt', ofLength(sample, TEXT));
report(`${TEXT} characters annotated, process started`, performance.now() - began);

const warm: number[] = [];
for (let run = 0; run < WARM_RUNS; run++) warm.push(await open(`file:///warm${run}.txt`, ofLength(sample, TEXT)));
report(`${TEXT} characters annotated, warm, median`, quantile(warm, 0.5));

await open('file:///long.txt', ofLength(sample, LONG_TEXT));
const typed: number[] = [];
for (let stroke = 0; stroke < KEYSTROKES; stroke++) typed.push(await type('file:///long.txt', stroke + 2));
report(`keystroke in ${LONG_TEXT} characters to annotations, median`, quantile(typed, 0.5));
report(`keystroke in ${LONG_TEXT} characters to annotations, p95`, quantile(typed, 0.95));
report(`keystroke in ${LONG_TEXT} characters to annotations, p99`, quantile(typed, 0.99));

report('resident memory', residentMegabytes(server.pid!), 'MB');
await client.sendRequest('shutdown');
await client.sendNotification('exit');
