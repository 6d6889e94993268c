import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/shared/run-command.ts';
import { runShell, shellIn } from '../support/doc-commands.ts';

/** The commands that stand in the two manuals for agencies, run as they are written, one after the other. */

const read = (name: string) => readFile(join(projectRoot, 'docs', name), 'utf8');

let folder: string;
let places: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-manual-'));
  places = { '../plans': join(folder, 'plans') };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the manuals', () => {
  test('docs/adopter.md leads from nothing to a site and the settings of its server', async () => {
    const lines = shellIn(await read('adopter.md'));
    const { exitCode, output } = await runShell(
      lines,
      { ...places, '../open-plans.conf': join(folder, 'open-plans.conf') },
      { OUT_DIR: join(folder, 'dist') },
    );
    expect({ exitCode, output }).toMatchObject({ exitCode: 0 });
    const home = await readFile(join(folder, 'dist/index.html'), 'utf8');
    expect(home).toContain('示範圖書館計畫公開');
    // The plan is a draft still, and no word of it is published.
    await expect(stat(join(folder, 'dist/plans/demo-library'))).rejects.toThrow('ENOENT');
    const recipe = await readFile(join(folder, 'open-plans.conf'), 'utf8');
    expect(recipe).toContain('root /srv/open-plans/dist;');
  });

  test('docs/operator.md leads from one edition to the next', async () => {
    const lines = shellIn(await read('operator.md'));
    // Where the manual says `dist`, the site of this test is meant.
    const { exitCode, output } = await runShell(
      lines,
      {
        ...places,
        'PREVIOUS_BUILD=dist': `PREVIOUS_BUILD=${join(folder, 'dist')}`,
        '../sbom.json': join(folder, 'sbom.json'),
      },
      { OUT_DIR: join(folder, 'dist') },
    );
    expect({ exitCode, output }).toMatchObject({ exitCode: 0 });
    const bill = JSON.parse(await readFile(join(folder, 'sbom.json'), 'utf8')) as {
      components: unknown[];
    };
    expect(bill.components.length).toBeGreaterThan(50);
  });

  test('the line for cron builds what was pushed to the content, and is silent unless it fails or warns', async () => {
    const plans = join(folder, 'plans');
    const git = (...given: string[]) =>
      `git -C ${plans} -c user.name=clerk -c user.email=clerk@example.org ${given.join(' ')}`;
    const shared = join(folder, 'plans.git');
    await runShell(
      [
        `git init -q --bare -b main ${shared}`,
        git('init -q -b main'),
        git('add .'),
        git('commit -q -m one'),
        git(`remote add origin ${shared}`),
        git('push -q -u origin main'),
        `git clone -q ${shared} ${join(folder, 'clerk')}`,
      ],
      {},
    );
    await runShell(
      [
        `sed -i 's/示範圖書館計畫公開/示範圖書館夜間版/' ${join(folder, 'clerk/site.yaml')}`,
        git('commit -q -a -m two').replace(plans, join(folder, 'clerk')),
        git('push -q').replace(plans, join(folder, 'clerk')),
      ],
      {},
    );
    const manual = await read('operator.md');
    const line = /^10 1 \* \* \* (.+)$/m.exec(manual)![1]!;
    const night = (content: string) =>
      runShell(
        // cron takes `%` for the end of a line where no backslash stands before it.
        [line.replaceAll('\\%', '%')],
        {
          '/srv/open-plans/software': projectRoot,
          '../plans': content,
          '/srv/open-plans/dist': join(folder, 'dist'),
          '/tmp/open-plans.log': join(folder, 'night.log'),
        },
        {},
      );
    expect(await night(plans)).toEqual({ exitCode: 0, output: '' });
    const home = await readFile(join(folder, 'dist/index.html'), 'utf8');
    expect(home).toContain('示範圖書館夜間版');

    // What the edition before no longer tells is told.
    await rm(join(folder, 'dist/data/versions.json'));
    const warned = await night(plans);
    expect(warned.exitCode).toBe(0);
    expect(
      warned.output
        .trim()
        .split('\n')
        .map((line) => /history\/[a-z-]+/.exec(line)?.[0]),
    ).toEqual(['history/editions-unknown']);

    // So is every other warning.
    const unlisted = join(plans, 'disclosures/demo-library/list.csv');
    await mkdir(join(plans, 'disclosures/demo-library'), { recursive: true });
    await writeFile(unlisted, 'a,b\n');
    expect((await night(plans)).output).toContain('disclosure/file-unlisted');
    await rm(unlisted);

    const site = await readFile(join(plans, 'site.yaml'), 'utf8');
    await rename(join(folder, 'plans.git'), join(folder, 'away.git'));
    const unreachable = await night(plans);
    // What is told is why the content could not be fetched, not how the night before ended.
    expect(unreachable.output).toContain('plans.git');
    expect(unreachable.output).not.toMatch(/history|網站完成/);
    await rename(join(folder, 'away.git'), join(folder, 'plans.git'));

    await writeFile(join(plans, 'site.yaml'), 'name: [');
    expect((await night(plans)).output).toContain('site.yaml');
    expect(await readFile(join(folder, 'dist/index.html'), 'utf8')).toBe(home);
    await writeFile(join(plans, 'site.yaml'), site);
  });

  test('the line for cron that tells every week what is to be done tells it', async () => {
    const [, line = ''] = /^30 7 \* \* 1 (.+)$/m.exec(await read('operator.md')) ?? [];
    const { exitCode, output } = await runShell([line.replaceAll('\\%', '%')], {
      '/srv/open-plans/software': projectRoot,
      '../plans': join(folder, 'plans'),
    });
    expect(exitCode, output).toBe(0);
    expect(output).toContain('項待辦');
  });

  test('the copy that is kept of the former site is that site, the second time as well', async () => {
    const [, command = ''] = /`(rm -rf [^`]*dist-前一次)`/.exec(await read('operator.md')) ?? [];
    const kept = join(folder, 'kept');
    for (const text of ['one', 'two']) {
      await mkdir(join(folder, 'site'), { recursive: true });
      await writeFile(join(folder, `site/${text}.html`), text);
      if (text === 'two') await rm(join(folder, 'site/one.html'));
      const places = { '../dist-前一次': kept, ' dist ': ` ${join(folder, 'site')} ` };
      const { exitCode, output } = await runShell([command], places);
      expect(exitCode, output).toBe(0);
      expect(await readdir(kept)).toEqual([`${text}.html`]);
    }
  });

  test('a command of them that fails is noticed', async () => {
    const broken = join(folder, 'broken');
    const { exitCode } = await runShell([`CONTENT_DIR=${broken} npm run -s check`, 'true'], {});
    expect(exitCode).toBe(1);
  });
});
