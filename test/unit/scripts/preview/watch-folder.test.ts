import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchFolder, type WatchedFolder } from '../../../../scripts/preview/watch-folder.ts';

let folder: string;
let plan: string;
let watched: WatchedFolder;
let calls = 0;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-watched-'));
  plan = join(folder, 'plans/aaa/101/plan.md');
  await mkdir(join(folder, 'plans/aaa/101'), { recursive: true });
  await mkdir(join(folder, '.git'));
  await writeFile(plan, 'one');
  calls = 0;
  watched = watchFolder(folder);
});
afterEach(async () => {
  watched.stop();
  await rm(folder, { recursive: true });
});

const follow = () =>
  watched.follow(() => {
    calls += 1;
    return Promise.resolve();
  });

/** Does something, again and again while nothing is told of it: nobody knows when the watching has begun. */
async function isTold(change: () => Promise<void>): Promise<boolean> {
  const before = calls;
  for (let tries = 0; tries < 20 && calls === before; tries += 1) {
    await change();
    for (let waited = 0; waited < 5 && calls === before; waited += 1) await pause(50);
  }
  await pause(100);
  return calls > before;
}

/** As editors do: the new file is written beside the old one, and takes its place. */
async function saveInItsPlace(text: string): Promise<void> {
  await writeFile(join(folder, 'plans/aaa/101/.plan.md.swp'), text);
  await rename(join(folder, 'plans/aaa/101/.plan.md.swp'), plan);
}

test('a file is followed however it is saved, again and again', async () => {
  follow();
  expect(await isTold(() => writeFile(plan, 'two'))).toBe(true);
  for (const text of ['three', 'four', 'five']) {
    expect(await isTold(() => saveInItsPlace(text)), text).toBe(true);
    expect(await isTold(() => writeFile(plan, `${text} more`)), text).toBe(true);
  }
});

test('a folder that comes later is followed as well', async () => {
  follow();
  expect(await isTold(() => writeFile(plan, 'two'))).toBe(true);
  const later = join(folder, 'plans/bbb/102');
  expect(await isTold(async () => void (await mkdir(later, { recursive: true })))).toBe(true);
  expect(await isTold(() => writeFile(join(later, 'plan.md'), 'one'))).toBe(true);
  expect(await isTold(() => writeFile(join(later, 'plan.md'), 'two'))).toBe(true);
});

test('what changed before anybody followed is told to whoever begins to', async () => {
  for (let tries = 0; tries < 8; tries += 1) {
    await writeFile(plan, `before ${tries}`);
    await pause(50);
  }
  await pause(200);
  follow();
  await pause(300);
  expect(calls).toBe(1);
});

test('a folder that takes the place of another one is followed, and so is one that comes back', async () => {
  follow();
  expect(await isTold(() => writeFile(plan, 'two'))).toBe(true);
  const own = join(folder, 'plans/aaa/101');
  const aside = `${folder}-aside`;
  for (let time = 0; time < 4; time += 1) {
    const other = `${folder}-other-${time}`;
    await mkdir(other);
    await writeFile(join(other, 'plan.md'), `other ${time}`);
    const before = calls;
    await rename(own, `${aside}-${time}`);
    await rename(other, own);
    await pause(300);
    expect(calls).toBeGreaterThan(before);
    expect(await isTold(() => writeFile(plan, `three ${time}`))).toBe(true);
    await rm(`${aside}-${time}`, { recursive: true });
  }
  await rename(folder, aside);
  await pause(300);
  await rename(aside, folder);
  await pause(2500);
  expect(await isTold(() => writeFile(plan, 'four'))).toBe(true);
});

test('links are not followed, and nothing is told of what a repository keeps or an editor leaves behind', async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'open-plans-elsewhere-'));
  await symlink(elsewhere, join(folder, 'plans/link'));
  follow();
  expect(await isTold(() => writeFile(plan, 'two'))).toBe(true);
  await pause(200);
  const before = calls;
  await writeFile(join(folder, '.git/index'), 'x');
  await writeFile(join(elsewhere, 'plan.md'), 'x');
  await writeFile(join(folder, 'plans/aaa/101/.plan.md.swp'), 'x');
  await writeFile(join(folder, 'plans/aaa/101/plan.md~'), 'x');
  await pause(400);
  expect(calls).toBe(before);
  await rm(elsewhere, { recursive: true });
});
