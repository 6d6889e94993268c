import { describe, expect, it } from 'vitest';
import { articleName } from '../../../src/site/views/disclosure-view.ts';
import { t } from '../../../src/words/interface/index.ts';
import { institutionNameInPlan } from '../../../src/words/plan-names.ts';
import { publisherName, siteStanding } from '../../../src/words/site-standing.ts';
import { contentCorpus } from '../../support/content-corpus.ts';

const agency = await contentCorpus('health-bureau');
const fivePlans = await contentCorpus('five-plans');

describe('an English page', () => {
  const bureau = { name: '示範縣衛生局', nameEn: 'Demonstration County Health Bureau' };
  const own = {
    site: {
      ...agency.site,
      official: true,
      publisher: { ...agency.site.publisher, name: bureau.name },
    },
    institutions: [bureau],
  };

  it('calls the publisher by its English name where it is one of the institutions', () => {
    expect(publisherName(own, 'en')).toBe(bureau.nameEn);
    expect(publisherName(own, 'zh')).toBe(bureau.name);
    expect(siteStanding(own, t('en'), 'en').sentence).toBe(
      'This is the official site of Demonstration County Health Bureau.',
    );
  });

  it('speaks of the plans of its institution alone as of its own where that is whose site it is', () => {
    const { licence } = fivePlans.site;
    const textsOf = (official: boolean, language: 'zh' | 'en', institutions = [bureau]) =>
      siteStanding(
        { site: { ...own.site, licence, official }, institutions },
        t(language),
        language,
      ).planTexts;
    expect(textsOf(true, 'zh')).toBe('計畫原文是本機關的文書。');
    expect(textsOf(true, 'en')).toBe('The plans’ texts are documents of this institution.');
    expect(textsOf(false, 'zh')).toBe('計畫原文是該機關的文書。');
    expect(textsOf(true, 'zh', [bureau, bureau])).toBe('計畫原文是各該機關的文書。');
  });

  it('leaves another publisher the name that it gives itself, or none', () => {
    const named = (name: string | null) => ({
      ...own,
      site: { ...own.site, publisher: { ...own.site.publisher, name } },
    });
    expect(publisherName(named('示範協會'), 'en')).toBe('示範協會');
    expect(publisherName(named(null), 'en')).toBeNull();
  });

  it('calls the institution of a plan by its English name, and a Chinese page as the plan does', () => {
    const plan = fivePlans.planById.get('ntl-101')!;
    expect(institutionNameInPlan(plan, 'zh').text).toBe('國立中央圖書館臺灣分館');
    expect(institutionNameInPlan(plan, 'en')).toEqual({
      text: 'National Taiwan Library',
      isChinese: false,
    });
    const without = fivePlans.planById.get('ttcsec-97')!;
    expect(institutionNameInPlan(without, 'en').isChinese).toBe(true);
  });

  it('says in English where in the Act a plan is to be published', () => {
    const { disclosureCategory } = fivePlans.planById.get('ntl-101')!;
    expect(articleName(disclosureCategory, 'zh')).toBe('第七條第一項第五款');
    expect(articleName(disclosureCategory, 'en')).toBe('Article 7, paragraph 1, item 5');
  });
});
