import { describe, expect, it } from 'vitest';
import { compareIntroduction } from '../../../../src/site/views/pages/compare-page.ts';
import { smallCorpus } from '../../../support/small-corpus.ts';

describe('the comparison of plans', () => {
  const { plans, dimensions } = smallCorpus();
  const introductionOf = (count: number) =>
    compareIntroduction({
      corpus: { plans: plans.slice(0, count), dimensions },
      language: 'zh',
    });

  it('says how figures of several plans are to be taken', () => {
    expect(introductionOf(2).caution).toContain('不為機關排名');
  });

  it('explains no such figures where there is a single plan', () => {
    const { lead, caution } = introductionOf(1);
    expect(lead).toBe('要有兩份以上的計畫才能並列。');
    expect(caution).toBeNull();
  });
});
