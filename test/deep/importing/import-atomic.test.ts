import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { HEALTH_BUREAU } from '../../support/content-folder.ts';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 60_000 });

/** An import that cannot end well leaves nothing of it. */

const root = fileURLToPath(new URL('../../..', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-atomic-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** @param killAfter milliseconds after which the command is killed; null = never */
function importFile(contentDir: string, file: string, year: number, killAfter: number | null) {
  const command = spawn(
    process.execPath,
    ['scripts/import.ts', file, '--institution', 'demo-clinic', '--year', String(year)],
    { cwd: root, env: { ...process.env, CONTENT_DIR: contentDir } },
  );
  let output = '';
  command.stdout.on('data', (data) => (output += String(data)));
  command.stderr.on('data', (data) => (output += String(data)));
  const killer =
    killAfter === null ? undefined : setTimeout(() => command.kill('SIGKILL'), killAfter);
  return new Promise<{ exitCode: number | null; output: string }>((done) => {
    command.on('close', (exitCode) => {
      clearTimeout(killer);
      done({ exitCode, output });
    });
  });
}

const leftovers = (contentDir: string) =>
  readdirSync(contentDir).filter((name) => name.startsWith('.'));

/** Mounts a small disk; false where that is not allowed. */
function mountSmallDisk(place: string, kilobytes: number): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', place], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

describe('an import', () => {
  test('that is interrupted at the terminal says that nothing was written, and nothing is', async () => {
    const contentDir = join(folder, 'interrupted');
    await cp(HEALTH_BUREAU, contentDir, { recursive: true });
    const file = join(folder, '長.txt');
    await writeFile(file, `服務計畫\n壹、計畫依據\n${'一、依函辦理。\n'.repeat(15_000)}`);
    const command = spawn(
      process.execPath,
      ['scripts/import.ts', file, '--institution', 'demo-clinic', '--year', '121'],
      { cwd: root, env: { ...process.env, CONTENT_DIR: contentDir }, detached: true },
    );
    let output = '';
    command.stderr.on('data', (data) => (output += String(data)));
    const isReading = () =>
      readFileSync(`/proc/${command.pid}/task/${command.pid}/children`, 'utf8').trim() !== '';
    await vi.waitFor(() => expect(isReading()).toBe(true), { timeout: 60_000, interval: 5 });
    // To the whole group, as a terminal does.
    process.kill(-command.pid!, 'SIGINT');
    const exitCode = await new Promise((done) => command.on('close', done));
    expect(output).toContain('已停止匯入，沒有寫入任何檔案');
    expect(exitCode).toBe(1);
    expect(existsSync(join(contentDir, 'plans/demo-clinic/121'))).toBe(false);
    expect(leftovers(contentDir)).toEqual([]);
  });

  test('onto a disk that gets full leaves no file and no folder, and says so', async (context) => {
    const disk = join(folder, 'disk');
    await mkdir(disk);
    if (!mountSmallDisk(disk, 4096)) {
      context.skip('a small disk cannot be mounted here');
      return;
    }
    try {
      await cp(HEALTH_BUREAU, disk, { recursive: true });
      const file = join(folder, '計畫.txt');
      await writeFile(file, `服務計畫\n壹、計畫依據\n${'依函辦理。\n'.repeat(15_000)}`);
      const { bavail, bsize } = await statfs(disk);
      // Room for a part of what the import writes, at a different place each time.
      for (const room of [0, 100_000, 240_000, 300_000, 480_000]) {
        const ballast = join(disk, 'ballast');
        await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - room - 8192)));
        const { exitCode, output } = await importFile(disk, file, 120, null);
        expect(exitCode, output).toBe(1);
        expect(output).toContain('沒有寫入任何檔案：磁碟空間不足');
        expect(existsSync(join(disk, 'plans/demo-clinic'))).toBe(false);
        expect(leftovers(disk)).toEqual([]);
        await rm(ballast);
      }
      const { exitCode, output } = await importFile(disk, file, 120, null);
      expect(exitCode, output).toBe(0);
      const written = await readdir(join(disk, 'plans/demo-clinic/120'));
      expect(written.toSorted()).toEqual([
        'import-review.html',
        'measures.yaml',
        'plan.md',
        'source.txt',
      ]);
    } finally {
      execFileSync('umount', [disk]);
    }
  });

  test('killed at any of 40 moments leaves a whole draft or none, and nothing after the next one', async () => {
    const contentDir = join(folder, 'content');
    await cp(HEALTH_BUREAU, contentDir, { recursive: true });
    const file = join(folder, '計畫.txt');
    await writeFile(file, `服務計畫\n壹、計畫依據\n${'依函辦理。\n'.repeat(5_000)}`);
    const started = performance.now();
    expect(await importFile(contentDir, file, 120, null)).toMatchObject({ exitCode: 0 });
    const duration = performance.now() - started;
    for (let moment = 1; moment <= 40; moment += 1) {
      const year = 120 + moment;
      // Most of them where the files are written, towards the end.
      await importFile(contentDir, file, year, duration * (0.6 + (moment / 40) * 0.45));
      const plan = join(contentDir, 'plans/demo-clinic', String(year));
      expect([0, 4]).toContain(existsSync(plan) ? readdirSync(plan).length : 0);
    }
    expect(await importFile(contentDir, file, 119, null)).toMatchObject({ exitCode: 0 });
    expect(leftovers(contentDir)).toEqual([]);
  });
});
