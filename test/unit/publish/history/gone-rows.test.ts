import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Corpus, Plan } from '../../../../src/corpus/model/corpus.ts';
import { gonePlans } from '../../../../src/publish/history/gone-rows.ts';
import { withHistory } from '../../../../src/publish/history/with-history.ts';
import { smallContext, smallCorpus } from '../../../support/small-corpus.ts';
import { writeRelease } from '../../../support/written-release.ts';
import type { WrittenSite } from '../../../support/written-site.ts';

const ID = 'bbb-106-001';

let former: WrittenSite;
let folder: string;

beforeAll(async () => {
  former = await writeRelease();
  folder = await mkdtemp(join(tmpdir(), 'open-plans-'));
});
afterAll(async () => {
  await rm(dirname(former.directory), { recursive: true });
  await rm(folder, { recursive: true });
});

async function goneOf(corpus: Corpus) {
  const { findings } = await withHistory(corpus, former.directory, smallContext, folder);
  return findings.filter(({ ruleId }) => ruleId === 'history/row-gone');
}

/** The corpus without the first row of a plan, whatever else is said of that plan. */
function withoutRow(fields: (plan: Plan) => Partial<Plan> = () => ({})): Corpus {
  const corpus = smallCorpus();
  const plan = corpus.planById.get('bbb-106')!;
  const rows = plan.rows.filter(({ measureId }) => measureId !== ID);
  const tables = plan.tables.map((table) => ({
    ...table,
    rows: table.rows.filter(({ measureId }) => measureId !== ID),
  }));
  Object.assign(plan, { rows, tables, ...fields(plan) });
  const rowById = new Map([...corpus.rowById].filter(([id]) => id !== ID));
  return { ...corpus, rowById };
}

describe('a row that the former build had', () => {
  test('and that is neither there nor retired: a warning at the table says which', async () => {
    expect(await goneOf(withoutRow())).toMatchObject([
      {
        file: 'plans/bbb/106/measures.yaml',
        severity: 'warning',
        message: `上一版網站有 ${ID}，這一版沒有，也沒有列在 retired，原來的網址不再指到任何一列`,
      },
    ]);
  });

  test.each<[string, (plan: Plan) => Partial<Plan>]>([
    ['is retired', () => ({ retired: [{ id: ID, retired_on: '2026-01-03', reason: '併入' }] })],
    [
      'went with its plan',
      ({ metadata }) => ({
        metadata: { ...metadata, retired: { retired_on: '2026-01-03', reason: '併入' } },
      }),
    ],
  ])('and that %s: none', async (_, fields) => {
    expect(await goneOf(withoutRow(fields))).toEqual([]);
  });

  test('and that is there: none', async () => {
    expect(await goneOf(smallCorpus())).toEqual([]);
  });
});

test('tells of a plan that the build before published and that is nowhere', () => {
  expect(gonePlans(['aaa-101', 'bbb-106'], new Set(['bbb-106']), '../plans')).toMatchObject([
    {
      file: '../plans/plans',
      ruleId: 'history/plan-gone',
      message: '上一版網站有計畫「aaa-101」，這一版沒有，原來的網址不再有內容',
    },
  ]);
});
