import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { projectRoot, runCommand } from './shared/run-command.ts';
import { shareCompiledCode } from './test/compiled-code.ts';
import { forgetSiteSettings, otherContent } from './test/own-settings.ts';
import { filesBelowTest, filesByProject, longProjects, type TestProject } from './test/projects.ts';
import { runJobs, type Job } from './test/schedule.ts';
import { TestJobs } from './test/test-jobs.ts';
import { readTestRequest, usage, type TestRequest } from './test/test-request.ts';
import { withTemporaryFolder } from './test/temporary-folder.ts';
import { TestSteps } from './test/test-steps.ts';

/**
 * `npm test`: everything that can be checked, one line a step, all steps even when one fails.
 * The last line is `N passed, N failed`; tests that were left out, because a program that they need
 * is not installed, are counted and named before it.
 */

await runCommand(async () => {
  const request = readTestRequest('test', process.argv.slice(2));
  if (request.kind === 'help') {
    process.stdout.write(`${usage('test')}\n`);
    return;
  }
  for (const said of [forgetSiteSettings(process.env), otherContent(process.env)]) {
    if (said !== null) process.stdout.write(`${said}\n`);
  }
  await shareCompiledCode(join(projectRoot, '.cache', 'test', 'compiled'), process.env);
  const cores = availableParallelism();
  const steps = new TestSteps(process.stdout);
  // Two steps at a time, each with half of the cores.
  const jobs = await jobsOf(request, new TestJobs(steps, Math.max(1, Math.floor(cores / 2))));
  await withTemporaryFolder(process.env, () => runJobs(jobs, 2));
  if (steps.haveFailed) process.exitCode = 1;
  steps.writeSummary();
});

function jobsOf(
  request: Exclude<TestRequest, { kind: 'help' }>,
  jobs: TestJobs,
): Job[] | Promise<Job[]> {
  if (request.kind === 'all') return jobs.all();
  return request.kind === 'quick' ? jobs.quick() : jobs.tests(filesNamed(request.words));
}

/** @throws {Error} where no test file is so named */
function filesNamed(words: readonly string[]): Map<TestProject, string[]> {
  const found = filesByProject(filesBelowTest(projectRoot), words);
  const isDeep = [...longProjects].filter((project) => found.delete(project)).length > 0;
  if (found.size > 0) return found;
  const named = words.join('、');
  throw new Error(
    isDeep
      ? `「${named}」是費時的測試，請改用：npm run test:deep -- ${words.join(' ')}`
      : `沒有測試檔的路徑含有「${named}」。 No test file below test/ is so named.\n${usage('test')}`,
  );
}
