/** A folder that tests may change. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A copy of the seeds. */
export interface Workspace {
  /** Absolute path of the copy, a folder named `seeds`. */
  readonly folder: string;
  remove(): void;
}

/** @param root absolute path of the project */
export function makeWorkspace(root: string): Workspace {
  const parent = mkdtempSync(path.join(os.tmpdir(), 'policy-annotator-workspace-'));
  const folder = path.join(parent, 'seeds');
  cpSync(path.join(root, 'seeds'), folder, { recursive: true });
  return { folder, remove: () => rmSync(parent, { recursive: true, force: true }) };
}
