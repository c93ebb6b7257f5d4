import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,fuzz,corpus,server}/**/*.test.ts'],
    testTimeout: 30_000,
  },
});
