import { mkdir, mkdtemp, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  clearLeftovers,
  contains,
  refuseTarget,
  replaceDirectory,
} from '../../../../scripts/building/replace-directory.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-'));
});

/** Makes a folder with one page that says `text`. */
async function site(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(path, { recursive: true });
  await writeFile(join(path, 'index.html'), text);
  return path;
}
const pageOf = (path: string) => readFile(join(path, 'index.html'), 'utf8');

describe('putting the new site in the place of the old one', () => {
  test('leaves the new one alone, with nothing of the old', async () => {
    const dist = await site('dist', 'old');
    await writeFile(join(dist, 'gone.html'), '');
    await replaceDirectory(await site('made', 'new'), dist);
    expect(await pageOf(dist)).toBe('new');
    expect(await readdir(dist)).toEqual(['index.html']);
    expect(await readdir(folder)).toEqual(['dist']);
  });

  test('works where there was none, however deep', async () => {
    const dist = join(folder, 'a', 'b', 'dist');
    await replaceDirectory(await site('made', 'new'), dist);
    expect(await pageOf(dist)).toBe('new');
  });

  test('puts the old one back, when the system refuses the last step', async () => {
    const dist = await site('dist', 'old');
    const made = await site('made', 'new');
    const refuseNew = (from: string, to: string) =>
      from.includes('.building-') && to === dist
        ? Promise.reject(Object.assign(new Error('busy'), { code: 'EBUSY' }))
        : rename(from, to);
    await expect(replaceDirectory(made, dist, refuseNew)).rejects.toThrow('EBUSY');
    expect(await pageOf(dist)).toBe('old');
    expect(await readdir(folder)).toEqual(['dist']);
  });

  test('gives way to nobody: a site that another build has just put there is replaced', async () => {
    const dist = await site('dist', 'old');
    let isFirst = true;
    const otherBuildIntervenes = async (from: string, to: string) => {
      if (from.includes('.building-') && isFirst) {
        isFirst = false;
        await site('dist', 'of the other build');
      }
      await rename(from, to);
    };
    await replaceDirectory(await site('made', 'new'), dist, otherBuildIntervenes);
    expect(await pageOf(dist)).toBe('new');
    expect(await readdir(folder)).toEqual(['dist']);
  });

  test('leaves the old one as it was, when the new one is missing', async () => {
    const dist = await site('dist', 'old');
    await expect(replaceDirectory(join(folder, 'none'), dist)).rejects.toThrow('原有內容未更動');
    expect(await pageOf(dist)).toBe('old');
    expect(await readdir(folder)).toEqual(['dist']);
  });
});

describe('what a killed build left behind', () => {
  const dead = () => false;

  test('is cleared away', async () => {
    const dist = await site('dist', 'good');
    await site('dist.building-123', 'half');
    await site('dist.old-123', 'older');
    await clearLeftovers(dist, dead);
    expect(await readdir(folder)).toEqual(['dist']);
    expect(await pageOf(dist)).toBe('good');
  });

  test('is put back, when it is the only good site', async () => {
    await site('dist.building-123', 'half');
    await site('dist.old-123', 'good');
    await clearLeftovers(join(folder, 'dist'), dead);
    expect(await readdir(folder)).toEqual(['dist']);
    expect(await pageOf(join(folder, 'dist'))).toBe('good');
  });

  test('stays, while its build is still running or when it is not ours', async () => {
    await site('dist.building-123', 'half');
    await site('dist.backup', 'mine');
    await site('other.old-123', 'other');
    await clearLeftovers(join(folder, 'dist'), (pid) => pid === 123);
    expect(await readdir(folder)).toEqual(['dist.backup', 'dist.building-123', 'other.old-123']);
  });
});

describe('a folder is not replaced', () => {
  test('when the project, the content or a home lies in it', async () => {
    const project = join(folder, 'project');
    expect(await refuseTarget(folder, [project])).toContain(project);
    expect(await refuseTarget(project, [project])).toContain('整個資料夾');
    expect(await refuseTarget(homedir(), [project])).not.toBeNull();
    expect(await refuseTarget('/', [project])).not.toBeNull();
  });

  test('when it holds files that are no site', async () => {
    await writeFile(join(folder, 'thesis.odt'), '');
    expect(await refuseTarget(folder, [])).toContain('thesis.odt');
    expect(await refuseTarget(join(folder, 'thesis.odt'), [])).toContain('不是可用的資料夾');
  });
});

test('a folder is replaced when it is missing, empty or a site', async () => {
  expect(await refuseTarget(join(folder, 'none'), ['/project'])).toBeNull();
  expect(await refuseTarget(folder, ['/project'])).toBeNull();
  expect(await refuseTarget(await site('dist', 'old'), ['/project'])).toBeNull();
});

test.each([
  ['/a', '/a', true],
  ['/a', '/a/b', true],
  ['/a/b', '/a', false],
  ['/a', '/ab', false],
  ['/a', '/a/..b', true],
])('%s contains %s: %s', (outer, inner, expected) => {
  expect(contains(outer, inner)).toBe(expected);
});
