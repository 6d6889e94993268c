import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { mainSite, mainSiteAgain } from '../support/built-sites.ts';

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
  const first = await checksums(mainSite.directory);
  const second = await checksums(mainSiteAgain.directory);
  expect(first.size).toBeGreaterThan(0);
  expect(second).toEqual(first);
});
