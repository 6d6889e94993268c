import * as fs from 'node:fs/promises';
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { realDisk, type Disk } from '../../scripts/building/disk.ts';
import {
  clearLeftovers,
  linkedYard,
  mendSite,
  switchSite,
  type SwitchOptions,
} from '../../scripts/building/switch-site.ts';
import { isWholeSite } from '../../scripts/building/whose-files.ts';
import { makeSite } from '../support/made-site.ts';
import { diskWith, pageOf, refusing, switchTools } from '../support/switch-tools.ts';

let folder: string;
let dist: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-'));
  dist = join(folder, 'dist');
});

const { options, made, besides, linkedSite } = switchTools(() => folder);

/**
 * Stops a switch for good before or after its n-th change of the disk, as a kill does: nothing runs
 * any more, not even what would tidy up.
 * @returns how many changes were begun; fewer than n means that the switch came to its end
 */
async function killAt(n: number, when: 'before' | 'after', more: Partial<SwitchOptions>) {
  const from = await made('new');
  let count = 0;
  let isDead = false;
  let killed = () => {};
  const death = new Promise<void>((done) => (killed = done));
  const never = new Promise<never>(() => {});
  const step =
    <Arguments extends unknown[], Result>(work: (...given: Arguments) => Promise<Result>) =>
    async (...given: Arguments): Promise<Result> => {
      count += 1;
      const isLast = count === n;
      if (isDead || (isLast && when === 'before')) {
        isDead = true;
        killed();
        return never;
      }
      const result = await work(...given);
      if (isLast) {
        isDead = true;
        killed();
        return never;
      }
      return result;
    };
  const real = more.disk ?? realDisk;
  const disk = {
    copyFile: step(real.copyFile),
    mkdir: step(real.mkdir),
    rename: step(real.rename),
    rmdir: step(real.rmdir),
    symlink: step(real.symlink),
    unlink: step(real.unlink),
    writeFile: step(real.writeFile),
  } as Disk;
  await Promise.race([switchSite(from, dist, options({ ...more, disk })), death]);
  return count;
}

const dead = () => Promise.resolve('dead' as const);
const copies: Disk = diskWith({
  rename: (from, to) =>
    String(from).includes(join(folder, 'work'))
      ? Promise.reject(refusing('EXDEV'))
      : rename(from, to),
});

describe.each([
  ['a folder', () => makeSite(dist, 'old'), {}],
  ['a folder on another disk', () => makeSite(dist, 'old'), { disk: copies }],
  ['a link', () => linkedSite('old'), {}],
  ['a link on another disk', () => linkedSite('old'), { disk: copies }],
  ['a folder that becomes a link', () => makeSite(dist, 'old'), { asLink: true }],
] as [string, () => Promise<unknown>, Partial<SwitchOptions>][])(
  'a build that is killed while it replaces %s',
  (_, prepare, more) => {
    const isSwitchedLink = () => linkedYard(dist).then((found) => found !== null);

    test.each(['before', 'after'] as const)(
      'leaves a whole site after the next command, and nothing else after the next build, if killed %s any step',
      async (when) => {
        let steps = 0;
        for (let n = 1; ; n += 1) {
          await rm(folder, { recursive: true });
          await fs.mkdir(folder);
          await prepare();
          const wasLink = await isSwitchedLink();
          const begun = await killAt(n, when, more);
          if (begun < n) break;
          steps += 1;
          // A switched link leads to a whole site at any moment, even before the next command.
          if (wasLink) expect(await isWholeSite(dist), `step ${n}`).toBe(true);
          await mendSite(dist, { stateOf: dead, patience: 0 });
          expect(await isWholeSite(dist), `step ${n}`).toBe(true);
          expect(['old', 'new'], `step ${n}`).toContain(await pageOf(dist));

          // The next build clears up and switches to its own.
          await clearLeftovers(dist, { stateOf: dead });
          expect(await isWholeSite(dist), `step ${n}`).toBe(true);
          await switchSite(await made('newest'), dist, options({ id: 'ffffffffffff' }));
          expect(await pageOf(dist), `step ${n}`).toBe('newest');
          const left = (await besides()).filter((name) => !name.endsWith('ffffffffffff'));
          // Killed before it could say whose it is, the folder is empty, and goes an hour later.
          for (const name of left.filter((each) => each !== 'dist')) {
            expect(await readdir(join(folder, name)), `step ${n}`).toEqual([]);
          }
        }
        expect(steps).toBeGreaterThan(8);
      },
    );
  },
);
