#!/usr/bin/env node
// Opens VS Code with the extension loaded: npm start [-- FOLDER], the folder being seeds/ where none is named.
import path from 'node:path';
import { prepare } from './bootstrap.mjs';

prepare();
// Only now are the packages there that read TypeScript.
const { importScript } = await import('./typescript.mjs');
const root = path.join(import.meta.dirname, '..');
const { openEditor } = await importScript(path.join(root, 'scripts', 'host', 'openEditor.ts'));
process.exitCode = await openEditor(root, path.resolve(process.argv[2] ?? path.join(root, 'seeds')));
