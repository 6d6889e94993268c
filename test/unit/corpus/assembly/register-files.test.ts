import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { writeExports } from '../../../../src/publish/files/write-exports.ts';
import { HEALTH_BUREAU, loadHealthBureau } from '../../../support/content-folder.ts';

vi.setConfig({ testTimeout: 60_000 });

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'open-plans-register-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

test('files of a register are published as they are, beside its page', async () => {
  const { corpus } = await loadHealthBureau();
  const settings = {
    siteUrl: 'https://plans.example.org',
    basePath: '/',
    contentDir: HEALTH_BUREAU,
  };
  const manifest = await writeExports(corpus!, settings, directory);
  for (const name of ['statistics-112.csv', 'budget-112.txt']) {
    const href = `/disclosure/demo-health/${name}`;
    const published = await readFile(join(directory, href));
    const original = await readFile(join(HEALTH_BUREAU, 'disclosures/demo-health', name));
    expect(published.equals(original), name).toBe(true);
    expect(manifest.byHref.get(href)).toMatchObject({ bytes: original.length, dataset: null });
  }
});
