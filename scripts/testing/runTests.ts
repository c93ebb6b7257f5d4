/** Runs the parts of the test suite in order and sums them up. */
import { type Counts, describe, one, sum } from './counts.ts';
import { extensionTests } from './extensionTests.ts';
import { lint, types, vitest } from './programs.ts';

const PARTS: Readonly<Record<string, (root: string) => Promise<Counts>>> = {
  lint,
  types,
  unit: (root) => vitest(root, 'vitest.config.mts'),
  extension: extensionTests,
  e2e: (root) => vitest(root, 'test/e2e/vitest.config.mts'),
};

/**
 * @param root absolute path of the project
 * @param names the parts to run; all of them where none is named
 * @returns the exit code
 */
export async function runTests(root: string, names: readonly string[]): Promise<number> {
  const unknown = names.find((name) => !(name in PARTS));
  if (unknown !== undefined) {
    console.error(`There is no part ${unknown}: the parts are ${Object.keys(PARTS).join(', ')}.`);
    return 2;
  }
  const results: Counts[] = [];
  const summary: string[] = [];
  for (const [name, run] of Object.entries(PARTS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    console.log(`\n── ${name}`);
    const began = Date.now();
    const counts = await run(root).catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      return one(false);
    });
    results.push(counts);
    summary.push(`${name.padEnd(10)} ${describe(counts)} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  }
  const total = sum(results);
  console.log(`\n${summary.join('\n')}\n${describe(total)}`);
  return total.failed === 0 ? 0 : 1;
}
