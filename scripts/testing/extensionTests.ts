/** The suites of test/extension, inside a real VS Code: a desktop one where it can be had, else the host in a browser. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { launchBrowser } from '../../test/support/browser.ts';
import { makeWorkspace } from '../../test/support/workspace.ts';
import { hasDisplay } from '../host/desktop.ts';
import { startHost, windowUrl } from '../host/hostServer.ts';
import { installHost } from '../host/installHost.ts';
import { type Counts, one, sum } from './counts.ts';

const DOWNLOADS = 'https://update.code.visualstudio.com/api/releases/stable';
const PROBE_TIMEOUT = 3000;
const RUN_TIMEOUT = 420_000;

interface Run {
  /** Absolute path of the project, which is the extension. */
  readonly root: string;
  /** Absolute path of the module that exports `run()`. */
  readonly tests: string;
  /** Absolute path of the folder to open. */
  readonly folder: string;
}

/** Rejects where no VS Code can be had. */
export async function extensionTests(root: string): Promise<Counts> {
  const report = path.join(root, 'out', 'test-results', 'extension.json');
  rmSync(report, { force: true });
  const workspace = makeWorkspace(root);
  const run = { root, tests: path.join(root, 'out', 'test', 'extension', 'index.js'), folder: workspace.folder };
  let code: number;
  try {
    code = (await canHaveDesktop(root)) ? await runOnDesktop(run) : await runInBrowser(run);
  } finally {
    workspace.remove();
  }
  if (!existsSync(report)) {
    console.error('VS Code ended without running the tests.');
    return one(false);
  }
  const { output, ...counts }: Counts & { output: string } = JSON.parse(readFileSync(report, 'utf8'));
  console.log(output);
  return code !== 0 && counts.failed === 0 ? sum([counts, one(false)]) : counts;
}

/** Whether a VS Code for tests is cached or can be downloaded, and could open a window. */
async function canHaveDesktop(root: string): Promise<boolean> {
  if (!hasDisplay()) return false;
  const cache = path.join(root, '.vscode-test');
  if (existsSync(cache) && readdirSync(cache).some((name) => name.startsWith('vscode-'))) return true;
  try {
    return (await fetch(DOWNLOADS, { signal: AbortSignal.timeout(PROBE_TIMEOUT) })).ok;
  } catch {
    return false;
  }
}

function runOnDesktop({ root, tests, folder }: Run): Promise<number> {
  // Chromium's sandbox does not start for the superuser.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return runTests({
    extensionDevelopmentPath: root,
    extensionTestsPath: tests,
    launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust', ...sandbox],
  });
}

/** Has the extension host of a window in a browser run a module; settles with the code it ends with. */
export async function runInBrowser({ root, tests, folder }: Run): Promise<number> {
  const paths = await installHost(console.log);
  const browser = await launchBrowser();
  try {
    const host = await startHost(paths);
    try {
      const page = await browser.newPage();
      const ended = new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`no result after ${RUN_TIMEOUT / 1000} s`)), RUN_TIMEOUT).unref();
        page.on('crash', () => reject(new Error('the window crashed')));
        page.exposeFunction('codeAutomationExit', resolve).catch(reject);
      });
      // VS Code's own messages, most of them about servers it cannot reach.
      await page.exposeFunction('codeAutomationLog', () => {});
      await page.goto(windowUrl(host.authority, { folder, extension: root, tests }));
      return await ended;
    } finally {
      host.stop();
    }
  } finally {
    await browser.close();
  }
}
