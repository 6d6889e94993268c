import { defineConfig } from 'vitest/config';

/** Looking at finished sites: they are built once for all files of a run. */
const builtSite = { globalSetup: ['test/support/build-sites.ts'] };

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/{unit,house}/**/*.test.ts'], testTimeout: 20_000 } },
      { test: { name: 'content', include: ['test/content/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'built-site',
          include: ['test/built-site/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          ...builtSite,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // One browser at a time: several on a small machine only wait for each other.
          fileParallelism: false,
          ...builtSite,
        },
      },
    ],
  },
});
