import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesBelow, hashFiles } from '../../../../scripts/keeping/hash-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hash-files-'));
  await mkdir(join(folder, 'public'));
  await mkdir(join(folder, 'elsewhere'));
  await writeFile(join(folder, 'elsewhere', 'proof.txt'), 'one');
});
afterEach(() => rm(folder, { recursive: true }));

const sum = () => hashFiles(folder, ['public']);

describe('what names the files that a site is made from', () => {
  test('changes where a file or folder comes that a link leads to, and with what is in it', async () => {
    const sums = [sum()];
    await symlink('../elsewhere/proof.txt', join(folder, 'public', 'proof.txt'));
    sums.push(sum());
    await symlink('../elsewhere', join(folder, 'public', 'more'), 'dir');
    sums.push(sum());
    await writeFile(join(folder, 'elsewhere', 'proof.txt'), 'two');
    sums.push(sum());
    expect(new Set(sums).size).toBe(4);
  });

  test('comes to an end where a link leads to a folder that it lies in, or nowhere', async () => {
    await symlink('..', join(folder, 'public', 'up'), 'dir');
    await symlink('nothing', join(folder, 'public', 'lost'));
    expect(sum()).toMatch(/^[0-9a-f]{64}$/);
  });
});

test('files below a folder are none that links lead to, unless these are asked for', async () => {
  await symlink('../elsewhere', join(folder, 'public', 'more'), 'dir');
  expect(filesBelow(join(folder, 'public'))).toEqual([]);
  const followed = filesBelow(join(folder, 'public'), { followLinks: true });
  expect(followed).toEqual([join('more', 'proof.txt')]);
});
