import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { editOneMeasure } from '../../../../scripts/bench/measure-size.ts';

const TABLE = 'rows:\n  - id: a\n    text: 甲\n  - id: b\n    text: 乙\n';

let content: string;
const plan = () => join(content, 'plans/aaa/101');
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'open-plans-bench-'));
  await mkdir(plan(), { recursive: true });
  await writeFile(join(plan(), 'plan.md'), "---\ntitle: 計畫\nmodified: '2026-11-20'\n---\n");
  await writeFile(join(plan(), 'measures.yaml'), TABLE);
});
afterEach(() => rm(content, { recursive: true }));

const read = (name: string) => readFile(join(plan(), name), 'utf8');

test('an edit that is measured changes a word of a measure and raises the day of its plan, as a clerk’s does', async () => {
  editOneMeasure(content, 1);
  expect(await read('measures.yaml')).toBe(TABLE.replace('甲', '第1次修改。甲'));
  const first = await read('plan.md');
  expect(first).toMatch(/^modified: '2099-01-01'$/m);
  editOneMeasure(content, 2);
  expect(await read('measures.yaml')).toContain('第2次修改。第1次修改。甲');
  expect(await read('plan.md')).toMatch(/^modified: '2099-01-02'$/m);
});

test('content that cannot be edited so is not measured', async () => {
  await writeFile(join(plan(), 'plan.md'), '---\ntitle: 計畫\n---\n');
  expect(() => editOneMeasure(content, 1)).toThrow('plan.md');
});
