/** Runs in the extension host: measures how long it is kept from its work while the index is made. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as vscode from 'vscode';

/** Delays of the heartbeat in milliseconds. */
export interface Heartbeat {
  readonly longest: number;
  readonly p99: number;
  /** How long it was listened to. */
  readonly duration: number;
}

export interface HeartbeatReport {
  /** Nothing is asked of the extension. */
  readonly idle: Heartbeat;
  /** The server is started, and the index is made. */
  readonly starting: Heartbeat;
  /** The index is made anew. */
  readonly indexing: Heartbeat;
}

/** The heart beats so often, in milliseconds. */
const BEAT = 5;
const IDLE = 10_000;

/** What VS Code calls. */
export async function run(): Promise<void> {
  await wait(IDLE);
  const idle = await listen(() => wait(IDLE));
  const starting = await listen(() => vscode.commands.executeCommand('policyAnnotator.index.update'));
  const indexing = await listen(() => vscode.commands.executeCommand('policyAnnotator.index.rebuild'));
  const report: HeartbeatReport = { idle, starting, indexing };
  writeFileSync(path.join(__dirname, 'heartbeat.json'), JSON.stringify(report));
}

async function listen(during: () => Thenable<unknown>): Promise<Heartbeat> {
  const delays = monitorEventLoopDelay({ resolution: BEAT });
  const began = performance.now();
  delays.enable();
  await during();
  delays.disable();
  // The histogram holds the whole time between two beats, in nanoseconds.
  const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - BEAT);
  return { longest: late(delays.max), p99: late(delays.percentile(99)), duration: performance.now() - began };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
