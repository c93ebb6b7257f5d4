/** Runs the suites beside this module in the extension host, and leaves the result for the test command. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

const REPORT = path.join(__dirname, '..', '..', 'test-results', 'extension.json');

/** What VS Code calls; rejects where a test fails. */
export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000 });
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.js')) mocha.addFile(path.join(__dirname, name));
  }
  // The console of the extension host carries VS Code's own messages too, so the output takes another way.
  const output: string[] = [];
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => output.push(format(...args));
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      mkdirSync(path.dirname(REPORT), { recursive: true });
      writeFileSync(
        REPORT,
        JSON.stringify({ passed: passes, failed: failures, skipped: pending, output: output.join('\n') }),
      );
      if (failures > 0) reject(new Error(`${failures} tests failed`));
      else resolve();
    });
  });
}
