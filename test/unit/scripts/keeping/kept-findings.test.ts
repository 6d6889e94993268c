import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FindingsOnDisk } from '../../../../scripts/keeping/kept-findings.ts';
import { projectRoot } from '../../../../scripts/shared/run-command.ts';
import type { KeptFindings } from '../../../../src/corpus/checks/keeper.ts';

let root: string;
const findings: KeptFindings = [
  [
    3,
    {
      file: 'site.yaml',
      at: 'unavailable',
      severity: 'warning',
      ruleId: 'a/b',
      message: '甲',
      fix: '乙',
    },
  ],
];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'findings-'));
  await mkdir(join(root, 'src/corpus'), { recursive: true });
  await writeFile(join(root, 'src/corpus/rule.ts'), 'a rule');
  await cp(join(projectRoot, 'package-lock.json'), join(root, 'package-lock.json'));
});
afterEach(() => rm(root, { recursive: true }));

const open = () => FindingsOnDisk.open(root, '/content');

async function keep(...keys: string[]): Promise<void> {
  const kept = await open();
  for (const key of keys) if (kept.get(key) === undefined) kept.set(key, findings);
  await kept.save();
}

const file = async () => {
  const folder = join(root, '.cache/kept/findings');
  return join(folder, (await readdir(folder))[0]!);
};

test('what was found is known to the next command', async () => {
  await keep('one');
  expect((await open()).get('one')).toEqual(findings);
  expect((await open()).get('two')).toBeUndefined();
});

test('what nobody asked for is kept no longer: words that were taken out leave it too', async () => {
  await keep('one', 'two');
  await keep('two');
  expect((await open()).get('one')).toBeUndefined();
  expect((await open()).get('two')).toEqual(findings);
});

test('other code judges anew', async () => {
  await keep('one');
  await writeFile(join(root, 'src/corpus/rule.ts'), 'another rule');
  expect((await open()).get('one')).toBeUndefined();
});

test.each([
  ['cut short', (text: string) => text.slice(0, -9)],
  ['changed', (text: string) => text.replace('甲', '丙')],
  ['empty', () => ''],
])('what is %s is not believed', async (_, damage) => {
  await keep('one');
  await writeFile(await file(), damage(await readFile(await file(), 'utf8')));
  expect((await open()).get('one')).toBeUndefined();
});

test('each content folder has its own', async () => {
  await keep('one');
  expect((await FindingsOnDisk.open(root, '/other')).get('one')).toBeUndefined();
});
