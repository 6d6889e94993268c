import { defineConfig } from 'vitest/config';
import { foldersOf, type TestProject } from './scripts/test/projects.ts';

/** Looking at finished sites: they are built once for all files of a run. */
const builtSite = { globalSetup: ['test/support/build-sites.ts'] };

/** Time limits are for what hangs: a busy machine is many times slower than an idle one. */
const project = (name: TestProject, patience: number) => ({
  name,
  include: foldersOf(name).map((folder) => `test/${folder}/**/*.test.ts`),
  testTimeout: patience,
  hookTimeout: patience,
});

export default defineConfig({
  test: {
    // Files of a worker share its modules, and what those hold: pages that were read, programs that
    // were warmed up. A test that changes what is shared puts it back. Processes instead of threads,
    // for a thread cannot set its own time zone.
    isolate: false,
    pool: 'forks',
    projects: [
      { extends: true, test: project('unit', 60_000) },
      { extends: true, test: project('content', 60_000) },
      // One worker, so that the pages of a site are read and parsed once.
      {
        extends: true,
        test: { ...project('built-site', 120_000), ...builtSite, fileParallelism: false },
      },
      // One browser at a time: several on a small machine only wait for each other.
      {
        extends: true,
        test: { ...project('browser', 120_000), ...builtSite, fileParallelism: false },
      },
      // Office programs and the like wait for each other as well.
      { extends: true, test: { ...project('deep', 600_000), fileParallelism: false } },
    ],
  },
});
