import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,fuzz,corpus,server}/**/*.test.ts'],
    testTimeout: 30_000,
    // Left to itself, the runner leaves one core idle: half of a small machine.
    maxWorkers: availableParallelism(),
  },
});
