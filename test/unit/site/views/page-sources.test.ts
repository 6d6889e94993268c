import { expect, test } from 'vitest';
import { similarRows } from '../../../../src/corpus/figures/similar-rows.ts';
import { pageSources } from '../../../../src/site/views/page-sources.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';

test('the page of what is like a plan is made from how alike it is, which another plan’s dimension changes', async () => {
  const corpus = await contentCorpus('five-plans');
  const { score } = similarRows(corpus).get('ntl-101-015')![0]!;
  const { facts } = pageSources(corpus, 'similar', 'ntl-101')!;
  expect(score).toBeGreaterThan(0.5);
  expect(JSON.stringify(facts)).toContain(String(score));
});
