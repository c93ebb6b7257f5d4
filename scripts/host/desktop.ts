/** The VS Code that is installed on this machine. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const COMMANDS = ['code', 'code-insiders', 'codium'];

/** Absolute path of the first VS Code command on the PATH, where this machine can show its window. */
export function findDesktop(): string | undefined {
  if (!hasDisplay()) return undefined;
  const endings = process.platform === 'win32' ? ['.cmd'] : [''];
  for (const command of COMMANDS) {
    for (const ending of endings) {
      const found = findOnPath(command + ending);
      if (found) return found;
    }
  }
  return undefined;
}

/** Whether a desktop program could open a window. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Absolute path of a program that the PATH names. */
export function findOnPath(program: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, program)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
