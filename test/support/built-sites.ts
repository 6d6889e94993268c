import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A site that is built before the tests that look at finished sites. */
export interface BuiltSite {
  /** Folder of the finished site, absolute. */
  directory: string;
  /** Folder of the content it was built from, absolute. */
  contentDir: string;
  /** Where a copy of it is made, with drafts and with what is withheld besides; the site is built of that. */
  plantedDir?: string | undefined;
  basePath: string;
  siteUrl: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const fromRoot = (path: string) => resolve(root, path);

const contentDir = fromRoot(process.env['CONTENT_DIR'] || 'content');
const defaults = { basePath: '/', siteUrl: 'http://localhost:4321' };

/**
 * The site of the content that comes with the project, at the default address. With the content of an
 * agency in its place, test files that name it are left out (`scripts/test/first-plans.ts`).
 */
export const mainSite: BuiltSite = {
  directory: fromRoot('.cache/test/main-site'),
  contentDir,
  ...defaults,
};

/** The same site, for tests that hold whatever its content is. */
export const testedSite: BuiltSite = mainSite;

/** The same site, for tests that ask for a plan; they are left out where the content has none yet. */
export const siteWithPlans: BuiltSite = mainSite;

/** The invented agency, below a path of another host. */
export const otherAgencySite: BuiltSite = {
  directory: fromRoot('.cache/test/other-agency-site'),
  contentDir: fromRoot('test/fixtures/health-bureau'),
  plantedDir: fromRoot('.cache/test/other-agency-content'),
  basePath: '/open/plans/',
  siteUrl: 'https://plans.example.org',
};

export const builtSites: readonly BuiltSite[] = [mainSite, otherAgencySite];
