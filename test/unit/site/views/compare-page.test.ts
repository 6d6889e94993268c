import { describe, expect, it } from 'vitest';
import { compareIntroduction } from '../../../../src/site/views/pages/compare-page.ts';
import { compareWords } from '../../../../src/words/interface/compare.ts';
import { smallCorpus } from '../../../support/small-corpus.ts';

describe('the comparison of plans', () => {
  const corpus = smallCorpus();
  const introductionOf = (isCompared: boolean) =>
    compareIntroduction({ corpus: { ...corpus, isCompared }, language: 'zh' });

  it('says how figures of several plans are to be taken', () => {
    expect(introductionOf(true).caution).toContain('不為機關排名');
  });

  it('speaks of dimensions only where the site has some', () => {
    const leadOf = (dimensions: typeof corpus.dimensions) =>
      compareIntroduction({ corpus: { dimensions, isCompared: true }, language: 'zh' }).lead;
    expect(corpus.dimensions.length).toBeGreaterThan(0);
    expect(leadOf(corpus.dimensions)).toContain('面向');
    expect(leadOf([])).not.toContain('面向');
    for (const language of ['zh', 'en'] as const) {
      const { matrix, noscript, narrow, description, result } = compareWords(language);
      for (const said of [
        ...[matrix.heading, matrix.lead, noscript, narrow.legend, description],
        ...[result.byDimension, result.note],
      ]) {
        expect(said(true, true)).toMatch(/面向|[dD]imension/);
        expect(said(false, true)).not.toMatch(/面向|[dD]imension/);
      }
    }
  });

  it('explains no such figures where there is a single plan', () => {
    const { lead, caution } = introductionOf(false);
    expect(lead).toBe('要有兩份以上的計畫才能並列。');
    expect(caution).toBeNull();
  });
});
