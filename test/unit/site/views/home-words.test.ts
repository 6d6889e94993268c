import { describe, expect, it } from 'vitest';
import type { Language } from '../../../../src/content/language.ts';
import type { PlanType } from '../../../../src/content/schemas/vocabularies.ts';
import { homeWords } from '../../../../src/site/views/home-words.ts';
import type { SiteView } from '../../../../src/site/views/site-view.ts';
import { t } from '../../../../src/words/interface/index.ts';
import { smallCorpus } from '../../../support/small-corpus.ts';

const equality: PlanType = {
  id: 'gender-equality',
  name: '性別平等推動計畫',
  name_en: 'Gender equality plan',
  lead: null,
  keywords: null,
};
const yearly: PlanType = {
  id: 'annual',
  name: '年度施政計畫',
  name_en: 'Annual plan',
  lead: { zh: '各局處一年要做的事。', en: 'What the offices are to do in a year.' },
  keywords: null,
};

/** The small corpus with plans of these types, one after the other. */
function siteOf(types: readonly PlanType[], language: Language, site: object = {}): SiteView {
  const corpus = smallCorpus();
  Object.assign(corpus.site, site);
  corpus.plans.forEach((plan, index) =>
    Object.assign(plan, { planType: types[index % types.length] }),
  );
  return { corpus, language, words: t(language) } as SiteView;
}

describe('what the home page says of the plans', () => {
  it('names their type where it brings no sentence of its own', () => {
    expect(homeWords(siteOf([equality], 'zh')).lead).toMatch(
      /^這裡把公共機關的「性別平等推動計畫」逐項公開。每一項作法/u,
    );
    expect(homeWords(siteOf([equality], 'en')).lead).toMatch(
      /^Plans of public institutions in Taiwan, opened up row by row: Gender equality plan\. Every/u,
    );
  });

  it('is the sentence of the type where it brings one', () => {
    expect(homeWords(siteOf([yearly], 'zh')).lead).toMatch(/^各局處一年要做的事。每一項作法/u);
    expect(homeWords(siteOf([yearly], 'en')).lead).toMatch(/^What the offices .* year\. Every/u);
  });

  it('tells of every type', () => {
    const { lead } = homeWords(siteOf([yearly, equality], 'zh'));
    expect(lead).toMatch(/^各局處一年要做的事。這裡把公共機關的「性別平等推動計畫」逐項公開。/u);
  });

  it('names no type where there is no plan, or where each was taken off the site', () => {
    const retired = siteOf([equality], 'zh');
    for (const plan of retired.corpus.plans) {
      const gone = { retired_on: '2026-01-01', reason: '撤回' };
      Object.assign(plan, { metadata: { ...plan.metadata, retired: gone } });
    }
    expect(homeWords(retired).lead).toMatch(/^這裡把公共機關的計畫逐項公開。/u);
  });

  it('has the site’s own heading, else a neutral one', () => {
    const tagline = { zh: '縣政一覽', en: 'County plans' };
    expect(homeWords(siteOf([yearly], 'zh', { tagline })).tagline).toEqual(['縣政一覽']);
    expect(homeWords(siteOf([yearly], 'zh')).tagline).toEqual([
      '公共機關承諾了什麼，',
      '由誰負責，',
      '何時完成',
    ]);
    expect(homeWords(siteOf([yearly], 'en')).tagline).toHaveLength(1);
  });

  it('names the institution where its plans alone are published', () => {
    const site = siteOf([equality], 'zh');
    const own = {
      ...site,
      corpus: { ...site.corpus, institutions: [site.corpus.institutions[0]!] },
    };
    const { institution } = site.corpus.plans[0]!;
    expect(homeWords(own).tagline).toEqual([
      institution.name,
      '承諾了什麼，',
      '由誰負責，',
      '何時完成',
    ]);
    expect(homeWords(own).lead).toContain(`這裡把${institution.name}的「性別平等推動計畫」`);
  });

  it('offers the words to try but the first, which stands in the search box', () => {
    const search = { examples: ['預算', '托育', '長照'] };
    expect(homeWords(siteOf([yearly], 'zh', { search })).searchHint).toBe(
      '輸入想找的字詞，例如「托育」「長照」。',
    );
    expect(homeWords(siteOf([yearly], 'en', { search })).searchHint).toBe(
      'Type words in Chinese, or common English ones, for example 托育 or 長照.',
    );
    const one = { examples: ['預算'] };
    expect(homeWords(siteOf([yearly], 'zh', { search: one })).searchHint).toContain('「預算」');
  });
});
