import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { buildSites } from '../support/build-sites.ts';
import { mainSite } from '../support/built-sites.ts';

/** Path of every file → SHA-256. */
async function checksums(directory: string): Promise<Map<string, string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
    .sort();
  const sums = new Map<string, string>();
  for (const path of paths) {
    const bytes = await readFile(join(directory, path));
    sums.set(path, createHash('sha256').update(bytes).digest('hex'));
  }
  return sums;
}

test('two builds of the same content give the same files, byte for byte', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'open-plans-'));
  const builds = ['first', 'second'].map((name) => ({
    ...mainSite,
    directory: join(folder, name),
  }));
  await buildSites(builds, 1);
  const [first, second] = await Promise.all(builds.map(({ directory }) => checksums(directory)));
  await rm(folder, { recursive: true });
  expect(first!.size).toBeGreaterThan(0);
  expect(second).toEqual(first);
});
