import { describe, expect, test } from 'vitest';
import { readOds } from '../../../../src/drafting/import/readers/read-ods.ts';
import { readXlsx } from '../../../../src/drafting/import/readers/read-xlsx.ts';
import { importDocument, rowLines } from '../../../support/import-rows.ts';
import { openSpreadsheet, textRow, workbook } from './readers/spreadsheet-document.ts';

/** Rows of a sheet, cells parted by `|`; that with `!` before it is hidden, as by a filter. */
const grouped = [
  '示範縣衛生局114年度提升服務品質執行計畫',
  '實施要項|執行項目|推動作法|完成期限|承辦單位',
  '一、服務流程|(一)窗口|1. 設置服務臺。|114年3月|企劃科',
  '||2. 提供諮詢。|114年4月|企劃科',
  '!二、資訊公開|(一)網站|1. 更新網頁。|114年5月|秘書室',
  '||2. 公開資料。|114年6月|秘書室',
  '|(二)社群|1. 回覆留言。|114年7月|秘書室',
  '三、環境|(一)設施|1. 整修坡道。|114年8月|企劃科',
];

const below = [
  '示範縣衛生局114年度提升服務品質執行計畫',
  '推動作法|完成期限|承辦單位',
  '一、服務流程',
  '1. 設置服務臺。|114年3月|企劃科',
  '2. 提供諮詢。|114年4月|企劃科',
  '!二、資訊公開',
  '1. 更新網頁。|114年5月|秘書室',
  '三、環境',
  '1. 整修坡道。|114年8月|企劃科',
];

const cellsOf = (row: string) => row.replace('!', '').split('|');

function xlsx(rows: readonly string[], merged: readonly string[] = []) {
  const lines = rows.map((row, at) =>
    textRow(at + 1, ...cellsOf(row)).replace(
      '<row',
      row.startsWith('!') ? '<row hidden="1"' : '<row',
    ),
  );
  const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  const after = ranges === '' ? '' : `<mergeCells>${ranges}</mergeCells>`;
  return readXlsx(workbook([{ name: '工作表1', rows: lines.join(''), after }]));
}

/** @param spanned rows over which the first cell of a row is merged, by the number of that row */
function ods(rows: readonly string[], spanned: Readonly<Record<number, number>> = {}) {
  const lines = rows.map((row, at) => {
    const cells = cellsOf(row).map((text, column) => {
      const span = column === 0 ? spanned[at + 1] : undefined;
      const over = span === undefined ? '' : ` table:number-rows-spanned="${span}"`;
      return `<table:table-cell${over}><text:p>${text}</text:p></table:table-cell>`;
    });
    const hidden = row.startsWith('!') ? ' table:visibility="filter"' : '';
    return `<table:table-row${hidden}>${cells.join('')}</table:table-row>`;
  });
  return readOds(openSpreadsheet(`<table:table table:name="計畫">${lines.join('')}</table:table>`));
}

describe.each([
  ['an Excel workbook', xlsx],
  ['an OpenDocument spreadsheet', ods],
])('a row that a filter hides in %s', (_, sheet) => {
  test('puts in doubt the cells below it that may go on from it, up to the next heading', async () => {
    const { draft, marks } = await importDocument(await sheet(grouped));
    expect(marks.filter((mark) => mark.includes('隱藏'))).toEqual([
      '003 dimension 上方隱藏的列在這一欄有「二、資訊公開」，沒有讀入，這一列的這一格是空的',
      '003 actions 上方隱藏的列在這一欄有「(一)網站」，沒有讀入，這一列的這一格是空的',
      '004 dimension 上方隱藏的列在這一欄有「二、資訊公開」，沒有讀入，這一列的這一格是空的',
    ]);
    expect(draft.recognised.doubts.map(({ found }) => found).join()).toContain('隱藏：');
  });

  test('puts in doubt the rows below it where it held a heading alone', async () => {
    const { built, marks } = await importDocument(await sheet(below));
    expect(rowLines(built).map((line) => line.split(' | ')[0])).toEqual([
      '一、服務流程',
      '一、服務流程',
      '一、服務流程',
      '三、環境',
    ]);
    expect(marks.filter((mark) => mark.includes('隱藏'))).toEqual([
      '003 dimension 上方隱藏的列有「二、資訊公開」，沒有讀入',
      '003 actions 上方隱藏的列有「二、資訊公開」，沒有讀入',
    ]);
  });
});

describe('a merged cell that begins in a hidden row', () => {
  test.each([
    ['an Excel workbook', () => xlsx(grouped, ['A5:A7'])],
    ['an OpenDocument spreadsheet', () => ods(grouped, { 5: 3 })],
  ])('is shown in the others, with a mark: %s', async (_, document) => {
    const { built, marks } = await importDocument(await document());
    expect(rowLines(built).map((line) => line.split(/ [>|] /u)[0])).toEqual([
      '一、服務流程',
      '一、服務流程',
      '二、資訊公開',
      '二、資訊公開',
      '三、環境',
    ]);
    const told = marks.filter((mark) => mark.includes('合併儲存格從隱藏的列'));
    expect(told.map((mark) => mark.slice(0, 13))).toEqual(['003 dimension', '004 dimension']);
  });
});
