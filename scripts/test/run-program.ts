import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../shared/run-command.ts';
import type { TestProject } from './projects.ts';
import { readVitestReport, skippedTests, tallyOfVitest } from './test-report.ts';
import { failure, success, type Outcome } from './test-steps.ts';

/** Folder of vitest's reports, one a project. */
const reportFolder = join(projectRoot, '.cache', 'test', 'reports');

/** Path of a tool's program below `node_modules`, for `runTool`. */
export const tools = {
  astro: 'astro/bin/astro.mjs',
  eslint: 'eslint/bin/eslint.js',
  oxfmt: 'oxfmt/bin/oxfmt',
  oxlint: 'oxlint/bin/oxlint',
  prettier: 'prettier/bin/prettier.cjs',
  typescript: 'typescript/bin/tsc',
} as const;

/** Runs a tool of the project, which passes when its exit code is 0. */
export async function runTool(
  tool: keyof typeof tools,
  programArguments: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const { exitCode, output } = await runNode(tools[tool], programArguments, environment);
  return exitCode === 0 ? success(output) : failure(output);
}

/**
 * Runs the tests of a project and counts them.
 * @param more arguments for vitest, e.g. paths of test files
 */
export async function runVitest(
  project: TestProject,
  workers: number,
  more: readonly string[] = [],
): Promise<Outcome> {
  const report = join(reportFolder, `${project}.json`);
  await mkdir(reportFolder, { recursive: true });
  // A report of an earlier run must not stand for this one.
  await rm(report, { force: true });
  const { exitCode, output } = await runNode('vitest/vitest.mjs', [
    'run',
    `--project=${project}`,
    `--maxWorkers=${workers}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...more,
  ]);
  const found = await readVitestReport(report);
  return { ...tallyOfVitest(found, exitCode), output, skipped: skippedTests(found) };
}

function runNode(
  path: string,
  programArguments: readonly string[],
  environment: Readonly<Record<string, string>> = {},
) {
  const program = join(projectRoot, 'node_modules', path);
  return runProgram(process.execPath, [program, ...programArguments], environment);
}

/** Runs a program to its end. @returns its exit code, and all that it printed */
export function runProgram(
  program: string,
  programArguments: readonly string[],
  environment: Readonly<Record<string, string>> = {},
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
