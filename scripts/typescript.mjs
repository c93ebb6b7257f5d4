// Node 20 does not read TypeScript, so esbuild bundles a script before it runs, packages left outside.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.join(import.meta.dirname, '..');

/** A module finds the files beside it where it was written, not where the bundle is. */
const ownFolder = {
  name: 'own-folder',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file))),
      loader: 'ts',
    }));
  },
};

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
    plugins: [ownFolder],
  });
}

/** Imports the TypeScript file `script` (absolute) into this process and gives its exports. */
export async function importScript(script) {
  process.setSourceMapsEnabled(true);
  // Inside the project, so that packages resolve from its node_modules.
  const folder = mkdtempSync(path.join(root, 'node_modules', '.run-'));
  // At the end, since a script may end the process itself.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const outfile = path.join(folder, 'script.mjs');
  await bundleScript(script, outfile);
  return import(pathToFileURL(outfile).href);
}
