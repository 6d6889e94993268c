import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readContentFolder } from '../../../src/content/read/read-content-folder.ts';
import { loadCorpus } from '../../../src/corpus/assembly/load-corpus.ts';
import { HEALTH_BUREAU } from '../../support/content-folder.ts';
import { runInProcess } from '../../support/run-in-process.ts';

vi.setConfig({ testTimeout: 60_000 });

const root = fileURLToPath(new URL('../../..', import.meta.url));

let folder: string;
let content: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-init-'));
  content = join(folder, 'content');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const known = [
  ...['--id', 'demo-library', '--name', '示範圖書館', '--site-name', '示範圖書館計畫公開'],
  ...['--email', 'service@library.example.org'],
];

const init = (...words: string[]) =>
  runInProcess(join(root, 'scripts/init.ts'), ['--content', content, ...words]);

const asItIs = (path: string) => path;

const filesOf = async (path: string) =>
  (await readdir(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort();

const read = (path: string) => readFile(join(content, path), 'utf8');

const loaded = async (isForPublication = true) =>
  loadCorpus(await readContentFolder(content), { asOf: null, isForPublication });

describe('npm run init', () => {
  test('writes a site, an institution, its register, vocabularies and pages, and nothing else', async () => {
    const { exitCode, output } = await init(...known, '--official');
    expect({ exitCode, output }).toMatchObject({ exitCode: 0 });
    expect(await filesOf(content)).toEqual([
      'disclosures/demo-library.yaml',
      'institutions/demo-library.yaml',
      'pages/about.md',
      'pages/accessibility.md',
      'pages/contact.md',
      'pages/license.md',
      'pages/privacy.md',
      'site.yaml',
      'vocabularies/dimensions.yaml',
      'vocabularies/disclosure-categories.yaml',
      'vocabularies/plan-types.yaml',
      'vocabularies/restriction-grounds.yaml',
    ]);
  });

  test.each([['--official'], []])(
    'with name, site name and e-mail it may be published as it is (%s)',
    async (...official) => {
      await init(...known, ...official);
      const { problems } = await loaded();
      expect(problems).toEqual([]);
    },
  );

  test('records nothing of the ten categories of Article 7', async () => {
    await init(...known);
    const register = load(await read('disclosures/demo-library.yaml')) as {
      categories: { category: string; state: string }[];
    };
    expect(register.categories).toEqual(
      Array.from({ length: 10 }, (_, index) => ({
        category: `art7-${index + 1}`,
        state: 'not-recorded',
      })),
    );
  });

  test('brings the law in the words of the law, and no dimensions of anybody else', async () => {
    await init(...known);
    for (const file of ['disclosure-categories.yaml', 'restriction-grounds.yaml']) {
      const path = `vocabularies/${file}`;
      expect(await read(path)).toBe(await readFile(join(HEALTH_BUREAU, path), 'utf8'));
    }
    expect(load(await read('vocabularies/dimensions.yaml'))).toEqual({
      dimensions: [],
      crosswalk: [],
    });
  });

  test('speaks in the name of the institution where it is its own site, and of it where it is not', async () => {
    await init(...known, '--official');
    expect(await read('pages/about.md')).toContain('「示範圖書館計畫公開」由示範圖書館發布');
    expect((await loaded()).corpus?.site.publisher.name).toBe('示範圖書館');
    await rm(content, { recursive: true });
    await init(...known);
    expect(await read('pages/about.md')).toContain('「示範圖書館計畫公開」收錄示範圖書館的計畫');
    expect((await loaded()).corpus?.site).toMatchObject({
      official: false,
      publisher: { name: null, email: 'service@library.example.org' },
    });
  });

  test('the address for readers is that of the institution on its own site alone', async () => {
    await init(...known, '--official');
    const record = 'institutions/demo-library.yaml';
    expect(load(await read(record))).toMatchObject({ email: 'service@library.example.org' });
    await rm(content, { recursive: true });
    await init(...known);
    expect(load(await read(record))).not.toHaveProperty('email');
  });

  test('leaves open what is not decided: licence, day, languages', async () => {
    await init(...known);
    expect((await loaded()).corpus?.site).toMatchObject({
      as_of: null,
      languages: ['zh'],
      licence: {
        additions: { name: '尚未載明', spdx: 'NOASSERTION' },
        government_open_data_licence: false,
      },
    });
  });

  test('the page of the licence goes on being true once one is granted', async () => {
    await init(...known, '--official');
    const page = await read('pages/license.md');
    expect(page).not.toMatch(/尚未載明|還沒有決定|決定之前/);
    expect(page).toContain('沒有載明可以怎麼使用的部分，請不要當作已經授權');
  });

  test('without a name of the site it can be checked, but not published', async () => {
    const { output } = await init('--id', 'demo-library', '--name', '示範圖書館');
    expect(output).toContain('site.yaml 的 name 尚待填寫');
    expect((await loaded(false)).problems.filter(({ severity }) => severity === 'error')).toEqual(
      [],
    );
    const found = (await loaded()).problems.filter(({ severity }) => severity === 'error');
    expect(new Set(found.map(({ ruleId }) => ruleId))).toEqual(new Set(['review/placeholder']));
  });

  test('keeps signs of YAML and Markdown in a name as they are', async () => {
    const name = '示範*圖書*館: # [甲](乙) "丙" \\ <b>';
    await init('--id', 'demo-library', '--name', name, '--site-name', name, '--official');
    const { corpus, problems } = await loaded();
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(corpus?.site.name.zh).toBe(name);
    expect(corpus?.institutions[0]?.name).toBe(name);
    const about = corpus?.pages.find((page) => page.name === 'about');
    const html = about?.html({ page: asItIs, file: asItIs });
    expect(html).toContain('示範*圖書*館: # [甲](乙) "丙" \\ &#x3C;b>');
  });

  test('touches nothing that is there already, and then writes nothing', async () => {
    await init(...known);
    const before = await Promise.all((await filesOf(content)).map(read));
    const second = await init('--id', 'other', '--name', '別館');
    expect(second.exitCode).toBe(1);
    expect(second.output).toContain('檔案已經存在，沒有寫入任何檔案');
    expect(await Promise.all((await filesOf(content)).map(read))).toEqual(before);
  });

  test('a single page of somebody keeps it from writing the others', async () => {
    await mkdir(join(content, 'pages'), { recursive: true });
    await writeFile(join(content, 'pages/about.md'), 'mine');
    const { exitCode, output } = await init(...known);
    expect(exitCode).toBe(1);
    expect(output).toContain('pages/about.md');
    expect(await filesOf(content)).toEqual(['pages/about.md']);
    expect(await read('pages/about.md')).toBe('mine');
  });

  test('tells everything that is wrong at once, and makes no folder', async () => {
    const { exitCode, output } = await init(
      ...['--id', 'Demo Library', '--name', ' ', '--email', 'nobody', '--site-url', 'example.org'],
    );
    expect(exitCode).toBe(1);
    for (const option of ['--id 為', '「--name」', '--email 為', '--site-url 為']) {
      expect(output).toContain(option);
    }
    expect(await readdir(folder)).toEqual([]);
  });

  test('says how to build for the address that was given', async () => {
    const { output } = await init(...known, '--site-url', 'https://www.example.org/plans/');
    expect(output).toContain('SITE_URL=https://www.example.org BASE_PATH=/plans/ npm run build');
  });

  test('asks nothing in a pipe, and says what it lacks', async () => {
    const ran = await new Promise<{ code: unknown; output: string }>((done) => {
      const environment = { ...process.env, CONTENT_DIR: '' };
      const child = execFile(
        process.execPath,
        ['scripts/init.ts'],
        { cwd: root, env: environment },
        (error, stdout, stderr) => done({ code: error?.code, output: stdout + stderr }),
      );
      child.stdin?.end();
    });
    expect(ran).toMatchObject({ code: 1 });
    expect(ran.output).toContain('還缺：--content 資料夾、--id 機關識別碼、--name 機關全銜');
  });
});
