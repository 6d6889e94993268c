import { expect, test } from 'vitest';
import { deadlineCharts } from '../../../../src/site/charts/deadline-charts.ts';
import type { SiteView } from '../../../../src/site/views/site-view.ts';
import type { Language } from '../../../../src/content/language.ts';
import { t } from '../../../../src/words/interface/index.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';

const corpus = await contentCorpus('five-plans');

/** The key of the charts of some plans. */
function keyOf(planIds: readonly string[], language: Language): string {
  const plans = planIds.map((planId) => corpus.planById.get(planId)!);
  const site = { corpus: { ...corpus, plans }, language, words: t(language), page: String };
  return deadlineCharts(site as unknown as SiteView).key;
}

test('the key of the charts names the signs that are drawn, and no others', () => {
  // All measures of this plan are due just at its end.
  expect(keyOf(['nstm-104'], 'zh')).toBe('斜線：只寫到期末');
  expect(keyOf(['nstm-104'], 'en')).toBe('Hatched: just the end');
  expect(keyOf(['nstm-104', 'nlpi-106'], 'zh')).toBe(
    '實心：該月到期，斜線：只寫到期末，圓點：各月都要辦',
  );
});
