/** The version of the analysis: what it found is worth keeping as long as program and dictionaries are the same. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * A digest of the program that analyses and of its data, which are the same for equal versions only.
 * @param program path of the bundle
 * @param dataFolder folder of the compiled tables and weights
 */
export async function analyserVersion(program: string, dataFolder: string): Promise<string> {
  const names = (await readdir(dataFolder)).sort();
  const hash = createHash('sha1');
  for (const file of [program, ...names.map((name) => path.join(dataFolder, name))]) {
    hash.update(`${path.basename(file)}\n`).update(await readFile(file));
  }
  return hash.digest('hex');
}
