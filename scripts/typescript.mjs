// Node 20 does not read TypeScript, so esbuild bundles a script before it runs, packages left outside.
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.join(import.meta.dirname, '..');

/** Bundles the TypeScript file `script` (absolute) into the ES module `outfile`. */
export async function bundleScript(script, outfile) {
  await build({
    absWorkingDir: root,
    entryPoints: [script],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    sourcemap: 'inline',
  });
}

/** Imports the TypeScript file `script` (absolute) into this process and gives its exports. */
export async function importScript(script) {
  process.setSourceMapsEnabled(true);
  // Inside the project, so that packages resolve from its node_modules.
  const folder = mkdtempSync(path.join(root, 'node_modules', '.run-'));
  try {
    const outfile = path.join(folder, 'script.mjs');
    await bundleScript(script, outfile);
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
