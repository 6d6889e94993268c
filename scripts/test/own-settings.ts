import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands } from '../shared/usage/commands.ts';

/** Settings of a site, which an agency that runs one has in its environment. */
const OF_A_SITE: readonly string[] = commands.start.environment;

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A plan of the content that the tests of the project are about. */
const ONE_OF_FIVE = 'content/plans/ntl/101/plan.md';

/**
 * Takes the settings of somebody's own site out of the environment: the tests are of the software, and of
 * the content that comes with it; that of an agency is judged by `npm run check` and `npm run build`.
 * @param environment is changed
 * @returns what to say of it; null where there was none
 */
export function forgetSiteSettings(environment: NodeJS.ProcessEnv): string | null {
  const given = OF_A_SITE.filter((name) => environment[name]);
  for (const name of given) delete environment[name];
  return given.length === 0
    ? null
    : `測試的是軟體與它所附的內容，不用 ${given.join('、')}；自己的內容以 npm run check 檢查。 Tests are of the software; your settings are not used.`;
}

/** @throws {Error} (message in Chinese) where the content that the tests are about was replaced */
export function assertOwnContent(folder: string = root): void {
  if (existsSync(join(folder, ONE_OF_FIVE))) return;
  throw new Error(
    'content/ 裡不是軟體所附的五份計畫，測試無從進行。請把自己的內容放在別的資料夾（CONTENT_DIR=../plans），' +
      '並還原 content/（git checkout -- content）。 The tests need the content that comes with the software.',
  );
}
