/** Opens VS Code with the extension under development: the desktop's where there is one, else the host in a browser. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findDesktop } from './desktop.ts';
import { startHost, windowUrl } from './hostServer.ts';
import { installHost } from './installHost.ts';

const PARENT_WATCH = 1000;

/**
 * @param extension absolute path of the extension
 * @param folder absolute path of the folder to show
 * @returns the exit code, once the desktop has been started or the host was ended
 */
export async function openEditor(extension: string, folder: string): Promise<number> {
  if (!existsSync(folder)) {
    console.error(`Policy Annotator: there is no folder ${folder}`);
    return 1;
  }
  const desktop = findDesktop();
  try {
    return desktop ? await openDesktop(desktop, extension, folder) : await serveBrowser(extension, folder);
  } catch (error) {
    console.error(`Policy Annotator: ${error instanceof Error ? error.message : error}`);
    return 1;
  }
}

function openDesktop(command: string, extension: string, folder: string): Promise<number> {
  console.log(`Opening ${folder} with ${command}`);
  return new Promise((resolve, reject) => {
    const args = ['--new-window', `--extensionDevelopmentPath=${extension}`, folder];
    // The command of Windows is a command file, which only a shell runs.
    const child = spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

async function serveBrowser(extension: string, folder: string): Promise<number> {
  const host = await startHost(await installHost(console.log));
  console.log(`Open ${windowUrl(host.authority, { folder, extension })}`);
  console.log('Ctrl-C ends it.');
  await endOfSession();
  host.stop();
  return 0;
}

/** Resolves when somebody ends this process, or npm above it, which passes no signal on. */
function endOfSession(): Promise<void> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    const watch = setInterval(() => {
      if (process.ppid !== parent) end();
    }, PARENT_WATCH);
    const end = () => {
      clearInterval(watch);
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end);
  });
}
