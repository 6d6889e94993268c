import * as fs from 'node:fs/promises';
import {
  mkdtemp,
  readFile,
  readdir,
  readlink,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { MARKER, renderMarker } from '../../../../scripts/building/build-marker.ts';
import { OWNER_FILE, renderOwner, thisProcess } from '../../../../scripts/building/build-owner.ts';
import { realDisk } from '../../../../scripts/building/disk.ts';
import {
  clearLeftovers,
  linkedYard,
  mendSite,
  switchSite,
} from '../../../../scripts/building/switch-site.ts';
import { isWholeSite } from '../../../../scripts/building/whose-files.ts';
import { makeSite, writeFiles } from '../../../support/made-site.ts';
import {
  diskWith,
  id,
  otherId,
  pageOf,
  refusing,
  switchTools,
} from '../../../support/switch-tools.ts';

let folder: string;
let dist: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-'));
  dist = join(folder, 'dist');
});

const { options, made, besides, linkedSite } = switchTools(() => folder);
const yard = () => `${dist}.open-plans-${id}`;

describe('putting the new site in the place of the old one', () => {
  test('leaves the new one alone, with nothing of the old', async () => {
    await makeSite(dist, 'old');
    await switchSite(await made(), dist, options());
    expect(await pageOf(dist)).toBe('new');
    expect((await readdir(dist)).sort()).toEqual([MARKER, 'data', 'index.html', 'plans']);
    expect(await besides()).toEqual(['dist']);
  });

  test('works where there was none, however deep, and where the folder is empty', async () => {
    const deep = join(folder, 'a', 'b', 'dist');
    await switchSite(await made(), deep, options());
    expect(await pageOf(deep)).toBe('new');
    await fs.mkdir(dist);
    await switchSite(await made(), dist, options());
    expect(await pageOf(dist)).toBe('new');
    expect(await besides()).toEqual(['a', 'dist']);
  });

  test('puts the old one back, when the system refuses the last step', async () => {
    await makeSite(dist, 'old');
    const disk = diskWith({
      rename: (from, to) =>
        from === join(yard(), 'site') ? Promise.reject(refusing('EBUSY')) : rename(from, to),
    });
    await expect(switchSite(await made(), dist, options({ disk }))).rejects.toThrow(
      '原有內容未更動',
    );
    expect(await pageOf(dist)).toBe('old');
    expect(await besides()).toEqual(['dist']);
  });

  test('keeps the old one for the next command, when it cannot be put back either', async () => {
    await makeSite(dist, 'old');
    const disk = diskWith({
      rename: (from, to) => (to === dist ? Promise.reject(refusing('EIO')) : rename(from, to)),
    });
    await expect(switchSite(await made(), dist, options({ disk }))).rejects.toThrow('EIO');
    expect(await mendSite(dist, { patience: 0 })).toBe('former');
    expect(await pageOf(dist)).toBe('old');
  });

  test('gives way to nobody: a site that another build has just put there is replaced', async () => {
    await makeSite(dist, 'old');
    let isFirst = true;
    const disk = diskWith({
      rename: async (from, to) => {
        if (from === join(yard(), 'site') && isFirst) {
          isFirst = false;
          await makeSite(dist, 'of the other build');
        }
        await rename(from, to);
      },
    });
    await switchSite(await made(), dist, options({ disk }));
    expect(await pageOf(dist)).toBe('new');
    expect(await besides()).toEqual(['dist']);
  });

  test('copies from another disk', async () => {
    await makeSite(dist, 'old');
    const from = await made();
    const disk = diskWith({
      rename: (source, to) =>
        source === from ? Promise.reject(refusing('EXDEV')) : rename(source, to),
    });
    await switchSite(from, dist, options({ disk }));
    expect(await pageOf(dist)).toBe('new');
    expect(await isWholeSite(dist)).toBe(true);
    expect(await besides()).toEqual(['dist']);
  });

  test('leaves the old one as it was, when the new one is missing', async () => {
    await makeSite(dist, 'old');
    await expect(switchSite(join(folder, 'none'), dist, options())).rejects.toThrow(
      '原有內容未更動',
    );
    expect(await pageOf(dist)).toBe('old');
    expect(await besides()).toEqual(['dist']);
  });

  test('keeps a file that came to lie in the old one in the last moment, and says where', async () => {
    await makeSite(dist, 'old');
    const disk = diskWith({
      rename: async (from, to) => {
        if (from === dist) await writeFile(join(dist, 'data', 'thesis.odt'), 'mine');
        await rename(from, to);
      },
    });
    const kept = await switchSite(await made(), dist, options({ disk }));
    const thesis = join(yard(), 'former-1', 'data', 'thesis.odt');
    expect(kept).toContain(thesis);
    expect(await readFile(thesis, 'utf8')).toBe('mine');
    expect(await readdir(join(yard(), 'former-1'))).toEqual(['data']);
    // Nor does any later build delete it.
    expect(await clearLeftovers(dist)).toEqual([join(yard(), 'former-1', 'data/')]);
    expect(await readFile(thesis, 'utf8')).toBe('mine');
  });
});

test('a file of the old site that the system protects stays, is told, and stops nothing', async () => {
  await makeSite(dist, 'old');
  const isProtected = (path: unknown) => String(path).endsWith(join('plans', 'index.html'));
  const disk = diskWith({
    unlink: (path) =>
      isProtected(path) ? Promise.reject(refusing('EPERM')) : realDisk.unlink(path),
  });
  const kept = await switchSite(await made(), dist, options({ disk }));
  const stayed = join(yard(), 'former-1', 'plans', 'index.html');
  expect(new Set(kept)).toEqual(new Set([stayed]));
  expect(await pageOf(dist)).toBe('new');
  // Once it is let go, the next build deletes it.
  expect(await clearLeftovers(dist)).toEqual([]);
  expect(await besides()).toEqual(['dist']);
});

describe('a target that is a link', () => {
  test('leads to the new site, and nothing is left of the old one', async () => {
    await linkedSite('old');
    await switchSite(await made(), dist, options());
    expect(await readlink(dist)).toBe(`dist.open-plans-${id}/site`);
    expect(await pageOf(dist)).toBe('new');
    expect(await besides()).toEqual(['dist', `dist.open-plans-${id}`]);
  });

  test('takes the place of a folder once, when it is asked for', async () => {
    await makeSite(dist, 'old');
    await linkedSite('new');
    expect(await linkedYard(dist)).toBe(`${dist}.open-plans-${otherId}`);
    expect(await pageOf(dist)).toBe('new');
    expect(await besides()).toEqual(['dist', `dist.open-plans-${otherId}`]);
  });

  test('is not a build’s, when it leads elsewhere', async () => {
    await makeSite(join(folder, 'site'), 'mine');
    for (const destination of ['site', folder, `../dist.open-plans-${id}/site`, 'dist.old/site']) {
      await rm(dist, { force: true });
      await symlink(destination, dist);
      expect(await linkedYard(dist)).toBeNull();
    }
  });

  test('the old site stays a while for whoever is just opening a file of it', async () => {
    await linkedSite('old');
    const former = `${dist}.open-plans-${otherId}/site`;
    const switched = switchSite(await made(), dist, options({ grace: 500 }));
    while ((await pageOf(dist)) === 'old') await fs.stat(dist);
    expect(await pageOf(former)).toBe('old');
    await switched;
    await expect(pageOf(former)).rejects.toThrow('ENOENT');
  });
});

describe('what a killed build left behind', () => {
  const yardOf = (name: string) => `${dist}.open-plans-${name}`;
  async function leftYard(name: string, files: Record<string, string> = {}) {
    await writeFiles(yardOf(name), {
      [OWNER_FILE]: renderOwner({ ...thisProcess, pid: 2 ** 22 + 1 }),
      ...files,
    });
    return yardOf(name);
  }

  test('is cleared away, and the site stays', async () => {
    await makeSite(dist, 'good');
    const left = await leftYard(id);
    await makeSite(join(left, 'site'), 'half');
    await rm(join(left, 'site', 'plans'), { recursive: true });
    await makeSite(join(left, 'former-1'), 'older');
    expect(await clearLeftovers(dist)).toEqual([]);
    expect(await besides()).toEqual(['dist']);
    expect(await pageOf(dist)).toBe('good');
  });

  test('is cleared away with its link, and what is not of the build stays under the name it had', async () => {
    await makeSite(dist, 'good');
    const left = await leftYard(id);
    await symlink(`dist.open-plans-${otherId}/site`, join(left, 'link'), 'dir');
    expect(await clearLeftovers(dist)).toEqual([]);
    expect(await besides()).toEqual(['dist']);

    await symlink(
      'elsewhere/site',
      join(await leftYard(id, { 'mine.txt': 'mine' }), 'link'),
      'dir',
    );
    const kept = [join(left, 'link'), join(left, 'mine.txt')];
    expect(await clearLeftovers(dist)).toEqual(kept);
    expect((await readdir(left)).sort()).toEqual([OWNER_FILE, 'link', 'mine.txt']);
  });

  test('is cleared away once, by two builds that find it at the same time', async () => {
    await makeSite(dist, 'good');
    for (let round = 0; round < 20; round += 1) {
      const left = await leftYard(id);
      await makeSite(join(left, 'site'), 'half');
      await makeSite(join(left, 'former-1'), 'older');
      expect(await Promise.all([clearLeftovers(dist), clearLeftovers(dist)])).toEqual([[], []]);
      expect(await besides()).toEqual(['dist']);
    }
  });

  test('is no fault of a build whose link gives way to another while it says that it is done', async () => {
    const other = await made('other');
    let said = 0;
    const disk = diskWith({
      writeFile: async (path, text) => {
        said += 1;
        // It claims its yard, says that it is done, and says so again where its link still stands.
        if (said === 3) await switchSite(other, dist, options({ id: otherId, asLink: true }));
        await realDisk.writeFile(path, text);
      },
    });
    const kept = await switchSite(await made(), dist, options({ asLink: true, disk }));
    expect([said, kept]).toEqual([3, []]);
    expect(await pageOf(dist)).toBe('other');
    expect(await besides()).toEqual(['dist', `dist.open-plans-${otherId}`]);
  });

  test('is put back, when it is the only whole site', async () => {
    const left = await leftYard(id);
    await makeSite(join(left, 'site'), 'half');
    await writeFile(join(left, 'site', 'index.html'), 'ha');
    await makeSite(join(left, 'former-1'), 'good');
    expect(await mendSite(dist)).toBe('former');
    expect(await pageOf(dist)).toBe('good');
    await clearLeftovers(dist);
    expect(await besides()).toEqual(['dist']);
  });

  test('the new site takes its place, when there was no other', async () => {
    await makeSite(join(await leftYard(id), 'site'), 'first');
    expect(await mendSite(dist)).toBe('new');
    expect(await pageOf(dist)).toBe('first');
  });

  test('of a build that does not move on, the former site is put back, and the new one left to it', async () => {
    await makeSite(join(yardOf(id), 'site'), 'new');
    await writeFile(join(yardOf(id), OWNER_FILE), renderOwner(thisProcess));
    expect(await mendSite(dist, { patience: 0 })).toBeNull();
    await makeSite(join(yardOf(id), 'former-1'), 'good');
    expect(await mendSite(dist, { patience: 0 })).toBe('former');
    expect(await pageOf(join(yardOf(id), 'site'))).toBe('new');
  });

  test('is not put in the place of a site that stands there', async () => {
    await makeSite(dist, 'good');
    await makeSite(join(await leftYard(id), 'former-1'), 'older');
    expect(await mendSite(dist)).toBeNull();
    expect(await pageOf(dist)).toBe('good');
  });

  test('stays, while its build is still at work', async () => {
    await makeSite(dist, 'good');
    await makeSite(join(yardOf(id), 'site'), 'half');
    await writeFile(join(yardOf(id), OWNER_FILE), renderOwner(thisProcess));
    await clearLeftovers(dist);
    expect(await pageOf(join(yardOf(id), 'site'))).toBe('half');
  });

  test.each([
    ['dist.old-20251231', {}],
    ['dist.old-4711', {}],
    ['dist.building-4711', {}],
    ['dist.backup', {}],
    [`dist.open-plans-${id}`, {}],
    [`dist.open-plans-backup`, { [OWNER_FILE]: renderOwner('done') }],
    [`other.open-plans-${id}`, { [OWNER_FILE]: renderOwner('done') }],
  ])('is not the folder %s, which is somebody’s', async (name, more) => {
    await makeSite(dist, 'good');
    const theirs = { 'index.html': 'mine', 'thesis.odt': 'mine', ...more };
    await writeFiles(join(folder, name), theirs);
    // They may well keep copies of sites there.
    await makeSite(join(folder, name, 'site'), 'a copy');
    await makeSite(join(folder, name, 'former-1'), 'an old copy');
    await clearLeftovers(dist);
    await switchSite(await made(), dist, options({ id: 'ffffffffffff' }));
    for (const file of Object.keys(theirs)) await readFile(join(folder, name, file));
    expect(await isWholeSite(join(folder, name, 'site'))).toBe(true);
    expect(await isWholeSite(join(folder, name, 'former-1'))).toBe(true);
  });

  test('is told and kept, whatever name a person gave to a file in it', async () => {
    await makeSite(dist, 'good');
    const theirs = {
      link: 'mine',
      marker: 'mine',
      site: 'mine',
      'former-2': 'mine',
      'a/b': 'mine',
    };
    const left = await leftYard(id, theirs);
    const kept = ['a', 'former-2', 'link', 'marker', 'site'].map((name) => join(left, name));
    expect(await clearLeftovers(dist)).toEqual(kept);
    for (const file of Object.keys(theirs)) {
      expect(await readFile(join(left, file), 'utf8')).toBe('mine');
    }
    expect(await clearLeftovers(dist), 'told again').toEqual(kept);
  });

  test.skipIf(process.platform === 'win32')(
    'is cleared away within its folder alone, where links lead out of it',
    async () => {
      await makeSite(dist, 'good');
      const copy = await makeSite(join(folder, 'copy'), 'a copy that is published');
      const left = await leftYard(id);
      await symlink(copy, join(left, 'former-1'));
      await symlink(copy, join(left, 'link'));
      expect(await clearLeftovers(dist)).toEqual([join(left, 'former-1'), join(left, 'link')]);
      expect(await isWholeSite(copy)).toBe(true);
    },
  );

  test('is cleared away, a marker that was cut short as well', async () => {
    await makeSite(dist, 'good');
    await leftYard(id, { marker: '# Open Pl', 'site/.open-plans-build': '# Open Plans build, f' });
    expect(await clearLeftovers(dist)).toEqual([]);
    expect(await besides()).toEqual(['dist']);
  });

  test('takes away no folder that only its marker names', async () => {
    await makeSite(dist, 'good');
    const left = await leftYard(id);
    await makeSite(join(left, 'former-1'), 'older');
    await fs.mkdir(join(folder, 'theirs', 'empty'), { recursive: true });
    const lying = new Map([['../../theirs/empty/x', '0'.repeat(64)]]);
    await writeFile(join(left, 'former-1', MARKER), renderMarker(lying));
    expect(await clearLeftovers(dist)).toContain(join(left, 'former-1', 'index.html'));
    expect(await readdir(join(folder, 'theirs'))).toEqual(['empty']);
  });

  test('is told and kept, where a person put files into it', async () => {
    await makeSite(dist, 'good');
    const left = await leftYard(id, { 'former-1/thesis.odt': 'mine', 'notes.txt': 'mine' });
    const kept = await clearLeftovers(dist);
    expect(kept).toContain(join(left, 'former-1', 'thesis.odt'));
    expect(await readFile(join(left, 'former-1', 'thesis.odt'), 'utf8')).toBe('mine');
    expect(await readFile(join(left, 'notes.txt'), 'utf8')).toBe('mine');
  });
});
