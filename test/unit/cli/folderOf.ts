import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Makes a folder in another with some files in it, and gives its path. */
export function folderOf(parent: string, name: string, files: readonly string[]): string {
  const folder = path.join(parent, name);
  mkdirSync(folder, { recursive: true });
  for (const file of files) {
    const at = path.join(folder, file);
    mkdirSync(path.dirname(at), { recursive: true });
    writeFileSync(at, '全区有企业566家。');
  }
  return folder;
}
