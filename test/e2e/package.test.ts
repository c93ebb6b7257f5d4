import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type HostServer, installExtension, startHost } from '../../scripts/host/hostServer.ts';
import { installHost } from '../../scripts/host/installHost.ts';
import { launchBrowser } from '../support/browser.ts';
import { manifestPaths } from '../support/manifest.ts';
import { VscodeWindow } from '../support/vscodeWindow.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';
import { ROOT } from './userWindow.ts';

const MEGABYTE = 1024 * 1024;
const VSIX = path.join(ROOT, 'out', 'policy-annotator.vsix');

let host: HostServer;
let browser: Browser;
let workspace: Workspace;
let installed: string;

beforeAll(async () => {
  mkdirSync(path.dirname(VSIX), { recursive: true });
  const packaging = spawnSync(process.execPath, ['scripts/package.mjs', VSIX], { cwd: ROOT, encoding: 'utf8' });
  if (packaging.status !== 0) throw new Error(`the extension cannot be packaged:\n${packaging.stderr}`);
  const paths = await installHost(console.log);
  host = await startHost(paths);
  installExtension(paths, host, VSIX);
  const extensions = path.join(host.dataFolder, 'extensions');
  const folder = readdirSync(extensions).find((name) => name.startsWith('policy-annotator.'));
  if (!folder) throw new Error('the packaged extension is not installed');
  installed = path.join(extensions, folder);
  browser = await launchBrowser();
  workspace = makeWorkspace(ROOT);
});

afterAll(async () => {
  await browser?.close();
  host?.stop();
  workspace?.remove();
});

test('the package is small', () => {
  expect(statSync(VSIX).size).toBeLessThan(15 * MEGABYTE);
});

test('the package holds every file that its manifest names', () => {
  const paths = manifestPaths(JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8')));
  expect(paths).toContain('./dist/extension.js');
  expect(paths.filter((file) => !existsSync(path.join(installed, file)))).toEqual([]);
});

test.each(['factsTable.js', 'factsTable.css', 'LICENSES.txt'])('the package holds %s for the facts table', (name) => {
  expect(existsSync(path.join(installed, 'dist', 'webview', name))).toBe(true);
});

test('the package holds the dictionary of the segmenter, and can load the one that takes its place', () => {
  expect(existsSync(path.join(installed, 'dist', 'data', 'words.bin'))).toBe(true);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['-e', "console.log(require('jieba-wasm').cut('政策').join('|'))"],
    { cwd: installed, encoding: 'utf8' },
  );
  expect(stdout.trim(), stderr).toBe('政策');
});

test('the package serves all platforms', () => {
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => file.endsWith('.node'))).toEqual([]);
});

test('the installed package annotates a text', async () => {
  const window = await VscodeWindow.open(
    browser,
    host.authority,
    { folder: workspace.folder },
    { colorScheme: 'light' },
  );
  await window.openFile('05-policy-measures.txt');
  await window.highlights.first().waitFor();
});

test('the installed package has its command line', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', 'convert', '--to', 'cn', '-'], {
    cwd: installed,
    encoding: 'utf8',
    input: '招商引資',
  });
  expect(stdout.trim(), stderr).toBe('招商引资');
});
