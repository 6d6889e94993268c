import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changedFiles } from '../../../../scripts/test/changed-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-changed-'));
});
afterEach(() => rm(folder, { recursive: true }));

const git = (...given: string[]) => execFileSync('git', given, { cwd: folder, stdio: 'pipe' });
const write = (name: string, text = name) => writeFile(join(folder, name), text);

/** A checkout with one commit, of the files `a.ts` and `gone.ts`. */
async function checkout(): Promise<void> {
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'Test');
  git('config', 'user.email', 'test@example.org');
  await write('a.ts');
  await write('gone.ts');
  await write('.gitignore', 'ignored.ts\n');
  commit('first');
}

function commit(message: string): void {
  git('add', '.');
  git('commit', '-q', '-m', message);
}

describe('what changed in a checkout', () => {
  test('are files that differ, are gone or new, without what git ignores', async () => {
    await checkout();
    await write('a.ts', 'other');
    await rm(join(folder, 'gone.ts'));
    await write('測試.ts');
    await write('ignored.ts');
    expect((await changedFiles(folder))!.files).toEqual(['a.ts', 'gone.ts', '測試.ts']);
  });

  test('counts from where the branch left its upstream', async () => {
    await checkout();
    git('checkout', '-q', '-b', 'work', '--track', 'main');
    await write('committed.ts');
    commit('second');
    await write('added.ts');
    expect((await changedFiles(folder))!.files).toEqual(['added.ts', 'committed.ts']);
  });

  test('cannot be told outside of a checkout', async () => {
    expect(await changedFiles(folder)).toBeNull();
  });
});
