import { execFile } from 'node:child_process';
import { chmod, cp, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { isWholeSite } from '../../scripts/building/whose-files.ts';
import { otherAgencySite } from '../support/built-sites.ts';
import { makeSite, writeFiles } from '../support/made-site.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

let folder: string;
let content: string;
let dist: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-'));
  content = join(folder, 'content');
  dist = join(folder, 'dist');
  await cp(otherAgencySite.contentDir, content, { recursive: true });
  await makeSite(dist, 'the last good site');
});

/** Runs `npm run build` on the copied content. */
function build(environment: Record<string, string> = {}) {
  return new Promise<{ exitCode: number; output: string }>((done) => {
    const env = {
      ...process.env,
      NODE_ENV: 'production',
      CONTENT_DIR: content,
      OUT_DIR: dist,
      ...environment,
    };
    execFile(process.execPath, ['scripts/build.ts'], { cwd: root, env }, (error, stdout, stderr) =>
      done({ exitCode: error === null ? 0 : Number(error.code), output: stdout + stderr }),
    );
  });
}

async function expectLastGoodSite() {
  expect(await readFile(join(dist, 'index.html'), 'utf8')).toBe('the last good site');
  expect(await isWholeSite(dist)).toBe(true);
  expect((await readdir(folder)).sort()).toEqual(['content', 'dist']);
}

describe('a build that fails leaves the last good site as it was', () => {
  test('on content with errors, all of which it names with their places', async () => {
    await writeFile(join(content, 'site.yaml'), 'schema_version: 1\nname: [\n');
    await writeFile(join(content, 'institutions', 'second.yaml'), 'name: 某局\ncolour: 紅\n');
    const { exitCode, output } = await build();
    expect(exitCode).toBe(1);
    expect(output).toMatch(/site\.yaml:\d+:\d+ {2}錯誤/);
    expect(output).toMatch(/second\.yaml:2:1 {2}錯誤.*colour/);
    await expectLastGoodSite();
  });

  test('without a content folder', async () => {
    const { exitCode, output } = await build({ CONTENT_DIR: join(folder, 'none') });
    expect(exitCode).toBe(1);
    expect(output).toContain('找不到內容資料夾');
    await expectLastGoodSite();
  });

  test.skipIf(process.platform === 'win32')('with a Pagefind too old for Chinese', async () => {
    const program = join(await mkdtemp(join(tmpdir(), 'open-plans-')), 'pagefind_extended');
    await writeFile(program, '#!/bin/sh\necho "pagefind 1.4.0"\n');
    await chmod(program, 0o755);
    const { exitCode, output } = await build({ PAGEFIND_EXTENDED_BINARY_PATH: program });
    expect(exitCode).toBe(1);
    expect(output).toContain('Pagefind 1.4.0 太舊');
    await expectLastGoodSite();
  });

  test('on an OUT_DIR that holds other things', async () => {
    const { exitCode, output } = await build({ OUT_DIR: folder });
    expect(exitCode).toBe(1);
    expect(output).toContain('OUT_DIR');
    await expectLastGoodSite();
  });

  test('on a site among whose files lie others, before any work, and names them', async () => {
    const theirs = { CNAME: 'plans.example.org', '.git/config': '', 'plans/論文.odt': 'thesis' };
    await writeFiles(dist, theirs);
    const { exitCode, output } = await build();
    expect(exitCode).toBe(1);
    expect(output).toContain('.git/、CNAME、plans/論文.odt（共 3 項）');
    expect(output).not.toContain('檢查內容');
    for (const [path, text] of Object.entries(theirs)) {
      expect(await readFile(join(dist, path), 'utf8')).toBe(text);
    }
    await expectLastGoodSite();
  });
});
