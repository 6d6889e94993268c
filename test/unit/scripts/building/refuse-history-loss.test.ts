import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  refuseEditionsLoss,
  refuseHistoryLoss,
} from '../../../../scripts/building/refuse-history-loss.ts';
import { makeSite, writeFiles } from '../../../support/made-site.ts';

let folder: string;
let dist: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-'));
  dist = join(folder, 'dist');
});
afterEach(() => rm(folder, { recursive: true }));

const current = { edition: '2026-02-01', is_current: true };
const older = (edition: string) => ({ edition, is_current: false });

/** A site that lists these editions and tells of these changes. */
async function siteWith(editions: readonly unknown[], log: readonly unknown[] = []) {
  await makeSite(dist, 'home');
  await writeFiles(dist, {
    'data/versions.json': JSON.stringify(editions),
    'data/changes-log.json': JSON.stringify(log),
  });
}

const refuse = (previousBuild: string | null = null) =>
  refuseHistoryLoss({ outDir: dist, previousBuild });

describe('without the build before', () => {
  test('a site with older editions stays; how many, and both ways out, are said', async () => {
    await siteWith([current, older('2026-01-01'), older('2025-01-01')]);
    const reason = await refuse();
    expect(reason).toContain('另有 2 個舊版');
    expect(reason).toContain(`PREVIOUS_BUILD=${dist}`);
    expect(reason).toContain(`先把「${dist}」移走`);
  });

  test('so does one that only tells of changes, and one whose list is not there though files are', async () => {
    await siteWith([current], [{}]);
    expect(await refuse()).toContain('變更紀錄');
    await rm(dist, { recursive: true });
    await makeSite(dist, 'home');
    await writeFiles(dist, { 'data/versions/2026-01-01-0a1b2c3d.zip': 'zip' });
    expect(await refuse()).toContain('另有 1 個舊版');
  });

  test('nothing is said where nothing is lost: no site, one without history, a build that is told the one before', async () => {
    expect(await refuse()).toBeNull();
    await makeSite(dist, 'home');
    expect(await refuse()).toBeNull();
    await siteWith([current]);
    expect(await refuse()).toBeNull();
    await siteWith([current, older('2026-01-01')], [{}]);
    expect(await refuse(dist)).toBeNull();
  });
});

describe('with a build before that lists an older edition without its file', () => {
  const href = '/data/versions/2026-01-01-0a1b2c3d.zip';
  const listed = (text: string) => ({
    edition: '2026-01-01',
    href,
    bytes: text.length,
    sha256: createHash('sha256').update(text).digest('hex'),
  });

  test('a site that holds this file stays', async () => {
    await writeFiles(dist, { [href.slice(1)]: 'zip' });
    const reason = await refuseEditionsLoss([listed('zip')], dist);
    expect(reason).toContain(`「${href}」`);
    expect(reason).toContain(`PREVIOUS_BUILD=${dist}`);
  });

  test('one that has no such file, or another one of this name, may go', async () => {
    expect(await refuseEditionsLoss([listed('zip')], dist)).toBeNull();
    await writeFiles(dist, { [href.slice(1)]: 'other' });
    expect(await refuseEditionsLoss([listed('zip')], dist)).toBeNull();
  });
});
