#!/usr/bin/env node
// Packages the extension: npm run package [-- FILE.vsix]. Nothing in it is native, so that one package serves all platforms.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const out = path.resolve(process.argv[2] ?? path.join(root, 'policy-annotator.vsix'));
const { status } = spawnSync(
  process.execPath,
  [
    path.join(root, 'node_modules', '@vscode', 'vsce', 'vsce'),
    ...['package', '--out', out],
    // The project names no repository; links of the README stay as they are.
    ...['--allow-missing-repository', '--no-rewrite-relative-links'],
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
