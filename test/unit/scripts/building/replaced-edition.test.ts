import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holdReplacedEdition } from '../../../../scripts/building/replaced-edition.ts';
import { writeFiles } from '../../../support/made-site.ts';

let folder: string;
let dist: string;
let made: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-'));
  dist = join(folder, 'dist');
  made = join(folder, 'made');
});
afterEach(() => rm(folder, { recursive: true }));

const published = 'https://example.org';

/** A site with these data, for this address. */
function makeSite(site: string, data: string, siteUrl = published) {
  const current = {
    edition: '2026-02-01',
    is_current: true,
    url: `${siteUrl}/plans/data/open-plans.zip`,
    sha256: createHash('sha256').update(data).digest('hex'),
  };
  return writeFiles(site, {
    'data/versions.json': JSON.stringify([null, current]),
    'data/open-plans.zip': data,
  });
}

const held = async () => (await readdir(join(folder, 'held')).catch(() => [])).sort();

const warn = (given: { previousBuild?: string; siteUrl?: string; mayHold?: boolean } = {}) =>
  holdReplacedEdition(
    made,
    {
      outDir: dist,
      previousBuild: given.previousBuild ?? null,
      siteUrl: given.siteUrl ?? published,
      basePath: '/plans/',
    },
    { folder: join(folder, 'held'), mayHold: given.mayHold ?? true },
  );

test('a first edition that gives place to other data is named, and held to be given as the one before', async () => {
  await makeSite(dist, 'a');
  await makeSite(made, 'b');
  const warning = await warn();
  expect(warning?.message).toContain('2026-02-01 版');
  const [name] = await held();
  expect(name).toMatch(/^2026-02-01-[0-9a-f]{8}\.zip$/);
  expect(warning?.fix).toContain(`PREVIOUS_BUILD=${join(folder, 'held', name!)}`);
  expect(await readFile(join(folder, 'held', name!), 'utf8')).toBe('a');
  expect(warning?.severity).toBe('warning');
});

test('three are held at most, and none whose file is not the one that is listed', async () => {
  for (const data of ['a', 'b', 'c', 'd', 'e']) {
    await makeSite(dist, data);
    await makeSite(made, `${data} changed`);
    await warn();
  }
  expect((await held()).length).toBe(3);
  await writeFile(join(dist, 'data/open-plans.zip'), 'altered');
  expect((await warn())?.fix).toContain('npm run former -- https://example.org/plans/');
});

test('none is held, and those that were go, while something is withheld', async () => {
  await makeSite(dist, 'a');
  await makeSite(made, 'b');
  await warn();
  expect((await held()).length).toBe(1);
  expect((await warn({ mayHold: false }))?.fix).toContain('npm run former');
  expect(await held()).toEqual([]);
});

test('nothing is said where the data are the same, where no site stood, or where the build knows the one before', async () => {
  await makeSite(made, 'b');
  expect(await warn()).toBeNull();
  await makeSite(dist, 'b');
  expect(await warn()).toBeNull();
  await makeSite(dist, 'a');
  expect(await warn({ previousBuild: dist })).toBeNull();
});

test('nothing is said of a site that was made to be looked at on this machine, or for another address', async () => {
  const here = 'http://localhost:4321';
  await makeSite(dist, 'a', here);
  await makeSite(made, 'b', here);
  expect(await warn({ siteUrl: here })).toBeNull();
  await makeSite(made, 'b');
  expect(await warn()).toBeNull();
});
