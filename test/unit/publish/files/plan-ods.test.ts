import { readOds } from 'hucre/ods';
import { describe, expect, it } from 'vitest';
import { conceptsOf } from '../../../../src/datasets/concepts.ts';
import { planCorpus, planDatasets } from '../../../../src/datasets/cuts.ts';
import type { DataRow } from '../../../../src/datasets/dataset.ts';
import { planOds } from '../../../../src/publish/files/plan-ods.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';
import { readOdsRows } from '../../../support/read-formats.ts';
import { smallContext } from '../../../support/small-corpus.ts';

const corpus = await contentCorpus('five-plans');
const origin = {
  site: corpus.site,
  concepts: conceptsOf(corpus),
  ...smallContext,
  modified: '2026-01-02',
};

describe.each(corpus.plans.map((plan) => plan.planId))('the ODS of %s', (planId) => {
  const plan = corpus.planById.get(planId)!;
  const packed = planOds(plan, corpus, origin);

  it('has a sheet for each dataset, the measures first, then text, dictionary and origin', async () => {
    const { sheets } = await readOds(packed);
    expect(sheets.map(({ name }) => name)).toEqual([
      ...planDatasets.map(({ name }) => name),
      '各節文字',
      '欄位說明',
      '關於本檔',
    ]);
    expect(sheets[0]?.name).toBe('measures');
  });

  it.each(planDatasets)('holds the rows of $name, and no other', async (dataset) => {
    const rows = Array.from(dataset.rows(planCorpus(corpus, plan), origin)) as DataRow[];
    expect(await readOdsRows(dataset, packed)).toEqual(rows);
  });

  it('holds every section of the text', async () => {
    const { sheets } = await readOds(packed);
    const sheet = sheets.find(({ name }) => name === '各節文字')!;
    expect(sheet.rows.slice(1).map(([heading, text]) => [heading, text ?? ''])).toEqual(
      plan.sections.map(({ heading, text }) => [heading, text]),
    );
  });
});
