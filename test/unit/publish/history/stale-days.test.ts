import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Corpus, Institution } from '../../../../src/corpus/model/corpus.ts';
import { withHistory } from '../../../../src/publish/history/with-history.ts';
import { smallContext, smallCorpus, withRow } from '../../../support/small-corpus.ts';
import { writeRelease } from '../../../support/written-release.ts';
import type { WrittenSite } from '../../../support/written-site.ts';

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

async function findingsOf(corpus: Corpus) {
  const { findings } = await withHistory(corpus, former.directory, smallContext, folder);
  return findings;
}

/** Two measures of the plan read otherwise than in the former build. */
function withTwoMeasures(corpus: Corpus): Corpus {
  withRow(corpus, 'bbb-106-001', { text: '改過的作法' });
  return withRow(corpus, 'bbb-106-002', { text: '也改過的作法' });
}

function withPlanDay(corpus: Corpus, planId: string, modified: string): Corpus {
  const plan = corpus.planById.get(planId)!;
  Object.assign(plan, { metadata: { ...plan.metadata, modified } });
  return corpus;
}

/** The institution with some of its record replaced. */
function withInstitution(
  corpus: Corpus,
  id: string,
  record: Partial<Institution['record']>,
): Corpus {
  const institution = corpus.institutionById.get(id)!;
  Object.assign(institution, { record: { ...institution.record, ...record } });
  return corpus;
}

describe('a plan whose rows differ from the former build', () => {
  test('and whose day does not: a warning says which rows, what day, and what to write', async () => {
    expect(await findingsOf(withTwoMeasures(smallCorpus()))).toEqual([
      {
        file: 'plans/bbb/106/plan.md',
        at: { path: ['modified'] },
        severity: 'warning',
        ruleId: 'history/stale-day',
        message:
          '計畫 bbb-106 與前一版相比有 2 列不同（推動作法 bbb-106-001、推動作法 bbb-106-002），但 modified 仍是 2026-01-02，網頁與資料檔會繼續說這一天是最後更新',
        fix: 'modified 改為這次修改的日期（YYYY-MM-DD）；若正是這一天修改的，不必更改',
      },
    ]);
  });

  test('and whose day is later: no warning', async () => {
    const corpus = withTwoMeasures(smallCorpus());
    expect(await findingsOf(withPlanDay(corpus, 'bbb-106', '2026-01-03'))).toEqual([]);
  });

  test('only by what a vocabulary says: no warning', async () => {
    const corpus = withRow(smallCorpus(), 'bbb-106-001', {
      dimensionId: 'process',
      dimensionLevel: 'dimension',
    });
    expect(await findingsOf(corpus)).toEqual([]);
  });
});

test('a build of the same content has no stale days', async () => {
  expect(await findingsOf(smallCorpus())).toEqual([]);
});

test('a plan that is new has none', async () => {
  const corpus = smallCorpus();
  const plan = corpus.planById.get('bbb-106')!;
  const added = { ...plan, planId: 'bbb-107', folder: '107', rows: [], href: '/plans/bbb/107/' };
  const plans = [...corpus.plans, added];
  const planById = new Map(plans.map((each) => [each.planId, each]));
  expect(await findingsOf({ ...corpus, plans, planById })).toEqual([]);
});

describe('an institution that differs from the former build', () => {
  test('and bears no day of its own: the warning names the day of the site', async () => {
    const [finding, ...others] = await findingsOf(
      withInstitution(smallCorpus(), 'aaa', { city: '臺北市' }),
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ file: 'institutions/aaa.yaml', at: { path: ['modified'] } });
    expect(finding!.message).toContain('沒有 modified，以 site.yaml 的 2026-01-02 為準');
    expect(finding!.fix).toContain("加上 modified: 'YYYY-MM-DD'");
  });

  test('and bears an old day: a warning', async () => {
    const [finding] = await findingsOf(
      withInstitution(smallCorpus(), 'aaa', { city: '臺北市', modified: '2025-12-31' }),
    );
    expect(finding!.message).toContain('modified 仍是 2025-12-31');
  });

  test('and bears a day after the former edition: no warning', async () => {
    const corpus = withInstitution(smallCorpus(), 'aaa', {
      city: '臺北市',
      modified: '2026-01-03',
    });
    expect(await findingsOf(corpus)).toEqual([]);
  });
});

test('a register that differs, with its old day: a warning', async () => {
  const corpus = smallCorpus();
  const register = corpus.registerByInstitution.get('aaa')!;
  const entries = register.entries.map((entry) => ({ ...entry, reason: '另有理由' }));
  Object.assign(register, { entries, modified: '2026-01-01' });
  const findings = await findingsOf(corpus);
  expect(findings.map(({ file }) => file)).toEqual(['disclosures/aaa.yaml']);
  expect(findings[0]!.message).toContain('主動公開登記 aaa');
});

test('a dimension that differs, with the old day of the site: a warning', async () => {
  const corpus = smallCorpus();
  Object.assign(corpus.dimensions[0]!, { description: '另一個說明' });
  const findings = await findingsOf(corpus);
  expect(findings.map(({ file }) => file)).toEqual(['site.yaml']);
  const later = Object.assign(corpus, { site: { ...corpus.site, modified: '2026-01-03' } });
  expect(await findingsOf(later)).toEqual([]);
});
