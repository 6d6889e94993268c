import { describe, expect, it } from 'vitest';
import { guideExample } from '../../../../src/site/views/guide-example.ts';
import { formsRead } from '../../../../src/site/views/pages/deadline-guide-page.ts';
import { loadHealthBureau } from '../../../support/content-folder.ts';

describe('the guide to forms of deadlines', () => {
  const read = (written: string, language: 'zh' | 'en') => {
    const { meaning, notes, kind } = formsRead(language).find((form) => form.written === written)!;
    return [kind, meaning, ...notes];
  };

  it.each([
    ['101年12月31日', 'date', '2012年12月31日，即計畫期末', '31 December 2012; end of the plan'],
    [
      '101年3月15日、9月15日',
      'date',
      '2012年3月15日、2012年9月15日',
      '15 March 2012, 15 September 2012',
    ],
    ['101年第1季', 'range', '2012年1月1日至2012年3月31日', '1 January 2012 to 31 March 2012'],
    [
      '101年3月、6月、9月、12月',
      'month',
      '2012年3月、6月、9月、12月',
      'March, June, September and December 2012',
    ],
    ['每年3月、9月', 'recurring', '每年3月、9月', 'every year in March and September'],
    ['24小時內', 'within', '24 小時內', 'within 24 hours'],
  ])('says of %s that it is a %s', (written, kind, chinese, english) => {
    expect(read(written, 'zh')).toEqual([kind, chinese]);
    expect(read(written, 'en')).toEqual([kind, english]);
  });

  it('says from when to when a month is, and where a span has one end only', () => {
    expect(read('12月', 'zh')).toEqual(['month', '2012年12月（1日至31日），即計畫期末']);
    expect(read('101年3月起', 'zh')).toEqual(['range', '2012年3月1日起', '原文未載終止日期']);
    expect(read('至101年10月止', 'en')).toEqual([
      'range',
      'until 31 October 2012',
      '原文未載起始日期',
    ]);
  });

  it('says something of each, in words of the page’s language', () => {
    for (const { written, meaning } of formsRead('en')) {
      expect(meaning, written).toMatch(/^[\p{Script=Latin}\d ,;()’-]+$/u);
    }
    for (const { written, meaning } of formsRead('zh')) {
      expect(meaning, written).toMatch(/\p{Script=Han}/u);
    }
  });
});

describe('the example of a first visit', () => {
  it('is a row that has one of each, its unit one on the institution’s list', async () => {
    const { corpus } = await loadHealthBureau();
    const plan = corpus!.planById.get('demo-health-113-food')!;
    expect(guideExample([plan], corpus!)).toEqual({
      plan,
      dimension: '一、稽查',
      action: '1.市售食品稽查',
      measure: '稽查餐飲業 400 家。',
      deadline: '113年11月',
      unit: '食品藥物科',
    });
  });

  it('is none where no plan has such a row', async () => {
    const { corpus } = await loadHealthBureau();
    // No deadlines, no 執行項目.
    const plans = ['demo-health-112', 'demo-health-112-green'].map((id) =>
      corpus!.planById.get(id)!,
    );
    expect(guideExample(plans, corpus!)).toBeNull();
  });
});
