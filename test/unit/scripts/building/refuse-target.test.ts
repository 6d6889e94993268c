import { execFileSync } from 'node:child_process';
import {
  appendFile,
  chmod,
  mkdir,
  mkdtemp,
  rename,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { MARKER, readMarker, renderMarker } from '../../../../scripts/building/build-marker.ts';
import {
  contains,
  describeForeign,
  refuseTarget,
} from '../../../../scripts/building/refuse-target.ts';
import { switchSite } from '../../../../scripts/building/switch-site.ts';
import { makeSite, writeFiles } from '../../../support/made-site.ts';

let folder: string;
let dist: string;
let project: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-'));
  dist = join(folder, 'dist');
  project = join(folder, 'project');
  await writeFiles(project, { 'content/site.yaml': '', 'public/CNAME': 'plans.example.org\n' });
});

const refuse = (target: string) =>
  refuseTarget(target, {
    keep: [project, join(project, 'content')],
    closed: [join(project, 'content'), join(project, 'public')],
    publicDir: join(project, 'public'),
  });

const module = new URL('../../../../scripts/building/refuse-target.ts', import.meta.url);

/** What another, ordinary user of this machine is told. */
function refuseAsAnother(target: string, ask = 'refuseTarget'): string | null {
  const program = `
    const around = { keep: [], closed: [], publicDir: '/none' };
    const { ${ask}: refuse } = await import(${JSON.stringify(module.href)});
    const reason = await refuse(process.argv[1], around);
    process.stdout.write(JSON.stringify(reason));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program, target], {
    ...ANOTHER,
    cwd: '/',
    env: { HOME: '/nonexistent' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(output) as string | null;
}

/** `nobody`, whom only root can become, and who may not be let into the project's folder. */
const ANOTHER = { uid: 65534, gid: 65534 };
const canBeAnother =
  process.getuid?.() === 0 &&
  (() => {
    try {
      refuseAsAnother('/nonexistent/dist');
      return true;
    } catch {
      return false;
    }
  })();

/** Whether this user may mount a disk that nobody else sees. */
const canMount = (() => {
  try {
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe('a folder may be replaced', () => {
  test('when it is missing, empty or a site as a build left it', async () => {
    expect(await refuse(dist)).toBeNull();
    expect(await refuse(join(folder, 'a', 'b', 'dist'))).toBeNull();
    await mkdir(dist);
    expect(await refuse(dist)).toBeNull();
    await makeSite(dist, 'old');
    expect(await refuse(dist)).toBeNull();
  });

  test('when files of the site are gone: nothing is lost', async () => {
    await makeSite(dist, 'old');
    await rm(join(dist, 'plans'), { recursive: true });
    expect(await refuse(dist)).toBeNull();
  });

  test('when it is a link that a build made, also to a site that is gone', async () => {
    const site = await makeSite(join(folder, 'made'), 'old');
    const options = { id: 'a1b2c3d4e5f6', asLink: true, publicDir: '', grace: 0 };
    await switchSite(site, dist, options);
    expect(await refuse(dist)).toBeNull();
    await rm(`${dist}.open-plans-a1b2c3d4e5f6`, { recursive: true });
    expect(await refuse(dist)).toBeNull();
  });
});

describe('a folder is not replaced', () => {
  test('when the project, the content or a home lies in it', async () => {
    expect(await refuse(folder)).toContain(project);
    expect(await refuse(project)).toContain('整個資料夾');
    expect(await refuse(homedir())).not.toBeNull();
    expect(await refuse('/')).not.toBeNull();
  });

  test('when it lies in the content or among what is published with every site', async () => {
    expect(await refuse(join(project, 'content'))).not.toBeNull();
    expect(await refuse(join(project, 'content', 'plans', 'dist'))).toContain('之內');
    expect(await refuse(join(project, 'public', 'dist'))).toContain('之內');
  });

  test.skipIf(process.platform === 'win32')('when it does so by way of a link', async () => {
    await symlink(join(project, 'content'), join(folder, 'shortcut'));
    expect(await refuse(join(folder, 'shortcut', 'new', 'dist'))).toContain('之內');
    await symlink(folder, join(folder, 'around'));
    expect(await refuse(join(folder, 'around', 'project'))).toContain('整個資料夾');
  });

  test.each([
    ['a home page and other things', { 'index.html': 'mine', 'thesis.odt': '', 'my.db': '' }],
    ['only an empty folder', { 'uploads/x/y': '' }],
    ['checksums of other files', { 'data/SHA256SUMS': 'abc\n', 'index.html': '' }],
    ['no more than the name of a marker', { '.open-plans-build': '', 'index.html': 'mine' }],
    ['a file of the name of a marker', { '.open-plans-build': 'my notes' }],
    ['a folder of the name of a marker', { '.open-plans-build/thesis.odt': '' }],
  ])('when it holds %s that no build made', async (_, files) => {
    await writeFiles(dist, files);
    const reason = await refuse(dist);
    expect(reason).toContain('不是建置所做');
    for (const path of Object.keys(files)) {
      expect(reason).toContain(path.split('/')[0]);
    }
  });

  test.each([
    ['.git/', { '.git/config': '', '.git/objects/00/1': '' }],
    ['CNAME', { CNAME: 'plans.example.org' }],
    ['.nojekyll', { '.nojekyll': '' }],
    ['thesis.odt', { 'thesis.odt': '' }],
    ['plans/mine.csv', { 'plans/mine.csv': '' }],
    ['.htaccess', { '.htaccess': '' }],
    ['data/private/', { 'data/private/people.db': '' }],
  ])('when %s lies in the site, which is named', async (named, files) => {
    await makeSite(dist, 'old');
    await writeFiles(dist, files);
    expect(await refuse(dist)).toContain(`不是建置所做 Not made by a build: ${named}（共 1 項）`);
  });

  test.each(['../notes/mine.txt', '/notes/mine.txt', 'plans/../../notes/mine.txt', './index.html'])(
    'when its marker names a file outside of it: %s',
    async (path) => {
      await makeSite(dist, 'old');
      const listed = new Map([...(await readMarker(dist))!, [path, '0'.repeat(64)]]);
      await writeFile(join(dist, MARKER), renderMarker(listed));
      expect(await refuse(dist)).toContain('Not made by a build: .open-plans-build、');
    },
  );

  test.skipIf(process.platform === 'win32')(
    'nor waited for, when its marker or checksums are a pipe or a device',
    async () => {
      await mkdir(join(dist, 'data'), { recursive: true });
      execFileSync('mkfifo', [join(dist, MARKER), join(dist, 'data', 'SHA256SUMS')]);
      expect(await refuse(dist)).toContain('.open-plans-build、data/');
      await rm(join(dist, MARKER));
      await symlink('/dev/zero', join(dist, MARKER));
      expect(await refuse(dist)).toContain('.open-plans-build、data/');
    },
    10_000,
  );

  test.skipIf(process.platform === 'win32')('when its marker is a link', async () => {
    await makeSite(dist, 'old');
    await rename(join(dist, MARKER), join(folder, 'marker'));
    await symlink('../marker', join(dist, MARKER));
    expect(await refuse(dist)).toContain('Not made by a build: .open-plans-build、');
  });

  test('when a page of it was changed by hand, even by one letter', async () => {
    await makeSite(dist, 'old');
    await writeFile(join(dist, 'index.html'), 'odd');
    expect(await refuse(dist)).toContain('建置後被改過 Changed since: index.html（共 1 項）');
  });

  test.skipIf(process.platform === 'win32')('when a page became a link or a pipe', async () => {
    await makeSite(dist, 'old');
    await rm(join(dist, 'index.html'));
    await symlink('plans/index.html', join(dist, 'index.html'));
    await rm(join(dist, 'data', 'plans.json'));
    execFileSync('mkfifo', [join(dist, 'data', 'plans.json')]);
    expect(await refuse(dist)).toContain('data/plans.json、index.html（共 2 項）');
  });

  test.skipIf(process.platform === 'win32')('when it is a link that no build made', async () => {
    await makeSite(join(folder, 'real'), 'old');
    for (const destination of ['real', join(folder, 'real'), 'nowhere']) {
      await rm(dist, { force: true });
      await symlink(destination, dist);
      expect(await refuse(dist)).toContain(`連到「${destination}」的連結`);
    }
  });

  test('when it is a file, or lies in one', async () => {
    await writeFile(dist, '');
    expect(await refuse(dist)).toContain('不是資料夾');
    expect(await refuse(join(dist, 'site'))).not.toBeNull();
  });

  test.skipIf(process.platform !== 'linux')('when a disk is mounted on it', async () => {
    expect(await refuse('/proc')).toContain('掛載點');
  });

  test.skipIf(!canMount)('when a disk is mounted in it', async () => {
    await makeSite(dist, 'old');
    const command = 'mount -t tmpfs none "$0" && exec "$@"';
    const program = `
      const { refuseTarget: refuse } = await import(${JSON.stringify(module.href)});
      const around = { keep: [], closed: [], publicDir: '/none' };
      process.stdout.write(String(await refuse(process.argv[1], around)));`;
    const node = [process.execPath, '--input-type=module', '-e', program, dist];
    const mounted = ['-m', 'sh', '-c', command, join(dist, 'plans'), ...node];
    const said = execFileSync('unshare', mounted, { encoding: 'utf8' });
    expect(said).toContain(`其中的「${join(dist, 'plans')}」是掛載點`);
  });

  test.skipIf(!canBeAnother)(
    'when the folder around it, or the former site, cannot be written to',
    async () => {
      await makeSite(dist, 'old');
      for (const path of [folder, dist, join(dist, 'data'), join(dist, 'plans')]) {
        await chmod(path, 0o777);
      }
      expect(refuseAsAnother(dist)).toBeNull();
      await chmod(join(dist, 'plans'), 0o755);
      expect(refuseAsAnother(join(folder, '.cache', 'builds'), 'refuseWorkFolder')).toBeNull();
      expect(refuseAsAnother(dist)).toContain(`「${join(dist, 'plans')}」無法寫入（EACCES）`);
      await chmod(folder, 0o755);
      expect(refuseAsAnother(dist)).toContain(`無法寫入「${folder}」（EACCES）`);
      expect(refuseAsAnother(join(folder, 'a', 'dist'))).toContain(
        `無法寫入「${folder}」（EACCES）`,
      );
      expect(refuseAsAnother(join(folder, '.cache', 'builds'), 'refuseWorkFolder')).toContain(
        `無法寫入「${folder}」（EACCES）`,
      );
      await chmod(folder, 0o1777);
      expect(refuseAsAnother(dist)).toContain('屬於另一位使用者');
    },
  );
});

describe('a site from before there were markers', () => {
  const PAGE =
    '<meta http-equiv="Content-Security-Policy"><link href="/open/_astro/site.css"><a href="/open/plans/x/101/source.pdf">';
  const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  beforeEach(() =>
    writeFiles(dist, {
      'index.html': PAGE,
      '404.html': PAGE,
      'en/plans/x/101/index.html': PAGE,
      'plans/x/101/index.html': PAGE,
      'plans/x/101/source.pdf': 'pdf',
      'plans/x/101/measures.csv': 'csv',
      'data/index.html': PAGE,
      'data/SHA256SUMS': `${EMPTY}  plans.json\n`,
      'data/plans.json': '',
      'pagefind/fragment/xx_f713609.pf_fragment': '',
      'pagefind/wasm.unknown.pagefind': '',
      'search-index/grams-039cbe4310.json.gz': '',
      'calendar/x.ics': '',
      '_astro/site.css': '',
      _headers: '',
      'sitemap.xml': '',
      'robots.txt': '',
      CNAME: 'plans.example.org\n',
    }),
  );

  test('is known by its checksums, its pages, and the files of public/', async () => {
    expect(await refuse(dist)).toBeNull();
  });

  test.each([
    ['data/plans.json', '[]', '建置後被改過'],
    ['CNAME', 'other.example.org\n', '不是建置所做'],
    ['data/mine/index.html', '<p>My own page</p>', '不是建置所做'],
    ['en/plans/index.html', '<p>My own page</p>', '不是建置所做'],
    ['plans/x/101/thesis.pdf', 'pdf', '不是建置所做'],
    ['data/my.db', '', '不是建置所做'],
    ['.git/config', '', '不是建置所做'],
    ['pagefind/notes.txt', '', '不是建置所做'],
  ])('is not replaced when %s is not the build’s', async (path, text, kind) => {
    await writeFiles(dist, { [path]: text });
    const reason = await refuse(dist);
    expect(reason).toContain(kind);
    // A folder in which nothing is a build's is named as a whole.
    expect(reason).toContain(path.replace(/(?<=^\.git\/|^data\/mine\/).*/, ''));
  });

  test.each(['index.html', 'plans/x/101/source.pdf', 'sitemap.xml', 'calendar/x.ics'])(
    'is not replaced when %s was written after the build',
    async (path) => {
      const minutes = (count: number) => new Date(Date.now() + count * 60_000);
      // A build, or a copy, may take its time.
      await utimes(join(dist, 'plans', 'x', '101', 'index.html'), minutes(0.5), minutes(0.5));
      await utimes(join(dist, '404.html'), minutes(1), minutes(1));
      await utimes(join(dist, 'robots.txt'), minutes(-500), minutes(-500));
      expect(await refuse(dist)).toBeNull();
      await utimes(join(dist, path), minutes(3), minutes(3));
      expect(await refuse(dist)).toContain(`Changed since: ${path}（共 1 項）`);
      await writeFiles(dist, { 'data/mine.csv': '' });
      await utimes(join(dist, 'data', 'mine.csv'), minutes(3), minutes(3));
      expect(await refuse(dist)).toContain(`Changed since: ${path}（共 1 項）`);
    },
  );

  test('gets a marker when it is replaced, so that a killed build can put it back', async () => {
    await appendFile(join(dist, 'index.html'), 'legacy');
    const site = await makeSite(join(folder, 'made'), 'new');
    const options = { id: 'a1b2c3d4e5f6', asLink: false, publicDir: join(project, 'public') };
    expect(await switchSite(site, dist, options)).toEqual([]);
    expect(await refuse(dist)).toBeNull();
  });
});

test('a refusal names some files of each kind, counts all, and says what to do in both languages', () => {
  const foreign = Array.from({ length: 12 }, (_, index) => `file-${index}`);
  const text = describeForeign('/srv/www', { foreign, changed: ['index.html'] });
  expect(text).toContain('file-0、file-1、file-2、file-3、file-4…（共 12 項）');
  expect(text).toContain('index.html（共 1 項）');
  expect(text).toContain('public/');
  expect(text).toContain('move it away');
  expect(text).toContain('刪除這些檔案');
  // Of what nobody changed nothing is said.
  expect(describeForeign('/srv/www', { foreign, changed: [] })).not.toContain('刪除這些檔案');
});

test('once a page that was changed by hand is deleted, as the refusal says, the site may be replaced', async () => {
  await makeSite(dist, 'home');
  await writeFile(join(dist, 'index.html'), 'by hand');
  expect(await refuse(dist)).toContain('建置後被改過 Changed since: index.html');
  await rm(join(dist, 'index.html'));
  expect(await refuse(dist)).toBeNull();
});

test('a refusal shows a name that would break its lines, or colour them, as code points', () => {
  const text = describeForeign('/srv/www', { foreign: ['a\nb\u001B[31m\u202Ec'], changed: [] });
  expect(text).toContain('a\\u{A}b\\u{1B}[31m\\u{202E}c（共 1 項）');
});

describe('the command that a refusal gives for a publishing folder', () => {
  const commandFor = (foreign: string[], changed: string[] = []) =>
    /rsync .*/.exec(describeForeign('/srv/www', { foreign, changed }))?.[0] ?? null;

  test('keeps everything that no build made', () => {
    expect(commandFor(['.git/', 'CNAME', 'data/私有.csv'])).toBe(
      'rsync -a --delete --exclude=/.git/ --exclude=/CNAME --exclude=/data/私有.csv dist/ /srv/www/',
    );
  });

  test('is not given where it could delete or overwrite something', () => {
    expect(commandFor(['a*.odt'])).toBeNull();
    expect(commandFor(['a b.odt'])).toBeNull();
    expect(commandFor(['1', '2', '3', '4', '5', '6'])).toBeNull();
    expect(commandFor(['CNAME'], ['index.html'])).toBeNull();
  });
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
