import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  isAtWork,
  newBuildId,
  OWNER_FILE,
  releaseFolder,
  renderOwner,
  stateOfFolder,
  thisProcess,
} from '../../../../scripts/building/build-owner.ts';
import { clearDeadBuilds, makeWorkFolder } from '../../../../scripts/building/work-folder.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** No process has this id: it is above the largest that Linux gives. */
const NOBODY = 2 ** 22 + 1;

describe('whether a build is still at work', () => {
  test('this one is', () => {
    expect(isAtWork(thisProcess, thisProcess, 0)).toBe(true);
  });

  test('one whose process has ended is not, however short ago', () => {
    expect(isAtWork({ ...thisProcess, pid: NOBODY }, thisProcess, 0)).toBe(false);
  });

  test.skipIf(process.platform !== 'linux')(
    'one whose process id is another’s by now is not',
    () => {
      expect(isAtWork({ ...thisProcess, began: '1' }, thisProcess, 0)).toBe(false);
    },
  );

  test.skipIf(process.platform !== 'linux')(
    'one that has ended is not, also where nobody has asked how it ended',
    async () => {
      const careless = spawn('sh', ['-c', 'sleep 0.5 & echo $!; exec sleep 60']);
      try {
        const [said] = (await once(careless.stdout, 'data')) as [Buffer];
        const ended = { ...thisProcess, pid: Number(String(said)), began: null };
        await expect.poll(() => isAtWork(ended, thisProcess, 0)).toBe(false);
        expect(() => process.kill(ended.pid, 0)).not.toThrow();
      } finally {
        careless.kill();
      }
    },
  );

  test('one in another container is while it shows that it lives, whatever has its process id here', () => {
    const container = { ...thisProcess, space: 'another kernel pid:[1]' };
    expect(isAtWork(container, thisProcess, MINUTE)).toBe(true);
    expect(isAtWork({ ...container, pid: NOBODY }, thisProcess, MINUTE)).toBe(true);
    expect(isAtWork(container, thisProcess, 2 * HOUR)).toBe(false);
  });

  test('one that was killed while it said who it is counts as one that cannot be seen', () => {
    expect(isAtWork(null, thisProcess, MINUTE)).toBe(true);
    expect(isAtWork(null, thisProcess, 2 * HOUR)).toBe(false);
  });
});

describe('the folders in which builds work', () => {
  let builds: string;
  beforeEach(async () => {
    builds = join(await mkdtemp(join(tmpdir(), 'open-plans-')), 'builds');
  });

  test('two builds never have the same one', async () => {
    expect(newBuildId()).not.toBe(newBuildId());
    const id = newBuildId();
    await makeWorkFolder(builds, id);
    await expect(makeWorkFolder(builds, id)).rejects.toThrow('EEXIST');
  });

  test('only those of dead builds are deleted', async () => {
    const mine = await makeWorkFolder(builds, 'a'.repeat(12));
    const folderOf = async (name: string, owner: Parameters<typeof renderOwner>[0]) => {
      await mkdir(join(builds, name));
      await writeFile(join(builds, name, OWNER_FILE), renderOwner(owner));
      return join(builds, name);
    };
    await folderOf('dead', { ...thisProcess, pid: NOBODY });
    await folderOf('elsewhere', { ...thisProcess, space: 'other', pid: NOBODY });
    const silent = await folderOf('silent', { ...thisProcess, space: 'other' });
    await mkdir(join(builds, 'beginning'));
    await mkdir(join(builds, 'forsaken'));
    const longAgo = new Date(Date.now() - 2 * HOUR);
    await utimes(join(silent, OWNER_FILE), longAgo, longAgo);
    await utimes(join(builds, 'forsaken'), longAgo, longAgo);
    await mkdir(join(builds, '4711', 'site'), { recursive: true });
    await utimes(join(builds, '4711'), longAgo, longAgo);
    // Without a word of a build, and not empty: somebody's.
    await mkdir(join(builds, 'notes', 'thesis'), { recursive: true });
    await utimes(join(builds, 'notes'), longAgo, longAgo);
    await clearDeadBuilds(builds);
    expect(await readdir(builds)).toEqual(['a'.repeat(12), 'beginning', 'elsewhere', 'notes']);
    expect(await stateOfFolder(mine)).toBe('at-work');
    await releaseFolder(mine, { writeFile });
    expect(await stateOfFolder(mine)).toBe('done');
  });
});
