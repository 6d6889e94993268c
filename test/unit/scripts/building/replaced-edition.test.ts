import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replacedEditionWarning } from '../../../../scripts/building/replaced-edition.ts';
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

/** A site whose data have this checksum, for this address. */
function makeSite(site: string, sha256: string, siteUrl = published) {
  const current = {
    edition: '2026-02-01',
    is_current: true,
    url: `${siteUrl}/plans/data/open-plans.zip`,
    sha256,
  };
  return writeFiles(site, { 'data/versions.json': JSON.stringify([current]) });
}

const warn = (given: { previousBuild?: string; siteUrl?: string } = {}) =>
  replacedEditionWarning(made, {
    outDir: dist,
    previousBuild: given.previousBuild ?? null,
    siteUrl: given.siteUrl ?? published,
    basePath: '/plans/',
  });

test('a first edition that gives place to other data is named, and how it is fetched again', async () => {
  await makeSite(dist, 'a');
  await makeSite(made, 'b');
  const warning = await warn();
  expect(warning?.message).toContain('2026-02-01 版');
  expect(warning?.fix).toContain('npm run former -- https://example.org/plans/ --out ../former');
  expect(warning?.severity).toBe('warning');
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
