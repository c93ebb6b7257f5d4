/** What the programs may do on somebody's machine: read, write what they are told to, and nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** Modules that start programs or speak to other machines. */
const OUTWARD =
  /^(?:node:)?(?:child_process|cluster|dgram|dns|http|https|http2|inspector|net|tls|worker_threads|vm)(?:\/|$)/;

/** The sources of our own in a folder, by their path in the project. */
function sources(folder: string): [file: string, text: string][] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [
      `${folder}/${name.replaceAll(path.sep, '/')}`,
      readFileSync(path.join(root, folder, name), 'utf8'),
    ]);
}

describe('our own code', () => {
  it('starts one program, the indexer, and speaks to no other machine', () => {
    const outward = sources('src').flatMap(([file, text]) =>
      [...text.matchAll(/(?:from|import\(|require\()\s*['"]([^'"]+)['"]/g)]
        .filter(([, module]) => OUTWARD.test(module!))
        .map(([, module]) => `${file}: ${module}`),
    );
    expect(outward).toEqual(['src/server/index/forkIndexer.ts: node:child_process']);
  });

  it.each([
    'fetch(',
    'XMLHttpRequest',
    'WebSocket',
    'EventSource',
    'sendBeacon',
    'eval(',
    'new Function',
    'importScripts',
  ])('never uses %s', (name) => {
    const word = new RegExp(`(?<![\\w.])${name.replace('(', '\\(')}`);
    expect(
      sources('src')
        .filter(([, text]) => word.test(text))
        .map(([file]) => file),
    ).toEqual([]);
  });

  it('puts nothing into a page as markup', () => {
    const markup =
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|document\.write|srcdoc|DOMParser)\b/;
    expect(
      sources('src/webview')
        .filter(([, text]) => markup.test(text))
        .map(([file]) => file),
    ).toEqual([]);
  });
});

describe('the programs with the packages in them', () => {
  /** Which files of a program use modules of Node that reach out. */
  async function outwardFiles(entry: string): Promise<string[]> {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: [entry],
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      format: 'cjs',
      mainFields: ['module', 'main'],
      external: ['vscode', 'nodejieba', 'jieba-wasm', './connection.js', './languageProtocol.js', ...builtinModules],
      logLevel: 'silent',
    });
    return Object.entries(metafile.inputs)
      .filter(([, { imports }]) => imports.some((each) => each.external && OUTWARD.test(each.path)))
      .map(([file]) => file.replace(/^node_modules\/((?:@[^/]+\/)?[^/]+)\/.*/, '$1'))
      .filter((file, index, all) => all.indexOf(file) === index)
      .sort();
  }

  it.each([
    ['src/client/extension.ts', []],
    // It starts the server, and is made for servers behind sockets, too.
    ['src/client/connection.ts', ['vscode-jsonrpc', 'vscode-languageclient']],
    ['src/client/languageProtocol.ts', ['vscode-jsonrpc']],
    ['src/server/main.ts', ['src/server/index/forkIndexer.ts', 'vscode-jsonrpc', 'vscode-languageserver']],
    ['src/server/index/indexer.ts', []],
    ['src/cli/main.ts', ['commander']],
  ])('%s reaches out from nowhere but %j', async (entry, files) => {
    expect(await outwardFiles(entry)).toEqual(files);
  });
});

describe('the manifest', () => {
  it('declares that folders that are not trusted, or not on this machine, are safe', () => {
    expect(manifest.capabilities).toEqual({
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: { supported: true },
    });
  });

  it('has no setting that names a program, a module or an address', () => {
    const names = Object.keys(manifest.contributes.configuration.properties);
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => /path|command|program|module|url|address|exec/i.test(name))).toEqual([]);
  });

  it('asks for no right to handle addresses or secrets', () => {
    expect(manifest.activationEvents.filter((event: string) => /^(?:\*|onUri|onAuthentication)/.test(event))).toEqual(
      [],
    );
    expect(Object.keys(manifest.contributes)).not.toEqual(
      expect.arrayContaining(['authentication', 'taskDefinitions', 'debuggers', 'terminal']),
    );
  });
});
