/** The tests that are programs of their own: checkers, and vitest. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Counts, one, sum } from './counts.ts';

/** Runs the program of an installed package with this Node; resolves to its exit code. */
function runPackage(root: string, script: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const file = path.join(root, 'node_modules', script);
    const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Format and lint rules, and the import rules of the architecture. */
export async function lint(root: string): Promise<Counts> {
  const biome = await runPackage(root, '@biomejs/biome/bin/biome', ['check', '.']);
  const imports = await runPackage(root, 'dependency-cruiser/bin/dependency-cruise.mjs', ['src']);
  return sum([one(biome === 0), one(imports === 0)]);
}

/** The types of what runs in Node, then of what runs in pages, which know the DOM. */
export async function types(root: string): Promise<Counts> {
  const check = (project: string) => runPackage(root, 'typescript/bin/tsc', ['-p', project]);
  return sum([one((await check('.')) === 0), one((await check(path.join('src', 'webview'))) === 0)]);
}

/** Runs the tests of a vitest configuration, a path in the project. */
export async function vitest(root: string, config: string): Promise<Counts> {
  const report = path.join(root, 'out', 'test-results', `${config.replaceAll('/', '-')}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const code = await runPackage(root, 'vitest/vitest.mjs', [
    ...['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ]);
  if (!existsSync(report)) return one(false);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
  const counts = { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  // A file that cannot be loaded fails without a failing test.
  return code !== 0 && counts.failed === 0 ? sum([counts, one(false)]) : counts;
}
