import { join, resolve } from 'node:path';
import { projectRoot } from '../shared/run-command.ts';
import { commands } from '../shared/usage/commands.ts';
import { filesAboutFirstPlans, holdsFirstPlans } from './first-plans.ts';

/** Settings of a site, which an agency that runs one has in its environment, besides where its content lies. */
const OF_A_SITE: readonly string[] = commands.start.environment.filter(
  (name) => name !== 'CONTENT_DIR',
);

/**
 * Takes the settings of somebody's own site out of the environment: the tests build sites with settings
 * of their own. `CONTENT_DIR` stays: of that content the first of the sites is built.
 * @param environment is changed
 * @returns what to say of it; null where there was none
 */
export function forgetSiteSettings(environment: NodeJS.ProcessEnv): string | null {
  const given = OF_A_SITE.filter((name) => environment[name]);
  for (const name of given) delete environment[name];
  return given.length === 0
    ? null
    : `測試用自己的設定，不用 ${given.join('、')}。 The tests have settings of their own; these are not used.`;
}

/**
 * What is said where another content is tested than the one that comes with the software: which, and how
 * many test files that are about the other are left out; null where it is that one.
 */
export function otherContent(
  environment: NodeJS.ProcessEnv,
  root: string = projectRoot,
): string | null {
  const named = environment['CONTENT_DIR'] || 'content';
  const contentDir = resolve(root, named);
  if (holdsFirstPlans(contentDir) && holdsFirstPlans(join(root, 'content'))) return null;
  const left = filesAboutFirstPlans(root, contentDir).length;
  return `以「${named}」的內容測試；與軟體所附五份計畫有關的 ${left} 個測試檔不執行。 Tested with the content in ${named}; ${left} test files about the plans that come with the software are left out.`;
}
