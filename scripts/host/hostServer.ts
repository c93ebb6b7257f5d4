/** A running VS Code server on this machine's own address, and the addresses of its windows. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { HostPaths } from './installHost.ts';

const START_TIMEOUT = 60_000;

/** Nothing in the window but what it is opened for. */
const QUIET: Readonly<Record<string, unknown>> = {
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'window.autoDetectColorScheme': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** What a window of the host shows. */
export interface WindowOptions {
  /** Absolute path of the folder to open. */
  readonly folder: string;
  /** Absolute path of the extension under development, if any. */
  readonly extension?: string;
  /** Absolute path of a module that exports `run()`, which the extension host calls. */
  readonly tests?: string;
}

/** A started server. */
export interface HostServer {
  /** Its host and port. */
  readonly authority: string;
  /** Absolute path of its data: settings, installed extensions, logs. */
  readonly dataFolder: string;
  /** Ends the server with its children and removes its data; also done when this process ends. */
  stop(): void;
}

/**
 * Starts a server with data of its own, and waits until it answers.
 * @throws where the server ends or does not answer; the message holds what it printed
 */
export async function startHost(paths: HostPaths): Promise<HostServer> {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'policy-annotator-vscode-'));
  const userFolder = path.join(dataFolder, 'data', 'User');
  mkdirSync(userFolder, { recursive: true });
  writeFileSync(path.join(userFolder, 'settings.json'), JSON.stringify(QUIET));
  // A process group of its own: the server's children end with it.
  const server = spawn(paths.node, [paths.server, ...serverArguments(dataFolder)], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const stop = () => {
    process.off('exit', stop);
    endGroup(server);
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  process.on('exit', stop);
  try {
    const port = await listeningPort(server);
    return { authority: `127.0.0.1:${port}`, dataFolder, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/**
 * Installs a packaged extension for the windows that a server opens from now on.
 * @param file absolute path of the VSIX
 * @throws where it cannot be installed; the message holds what the server printed
 */
export function installExtension(paths: HostPaths, host: HostServer, file: string): void {
  const { status, stdout, stderr } = spawnSync(
    paths.node,
    [paths.server, '--install-extension', file, '--server-data-dir', host.dataFolder, '--accept-server-license-terms'],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${file} cannot be installed:\n${stdout}${stderr}`);
}

function serverArguments(dataFolder: string): string[] {
  return [
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', dataFolder, '--disable-workspace-trust', '--telemetry-level', 'off'],
    // Without it the server ignores the extension that an address names.
    '--enable-smoke-test-driver',
  ];
}

/** The address of a window of the server at `authority`. */
export function windowUrl(authority: string, { folder, extension, tests }: WindowOptions): string {
  const remote = (file: string) => `vscode-remote://${authority}${file}`;
  const payload = [
    ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ['skipWelcome', 'true'],
  ];
  // Slashes need no encoding in a query, and a person reads this.
  const encode = (value: string) => encodeURIComponent(value).replaceAll('%2F', '/');
  return `http://${authority}/?folder=${encode(folder)}&payload=${encode(JSON.stringify(payload))}`;
}

function listeningPort(server: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const fail = (why: string) => {
      clearTimeout(timer);
      reject(new Error(`VS Code's server ${why}:\n${printed.trim()}`));
    };
    const timer = setTimeout(() => fail(`did not answer within ${START_TIMEOUT / 1000} s`), START_TIMEOUT);
    const read = (chunk: Buffer) => {
      printed += chunk;
      const port = /Extension host agent listening on (\d+)/.exec(printed)?.[1];
      if (!port) return;
      clearTimeout(timer);
      // Read on, or the pipe fills and the server stops.
      server.stdout?.off('data', read).resume();
      server.stderr?.off('data', read).resume();
      resolve(Number(port));
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.on('error', (error) => fail(`did not start (${error.message})`));
    server.on('exit', (code) => fail(`ended with code ${code}`));
  });
}

function endGroup(server: ChildProcess): void {
  if (server.pid === undefined) return;
  try {
    process.kill(-server.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
