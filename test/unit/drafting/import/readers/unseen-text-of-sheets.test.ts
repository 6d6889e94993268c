import { expect, test } from 'vitest';
import { readDocument } from '../../../../../src/drafting/import/readers/read-document.ts';
import { workbook } from './spreadsheet-document.ts';

const styles =
  '<fonts><font><sz val="11"/><color theme="1"/></font><font><sz val="11"/><color rgb="FFFFFFFF"/></font>' +
  '<font><sz val="1"/></font><font><color theme="0"/></font></fonts>' +
  '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF2244AA"/></patternFill></fill></fills>' +
  '<cellXfs><xf fontId="0" fillId="0"/><xf fontId="1" fillId="0"/><xf fontId="2" fillId="0"/><xf fontId="3" fillId="0"/><xf fontId="1" fillId="1"/></cellXfs>';

async function read(cells: string, after = '') {
  const rows = `<row r="1">${cells}</row>`;
  const file = workbook([{ name: '表', rows, after }], { styles });
  const { blocks, losses } = await readDocument('計畫.xlsx', file);
  const text = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.rows.flat().map((cell) => cell.text),
  );
  return { text: text.join('|'), losses: losses.join('\n') };
}

const cell = (text: string, style: number) =>
  `<c t="inlineStr" s="${style}"><is><t>${text}</t></is></c>`;

test('text of a sheet that is white on nothing, or a point high, is left out and quoted', async () => {
  const { text, losses } = await read(
    cell('看得見', 0) +
      cell('白字', 1) +
      cell('小字', 2) +
      cell('主題的白', 3) +
      cell('深底白字', 4),
  );
  expect(text).toContain('看得見');
  expect(text).toContain('深底白字');
  for (const hidden of ['「白字」', '「小字」', '「主題的白」']) expect(losses).toContain(hidden);
  expect(text).not.toMatch(/小字|主題的白/u);
});

test('a run of a cell that is white is left out alone', async () => {
  const runs =
    '<c t="inlineStr" s="0"><is><r><t>設置服務臺</t></r><r><rPr><color rgb="FFFFFFFF"/></rPr><t>密文</t></r></is></c>';
  const { text, losses } = await read(runs);
  expect(text).toContain('設置服務臺');
  expect(text).not.toContain('密文');
  expect(losses).toContain('密文');
});

test('where rules may put a colour behind cells, white text is read', async () => {
  const { text } = await read(
    cell('甲', 0) + cell('白字', 1),
    '<conditionalFormatting sqref="A1"/>',
  );
  expect(text).toContain('白字');
});

test('an empty cell with a colour is told from others', async () => {
  const empty = (style: number) => `<c s="${style}"/>`;
  const rows =
    `<row r="1">${cell('項目', 0)}${cell('1月', 0)}${cell('2月', 0)}</row>` +
    `<row r="2">${cell('修訂要點', 0)}${empty(4)}${empty(0)}</row>` +
    `<row r="3">${cell('成果發表', 0)}${empty(0)}${empty(4)}</row>`;
  const { blocks } = await readDocument('計畫.xlsx', workbook([{ name: '表', rows }], { styles }));
  const [table] = blocks;
  const filled =
    table?.kind === 'table'
      ? table.rows.map((row) => row.map((each) => each.isFilled === true))
      : [];
  expect(filled).toEqual([
    [false, false, false],
    [false, true, false],
    [false, false, true],
  ]);
});
