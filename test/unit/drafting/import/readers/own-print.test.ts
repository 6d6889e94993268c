import { expect, test } from 'vitest';
import { withoutPrintedPage } from '../../../../../src/drafting/import/readers/pdf/own-print.ts';
import type { TableBlock } from '../../../../../src/drafting/import/document/source-document.ts';

function table(...rows: string[][]): TableBlock {
  return {
    kind: 'table',
    rows: rows.map((cells) => cells.map((text) => ({ text, rowSpan: 1, columnSpan: 1 }))),
    place: '第 2 頁',
  };
}

const heads = ['推動作法', '完成期限', '承辦單位', '永久連結'];

test('a printed page has its headings in columns, and nothing that the page adds', () => {
  const [plain] = withoutPrintedPage([
    table(
      heads,
      ['一、服務流程'],
      ['（一）便捷性', '', '', ''],
      ['1. 單一窗口'],
      ['2. 簡化'],
      ['註：來源如此。'],
      [
        '1.1 設置服務臺\n註：某註\n再一行',
        '113年12月\n即計畫期\n末',
        '總務組無法確認',
        'a-113-001',
      ],
      ['1.2 檢討', '每季\n本列未載，依上層', '總務組', 'a-113-\n002'],
      ['二、資訊'],
      ['（一）公開'],
      ['1.1 公布資料', '113年6月 2024年6月', '資訊組', 'a-113-003'],
    ),
  ]);
  expect(plain?.rows.map((cells) => cells.map(({ text }) => text))).toEqual([
    ['實施要項', '執行項目', '推動作法', '完成期限', '承辦單位'],
    ['一、服務流程\n（一）便捷性', '1. 單一窗口\n2. 簡化', '1.1 設置服務臺', '113年12月', '總務組'],
    ['', '', '1.2 檢討', '', '總務組'],
    ['二、資訊\n（一）公開', '', '1.1 公布資料', '113年6月', '資訊組'],
  ]);
  expect(plain?.rowDoubts?.[1]?.lookAt).toContain('改匯入該網頁存成的 HTML 檔');
});

test('any other table stays as it is', () => {
  const other = table(['推動作法', '完成期限', '承辦單位'], ['1.1 設置', '113年', '總務組']);
  expect(withoutPrintedPage([other])).toEqual([other]);
});
