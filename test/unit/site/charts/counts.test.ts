import { beforeAll, describe, expect, it } from 'vitest';
import { dimensionCounts, sumCounts } from '../../../../src/site/charts/dimension-counts.ts';
import { targetGroups, targetsOf } from '../../../../src/site/charts/target-groups.ts';
import { chartWords } from '../../../../src/words/interface/charts.ts';
import type { Corpus } from '../../../../src/corpus/model/corpus.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await contentCorpus('five-plans');
});

describe('rows by dimension', () => {
  it('leaves headings out: nstm-104 has 154 measures and 9 proposals, and 8 headings', () => {
    const counts = dimensionCounts(corpus).get(corpus.planById.get('nstm-104')!)!;
    expect(counts.total).toBe(163);
    expect(counts.unmapped).toBe(0);
    expect(counts.byDimension.reduce((sum, count) => sum + count, 0)).toBe(163);
  });

  it('agrees with the pages of the dimensions', () => {
    const sums = sumCounts(corpus.plans, dimensionCounts(corpus), corpus.dimensions.length);
    expect(sums.byDimension).toEqual(corpus.dimensions.map(({ rows }) => rows.length));
  });

  it('counts rows that are mapped to no dimension apart', async () => {
    const bureau = await contentCorpus('health-bureau');
    const sums = sumCounts(bureau.plans, dimensionCounts(bureau), bureau.dimensions.length);
    const all = bureau.plans.flatMap(({ rows }) => rows).filter(({ kind }) => kind !== 'heading');
    expect(sums.total).toBe(all.length);
    expect(sums.unmapped).toBe(all.filter(({ dimensionId }) => dimensionId === null).length);
  });
});

describe('targets', () => {
  it('are drawn where they share a unit, percentages on a scale to 100', () => {
    const groups = targetGroups(targetsOf(corpus.planById.get('ncl-101')!));
    const percentages = groups.find(({ unit }) => unit === '%')!;
    expect(percentages.maximum).toBe(100);
    expect(percentages.targets.map(({ target }) => target.value)).toEqual([70, 90, 80]);
    for (const { unit, targets } of groups) {
      expect(unit === '%' || targets.length >= 2, unit).toBe(true);
    }
  });

  it('over different spans of time do not share a scale', () => {
    // 借閱量每月為 800 冊 beside 徵集電子書達 2,000 冊.
    const groups = targetGroups(targetsOf(corpus.planById.get('ncl-101')!));
    expect(groups.map(({ unit }) => unit)).not.toContain('冊');
  });

  it('that say by how much something grows do not stand among levels', () => {
    const groups = targetGroups(targetsOf(corpus.planById.get('ntl-101')!));
    // 使用人數增加3% beside 滿意度達70%.
    expect(groups.filter(({ unit }) => unit === '%')).toHaveLength(1);
    expect(groups.find(({ unit }) => unit === '%')!.targets).toHaveLength(1);
  });

  it('stand beside the figure that was reported last, whichever target of the row it is', async () => {
    const { planById } = await contentCorpus('health-bureau');
    const reported = targetsOf(planById.get('demo-health-112-midterm')!).filter(
      ({ row, actual }) => row.measureId.endsWith('-003') || actual !== null,
    );
    expect(reported.length).toBeGreaterThan(2);
    const [first, second] = reported.filter(({ row }) => row.measureId.endsWith('-003'));
    expect([first?.actual?.value, second?.actual?.value]).toEqual([1.5, 12_040]);
  });
});

it('speaks of a chart of targets only where one is drawn', () => {
  const lead = (drawn: string) => chartWords('zh').targets.lead(drawn, '3', false);
  expect(lead('2')).toContain('畫成圖');
  expect(lead('0')).not.toContain('畫成圖');
});
