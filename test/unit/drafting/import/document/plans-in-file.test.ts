import { expect, test } from 'vitest';
import { plansInFile } from '../../../../../src/drafting/import/document/plans-in-file.ts';
import { blocksOfHtml } from '../../../../../src/drafting/import/readers/read-html.ts';
import { importDocument, rowLines, tableHtml } from '../../../../support/import-rows.ts';

test('of two plans in one file that of the year is read, the other is told and left out', async () => {
  const planOf = (year: number, words: string) =>
    `<p>示範縣衛生局${year}年度提升服務品質執行計畫</p><p>壹、依據</p><p>依函。</p><p>貳、內容</p>${tableHtml(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | 1.${words} | 每月 | 企劃科`)}`;
  const { built, draft } = await importDocument(
    blocksOfHtml(planOf(113, '舊作法。') + planOf(114, '新作法。')),
  );
  expect(rowLines(built)).toEqual(['一、流程 | 1. 新作法。 | 每月 | 企劃科']);
  expect(draft.recognised.doubts.map(({ found }) => found)).toContain(
    '檔案裡另有一份計畫「示範縣衛生局113年度提升服務品質執行計畫」，沒有讀入',
  );
  expect(draft.recognised.unplaced.missing).toBe('');
});

test('of two plans of one year the one is read of whose title words are given', async () => {
  const planOf = (name: string) =>
    `<p>示範縣衛生局114年度${name}計畫</p><p>壹、依據</p><p>依函。</p><p>貳、內容</p>${tableHtml(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | 1.${name}的作法。 | 每月 | 企劃科`)}`;
  const file = blocksOfHtml(planOf('服務躍升') + planOf('資訊服務'));
  expect(rowLines((await importDocument(file)).built)[0]).toContain('1. 服務躍升的作法。');
  expect(rowLines((await importDocument(file, '資訊')).built)[0]).toContain('1. 資訊服務的作法。');
  await expect(importDocument(file, '門診')).rejects.toThrow(
    '檔案裡沒有名稱含有「門診」的計畫，沒有寫入任何檔案。檔案裡的計畫是「示範縣衛生局114年度服務躍升計畫」、「示範縣衛生局114年度資訊服務計畫」',
  );
});

test('the head of a page that says the title with the institution’s name begins no other plan', () => {
  const lines = [
    '113年度服務計畫',
    '壹、依據 1',
    '測試機關113年度服務計畫',
    '壹、依據',
    '貳、目標',
  ];
  const blocks = lines.map((text) => ({
    kind: 'paragraph' as const,
    text,
    headingLevel: null,
    place: null,
  }));
  expect(plansInFile(blocks, 113, '').others).toEqual([]);
});
