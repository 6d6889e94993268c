import { describe, expect, test } from 'vitest';
import { withNextYear, yearMentions } from '../../../../src/drafting/scaffold/year-mentions.ts';

describe('passages that carry a year near the plan’s', () => {
  test.each([
    ['依教育部 101 年 1 月 18 日函辦理', ['101 年 1 月 18 日']],
    ['較100年度增加3%，101年度再增', ['100年度', '101年度']],
    ['於97.12.10前完成', ['97.12.10']],
    ['１０１年３月', ['１０１年３月']],
    ['自2012年起', ['2012年']],
    ['101年12月、101年12月', ['101年12月']],
  ])('%s', (text, found) => {
    expect(yearMentions(text, text.includes('97.') ? 97 : 101)).toEqual(found);
  });

  test.each([
    '每3年檢討一次',
    '臺秘企字第1010011353A號',
    '募得1,101年曆',
    '辦理101場次',
    '民國74年設立',
  ])('there is none in 「%s」', (text) => {
    expect(yearMentions(text, 101)).toEqual([]);
  });
});

describe('a deadline a year later', () => {
  test.each([
    ['101年3月、6月', '102年3月、6月'],
    ['101 年 12 月(每月辦理)', '102 年 12 月(每月辦理)'],
    ['自101年1月起至101年12月', '自102年1月起至102年12月'],
    ['101.12.10', '102.12.10'],
    ['１０１年６月', '102年６月'],
    ['每季', '每季'],
    ['12月', '12月'],
    ['100年12月', '100年12月'],
    ['1101年12月', '1101年12月'],
    ['2012年12月31日', '2013年12月31日'],
    ['2012/12/31', '2013/12/31'],
  ])('%s → %s', (deadline, next) => {
    expect(withNextYear(deadline, 101)).toBe(next);
  });
});
