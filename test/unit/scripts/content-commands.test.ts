import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { HEALTH_BUREAU } from '../../helpers/content-folder.ts';

vi.setConfig({ testTimeout: 60_000 });

/** The commands of clerks, run as they run them, on a copy of the invented bureau. */

const root = fileURLToPath(new URL('../../..', import.meta.url));

let contentDir: string;
beforeAll(async () => {
  contentDir = await mkdtemp(join(tmpdir(), 'open-plans-content-'));
  await cp(HEALTH_BUREAU, contentDir, { recursive: true });
});
afterAll(() => rm(contentDir, { recursive: true, force: true }));

function run(...programArguments: string[]): Promise<{ exitCode: number; output: string }> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      programArguments,
      { cwd: root, env: { ...process.env, CONTENT_DIR: contentDir, AS_OF: '' } },
      (error, stdout, stderr) =>
        done({ exitCode: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });
}

describe('npm run check -- --work-list', () => {
  test('prints what is due and fails for nothing of it', async () => {
    const { exitCode, output } = await run('scripts/check.ts', '--work-list');
    expect(exitCode).toBe(0);
    expect(output).toContain('逾期與否以 2024-06-30 為準');
    expect(output).toMatch(/demo-health\.yaml:\d+:\d+ {2}逾期 {2}第二款/);
  });

  test('is JSON on request', async () => {
    const { output } = await run('scripts/check.ts', '--work-list', '--format', 'json');
    expect(JSON.parse(output)).toHaveLength(9);
  });
});

describe('npm run new', () => {
  test('makes next year’s plan, once: what is there is left alone', async () => {
    const first = await run('scripts/new.ts', 'next', 'demo-health', '112');
    expect(first).toMatchObject({ exitCode: 0 });
    const plan = join(contentDir, 'plans/demo-health/113/plan.md');
    const text = await readFile(plan, 'utf8');
    expect(text).toContain('roc_year: 113');
    const second = await run('scripts/new.ts', 'next', 'demo-health', '112');
    expect(second.exitCode).toBe(1);
    expect(second.output).toContain('檔案已經存在，沒有寫入任何檔案');
    expect(await readFile(plan, 'utf8')).toBe(text);
    const check = await run('scripts/check.ts');
    expect(check.exitCode).toBe(1);
    const rules = check.output.match(/錯誤 error {2}\S+/g) ?? [];
    expect(new Set(rules)).toEqual(new Set(['錯誤 error  review/open']));
  });

  test('says how it is used when it is asked for nothing that it makes', async () => {
    for (const programArguments of [[], ['plan', 'demo-health']]) {
      const { exitCode, output } = await run('scripts/new.ts', ...programArguments);
      expect(exitCode).toBe(1);
      expect(output).toContain('npm run new -- institution 機關識別碼');
    }
  });
});
