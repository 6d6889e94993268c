import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStaticServer } from '../../scripts/serve/static-server.ts';
import { HEALTH_BUREAU } from '../support/content-folder.ts';
import { runScript } from '../support/run-build.ts';

/** A site whose only copy is the published one: the edition before is fetched from there. */

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-fetched-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const build = async (content: string, out: string, more: Record<string, string> = {}) => {
  const { exitCode, output } = await runScript('build.ts', [], {
    environment: {
      CONTENT_DIR: content,
      OUT_DIR: join(folder, out),
      SITE_URL: 'https://plans.example.org',
      ...more,
    },
  });
  expect(exitCode, output).toBe(0);
  return output;
};

test('its history goes on: the older edition stays, and what changed is told', async () => {
  const content = join(folder, 'content');
  await cp(HEALTH_BUREAU, content, { recursive: true });
  await build(content, 'first');

  const server = await startStaticServer({
    directory: join(folder, 'first'),
    basePath: '/',
    port: 0,
  });
  try {
    const former = join(folder, 'former');
    const { exitCode, output } = await runScript('former.ts', [server.url, '--out', former], {
      environment: {},
    });
    expect(exitCode, output).toBe(0);

    const plan = join(content, 'plans/demo-health/112-green/plan.md');
    const table = join(content, 'plans/demo-health/112-green/measures.yaml');
    const text = await readFile(table, 'utf8');
    expect(text).toContain('雙面列印。');
    await writeFile(table, text.replace('雙面列印。', '雙面列印、回收紙再用。'));
    const day = (await readFile(plan, 'utf8')).replace(/^modified: .*$/m, "modified: '2024-06-30'");
    await writeFile(plan, day);
    await build(content, 'second', { PREVIOUS_BUILD: former });
  } finally {
    await server.close();
  }
  const versions = JSON.parse(
    await readFile(join(folder, 'second/data/versions.json'), 'utf8'),
  ) as { url: string }[];
  expect(versions).toHaveLength(2);
  const older = new URL(versions[1]!.url).pathname;
  const before = await readFile(join(folder, 'first/data/open-plans.zip'));
  expect((await readFile(join(folder, 'second', older))).equals(before)).toBe(true);
  expect(await readFile(join(folder, 'second/data/changes.xml'), 'utf8')).toContain('<entry>');
});
