import { expect, it } from 'vitest';
import { planYearChart } from '../../../../src/site/charts/plan-year.ts';
import type { SiteView } from '../../../../src/site/views/site-view.ts';
import { t } from '../../../../src/words/interface/index.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';

const corpus = await contentCorpus('demo');
const site = {
  corpus,
  language: 'zh',
  words: t('zh'),
  manifest: { byHref: new Map() },
  page: (path: string) => path,
} as unknown as SiteView;
const chartOf = (planId: string) => planYearChart(site, corpus.planById.get(planId)!);

it('draws no year of a plan in which no deadline is written, for the picture would be empty', () => {
  const plan = corpus.planById.get('demo-social-115')!;
  expect(plan.rows.flatMap(({ typedDeadlines }) => typedDeadlines)).toEqual([]);
  expect(chartOf('demo-social-115')).toBeNull();
});

it('draws the year of a plan in which one is', () => {
  expect(chartOf('demo-social-115-service')?.svg).toContain('<svg');
});
