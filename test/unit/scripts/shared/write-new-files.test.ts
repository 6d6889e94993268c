import { spawnSync } from 'node:child_process';
import {
  chmod,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeNewFiles } from '../../../../scripts/shared/write-new-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-write-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const draft = new Map<string, string | Uint8Array>([
  ['plans/demo/113/plan.md', '計畫'],
  ['plans/demo/113/measures.yaml', 'columns: {}'],
  ['plans/demo/113/source.pdf', new Uint8Array([1, 2, 3])],
]);

/** All that lies in the folder, folders with `/` behind them. */
async function standing(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .map((entry) => {
      const path = join(entry.parentPath, entry.name).slice(folder.length + 1);
      return entry.isDirectory() ? `${path}/` : path;
    })
    .sort();
}

/** A disk on which the file of that number cannot be written. */
function failingAt(number: number, code: string) {
  let count = 0;
  return async (path: string, data: string | Uint8Array) => {
    count += 1;
    // Half of it is there, as on a full disk.
    await writeFile(path, data.slice(0, 1));
    if (count === number) throw Object.assign(new Error(code), { code });
  };
}

describe('new files of a content folder', () => {
  test('are all there, in new folders and in those that there are, with nothing beside them', async () => {
    await writeNewFiles(folder, draft);
    expect(await standing()).toEqual([
      'plans/',
      'plans/demo/',
      'plans/demo/113/',
      'plans/demo/113/measures.yaml',
      'plans/demo/113/plan.md',
      'plans/demo/113/source.pdf',
    ]);
    expect([...(await readFile(join(folder, 'plans/demo/113/source.pdf')))]).toEqual([1, 2, 3]);
    await writeNewFiles(folder, new Map([['plans/demo/113/results.yaml', 'a']]));
    expect(await standing()).toContain('plans/demo/113/results.yaml');
  });

  test.each([1, 2, 3])('are none when file %i does not fit on the disk', async (number) => {
    await expect(writeNewFiles(folder, draft, failingAt(number, 'ENOSPC'))).rejects.toThrow(
      '沒有寫入任何檔案：磁碟空間不足',
    );
    expect(await standing()).toEqual([]);
  });

  test('are none in several folders when one of them cannot be put in its place', async () => {
    await mkdir(join(folder, 'institutions'));
    await mkdir(join(folder, 'disclosures/demo.yaml'), { recursive: true });
    const files = new Map([
      ['institutions/demo.yaml', 'name: 甲'],
      ['pages/demo.md', '甲'],
      ['disclosures/demo.yaml', 'notes: []'],
    ]);
    await expect(writeNewFiles(folder, files)).rejects.toThrow('已經存在');
    expect(await standing()).toEqual(['disclosures/', 'disclosures/demo.yaml/', 'institutions/']);
  });

  test('never replace a file, nor what a link leads to', async () => {
    await mkdir(join(folder, 'plans/demo/113'), { recursive: true });
    await writeFile(join(folder, 'mine'), 'mine');
    await symlink(join(folder, 'mine'), join(folder, 'plans/demo/113/plan.md'));
    await expect(writeNewFiles(folder, draft)).rejects.toThrow('已經存在');
    expect(await readFile(join(folder, 'mine'), 'utf8')).toBe('mine');
    expect(await standing()).toEqual([
      'mine',
      'plans/',
      'plans/demo/',
      'plans/demo/113/',
      'plans/demo/113/plan.md',
    ]);
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'are none in a folder that may not be written to, and the message says so',
    async () => {
      await chmod(folder, 0o500);
      await expect(writeNewFiles(folder, draft)).rejects.toThrow('權限');
      await chmod(folder, 0o700);
      expect(await standing()).toEqual([]);
    },
  );
});

/** The folder of a command on this machine, of the given process. */
async function stageOf(pid: number): Promise<string> {
  let name = '';
  await writeNewFiles(folder, new Map([['a/b', '']]), async (path) => {
    name = /\.new-([0-9a-f]{8})-/.exec(path)?.[1] ?? '';
    await writeFile(path, '');
  });
  await rm(join(folder, 'a'), { recursive: true });
  return join(folder, `.new-${name}-${pid}-abc123`);
}

/** The number of a process that has ended. */
const gone = (): number => spawnSync(process.execPath, ['--version']).pid;

describe('what a killed command left', () => {
  test('is taken away by the next one, the half that stood in its place as well', async () => {
    const stage = await stageOf(gone());
    const paths = ['disclosures/demo.yaml', 'institutions/demo.yaml'];
    for (const path of [...paths, '.ready']) {
      await mkdir(join(stage, path, '..'), { recursive: true });
      await writeFile(join(stage, path), path);
    }
    await writeFile(join(stage, '.ready'), JSON.stringify({ folders: ['institutions'], paths }));
    await mkdir(join(folder, 'institutions'));
    await link(join(stage, paths[1]!), join(folder, paths[1]!));
    await writeNewFiles(folder, new Map([['c', '']]));
    expect(await standing()).toEqual(['c']);
  });

  test('stays where somebody has written to it since', async () => {
    const stage = await stageOf(gone());
    await mkdir(join(stage, 'institutions'), { recursive: true });
    await mkdir(join(folder, 'institutions'));
    await writeFile(join(stage, 'institutions/demo.yaml'), 'name: 甲');
    await link(join(stage, 'institutions/demo.yaml'), join(folder, 'institutions/demo.yaml'));
    const ready = { folders: [], paths: ['institutions/demo.yaml'] };
    await writeFile(join(stage, '.ready'), JSON.stringify(ready));
    await utimes(join(stage, '.ready'), 1_000_000_000, 1_000_000_000);
    await writeNewFiles(folder, new Map([['c', '']]));
    expect(await standing()).toEqual(['c', 'institutions/', 'institutions/demo.yaml']);
  });

  test('is not taken for left while its command runs, nor is a folder of another name', async () => {
    const stage = await stageOf(process.ppid);
    await mkdir(stage);
    await mkdir(join(folder, '.new-plans'));
    await writeNewFiles(folder, new Map([['c', '']]));
    expect(await standing()).toEqual([`${stage.slice(folder.length + 1)}/`, '.new-plans/', 'c']);
  });

  test('is taken away after an hour, whoever left it', async () => {
    await mkdir(join(folder, '.new-00000000-1-abc123'));
    await mkdir(join(folder, '.new-00000000-1-abc124'));
    const before = Date.now() / 1000 - 3700;
    await utimes(join(folder, '.new-00000000-1-abc123'), before, before);
    await writeNewFiles(folder, new Map([['c', '']]));
    expect(await standing()).toEqual(['.new-00000000-1-abc124/', 'c']);
  });
});
