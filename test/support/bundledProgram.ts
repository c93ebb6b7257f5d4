/** Programs of the project bundled for a test that runs them as processes, without the build's output. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

export interface BundledProgram {
  /** A folder of the test's own, which holds the program. */
  readonly folder: string;
  readonly program: string;
  remove(): void;
}

/** Bundles an entry point below src/ into a folder of its own. */
export async function bundleProgram(entry: string): Promise<BundledProgram> {
  const folder = mkdtempSync(path.join(tmpdir(), 'policy-annotator-test-'));
  const program = path.join(folder, 'program.cjs');
  await build({
    entryPoints: [path.join(import.meta.dirname, '..', '..', 'src', entry)],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: ['nodejieba', 'jieba-wasm'],
    define: { 'import.meta.dirname': '__dirname' },
    logLevel: 'error',
  });
  return { folder, program, remove: () => rmSync(folder, { recursive: true }) };
}
