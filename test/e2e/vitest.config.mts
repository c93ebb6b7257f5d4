import path from 'node:path';
import { defineConfig } from 'vitest/config';

// One server and one browser window at a time: a window of VS Code takes all the machine it can get.
export default defineConfig({
  test: {
    root: path.join(import.meta.dirname, '..', '..'),
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: ['test/e2e/hostSetup.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 45_000, interval: 100 } },
  },
});
