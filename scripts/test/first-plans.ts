import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelowTest, looksAtSites, projectOf } from './projects.ts';

/** A plan of the content that comes with the software. */
const ONE_OF_FIVE = 'plans/ntl/101/plan.md';

/** What a test of finished sites names that expects that content: its site, or a plan of it. */
const IN_SITES = /\bmainSite\b|\b(?:ntl-101|ncl-101|nlpi-106|ttcsec-97|nstm-104)\b/;

/** What a test of finished sites names that asks for some plan. */
const OF_ANY_PLAN = /\bsiteWithPlans\b/;

/** What another test names that reads it; an identifier in a test of a function is but an example. */
const IN_CONTENT = /'five-plans'|\bFIVE_PLANS\b|\$\{root\}content\/pages/;

/** Whether a content folder is the one that comes with the software. */
export function holdsFirstPlans(contentDir: string): boolean {
  return existsSync(join(contentDir, ONE_OF_FIVE));
}

/** Whether a content folder holds a plan: a new one does not. */
function holdsPlans(contentDir: string): boolean {
  return existsSync(join(contentDir, 'plans'));
}

/**
 * Test files that are about the five plans that come with the software, and cannot be run without them:
 * of the finished sites where another content is tested, of the rest where `content/` was replaced. And
 * those that ask for a plan, where the content that is tested has none.
 * @param root folder of the project
 * @param contentDir the content that is tested
 * @returns paths from the root, sorted
 */
export function filesAboutFirstPlans(root: string, contentDir: string): string[] {
  const hasContent = holdsFirstPlans(join(root, 'content'));
  const isTested = holdsFirstPlans(contentDir);
  if (hasContent && isTested) return [];
  const hasPlans = holdsPlans(contentDir);
  return filesBelowTest(root).filter((file) => {
    const project = projectOf(file);
    if (project === null || project === 'deep') return false;
    const isOfSites = looksAtSites.has(project);
    if (isOfSites ? isTested : hasContent) return false;
    const text = readFileSync(join(root, file), 'utf8');
    if (isOfSites && !hasPlans && OF_ANY_PLAN.test(text)) return true;
    return (isOfSites ? IN_SITES : IN_CONTENT).test(text);
  });
}
