import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // nodejieba is a native addon that does not survive worker threads being terminated.
    pool: 'forks',
    testTimeout: 60_000,
  },
});
