import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { PACKAGE_VERSION: JSON.stringify('0.0.0-test') },
  test: {
    include: ['tests/**/*.test.ts'],
    // nodejieba is a native addon that does not survive worker threads being terminated.
    pool: 'forks',
    testTimeout: 60_000,
    // Expected files are written by 'npm run accept' only.
    update: 'none',
  },
});
