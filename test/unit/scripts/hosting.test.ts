import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-hosting-'));
});
afterAll(() => rm(folder, { recursive: true }));

it.each([
  ['nginx', 'nginx -t', 'root /srv/open-plans/dist;'],
  ['apache', 'a2enmod headers', 'ErrorDocument 404 /404.html'],
  ['iis', 'URL Rewrite', '<configuration>'],
])(
  'npm run hosting writes the recipe of %s and says what to do with it',
  async (server, step, line) => {
    const file = join(folder, server);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['scripts/hosting.ts', '--server', server, '--out', file],
      { cwd: root, env: { ...process.env, OUT_DIR: '/srv/open-plans/dist', BASE_PATH: '/' } },
    );
    expect(stdout).toContain(`已寫好 Written: ${file}`);
    expect(stdout).toContain(step);
    expect(stdout).toContain('npm run check:served -- ');
    expect(await readFile(file, 'utf8')).toContain(line);
  },
);

it.each([
  ['/srv/www/open/plans', 'root /srv/www;'],
  ['/srv/open-plans/dist', null],
  ['/srv/dist', null],
  ['/open/plans', null],
])(
  'the site at %s below /open/plans/ is served from the folder above, or not at all',
  async (outDir, line) => {
    const written = promisify(execFile)(
      process.execPath,
      ['scripts/hosting.ts', '--server', 'nginx'],
      {
        cwd: root,
        env: { ...process.env, OUT_DIR: outDir, BASE_PATH: '/open/plans/' },
      },
    );
    if (line === null) await expect(written).rejects.toThrow('卻不以它結尾');
    else expect((await written).stdout).toContain(line);
  },
);
