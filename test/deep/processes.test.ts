import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { files } from '../support/content-folder.ts';
import { writeMixedContent } from '../support/mixed-content.ts';
import { runScript } from '../support/run-build.ts';
import { differing, sumsOf } from '../support/site-sums.ts';

/**
 * Builds in several processes beside builds in one: of the invented agency, whose content has every
 * awkward thing, and four institutions more, so that there is enough to be shared out.
 */

/** Where the programs of a build are. */
const SCRIPTS = join(import.meta.dirname, '../../scripts/');

let folder: string;
let content: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'processes-'));
  content = join(folder, 'content');
  await writeMixedContent(content, folder);
  // Days of their own, so that none can be taken for another's.
  await edit(files.green, (text) => text.replace(/^modified: .*$/m, "modified: '2024-06-30'"));
  // Each way a link between institutions, which are made by different processes.
  await edit(
    files.annual,
    (text) => `${text}\n另見[他機關](/plans/synthetic-0002/101/#${ROW})。\n`,
  );
  await edit(
    'plans/synthetic-0001/101/plan.md',
    (text) => `${text}\n見[甲](/plans/demo-health/112/)。\n`,
  );
});

afterAll(() => rm(folder, { recursive: true }));

const ROW = 'synthetic-0002-101-001';

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const place = join(content, path);
  await writeFile(place, change(await readFile(place, 'utf8')));
}

function build(
  outDir: string,
  environment: Record<string, string>,
  onOutput: (output: string, kill: () => void) => void = () => {},
) {
  const settings = { CONTENT_DIR: content, OUT_DIR: outDir, SITE_URL: 'https://plans.example.org' };
  return runScript('build.ts', ['--allow-unreviewed'], {
    environment: { ...settings, PREVIOUS_BUILD: '', AS_OF: '', BASE_PATH: '', ...environment },
    onOutput,
  });
}

/** SHA-256 of every file of a site that is built, by path. */
async function siteOf(name: string, environment: Record<string, string>) {
  const site = join(folder, name);
  const { exitCode, output } = await build(site, environment);
  if (exitCode !== 0) throw new Error(output);
  return { site, sums: await sumsOf(site) };
}

describe('a site that is made by three processes is the one that one process makes', () => {
  test('from nothing', async () => {
    const one = await siteOf('one', { CACHE: 'off', PROCESSES: '1' });
    const three = await siteOf('three', { CACHE: 'off', PROCESSES: '3' });
    expect(differing(three.sums, one.sums)).toEqual([]);
  }, 600_000);

  test('below a path, with a day, a draft that is shown, and the site before', async () => {
    await edit(files.midterm, (text) => text.replace(/^published: .*$/m, 'published: null'));
    const environment = {
      BASE_PATH: '/open/',
      AS_OF: '2026-11-20',
      PREVIOUS_BUILD: join(folder, 'one'),
    };
    const one = await siteOf('one-more', { ...environment, CACHE: 'off', PROCESSES: '1' });
    const three = await siteOf('three-more', { ...environment, CACHE: 'off', PROCESSES: '3' });
    expect(differing(three.sums, one.sums)).toEqual([]);
  }, 600_000);

  test('where most is taken over from the site before', async () => {
    await siteOf('kept', { PROCESSES: '3' });
    await edit(files.bureau, (text) =>
      text.replace('name: 食品藥物科', 'name: 食品藥政科\n    aliases: [食品藥物科]'),
    );
    const kept = await siteOf('kept', { PROCESSES: '3' });
    const clean = await siteOf('clean', { CACHE: 'off', PROCESSES: '1' });
    expect(differing(kept.sums, clean.sums)).toEqual([]);
  }, 600_000);
});

test('where one of the processes is killed nothing is published, and the others are gone', async () => {
  const site = join(folder, 'one');
  const before = await readFile(join(site, 'index.html'));
  let killed = 0;
  const building = build(site, { CACHE: 'off', PROCESSES: '3' });
  const timer = setInterval(() => {
    const [first] = workers();
    if (first === undefined || killed > 0) return;
    killed = first;
    process.kill(first, 'SIGKILL');
  }, 200);
  const { exitCode, output } = await building;
  clearInterval(timer);
  expect(killed).not.toBe(0);
  expect(exitCode).toBe(1);
  expect(output).toContain('意外停止');
  expect(await readFile(join(site, 'index.html'))).toEqual(before);
  expect(workers(/-process\.ts/)).toEqual([]);
}, 600_000);

describe('a build that is killed', () => {
  const steps = [
    'Checking content',
    'Making what is of one institution',
    'Writing datasets',
    'Rendering pages',
  ];

  test.each(steps)(
    'in «%s» ends with all its processes, and the next one goes through',
    async (step) => {
      const site = join(folder, 'killed');
      const place = { PROCESSES: '3' };
      await rm(site, { recursive: true, force: true });
      const { signal, output } = await build(site, place, (said, kill) => {
        if (said.includes(step)) setTimeout(kill, 150);
      });
      expect(signal, output).toBe('SIGKILL');
      await pause(1000);
      expect(workers(/-process\.ts/)).toEqual([]);
      const next = await build(site, place);
      expect(next.exitCode, next.output).toBe(0);
      expect(await readdir(join(SCRIPTS, '../.cache/builds'))).toEqual([]);
    },
  );
});

/** Processes that work for builds of this project's code, by their program. */
function workers(program = /institutions\/worker-process\.ts/): number[] {
  const listed = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' });
  return listed
    .split('\n')
    .filter((line) => line.includes(SCRIPTS) && program.test(line))
    .map((line) => Number.parseInt(line, 10));
}
