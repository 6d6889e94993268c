import { projectRoot, runCommand } from './shared/run-command.ts';
import { WHOLE } from '../test/support/samples.ts';
import { forgetSiteSettings, otherContent } from './test/own-settings.ts';
import { filesBelowTest, filesByProject, type TestProject } from './test/projects.ts';
import { officePrograms, providePrograms, webServers } from './test/provide-programs.ts';
import { runVitest } from './test/run-program.ts';
import { runJobs } from './test/schedule.ts';
import { TestJobs } from './test/test-jobs.ts';
import { readTestRequest, usage } from './test/test-request.ts';
import { withTemporaryFolder } from './test/temporary-folder.ts';
import { TestSteps } from './test/test-steps.ts';

/**
 * `npm run test:deep`: what takes too long for every change, or needs programs that are large, and
 * the tests of finished sites on all of what `npm test` samples.
 * The last line is `N passed, N failed`; tests that were left out, because a program that they need
 * is not installed, are counted and named before it.
 */

/** Deep tests, and those of finished sites, which then look at all of what they else sample. */
const everything: ReadonlyMap<TestProject, readonly string[]> = new Map([
  ['deep', []],
  ['looks', []],
  ['browser', []],
  ['built-site', []],
]);

await runCommand(async () => {
  const request = readTestRequest('test:deep', process.argv.slice(2));
  if (request.kind === 'help') {
    process.stdout.write(`${usage('test:deep')}\n`);
    return;
  }
  for (const said of [forgetSiteSettings(process.env), otherContent(process.env)]) {
    if (said !== null) process.stdout.write(`${said}\n`);
  }
  const files = request.kind === 'words' ? filesNamed(request.words) : everything;
  const steps = new TestSteps(process.stdout);
  await steps.run('網頁伺服器 Web servers', () => providePrograms(webServers));
  await withTemporaryFolder(process.env, () => runTests(files, steps));
  if (steps.haveFailed) process.exitCode = 1;
  steps.writeSummary();
});

async function runTests(
  files: ReadonlyMap<TestProject, readonly string[]>,
  steps: TestSteps,
): Promise<void> {
  const deep = files.get('deep');
  if (deep !== undefined) {
    await steps.run('辦公軟體 Office programs', () => providePrograms(officePrograms));
    await steps.run('費時的測試 Deep tests', () => runVitest('deep', 1, deep));
  }
  const ofSites = new Map([...files].filter(([project]) => project !== 'deep'));
  if (ofSites.size > 0) {
    process.env[WHOLE] = '1';
    // As visitors meet a site: behind the recipe of a real server.
    if (process.env['NGINX'] !== undefined) process.env['SITE_SERVED_BY'] = 'nginx';
    await runJobs(new TestJobs(steps, 1).tests(ofSites), 1);
  }
}

/** @throws {Error} where no test file is so named */
function filesNamed(words: readonly string[]): ReadonlyMap<TestProject, readonly string[]> {
  const named = filesByProject(filesBelowTest(projectRoot), words);
  const files = new Map([...named].filter(([project]) => everything.has(project)));
  if (files.size > 0) return files;
  throw new Error(
    `費時的測試中，沒有檔案的路徑含有「${words.join('、')}」。 No deep test file is so named.\n${usage('test:deep')}`,
  );
}
