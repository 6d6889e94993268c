import { projectRoot, runCommand } from './shared/run-command.ts';
import { filesBelowTest, filesByProject } from './test/projects.ts';
import { officePrograms, providePrograms } from './test/provide-programs.ts';
import { runVitest } from './test/run-program.ts';
import { readTestRequest, usage } from './test/test-request.ts';
import { TestSteps } from './test/test-steps.ts';

/**
 * `npm run test:deep`: what takes too long for every change, or needs programs that are large.
 * The last line is `N passed, N failed`; tests that were left out, because a program that they need
 * is not installed, are counted and named before it.
 */

await runCommand(async () => {
  const request = readTestRequest('test:deep', process.argv.slice(2));
  if (request.kind === 'help') {
    process.stdout.write(`${usage('test:deep')}\n`);
    return;
  }
  const files = request.kind === 'words' ? filesNamed(request.words) : [];
  const steps = new TestSteps(process.stdout);
  await steps.run('辦公軟體 Office programs', () => providePrograms(officePrograms));
  await steps.run('費時的測試 Deep tests', () => runVitest('deep', 1, files));
  if (steps.haveFailed) process.exitCode = 1;
  steps.writeSummary();
});

/** @throws {Error} where no test file is so named */
function filesNamed(words: readonly string[]): readonly string[] {
  const files = filesByProject(filesBelowTest(projectRoot), words).get('deep');
  if (files !== undefined) return files;
  throw new Error(
    `費時的測試中，沒有檔案的路徑含有「${words.join('、')}」。 No deep test file is so named.\n${usage('test:deep')}`,
  );
}
