import { describe, expect, it } from 'vitest';
import type { Comparator, Target } from '../../../../src/content/schemas/measures.ts';
import { wrongComparator } from '../../../../src/meaning/targets/target-bound.ts';

/** A target as its quote says it: figure and unit stand in it. */
const target = (quote: string, value: number, unit: string, comparator: Comparator): Target => ({
  quote,
  indicator: '指標',
  comparator,
  value,
  unit,
});

describe('words that set a lower bound', () => {
  it.each([
    ['滿意度達70%以上', 70, '%'],
    ['滿意度達 ７０ ％ 以上', 70, '%'],
    ['滿意度達百分之七十以上', 70, '%'],
    ['每年辦理4場次以上', 4, '場次'],
    ['每年一次以上', 1, '次'],
    ['至少辦理教育訓練 4 場', 4, '場'],
    ['最少4場', 4, '場'],
    ['起碼4場', 4, '場'],
    ['不少於4場', 4, '場'],
    ['不得少於4場', 4, '場'],
    ['不低於90%', 90, '%'],
    ['不得低於百分之90', 90, '%'],
    ['超過1,000萬筆', 10_000_000, '筆'],
    ['合格率高於95%', 95, '%'],
    ['1年至少辦理1次', 1, '次'],
    ['大於90%', 90, '%'],
    ['多於4場', 4, '場'],
    ['不小於90%', 90, '%'],
    ['不短於30日', 30, '日'],
    ['長於30日', 30, '日'],
    ['不早於30日', 30, '日'],
    ['晚於30日', 30, '日'],
    ['逾100人', 100, '人'],
    ['最低90分', 90, '分'],
    ['下限90分', 90, '分'],
    ['>90%', 90, '%'],
    ['≥90%', 90, '%'],
    ['滿意度≧90%', 90, '%'],
    ['3日內辦理完成率90%以上', 90, '%'],
    ['90%以上之讀者，都滿意', 90, '%'],
    ['至少有95%讀者滿意', 95, '%'],
  ])('%s is at least, and nothing contrary', (quote, value, unit) => {
    expect(wrongComparator(target(quote, value, unit, 'at-least'))).toBeNull();
    for (const contrary of ['at-most', 'exactly'] as const) {
      expect(wrongComparator(target(quote, value, unit, contrary))).toMatch(
        new RegExp(`^引文說「.+」，是 at-least，comparator 卻是 ${contrary}$`),
      );
    }
  });
});

describe('words that set an upper bound', () => {
  it.each([
    ['不合格率降至5%以下', 5, '%'],
    ['3日以內', 3, '日'],
    ['3日之內回復', 3, '日'],
    ['於3日內回復', 3, '日'],
    ['5個工作天內', 5, '工作天'],
    ['24小時內', 24, '小時'],
    ['三日內', 3, '日'],
    ['不大於5%', 5, '%'],
    ['不多於3件', 3, '件'],
    ['小於5%', 5, '%'],
    ['短於3日', 3, '日'],
    ['不長於3日', 3, '日'],
    ['早於3日', 3, '日'],
    ['不晚於3日', 3, '日'],
    ['頂多3次', 3, '次'],
    ['最高3次', 3, '次'],
    ['上限3次', 3, '次'],
    ['以3次為限', 3, '次'],
    ['<5%', 5, '%'],
    ['≦5%', 5, '%'],
    ['至多3日', 3, '日'],
    ['最多3次', 3, '次'],
    ['不超過3日', 3, '日'],
    ['不得超過3日', 3, '日'],
    ['不逾3日', 3, '日'],
    ['未逾3日', 3, '日'],
    ['不高於5%', 5, '%'],
    ['錯誤率低於5%', 5, '%'],
    ['少於5件', 5, '件'],
    ['未滿5件', 5, '件'],
    ['以3次為限', 3, '次'],
    ['≤3日', 3, '日'],
    ['每案3日內完成，達90%以上', 3, '日'],
  ])('%s is at most, and nothing contrary', (quote, value, unit) => {
    expect(wrongComparator(target(quote, value, unit, 'at-most'))).toBeNull();
    for (const contrary of ['at-least', 'exactly'] as const) {
      expect(wrongComparator(target(quote, value, unit, contrary))).toMatch(
        new RegExp(`^引文說「.+」，是 at-most，comparator 卻是 ${contrary}$`),
      );
    }
  });
});

describe('words that set no bound for the figure', () => {
  it.each([
    ['辦理4場', 4, '場'],
    ['滿意度70%', 70, '%'],
    ['4處內部單位', 4, '處'],
    ['以上4項', 4, '項'],
    ['逾期案件3件', 3, '件'],
    ['3日內完成5件', 5, '件'],
    ['由90日縮短為30日', 30, '日'],
    ['最多人使用的3項服務', 3, '項'],
    ['3日內完成3件', 3, '件'],
  ])('%s may be read in every way', (quote, value, unit) => {
    for (const comparator of ['at-least', 'at-most', 'exactly'] as const) {
      expect(wrongComparator(target(quote, value, unit, comparator))).toBeNull();
    }
  });
});

describe('words of a change', () => {
  it.each([
    ['使用人數增加3%以上', 'increase-by', null],
    ['成長3%', 'increase-by', null],
    ['減少3%', 'decrease-by', null],
    ['縮短3%', 'decrease-by', null],
    ['減少3%', 'increase-by', '引文說「減少」，comparator 卻是 increase-by'],
    ['降低3%', 'increase-by', '引文說「降低」，comparator 卻是 increase-by'],
    ['較去年成長3%', 'decrease-by', '引文說「成長」，comparator 卻是 decrease-by'],
    ['提升滿意度，減少抱怨3%', 'increase-by', null],
    [
      '提升至3%',
      'increase-by',
      '引文的「提升至」說的是達到多少，comparator 卻是 increase-by（增減多少）',
    ],
    [
      '降到3%',
      'decrease-by',
      '引文的「降到」說的是達到多少，comparator 卻是 decrease-by（增減多少）',
    ],
  ] as const)('%s, %s', (quote, comparator, wrong) => {
    expect(wrongComparator(target(quote, 3, '%', comparator))).toBe(wrong);
  });
});

describe('a figure that is to be reached', () => {
  it.each([
    ['達80人次', 80, '人次'],
    ['達到80%', 80, '%'],
    ['突破100萬人次', 1_000_000, '人次'],
    ['高達95%', 95, '%'],
    ['滿5人即開班', 5, '人'],
    ['每年10次起', 10, '次'],
  ])('%s is not at most that', (quote, value, unit) => {
    expect(wrongComparator(target(quote, value, unit, 'at-most'))).toMatch(
      /^引文的「.+」說的是要達到多少，comparator 卻是 at-most/,
    );
    expect(wrongComparator(target(quote, value, unit, 'at-least'))).toBeNull();
    expect(wrongComparator(target(quote, value, unit, 'exactly'))).toBeNull();
  });

  it.each([
    ['超過3日者，專案處理', 3, '日', 'at-most'],
    ['等候達10分鐘時增開窗口', 10, '分鐘', 'at-most'],
    ['第3至5日', 3, '日', 'exactly'],
    ['由80%至85%', 80, '%', 'exactly'],
  ] as const)('%s may be a condition or something else', (quote, value, unit, comparator) => {
    expect(wrongComparator(target(quote, value, unit, comparator))).toBeNull();
  });

  it('of a range is not exactly its first', () => {
    expect(wrongComparator(target('每年2至3場', 2, '場', 'exactly'))).toContain('範圍');
    expect(wrongComparator(target('每年2場至3場', 2, '場', 'exactly'))).toContain('範圍');
  });

  it.each([
    ['以20人為上限', 'at-most'],
    ['以20人為下限', 'at-least'],
    ['不合格率未達20人', 'at-most'],
  ] as const)('%s is %s', (quote, comparator) => {
    expect(wrongComparator(target(quote, 20, '人', comparator))).toBeNull();
    const contrary = comparator === 'at-most' ? 'at-least' : 'at-most';
    expect(wrongComparator(target(quote, 20, '人', contrary))).toContain(`是 ${comparator}`);
  });
});

it.each([
  ['滿意度90%以上', 90, '%', 'between', 'a range has two bounds'],
  ['至少3件，至多3件', 3, '件', 'at-most', 'words that point both ways decide nothing'],
  ['3日內部會議', 3, '日', 'at-least', '內部 is no bound'],
  ['提升至5%，較去年提升5%', 5, '%', 'increase-by', 'one of the figures is by how much'],
] as const)('%s, %d %s, %s: %s', (quote, value, unit, comparator, _why) => {
  expect(wrongComparator(target(quote, value, unit, comparator))).toBeNull();
});
