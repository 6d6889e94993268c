import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LikenessesOnDisk } from '../../../../scripts/keeping/kept-likenesses.ts';
import { compareTexts, type Comparison } from '../../../../src/corpus/figures/similar-texts.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'open-plans-likenesses-'));
  for (const folder of ['src/corpus/figures', 'src/meaning/text']) {
    await mkdir(join(root, folder), { recursive: true });
  }
  await writeFile(join(root, 'package-lock.json'), '{}');
});
afterEach(() => rm(root, { recursive: true }));

function comparisonOf(...texts: string[]): Comparison {
  return {
    texts: texts.map((text, at) => ({ text, source: `plan-${at}`, dimensionId: null })),
  };
}

const lending = comparisonOf(
  '延長圖書館開放時間至夜間九時',
  '延長圖書館夜間開放時間',
  '設置哺乳室',
);

/** Asks for likenesses as a build does. @returns how many were worked out anew */
async function askFor(...comparisons: Comparison[]): Promise<number> {
  const kept = await LikenessesOnDisk.open(root, join(root, 'content'));
  let made = 0;
  for (const comparison of comparisons) {
    const found = kept.get(comparison, (each) => {
      made += 1;
      return compareTexts(each);
    });
    expect(found).toEqual(compareTexts(comparison));
  }
  await kept.save();
  return made;
}

test('what was compared by a build before is not compared again', async () => {
  expect(await askFor(lending)).toBe(1);
  expect(await askFor(lending)).toBe(0);
  expect(await askFor(lending, comparisonOf('甲乙丙丁', '甲乙丙戊'))).toBe(1);
});

test('another word, source or dimension is compared anew', async () => {
  await askFor(lending);
  const [first, ...others] = lending.texts;
  for (const changed of [
    { ...first!, text: '縮短圖書館開放時間' },
    { ...first!, source: 'plan-9' },
    { ...first!, dimensionId: 'process' },
  ]) {
    expect(await askFor({ texts: [changed, ...others] })).toBe(1);
  }
});

test('what is asked for no more is kept no more, and no word ever is', async () => {
  await askFor(lending);
  expect(await askFor(comparisonOf('甲乙丙丁', '甲乙丙戊'))).toBe(1);
  const folder = join(root, '.cache/kept/likenesses');
  const [name, ...others] = await readdir(folder);
  expect(others).toEqual([]);
  expect(await readFile(join(folder, name!), 'utf8')).not.toMatch(/圖書館|甲乙/);
  expect(await askFor(lending)).toBe(1);
});

test('what is damaged, or was written by other code, is not believed', async () => {
  await askFor(lending);
  const folder = join(root, '.cache/kept/likenesses');
  const path = join(folder, (await readdir(folder))[0]!);
  const bytes = await readFile(path);
  bytes[bytes.length >> 1]! ^= 1;
  await writeFile(path, bytes);
  expect(await askFor(lending)).toBe(1);
  await writeFile(join(root, 'src/corpus/figures/grams.ts'), 'changed');
  expect(await askFor(lending)).toBe(1);
});
