#!/usr/bin/env node
// Builds and runs the tests: npm test [-- PART…], the parts being lint, types, unit, extension and e2e.
// The last line is the sum: N passed, N failed.
import path from 'node:path';
import { prepare } from './bootstrap.mjs';

prepare('--tests');
// Only now are the packages there that read TypeScript.
const { importScript } = await import('./typescript.mjs');
const root = path.join(import.meta.dirname, '..');
const { runTests } = await importScript(path.join(root, 'scripts', 'testing', 'runTests.ts'));
process.exit(await runTests(root, process.argv.slice(2)));
