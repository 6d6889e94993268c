import { describe, expect, it } from 'vitest';
import { compareIntroduction } from '../../../../src/site/views/pages/compare-page.ts';
import { smallCorpus } from '../../../support/small-corpus.ts';

describe('the comparison of plans', () => {
  const corpus = smallCorpus();
  const introductionOf = (isCompared: boolean) =>
    compareIntroduction({ corpus: { ...corpus, isCompared }, language: 'zh' });

  it('says how figures of several plans are to be taken', () => {
    expect(introductionOf(true).caution).toContain('不為機關排名');
  });

  it('explains no such figures where there is a single plan', () => {
    const { lead, caution } = introductionOf(false);
    expect(lead).toBe('要有兩份以上的計畫才能並列。');
    expect(caution).toBeNull();
  });
});
