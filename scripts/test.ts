import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSites, SITES_ARE_BUILT } from '../test/support/build-sites.ts';
import { builtSites } from '../test/support/built-sites.ts';
import { findBrowser, thisMachine } from './test/find-browser.ts';
import { projectRoot, runCommand } from './shared/run-command.ts';
import { seconds } from './shared/steps.ts';
import {
  readVitestReport,
  skippedLines,
  skippedTests,
  summaryLine,
  tallyOfVitest,
  type Tally,
} from './test/test-report.ts';

/**
 * `npm test`: everything that can be checked, one line a step, all steps even when one fails.
 * The last line is `N passed, N failed`; tests that were left out, because a program that they need
 * is not installed, are counted and named before it.
 */

/** What a step came to; `output` is shown when something failed. */
interface Outcome extends Tally {
  output: string;
  /** Names of tests that were left out. */
  skipped?: readonly string[];
}

const reports = join(projectRoot, '.cache', 'test', 'reports');
const tool = (path: string) => join(projectRoot, 'node_modules', path);

await runCommand(async () => {
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });
  const tallies: Tally[] = [];
  const skipped: string[] = [];
  const step = async (title: string, work: () => Promise<Outcome>) => {
    const started = performance.now();
    const outcome = await work().catch((error: unknown) => failure(String(error)));
    if (outcome.failed > 0) process.stdout.write(`\n${outcome.output.trim()}\n\n`);
    process.stdout.write(
      `${outcome.failed === 0 ? '✓' : '✗'} ${title}  ${summaryLine([outcome])}` +
        `  (${seconds(performance.now() - started)})\n`,
    );
    tallies.push(outcome);
    skipped.push(...(outcome.skipped ?? []));
    return outcome.failed === 0;
  };

  const hasBrowser = await step('瀏覽器 Browser', provideBrowser);
  // Two at a time. Types and builds not together: both write Astro's generated types.
  await Promise.all([
    step('型別 Types', () => runTool(tool('astro/bin/astro.mjs'), ['check'])),
    step('單元與內容測試 Unit and content tests', () => runVitest(['unit', 'content'])),
  ]);
  const codeRules = async () => {
    await step('程式規則 Lint', () =>
      runTool(tool('eslint/bin/eslint.js'), ['.', '--max-warnings=0']),
    );
    await step('程式排版 Format', () =>
      runTool(tool('prettier/bin/prettier.cjs'), ['--check', '.']),
    );
  };
  const [isBuilt] = await Promise.all([
    step('建置網站 Building the sites', async () => {
      await buildSites(builtSites);
      process.env[SITES_ARE_BUILT] = '1';
      return success();
    }),
    codeRules(),
  ]);
  await step('網站測試 Built-site tests', () =>
    isBuilt ? runVitest(['built-site']) : notRun('網站未建成 the sites were not built'),
  );
  await step('瀏覽器測試 Browser and accessibility tests', () =>
    isBuilt && hasBrowser
      ? runVitest(['browser'])
      : notRun('沒有網站或瀏覽器可測 no site or no browser'),
  );

  if (tallies.some((tally) => tally.failed > 0)) process.exitCode = 1;
  process.stdout.write(`\n${skippedLines(skipped)}${summaryLine(tallies)}\n`);
});

function success(output = ''): Outcome {
  return { passed: 1, failed: 0, output };
}

function failure(output: string): Outcome {
  return { passed: 0, failed: 1, output };
}

function notRun(reason: string): Promise<Outcome> {
  return Promise.resolve(failure(`未執行 Not run: ${reason}`));
}

/** Finds a browser, or installs one where that is allowed, and tells the tests by CHROME_PATH. */
async function provideBrowser(): Promise<Outcome> {
  let source = findBrowser(thisMachine());
  if (source.kind === 'installable') {
    process.stdout.write('安裝瀏覽器… Installing Chromium …\n');
    for (const [program = '', ...programArguments] of source.commands) {
      const { exitCode, output } = await run(program, programArguments, {
        DEBIAN_FRONTEND: 'noninteractive',
      });
      if (exitCode !== 0) {
        const command = [program, ...programArguments].join(' ');
        return failure(
          `${output}\n無法安裝瀏覽器，請自行執行後再試：${command}\nCould not install a browser.`,
        );
      }
    }
    source = findBrowser(thisMachine());
  }
  if (source.kind === 'found') {
    process.env['CHROME_PATH'] = source.path;
    return success();
  }
  return failure(
    source.kind === 'missing'
      ? source.advice
      : '已安裝瀏覽器，卻找不到執行檔；請以 CHROME_PATH 指出。',
  );
}

async function runTool(program: string, programArguments: string[]): Promise<Outcome> {
  const { exitCode, output } = await run(process.execPath, [program, ...programArguments]);
  return exitCode === 0 ? success(output) : failure(output);
}

async function runVitest(projects: string[]): Promise<Outcome> {
  const report = join(reports, `${projects.join('-')}.json`);
  const { exitCode, output } = await run(process.execPath, [
    tool('vitest/vitest.mjs'),
    'run',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const found = await readVitestReport(report);
  return { ...tallyOfVitest(found, exitCode), output, skipped: skippedTests(found) };
}

/** Runs a program to its end. @returns its exit code, and all that it printed */
function run(
  program: string,
  programArguments: readonly string[],
  environment: Record<string, string> = {},
): Promise<{ exitCode: number; output: string }> {
  return new Promise((done) => {
    const child = spawn(program, programArguments, {
      cwd: projectRoot,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.on('error', (error) => done({ exitCode: 1, output: error.message }));
    child.on('close', (code) => done({ exitCode: code ?? 1, output }));
  });
}
