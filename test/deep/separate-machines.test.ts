import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isWholeSite } from '../../scripts/building/whose-files.ts';
import { HEALTH_BUREAU } from '../support/content-folder.ts';
import { makeSite } from '../support/made-site.ts';
import { runScript } from '../support/run-build.ts';

/** Runs what follows as the first process of a space of its own, as a container does. */
const CONTAINER = ['unshare', '--pid', '--fork', '--mount-proc'];

const canUnshare = (() => {
  try {
    execFileSync(CONTAINER[0]!, [...CONTAINER.slice(1), 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

const newFolder = () => mkdtemp(join(tmpdir(), 'open-plans-machines-'));

/** Builds the invented agency at `dist` in a container; `edition` stands in its addresses. */
function buildInContainer(dist: string, edition: string, link: boolean) {
  return runScript('build.ts', link ? ['--link'] : [], {
    by: CONTAINER,
    environment: {
      CONTENT_DIR: HEALTH_BUREAU,
      OUT_DIR: dist,
      SITE_URL: `https://${edition}.example.org`,
    },
  });
}

describe.skipIf(!canUnshare)('builds in containers that share the project', () => {
  test.each([
    ['a folder', false],
    ['a link', true],
  ])('do not meet at %s, though each has the same process id', async (_, link) => {
    const folder = await newFolder();
    const dist = join(folder, 'dist');
    const editions = ['one', 'two'];
    const results = await Promise.all(
      editions.map((edition) => buildInContainer(dist, edition, link)),
    );
    for (const { exitCode, output } of results) expect(exitCode, output).toBe(0);
    expect(await isWholeSite(dist)).toBe(true);
    const home = await readFile(join(dist, 'index.html'), 'utf8');
    expect(editions.filter((edition) => home.includes(`https://${edition}.`))).toHaveLength(1);
    expect((await readdir(folder)).length).toBe(link ? 2 : 1);
  });
});

/** Runs a shell command with mounts that nobody else sees, and then what follows. */
const withMounts = (command: string) => [
  'unshare',
  '--mount',
  'sh',
  '-c',
  `${command} && exec "$@"`,
  'sh',
];

describe.skipIf(!canUnshare)('before any work a build tells that', () => {
  async function refusal(command: (folder: string) => string, out: string) {
    const folder = await newFolder();
    const { exitCode, output } = await runScript('build.ts', [], {
      by: withMounts(command(folder)),
      environment: { CONTENT_DIR: HEALTH_BUREAU, OUT_DIR: join(folder, out) },
    });
    expect(exitCode, output).toBe(1);
    expect(output).not.toContain('Writing datasets');
    return output;
  }

  test('OUT_DIR is a disk, or a folder mounted a second time', async () => {
    const disk = await refusal((folder) => `mount -t tmpfs tmpfs '${folder}'`, '');
    expect(disk).toContain('掛載點');
    const twice = (folder: string) =>
      `mkdir '${folder}/a' '${folder}/b' && mount --bind '${folder}/a' '${folder}/b'`;
    expect(await refusal(twice, 'b')).toContain('掛載點');
  });

  test('the disk is read-only', async () => {
    const readOnly = (folder: string) => `mount -t tmpfs -o ro tmpfs '${folder}'`;
    expect(await refusal(readOnly, 'dist')).toContain('無法寫入');
  });

  test('the disk has no room, or for few files only', async () => {
    const small = (folder: string) => `mount -t tmpfs -o size=1m tmpfs '${folder}'`;
    expect(await refusal(small, 'dist')).toContain('The disk has too little room');
    const few = (folder: string) => `mount -t tmpfs -o size=900m,nr_inodes=9 tmpfs '${folder}'`;
    expect(await refusal(few, 'dist')).toContain('The disk has too few inodes');
  });
});

test.skipIf(!canUnshare)('a disk that becomes full on the way leaves the former site', async () => {
  const folder = await newFolder();
  // The former site is small, so that nothing tells how large the new one will be.
  const former = await makeSite(join(folder, 'former'), 'the last good site');
  const { exitCode, output } = await runScript('build.ts', [], {
    by: withMounts(
      `mkdir '${folder}/disk' && mount -t tmpfs -o size=4m tmpfs '${folder}/disk' && ` +
        `cp -r '${former}' '${folder}/disk/dist' && trap 'cp -r ${folder}/disk ${folder}/seen' EXIT`,
    ).map((part) => part.replace('&& exec "$@"', '&& { "$@"; }')),
    environment: { CONTENT_DIR: HEALTH_BUREAU, OUT_DIR: join(folder, 'disk', 'dist') },
  });
  expect(exitCode, output).toBe(1);
  expect(output).toContain('原有');
  expect(await readdir(join(folder, 'seen'))).toEqual(['dist']);
  expect(await isWholeSite(join(folder, 'seen', 'dist'))).toBe(true);
});
