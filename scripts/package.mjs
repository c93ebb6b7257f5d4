#!/usr/bin/env node
// Packages the extension for this platform: npm run package [-- FILE.vsix]. The native segmenter in it is built for this platform.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const out = path.resolve(process.argv[2] ?? path.join(root, 'policy-annotator.vsix'));
const { status } = spawnSync(
  process.execPath,
  [
    path.join(root, 'node_modules', '@vscode', 'vsce', 'vsce'),
    ...['package', '--target', `${process.platform}-${process.arch}`, '--out', out],
    // The project names no repository; links of the README stay as they are.
    ...['--allow-missing-repository', '--no-rewrite-relative-links'],
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
