import { defineConfig } from 'vitest/config';
import { resolve } from 'node:path';
import { filesAboutFirstPlans } from './scripts/test/first-plans.ts';
import { foldersOf, type TestProject } from './scripts/test/projects.ts';

/** Looking at finished sites: they are built once for all files of a run. */
const buildSites = 'test/support/build-sites.ts';

/** One worker, so that what a file has read or opened serves the others. */
const together = { fileParallelism: false };

/** What cannot be asked of another content than the one that comes with the software. */
const leftOut = filesAboutFirstPlans(
  import.meta.dirname,
  resolve(import.meta.dirname, process.env['CONTENT_DIR'] || 'content'),
);

/** Time limits are for what hangs: a busy machine is many times slower than an idle one. */
const project = (name: TestProject, patience: number) => ({
  name,
  include: foldersOf(name).map((folder) => `test/${folder}/**/*.test.ts`),
  exclude: ['**/node_modules/**', ...leftOut],
  testTimeout: patience,
  hookTimeout: patience,
  // Of its own accord, what is waited for has one second.
  expect: { poll: { timeout: patience / 2 } },
});

export default defineConfig({
  // As in a build: packages without the checks that they make of themselves for their developers.
  ssr: { resolve: { conditions: ['module', 'node'] } },
  test: {
    // Node.js reads the modules itself, as in every command of the project: it needs a tenth less of a
    // processor for them than Vite.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // Files of a worker share its modules, and what those hold: pages that were read, programs that
    // were warmed up. A test that changes what is shared puts it back. Processes instead of threads,
    // for a thread cannot set its own time zone.
    isolate: false,
    pool: 'forks',
    projects: [
      { extends: true, test: project('unit', 60_000) },
      { extends: true, test: project('house', 60_000) },
      { extends: true, test: project('content', 60_000) },
      {
        extends: true,
        test: { ...project('built-site', 120_000), ...together, globalSetup: [buildSites] },
      },
      {
        extends: true,
        test: {
          ...project('browser', 120_000),
          globalSetup: [buildSites, 'test/support/share-browser.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...project('looks', 120_000),
          globalSetup: [buildSites, 'test/support/share-browser.ts'],
        },
      },
      { extends: true, test: { ...project('deep', 600_000), ...together } },
    ],
  },
});
