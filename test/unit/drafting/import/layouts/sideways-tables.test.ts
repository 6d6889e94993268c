import { expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../../src/drafting/import/readers/read-html.ts';
import { importDocument, rowLines, tableHtml, title } from '../../../../support/import-rows.ts';

const left = `
  項次 | 實施要項 | 推動作法
  1 | 環境 | 增設讀者座位，並定期清潔。
  2 | 環境 | 汰換老舊照明，並節約用電。
  3 | 網路 | 建置新版網站，並提供下載。`;

const document = (right: string) =>
  importDocument(
    blocksOfHtml(
      `${title}<h2>貳、執行內容</h2>${tableHtml(left)}<p>（續表）</p>${tableHtml(right)}`,
    ),
  );

test('a table that goes on sideways in the next one is one, and told to be looked at', async () => {
  const { built, draft } = await document(`
    項次 | 完成期限 | 承辦單位
    1 | 114年6月 | 企劃科
    2 | 114年8月 | 秘書室
    3 | 全年 | 企劃科`);
  expect(rowLines(built)).toEqual([
    '環境 | 1 增設讀者座位，並定期清潔。 | 114年6月 | 企劃科',
    '環境 | 2 汰換老舊照明，並節約用電。 | 114年8月 | 秘書室',
    '網路 | 3 建置新版網站，並提供下載。 | 全年 | 企劃科',
  ]);
  expect(draft.recognised.unplaced.missing).toBe('');
  expect(draft.recognised.doubts.map(({ found }) => found)).toContain(
    '兩個表格的第一欄逐列相同，已左右併成一個',
  );
});

test('a table of other rows beside it is another one', async () => {
  const { built } = await document(`
    項次 | 經費項目 | 承辦單位
    1 | 設備費 | 企劃科
    2 | 業務費 | 秘書室`);
  expect(rowLines(built)[0]).toContain('增設讀者座位，並定期清潔。 |  | ');
});
