import { expect, test } from 'vitest';
import { readCsv } from '../../../../../src/drafting/import/readers/read-csv.ts';
import { readXlsx } from '../../../../../src/drafting/import/readers/read-xlsx.ts';
import { textRow, workbook } from './spreadsheet-document.ts';

async function read(...rows: string[][]) {
  const xml = rows.map((row, at) => textRow(at + 1, ...row)).join('');
  const { blocks } = await readXlsx(workbook([{ name: '表', rows: xml }]));
  const shown = blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map((row) => row.map(({ text }) => text).join('|')),
  );
  const doubts = blocks.flatMap((block) =>
    block.kind === 'table' ? (block.rowDoubts ?? []).map((doubt) => doubt?.found ?? null) : [],
  );
  return { shown, doubts };
}

test('a legend beside the table of a sheet is text below it, wherever it begins', async () => {
  const legend = '●：主辦　○：協辦';
  const rows = [
    ['示範局計畫', '', '', ''],
    ['作法', '甲科', '乙科'],
    ['設置服務臺', '●', '○'],
    ['檢討', '○', '●'],
  ];
  for (const at of [0, 1, 2]) {
    const { shown, doubts } = await read(
      ...rows.map((row, index) => (index === at ? [...row.slice(0, 3), '', legend] : row)),
    );
    expect(shown).toEqual(['示範局計畫', ['作法|甲科|乙科', '設置服務臺|●|○', '檢討|○|●'], legend]);
    expect(doubts).toEqual([]);
  }
});

test('a sign and its meaning may have a cell each, below the words that it is a legend', async () => {
  const { shown } = await read(
    ['作法', '甲科', '', '圖例', ''],
    ['設置服務臺', '●', '', '●', '主辦'],
    ['檢討', '○', '', '○', '協辦'],
  );
  expect(shown).toEqual([['作法|甲科', '設置服務臺|●', '檢討|○'], '圖例', '●：主辦', '○：協辦']);
});

test('a few words without a head are text, with a mark at their row', async () => {
  const { shown, doubts } = await read(
    ['作法', '期限'],
    ['設置服務臺', '6月', '', '待確認'],
    ['檢討', '每季'],
  );
  expect(shown).toEqual([['作法|期限', '設置服務臺|6月', '檢討|每季'], '待確認']);
  expect(doubts).toEqual([null, '右邊隔著空欄有「待確認」，沒有欄名，讀為表格以外的文字', null]);
});

test('columns with heads stay in the table, though an empty one stands before them', async () => {
  const { shown } = await read(
    ['作法', '期限', '', '備註', '甲科'],
    ['設置服務臺', '6月', '', '', '●'],
    ['檢討', '每季', '', '視需要', ''],
  );
  expect(shown).toEqual([['作法|期限||備註|甲科', '設置服務臺|6月|||●', '檢討|每季||視需要|']]);
});

test('so it is in comma-separated values', async () => {
  const { blocks } = await readCsv(
    new TextEncoder().encode('作法,期限,,●：主辦\n設置服務臺,6月,,\n檢討,每季,,\n'),
  );
  expect(blocks.map(({ kind }) => kind)).toEqual(['table', 'paragraph']);
});
