import { spawn, type ChildProcess } from 'node:child_process';
import { cp, link, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { packagedNodeName } from '../../../scripts/setup/choose-node.mjs';
import { projectRoot } from '../../../scripts/shared/run-command.ts';

/**
 * `npm start` itself, with the project's own start line and set-up, of a program that serves a
 * small site at once instead of building one.
 */

interface Started {
  npm: ChildProcess;
  url: string;
  /** The process that serves. */
  pid: number;
}

/** What the system calls a process of that id that is no more. */
const GONE = 'ESRCH';
const runs: Started[] = [];
const folders: string[] = [];

afterEach(async () => {
  for (const { npm, pid } of runs.splice(0)) {
    npm.kill('SIGKILL');
    if (stateOf(pid) !== GONE) process.kill(pid, 'SIGKILL');
  }
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** @param packaged whether the Node.js that is to run the program is another one than npm's */
async function makeProject(packaged: boolean): Promise<string> {
  // Here, for a hard link to Node.js cannot lead to another disk.
  await mkdir(join(projectRoot, '.cache', 'test'), { recursive: true });
  const project = await mkdtemp(join(projectRoot, '.cache', 'test', 'stopping-'));
  folders.push(project);
  const { scripts } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  const start = scripts.start.replace('start.ts', 'serve.mjs');
  await writeFile(join(project, 'package.json'), JSON.stringify({ scripts: { start } }));
  await cp(join(projectRoot, 'scripts/setup.mjs'), join(project, 'scripts/setup.mjs'));
  await cp(join(projectRoot, 'scripts/setup'), join(project, 'scripts/setup'), { recursive: true });
  // Nothing is locked, and all of it is installed.
  await writeFile(join(project, 'package-lock.json'), JSON.stringify({ packages: {} }));
  await mkdir(join(project, 'node_modules'));
  await writeFile(
    join(project, 'node_modules/.package-lock.json'),
    JSON.stringify({ packages: {} }),
  );
  if (packaged) {
    const home = join(project, 'node_modules', packagedNodeName(process.platform, process.arch));
    await mkdir(home);
    await writeFile(join(home, 'package.json'), JSON.stringify({ bin: { node: 'node' } }));
    await link(process.execPath, join(home, 'node')).catch(() =>
      cp(process.execPath, join(home, 'node')),
    );
  }
  await mkdir(join(project, 'dist'));
  await writeFile(join(project, 'dist/index.html'), '<h1>首頁</h1>');
  const program = pathToFileURL(join(projectRoot, 'scripts/serve/serve-until-stopped.ts')).href;
  await writeFile(
    join(project, 'scripts/serve.mjs'),
    `import { serveUntilStopped } from ${JSON.stringify(program)};
     process.stdout.write(\`pid \${process.pid} \`);
     await serveUntilStopped({ directory: 'dist', basePath: '/', port: 0 });`,
  );
  return project;
}

async function npmStart(project: string): Promise<Started> {
  const npm = spawn('npm', ['start', '--silent'], {
    cwd: project,
    env: { ...process.env, PATH: dirname(process.execPath) + delimiter + process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A terminal tells all processes of a group.
    detached: true,
  });
  let output = '';
  npm.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  npm.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const said = /pid (\d+)[^]*(http:\/\/localhost:\d+\/)/;
  await expect.poll(() => output, { timeout: 60_000, interval: 100 }).toMatch(said);
  const [, pid, url] = said.exec(output)!;
  const started = { npm, url: url!, pid: Number(pid) };
  runs.push(started);
  return started;
}

function stateOf(pid: number): string {
  try {
    process.kill(pid, 0);
    return 'running';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

describe.runIf(process.platform !== 'win32').each([
  ['npm’s own', false],
  ['the packaged', true],
])('the server of npm start, on %s Node.js', (_, packaged) => {
  test.each<[string, NodeJS.Signals, 'npm' | 'all']>([
    ['Ctrl+C is pressed', 'SIGINT', 'all'],
    ['the terminal is closed', 'SIGHUP', 'all'],
    ['npm gets SIGTERM', 'SIGTERM', 'npm'],
    ['npm gets SIGHUP', 'SIGHUP', 'npm'],
    ['npm is killed', 'SIGKILL', 'npm'],
  ])(
    'ends when %s, though a browser holds its connection',
    async (_event, signal, target) => {
      const { npm, url, pid } = await npmStart(await makeProject(packaged));
      const answer = await fetch(url);
      expect(await answer.text()).toBe('<h1>首頁</h1>');
      process.kill(target === 'all' ? -npm.pid! : npm.pid!, signal);
      await expect.poll(() => stateOf(pid), { timeout: 30_000, interval: 100 }).toBe(GONE);
      await expect(fetch(url)).rejects.toThrow();
    },
    90_000,
  );
});
