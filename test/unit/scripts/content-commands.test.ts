import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { HEALTH_BUREAU } from '../../support/content-folder.ts';
import { runInProcess } from '../../support/run-in-process.ts';

vi.setConfig({ testTimeout: 60_000 });

/**
 * The commands of clerks, on a copy of the invented bureau. One that ends well and one that does not are
 * run as npm runs them; the others in this process, for what starts a process takes longer than they do.
 */

const root = fileURLToPath(new URL('../../..', import.meta.url));

let contentDir: string;
beforeAll(async () => {
  contentDir = await mkdtemp(join(tmpdir(), 'open-plans-content-'));
  await cp(HEALTH_BUREAU, contentDir, { recursive: true });
});
afterAll(() => rm(contentDir, { recursive: true, force: true }));

type Ran = { exitCode: number; output: string };

/**
 * Runs a program of the project in this process; an object among its arguments is added to its
 * environment.
 */
function run(...given: (string | Record<string, string>)[]): Promise<Ran> {
  const [program = '', ...words] = given.filter((each) => typeof each === 'string');
  const environment: Record<string, string> = ordinary();
  for (const more of given) if (typeof more !== 'string') Object.assign(environment, more);
  return runInProcess(join(root, program), words, environment);
}

/** Runs a program of the project as npm does, in a process of its own. */
function runApart(...programArguments: string[]): Promise<Ran> {
  const options = { cwd: root, env: { ...process.env, ...ordinary() } };
  return new Promise((done) => {
    execFile(process.execPath, programArguments, options, (error, stdout, stderr) =>
      done({ exitCode: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });
}

const ordinary = () => ({ CONTENT_DIR: contentDir, AS_OF: '' });

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

describe('npm run check -- --hash', () => {
  test('prints the hash of a plan’s words and nothing else', async () => {
    const { exitCode, output } = await run('scripts/check.ts', '--hash', 'demo-health-112');
    expect(exitCode).toBe(0);
    expect(output).toMatch(/^[0-9a-f]{64}\n$/);
  });

  test('fails for a plan that is not there, and names the nearest', async () => {
    const { exitCode, output } = await run('scripts/check.ts', '--hash', 'demo-health-11');
    expect(exitCode).toBe(1);
    expect(output).toContain('是否為「demo-health-112」？');
  });
});

describe('npm run check -- --fix', () => {
  test('rewrites what has a former form, says so, and has nothing to do a second time', async () => {
    const plan = join(contentDir, 'plans/demo-health/112-green/plan.md');
    const before = await readFile(plan, 'utf8');
    const marked = (mark: string) => before.replace('notes:', `review:\n  - ${mark} # 註\nnotes:`);
    await writeFile(plan, marked('標題待查'));
    const first = await run('scripts/check.ts', '--fix');
    expect(first.exitCode).toBe(0);
    expect(first.output).toMatch(/已改寫 Rewritten: \S+\/112-green\/plan\.md/);
    expect(await readFile(plan, 'utf8')).toBe(marked('reason: 標題待查'));
    const second = await run('scripts/check.ts', '--fix', '--format', 'json');
    expect(second.output).toContain('沒有舊寫法的檔案');
    expect(await readFile(plan, 'utf8')).toBe(marked('reason: 標題待查'));
    await writeFile(plan, before);
  });
});

describe('npm run new', () => {
  test('makes next year’s plan, once: what is there is left alone', async () => {
    const first = await runApart('scripts/new.ts', 'next', 'demo-health', '112');
    expect(first).toMatchObject({ exitCode: 0 });
    const plan = join(contentDir, 'plans/demo-health/113/plan.md');
    const text = await readFile(plan, 'utf8');
    expect(text).toContain('roc_year: 113');
    const second = await runApart('scripts/new.ts', 'next', 'demo-health', '112');
    expect(second.exitCode).toBe(1);
    expect(second.output).toContain('檔案已經存在，沒有寫入任何檔案');
    expect(await readFile(plan, 'utf8')).toBe(text);
    const check = await run('scripts/check.ts');
    // It is a draft: what is open in it stops nobody, and is told apart.
    expect(check.exitCode).toBe(0);
    expect(check.output).toContain('草稿提醒 draft warning  review/open');
    expect(check.output).toContain('草稿 1 份');
  });

  test('says how it is used when it is asked for nothing that it makes', async () => {
    for (const programArguments of [[], ['plan', 'demo-health']]) {
      const { exitCode, output } = await run('scripts/new.ts', ...programArguments);
      expect(exitCode).toBe(1);
      expect(output).toContain('npm run new -- institution 機關識別碼');
    }
  });
});

describe('npm run bench:corpus', () => {
  const write = (...more: string[]) => run('scripts/bench-corpus.ts', '--plans', '2', ...more);

  test('writes a content folder that npm run check finds no error in', async () => {
    const out = join(contentDir, '..', `${basename(contentDir)}-synthetic`);
    try {
      const { exitCode, output } = await write('--seed', '5', '--out', out);
      expect({ exitCode, output }).toEqual({
        exitCode: 0,
        output: expect.stringContaining('已寫出 Written') as string,
      });
      const check = await run('scripts/check.ts', { CONTENT_DIR: out });
      expect(check).toMatchObject({ exitCode: 0 });
      expect(check.output).not.toContain('錯誤 error');
    } finally {
      await rm(out, { recursive: true, force: true });
    }
  });

  test('writes nothing into a folder that holds something', async () => {
    const before = await readdir(contentDir);
    const { exitCode, output } = await write('--out', contentDir);
    expect(exitCode).toBe(1);
    expect(output).toContain('不是空的資料夾');
    expect(await readdir(contentDir)).toEqual(before);
  });

  test('writes nothing over a file, nor among the content', async () => {
    const siteFile = join(contentDir, 'site.yaml');
    const text = await readFile(siteFile, 'utf8');
    expect((await write('--out', siteFile)).output).toContain('不是空的資料夾');
    expect(await readFile(siteFile, 'utf8')).toBe(text);
    const before = await readdir(contentDir, { recursive: true });
    const inside = await write('--out', join(contentDir, 'plans', 'more'));
    expect(inside.output).toContain('在內容資料夾裡');
    expect(await readdir(contentDir, { recursive: true })).toEqual(before);
  });

  test('says what it takes when the number of plans is no number', async () => {
    const { exitCode, output } = await run(
      'scripts/bench-corpus.ts',
      '--plans',
      'many',
      '--out',
      join(contentDir, 'nowhere'),
    );
    expect(exitCode).toBe(1);
    expect(output).toContain('--plans 為「many」，須為 1 以上的整數');
  });
});

describe('npm run bench', () => {
  test('says what it takes when a size is no number', async () => {
    const { exitCode, output } = await run('scripts/bench.ts', '--plans', '10,x');
    expect(exitCode).toBe(1);
    expect(output).toContain('--plans 為「x」，須為 1 以上的整數');
  });
});

describe('npm run import', () => {
  const document = `示範縣衛生局114年度提升服務品質執行計畫
壹、計畫依據
依縣府函辦理。
貳、執行期程
自民國114年1月起至民國114年12月止。
實施要項\t推動作法\t完成期限\t承辦單位
一、服務流程\t1.1 設置服務臺。\t每月\t企劃科
\t1.3 提供線上申辦。\t儘速\t企劃科
`;

  test('makes a draft of a document, with a report, once', async () => {
    const file = join(contentDir, '..', `${basename(contentDir)}.txt`);
    await writeFile(file, document);
    const request = [file, '--institution', 'demo-health', '--year', '114'];
    const first = await run('scripts/import.ts', ...request);
    expect(first).toMatchObject({ exitCode: 0 });
    expect(first.output).toContain('plans/demo-health/114/plan.md');
    expect(first.output).toContain('附表 2 列');
    expect(first.output).toMatch(/第 8 行.*編號「1\.3」之前有缺號/u);
    expect(first.output).toMatch(/npm run check 會指出草稿的 1 個問題.*儘速/su);
    expect(first.output).toContain('來源的文字都在草稿裡');
    const folder = join(contentDir, 'plans/demo-health/114');
    expect(await readdir(folder)).toEqual([
      'import-review.html',
      'measures.yaml',
      'plan.md',
      'source.txt',
    ]);
    expect(await readFile(join(folder, 'source.txt'), 'utf8')).toBe(document);
    const second = await run('scripts/import.ts', ...request);
    expect(second.exitCode).toBe(1);
    expect(second.output).toContain('檔案已經存在，沒有寫入任何檔案');
    await rm(file);
    await rm(folder, { recursive: true });
  });

  test('says what is wrong with the request and writes nothing', async () => {
    const wrong: [string[], string][] = [
      [[], 'npm run import -- 檔案 --institution'],
      [['a.txt', '--institution', 'demo-helth', '--year', '114'], '是否為「demo-health」'],
      [['a.txt', '--institution', 'demo-health', '--year', '2025'], '民國 114 年'],
      [['a.txt', '--institution', 'demo-health', '--year', '114'], '讀不到檔案「a.txt」'],
      [
        ['package.json', '--institution', 'demo-health', '--year', '114'],
        '無法匯入「package.json」',
      ],
    ];
    for (const [programArguments, message] of wrong) {
      const { exitCode, output } = await run('scripts/import.ts', ...programArguments);
      expect(exitCode).toBe(1);
      expect(output).toContain(message);
    }
    expect(await readdir(join(contentDir, 'plans/demo-health'))).not.toContain('114');
  });
});
