import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A project of vitest.config.ts: test files that are run alike. */
export type TestProject =
  | 'unit'
  | 'house'
  | 'content'
  | 'built-site'
  | 'browser'
  | 'looks'
  | 'deep';

/** Projects that take too long for every change: `npm run test:deep` alone runs them. */
export const longProjects: ReadonlySet<TestProject> = new Set(['looks', 'deep']);

/** Project by folder below `test/`. Other folders there hold no tests. */
const projectByFolder: Readonly<Record<string, TestProject>> = {
  unit: 'unit',
  house: 'house',
  content: 'content',
  'built-site': 'built-site',
  browser: 'browser',
  looks: 'looks',
  visits: 'looks',
  deep: 'deep',
};

/** Folders below `test/` whose test files a project takes. */
export function foldersOf(project: TestProject): string[] {
  return Object.keys(projectByFolder).filter((folder) => projectByFolder[folder] === project);
}

/** Projects that look at finished sites, which must be built before. */
export const looksAtSites: ReadonlySet<TestProject> = new Set(['built-site', 'browser', 'looks']);

/** Projects that look at them in a browser. */
export const needsBrowser: ReadonlySet<TestProject> = new Set(['browser', 'looks']);

/**
 * Project of a test file.
 * @param file path from the project's root with `/`, e.g. `test/unit/words/excerpt.test.ts`
 * @returns null for what is no test file
 */
export function projectOf(file: string): TestProject | null {
  const folder = /^test\/([^/]+)\/.*\.test\.ts$/.exec(file)?.[1];
  return (folder !== undefined && projectByFolder[folder]) || null;
}

/**
 * Test files whose path holds one of the words, upper and lower case alike, by project.
 * @param files paths from the project's root with `/`
 */
export function filesByProject(
  files: readonly string[],
  words: readonly string[],
): Map<TestProject, string[]> {
  const wanted = words.map((word) => word.toLowerCase());
  const found = new Map<TestProject, string[]>();
  for (const file of files) {
    const project = projectOf(file);
    const path = file.replace(/^test\//, '').toLowerCase();
    if (project === null || !wanted.some((word) => path.includes(word))) continue;
    found.set(project, [...(found.get(project) ?? []), file]);
  }
  return found;
}

/** Every file below `test/`, as path from the project's root with `/`, sorted. */
export function filesBelowTest(root: string): string[] {
  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .sort();
}
