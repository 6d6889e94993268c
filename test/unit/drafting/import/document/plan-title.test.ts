import { expect, test } from 'vitest';
import { readTitlePage, yearsIn } from '../../../../../src/drafting/import/document/plan-title.ts';

const paragraph = (text: string) => ({
  kind: 'paragraph' as const,
  text,
  headingLevel: null,
  place: null,
});

test('a title that is set in two lines is one', () => {
  const { title, rest } = readTitlePage(
    ['國家圖書館', '101 年度提升服務品質執行計畫'].map(paragraph),
  );
  expect({ title, rest }).toEqual({ title: '國家圖書館101年度提升服務品質執行計畫', rest: [] });
});

test('the sentence that issues the plan is kept, and its number', () => {
  const page = readTitlePage(
    ['某館101年計畫（草案）', '101 年 2 月 16 日臺圖研字第 1010000555 號函發布', '前言'].map(
      paragraph,
    ),
  );
  expect(page).toMatchObject({
    title: '某館101年計畫（草案）',
    issuance: '101 年 2 月 16 日臺圖研字第 1010000555 號函發布',
    documentNumber: '臺圖研字第 1010000555 號',
    rest: [{ text: '前言' }],
  });
});

test('a sentence that introduces what follows issues nothing', () => {
  const sentence = '本站為落實113年度服務品質要求，訂定下列作法：';
  const page = readTitlePage(['某站113年計畫', sentence].map(paragraph));
  expect(page).toMatchObject({ issuance: null, rest: [{ text: sentence }] });
});

test('what stands above the title is no part of it', () => {
  const link = readTitlePage(['回首頁', '某局113年度服務計畫'].map(paragraph));
  expect(link).toMatchObject({ title: '某局113年度服務計畫', rest: [{ text: '回首頁' }] });
  const sheet = readTitlePage(['執行計畫', '某局113年度服務計畫表'].map(paragraph));
  expect(sheet).toMatchObject({ title: '某局113年度服務計畫表', rest: [{ text: '執行計畫' }] });
  const marked = { ...paragraph('某局113年度服務計畫'), headingLevel: 1 };
  expect(readTitlePage([paragraph('某局'), marked])).toMatchObject({
    title: '某局113年度服務計畫',
    rest: [{ text: '某局' }],
  });
});

test('a plan may be called 方案 or 措施, with its year', () => {
  const titleOf = (text: string) => readTitlePage([paragraph(text)]).title;
  expect(titleOf('某局113年度便民服務執行方案')).toBe('某局113年度便民服務執行方案');
  expect(titleOf('某局113年度創新措施一覽表')).toBe('某局113年度創新措施一覽表');
  expect(titleOf('貳、執行方案')).toBeNull();
});

test('a sentence about a plan is no title', () => {
  expect(readTitlePage([paragraph('依本館計畫。')])).toMatchObject({ title: null });
});

test('years are read from titles, of one year or several, of either calendar', () => {
  expect(yearsIn('某館 113 年度執行計畫')).toEqual([113]);
  expect(yearsIn('某館113-116年中程計畫')).toEqual([113, 116]);
  expect(yearsIn('某館2024年計畫')).toEqual([113]);
  expect(yearsIn('某館一百一十三年度計畫')).toEqual([113]);
  expect(yearsIn('某館一一四年計畫')).toEqual([114]);
  expect(yearsIn('某館十年計畫')).toEqual([]);
  expect(yearsIn('某館計畫')).toEqual([]);
});

test('neither the head of a page with which the title begins nor a menu above it is part of the title', () => {
  const lines = [
    ['示範醫院', '示範醫院114年度服務計畫'],
    ['• 首頁', '- 服務', '示範醫院114年度服務計畫'],
  ];
  for (const texts of lines)
    expect(readTitlePage(texts.map(paragraph)).title).toBe('示範醫院114年度服務計畫');
  const parted = ['示範醫院', '114年度服務計畫'].map(paragraph);
  expect(readTitlePage(parted).title).toBe('示範醫院114年度服務計畫');
});
