import { expect, test } from 'vitest';
import { readXlsx } from '../../../../../src/drafting/import/readers/read-xlsx.ts';
import { textRow, workbook } from './spreadsheet-document.ts';

test('a workbook tells each formula that came without its result, and reads what only repeats texts', async () => {
  const formula = (place: string, written: string, value = '', type = '') =>
    `<c r="${place}"${type}><f>${written}</f>${value}</c>`;
  const text = (place: string, words: string) =>
    `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const rows = [
    textRow(1, '作法', '期限', '單位'),
    textRow(2, '設置服務臺。', '全年', '總務組'),
    `<row r="3">${text('A3', '辦理講座。')}${formula('B3', '$B$2', '<v></v>')}${formula('C3', 'IF(A3="","",C2)')}</row>`,
    `<row r="4">${formula('A4', 'CONCATENATE("檢討","，""每月"" ",B3)')}${formula('B4', '"自"&amp;B2')}${formula('C4', 'C4')}</row>`,
    `<row r="5">${formula('A5', 'A2', '<v>已存</v>', ' t="str"')}${formula('B5', '""', '<v></v>', ' t="str"')}</row>`,
  ];
  const document = await readXlsx(workbook([{ name: '附表', rows: rows.join('') }]));
  const [table] = document.blocks;
  const texts = table?.kind === 'table' && table.rows.map((row) => row.map(({ text }) => text));
  expect([texts]).toEqual([
    [
      ['作法', '期限', '單位'],
      ['設置服務臺。', '全年', '總務組'],
      ['辦理講座。', '全年', ''],
      ['檢討，"每月" 全年', '自全年', ''],
      ['已存', '', ''],
    ],
  ]);
  expect(document.losses).toHaveLength(5);
  expect(document.losses[0]).toBe(
    '工作表「附表」第 3 列第 2 欄的公式「=$B$2」沒有存下計算結果，依公式讀為「全年」，請核對；' +
      '或用 Excel 或 LibreOffice 開啟並存檔（存檔時會寫入結果），再重新匯入',
  );
  expect(document.losses[1]).toBe(
    '工作表「附表」第 3 列第 3 欄的公式「=IF(A3="","",C2)」沒有存下計算結果，沒有讀入；' +
      '請用 Excel 或 LibreOffice 開啟並存檔（存檔時會寫入結果），再重新匯入',
  );
});

test('a workbook says how many formulas came without their results where they are very many', async () => {
  const cells = Array.from({ length: 60 }, (_, at) => `<c r="B${at + 2}"><f>B${at + 1}</f></c>`);
  const rows = cells.map((cell, at) => `<row r="${at + 2}">${cell}</row>`).join('');
  const { losses } = await readXlsx(
    workbook([{ name: '附表', rows: textRow(1, '甲', '每月') + rows }]),
  );
  expect(losses).toHaveLength(51);
  expect(losses.at(-1)).toMatch(/^工作表「附表」另有 10 個公式沒有存下計算結果/u);
});
