import { expect, test } from 'vitest';
import { searchWords } from '../../../../src/words/interface/search.ts';

const zh = searchWords('zh');
const en = searchWords('en');

test('a number that has brackets of its own has no others around it in the title of a hit', () => {
  const inChinese = (label: string | null) => zh.hits.title('甲圖書館', '101', '16', label);
  const inEnglish = (label: string | null) => en.hits.title('Library A', '101', '16', label);
  for (const label of ['（3）', '(二)', '〔一〕']) {
    expect(inChinese(label)).toBe(`甲圖書館 101 年度第 16 項${label}`);
    expect(inEnglish(label)).toBe(`Library A, plan of ROC 101, row 16 ${label}`);
  }
  expect(inChinese('1.1')).toBe('甲圖書館 101 年度第 16 項（1.1）');
  expect(inEnglish('A')).toBe('Library A, plan of ROC 101, row 16 (A)');
  expect(inChinese(null)).toBe('甲圖書館 101 年度第 16 項');
});

test('the English sentence of what was found begins with a capital, whatever was asked', () => {
  const { month, without, unit } = en.understood;
  for (const asked of [month(2012, 12), without('x'), unit('閱覽組')]) {
    expect(en.status.found('171', asked)).toMatch(/^[A-Z].*: 171 measures\.$/u);
  }
  expect(en.status.found('1', month(2012, 12))).toBe('Due in December 2012: 1 measure.');
});
