import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSites } from '../support/build-sites.ts';
import { otherAgencySite } from '../support/built-sites.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs `npm run build` on a content folder. */
function build(content: string, dist: string, previous: string) {
  return new Promise<{ exitCode: number; output: string }>((done) => {
    const env = {
      ...process.env,
      NODE_ENV: 'production',
      CONTENT_DIR: content,
      OUT_DIR: dist,
      SITE_URL: otherAgencySite.siteUrl,
      BASE_PATH: otherAgencySite.basePath,
      PREVIOUS_BUILD: previous,
    };
    execFile(process.execPath, ['scripts/build.ts'], { cwd: root, env }, (error, stdout, stderr) =>
      done({ exitCode: error === null ? 0 : Number(error.code), output: stdout + stderr }),
    );
  });
}

describe('npm run build with PREVIOUS_BUILD', () => {
  let folder: string;
  let content: string;
  let dist: string;
  /** The site that was built before. */
  let former: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'open-plans-'));
    content = join(folder, 'content');
    dist = join(folder, 'dist');
    former = join(folder, 'former');
    await buildSites([{ ...otherAgencySite, directory: former, plantedDir: undefined }], 1);
    await cp(otherAgencySite.contentDir, content, { recursive: true });
    const file = join(content, 'institutions/demo-clinic.yaml');
    await writeFile(file, `${await readFile(file, 'utf8')}city: 示範縣\n`);
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('tells what changed since, and keeps the older data', async () => {
    const { exitCode, output } = await build(content, dist, former);
    expect(exitCode, output).toBe(0);
    const read = (path: string) => readFile(join(dist, path), 'utf8');
    // The record was changed, but its day was not.
    expect(output).toMatch(
      /content\/institutions\/demo-clinic\.yaml:\d+:\d+ {2}提醒 warning {2}history\/stale-day .*機關 demo-clinic.* → /,
    );
    const changes = JSON.parse(await read('data/changes.json')) as Record<string, unknown>[];
    expect(changes).toEqual([
      expect.objectContaining({
        dataset: 'institutions',
        key: 'demo-clinic',
        change: 'changed',
        columns: ['city'],
        words: '修改機關 demo-clinic：「所在縣市」由（空白）改為「示範縣」。',
        url: 'https://plans.example.org/open/plans/institutions/demo-clinic/',
      }),
    ]);
    // The page of the dataset shows the same.
    expect(await read('data/changes/index.html')).toContain('修改機關 demo-clinic');
    const [, older] = JSON.parse(await read('data/versions.json')) as { url: string }[];
    // The pages tell it, and lead to the older data.
    expect((await read('data/institutions/index.html')).replace(/<\/?bdi>/g, '')).toContain(
      '與前一版相比，本資料集有 1 列不同',
    );
    for (const page of ['data/index.html', 'data/measures/index.html']) {
      expect(await read(page), page).toContain(`href="${new URL(older!.url).pathname}"`);
    }
    const kept = older!.url.replace('https://plans.example.org/open/plans/', '');
    expect(await readFile(join(dist, kept))).toEqual(
      await readFile(join(former, 'data/open-plans.zip')),
    );
  });

  test('goes on telling what the build before told, whatever is given of it', async () => {
    const file = join(content, 'institutions/demo-clinic.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('city: 示範縣', 'city: 示範市'));
    const next = join(folder, 'dist-next');
    const zip = join(dist, 'data/open-plans.zip');
    const { exitCode, output } = await build(content, next, zip);
    expect(exitCode, output).toBe(0);
    const feed = await readFile(join(next, 'data/changes.xml'), 'utf8');
    const former = await readFile(join(dist, 'data/changes.xml'), 'utf8');
    const idsOf = (text: string) =>
      Array.from(text.matchAll(/<id>(urn:uuid:[^<]+)<\/id>/g), ([, id]) => id);
    expect(idsOf(former)).toHaveLength(1);
    expect(idsOf(feed)).toEqual([expect.any(String), ...idsOf(former)]);
    expect(feed).toContain('由「示範縣」改為「示範市」');
    expect(feed).toContain('由（空白）改為「示範縣」');

    // The archive holds no older editions: the build says which address answers no more.
    const [, older] = JSON.parse(await readFile(join(dist, 'data/versions.json'), 'utf8')) as {
      url: string;
    }[];
    const name = older!.url.slice(older!.url.lastIndexOf('/') + 1);
    expect(output).toMatch(new RegExp(`提醒 warning.*/data/versions/${name}.*→`));
    const page = await readFile(join(next, 'data/index.html'), 'utf8');
    expect(page).toContain('本站沒有保存這個檔案');
    expect(page).not.toContain(name);
  });

  test('without it, a site that has older editions is not built over, and the words say how to go on', async () => {
    const before = await readFile(join(dist, 'data/versions.json'), 'utf8');
    const { exitCode, output } = await build(content, dist, '');
    expect(exitCode).toBe(1);
    expect(output).toContain('另有 1 個舊版');
    expect(output).toContain(`PREVIOUS_BUILD=${dist}`);
    expect(await readFile(join(dist, 'data/versions.json'), 'utf8')).toBe(before);
  });

  test('with an archive alone, older editions that only the site to be replaced holds stay where they are', async () => {
    const archive = join(folder, 'open-plans.zip');
    await cp(join(dist, 'data/open-plans.zip'), archive);
    const { exitCode, output } = await build(content, dist, archive);
    expect(exitCode).toBe(1);
    const [, older] = JSON.parse(await readFile(join(dist, 'data/versions.json'), 'utf8')) as {
      url: string;
    }[];
    const path = new URL(older!.url).pathname.replace(otherAgencySite.basePath, '/');
    expect(output).toContain(`舊版資料「${path}」只在 OUT_DIR`);
    expect((await readFile(join(dist, path))).length).toBeGreaterThan(0);
  });

  test('fails, and leaves the last good site as it was, where there is no such build', async () => {
    const { exitCode, output } = await build(content, dist, join(folder, 'nowhere'));
    expect(exitCode).toBe(1);
    expect(output).toContain('PREVIOUS_BUILD');
    expect(await readFile(join(dist, 'data/changes.json'), 'utf8')).toContain('demo-clinic');
  });
});
