#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
// Builds the product into dist/: node scripts/build.mjs [--production] [--tests]
//   --production  minified, without source maps: what the package ships
//   --tests       also the suites that run inside VS Code, into out/test/extension/
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { bundleScript } from './typescript.mjs';

const root = path.join(import.meta.dirname, '..');
const at = (...parts) => path.join(root, ...parts);
const production = process.argv.includes('--production');

/** Everything that runs in Node is CommonJS: VS Code loads extensions that way, and dictionaries stay beside the bundle. */
const nodeBundle = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Modules written for browsers too (UMD) hide their requires from a bundler; their ES form does not.
  mainFields: ['module', 'main'],
  // Native and WebAssembly packages read files beside themselves, so they stay packages.
  // The client loads its connection when it starts the server, from two bundles beside its own.
  external: ['vscode', 'nodejieba', 'jieba-wasm', 'mocha', './connection.js', './languageProtocol.js'],
  define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
  sourcemap: !production,
  minify: production,
  logLevel: 'warning',
};

/** The three programs of the product, the client's connection in two parts and the Excel files of the command line, by the name of their bundle. */
const programs = {
  extension: 'src/client/extension.ts',
  connection: 'src/client/connection.ts',
  languageProtocol: 'src/client/languageProtocol.ts',
  server: 'src/server/main.ts',
  indexer: 'src/server/index/indexer.ts',
  cli: 'src/cli/main.ts',
  excelTable: 'src/tables/excelTable.ts',
};

/** The library for Excel files is large; server and command line load it from a bundle beside its own when it writes one. */
const excelApart = {
  name: 'excel-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/excelTable\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './excelTable.js', external: true } : undefined,
    );
  },
};

/** What the library of the client's connection builds upon is loaded from the bundle beside it. */
const protocolApart = {
  name: 'protocol-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^vscode-languageserver-protocol(?:\/node)?$/ }, ({ importer }) =>
      importer.includes(`${path.sep}vscode-languageclient${path.sep}`)
        ? { path: './languageProtocol.js', external: true }
        : undefined,
    );
  },
};

/** Pages that the client shows in frames of the editor, by the name of their bundle. */
const pages = { factsTable: 'src/webview/factsTable/main.ts' };

async function buildPages() {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: pages,
    outdir: 'dist/webview',
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'chrome120',
    sourcemap: production ? false : 'linked',
    minify: production,
    metafile: true,
    logLevel: 'warning',
  });
  writeFileSync(at('dist', 'webview', 'LICENSES.txt'), licencesOf(Object.keys(metafile.inputs)));
}

/** The licences and notices of the packages that files belong to: their code is in the pages, their files are not. */
function licencesOf(files) {
  const packages = new Set(files.flatMap((file) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
  return [...packages]
    .sort()
    .map((folder) => {
      const texts = [folder, `${folder}/licenses`].flatMap(legalTexts);
      return [path.relative('node_modules', folder), ...texts].join('\n\n');
    })
    .join(`\n\n${'─'.repeat(80)}\n\n`);
}

function legalTexts(folder) {
  if (!existsSync(at(folder))) return [];
  return readdirSync(at(folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(licen[cs]e|notice)/i.test(entry.name))
    .map(({ name }) => readFileSync(at(folder, name), 'utf8').trim());
}

async function buildPrograms() {
  await build({ ...nodeBundle, entryPoints: programs, outdir: 'dist', plugins: [excelApart, protocolApart] });
  chmodSync(at('dist', 'cli.js'), 0o755);
}

/** Compiles the readable tables of data/ into dist/data/. */
function buildLexicon() {
  return compile(
    'lexicon',
    at('scripts', 'lexicon', 'compile.ts'),
    [at('package-lock.json'), ...tables()],
    [at('dist', 'data')],
  );
}

/** Compiles the dictionary of nodejieba, where it is installed; without it the server segments by what it finds. */
async function buildWords() {
  const dictionary = at('node_modules', 'nodejieba', 'submodules', 'cppjieba', 'dict');
  if (!existsSync(dictionary)) return;
  const files = ['jieba.dict.utf8', 'user.dict.utf8', 'hmm_model.utf8'].map((name) => path.join(dictionary, name));
  await compile('words', at('scripts', 'lexicon', 'words.ts'), files, [dictionary, at('dist', 'data')]);
}

/** Runs a compiler of tables, unless neither it nor what it reads has changed since it last ran. */
async function compile(name, compiler, files, args) {
  // Inside the project, so that packages resolve from its node_modules.
  const script = at('node_modules', '.cache', 'policy-annotator', `${name}.mjs`);
  await bundleScript(compiler, script);
  const hash = createHash('sha256');
  for (const file of [script, ...files]) hash.update(`${path.relative(root, file)}\n`).update(readFileSync(file));
  const digest = hash.digest('hex');
  const stamp = at('dist', `${name}.sha256`);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest && existsSync(at('dist', 'data', `${name}.bin`)))
    return;
  rmSync(stamp, { force: true });
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(`the ${name} does not compile`);
  writeFileSync(stamp, digest);
}

function tables() {
  return readdirSync(at('data'), { recursive: true })
    .map((name) => at('data', name))
    .filter((file) => file.endsWith('.tsv'))
    .sort();
}

/** Learned weights are data of the project as they are. */
function copyWeights() {
  for (const name of ['tagger.bin', 'facts.bin']) copyFileSync(at('data', name), at('dist', 'data', name));
}

async function buildExtensionTests() {
  const entryPoints = readdirSync(at('test', 'extension'), { recursive: true })
    .filter((name) => name === 'index.ts' || name.endsWith('.test.ts'))
    .map((name) => path.join('test', 'extension', name));
  rmSync(at('out', 'test', 'extension'), { recursive: true, force: true });
  await build({ ...nodeBundle, entryPoints, outdir: 'out/test/extension', outbase: 'test/extension' });
}

try {
  mkdirSync(at('dist', 'data'), { recursive: true });
  await Promise.all([buildPrograms(), buildPages(), buildLexicon(), buildWords()]);
  copyWeights();
  if (process.argv.includes('--tests')) await buildExtensionTests();
} catch (error) {
  // esbuild has already printed its own errors.
  if (!error.errors) console.error(`build: ${error.message}`);
  process.exitCode = 1;
}
