import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { otherAgencySite } from '../../support/built-sites.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

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
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'open-plans-'));
    content = join(folder, 'content');
    dist = join(folder, 'dist');
    await cp(otherAgencySite.contentDir, content, { recursive: true });
    const file = join(content, 'institutions/demo-clinic.yaml');
    await writeFile(file, `${await readFile(file, 'utf8')}city: 示範縣\n`);
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('tells what changed since, and keeps the older data', async () => {
    const { exitCode, output } = await build(content, dist, otherAgencySite.directory);
    expect(exitCode, output).toBe(0);
    const read = (path: string) => readFile(join(dist, path), 'utf8');
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
    expect(await read('data/institutions/index.html')).toContain(
      '與前一版相比，本資料集有 1 列不同',
    );
    for (const page of ['data/index.html', 'data/measures/index.html']) {
      expect(await read(page), page).toContain(`href="${new URL(older!.url).pathname}"`);
    }
    const kept = older!.url.replace('https://plans.example.org/open/plans/', '');
    expect(await readFile(join(dist, kept))).toEqual(
      await readFile(join(otherAgencySite.directory, 'data/open-plans.zip')),
    );
  });

  test('fails, and leaves the last good site as it was, where there is no such build', async () => {
    const { exitCode, output } = await build(content, dist, join(folder, 'nowhere'));
    expect(exitCode).toBe(1);
    expect(output).toContain('PREVIOUS_BUILD');
    expect(await readFile(join(dist, 'data/changes.json'), 'utf8')).toContain('demo-clinic');
  });
});
