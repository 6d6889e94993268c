import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../../../src/drafting/import/readers/read-csv.ts';
import { readOds } from '../../../../../src/drafting/import/readers/read-ods.ts';
import { readXlsx } from '../../../../../src/drafting/import/readers/read-xlsx.ts';
import type { SourceDocument } from '../../../../../src/drafting/import/document/source-document.ts';
import { openSpreadsheet, textRow, workbook } from './spreadsheet-document.ts';

const shown = ({ blocks }: SourceDocument) =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map((row) =>
          row.map(({ text, rowSpan, columnSpan }) =>
            rowSpan + columnSpan > 2 ? `${text} ${rowSpan}×${columnSpan}` : text,
          ),
        ),
  );

const csv = (text: string) => readCsv(new TextEncoder().encode(text));

describe('comma-separated values as a plan document', () => {
  test('are a table, titles and remarks of one cell paragraphs', async () => {
    const document = await csv(
      '示範局114年度計畫,,\n實施要項,推動作法,期限\n一、流程,"設置服務臺,\n並諮詢",每月\n,檢討,每季\n註：由各科辦理。,,\n',
    );
    expect(shown(document)).toEqual([
      '示範局114年度計畫',
      [
        ['實施要項', '推動作法', '期限'],
        ['一、流程', '設置服務臺,\n並諮詢', '每月'],
        ['', '檢討', '每季'],
      ],
      '註：由各科辦理。',
    ]);
    expect(document.blocks[1]).toMatchObject({ place: '第 2 行' });
  });

  test('keep a measure at the foot in the table where it stands within it, and a remark below', async () => {
    const table = '要項,作法,期限\n流程,設置服務臺。,每月\n';
    expect(shown(await csv(`${table},公開進度。,\n`)).at(-1)).toEqual([
      ['要項', '作法', '期限'],
      ['流程', '設置服務臺。', '每月'],
      ['', '公開進度。', ''],
    ]);
    expect(shown(await csv(`${table}註：由各科辦理。,,\n`)).at(-1)).toBe('註：由各科辦理。');
  });

  test('are two tables where the heads stand once more, with a line of one cell above', async () => {
    const table = '要項,作法,期限\n流程,設置服務臺,每月\n';
    expect(shown(await csv(`一、院內,,\n${table}二、社區,,\n${table}`))).toEqual([
      '一、院內',
      [
        ['要項', '作法', '期限'],
        ['流程', '設置服務臺', '每月'],
      ],
      '二、社區',
      [
        ['要項', '作法', '期限'],
        ['流程', '設置服務臺', '每月'],
      ],
    ]);
  });

  test('may be parted by tabs or semicolons, in Big5', async () => {
    expect(shown(await csv('甲;乙\n丙;丁'))).toEqual([
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    ]);
    expect(shown(await csv('甲\t乙\n丙\t丁'))).toEqual([
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    ]);
    // 一二
    const big5 = new Uint8Array([0xa4, 0x40, 0x2c, 0xa4, 0x47, 0x0a, 0xa4, 0x40, 0x2c, 0xa4, 0x47]);
    expect(shown(await readCsv(big5))).toEqual([
      [
        ['一', '二'],
        ['一', '二'],
      ],
    ]);
  });

  test.each([
    ['by what a first line says', 'sep=;\n作法;期限\n講座,座談;每月\n'],
    [
      'by what parts the heads, though a text has more of another sign',
      '作法;期限;單位\n甲,乙,丙,丁;每月;x\n',
    ],
    ['by bars', '作法|期限\n講座,座談|每月\n'],
  ])('are parted %s', async (_, text) => {
    expect(shown(await csv(text))[0]).toContainEqual(expect.arrayContaining(['作法', '期限']));
  });

  test('have the texts of cells that are written as formulas for Excel', async () => {
    const document = await csv(
      '作法,期限,單位\n講座,="全年","甲科,""乙""科"\n="檢討","=""每月""",=""\n"一,="" 二","三",="四,五"\n',
    );
    expect(shown(document)).toEqual([
      [
        ['作法', '期限', '單位'],
        ['講座', '全年', '甲科,"乙"科'],
        ['檢討', '每月', ''],
        ['一,=" 二', '三', '四,五'],
      ],
    ]);
    expect(shown(await csv('作法\t期限\n講座\t="全年"\n'))).toEqual([
      [
        ['作法', '期限'],
        ['講座', '全年'],
      ],
    ]);
  });

  test('with a quotation mark too many are refused', async () => {
    await expect(csv('甲,"乙\n丙,丁')).rejects.toThrow('引號不成對');
  });
});

describe('an Excel workbook as a plan document', () => {
  test('has its merged cells, and a table for each stretch without an empty row', async () => {
    const document = await readXlsx(
      workbook([
        {
          name: '工作表1',
          rows:
            textRow(1, '示範局114年度計畫') +
            textRow(3, '', '要項', '作法', '期限') +
            textRow(4, '', '一、流程', '設置', '每月') +
            textRow(5, '', '', '檢討', '每季') +
            textRow(7, '', '要項', '作法') +
            textRow(8, '', '二、形象', '更新'),
          after: '<mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="B4:B5"/></mergeCells>',
        },
      ]),
    );
    expect(shown(document)).toEqual([
      '示範局114年度計畫',
      [
        ['要項', '作法', '期限'],
        ['一、流程 2×1', '設置', '每月'],
        ['檢討', '每季'],
      ],
      [
        ['要項', '作法'],
        ['二、形象', '更新'],
      ],
    ]);
    expect(document.blocks[1]).toMatchObject({
      rowPlaces: [
        '工作表「工作表1」第 3 列',
        '工作表「工作表1」第 4 列',
        '工作表「工作表1」第 5 列',
      ],
    });
  });

  test('shows days, per cents and thousands as its cells do', async () => {
    const number = (column: string, style: number, value: number) =>
      `<c r="${column}1" s="${style}"><v>${value}</v></c>`;
    const document = await readXlsx(
      workbook(
        [
          {
            name: '工作表1',
            rows: `<row r="1">${number('A', 1, 45352)}${number('B', 2, 45352)}${number('C', 3, 0.85)}${number('D', 4, 1200)}${number('E', 0, 3)}</row>${textRow(2, '甲', '乙')}`,
          },
        ],
        {
          styles:
            '<numFmts><numFmt numFmtId="200" formatCode="[$-404]e&quot;年&quot;m&quot;月&quot;"/></numFmts><fonts><font/></fonts>' +
            '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="200"/><xf numFmtId="9"/><xf numFmtId="3"/></cellXfs>',
        },
      ),
    );
    expect(shown(document)).toEqual([
      [
        ['2024/3/1', '113年3月', '85%', '1,200', '3'],
        ['甲', '乙', '', '', ''],
      ],
    ]);
  });

  test.each([
    ['[$-404]e/mm/dd;@', '113/03/01'],
    ['e.m.d', '113.3.1'],
    ['yyyy\\-mm\\-dd', '2024-03-01'],
    // Two figures of a year, or a name of a month, are none that plans write.
    ['d-mmm-yy', '2024年3月1日'],
    ['m/d/yy', '2024年3月1日'],
  ])('shows a day in the format %s as %s', async (format, text) => {
    const row = `<row r="1"><c r="A1" s="1"><v>45352</v></c></row>${textRow(2, '甲', '乙')}`;
    const styles =
      `<numFmts><numFmt numFmtId="200" formatCode="${format}"/></numFmts><fonts><font/></fonts>` +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs>';
    const document = await readXlsx(workbook([{ name: '工作表1', rows: row }], { styles }));
    expect(shown(document)[0]).toBe(text);
  });

  test('shows the words that formats add, and quotes what they hide', async () => {
    const format = (id: number, code: string) =>
      `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`;
    const styles =
      `<numFmts>${format(200, '0"月底前"')}${format(201, '@"（暫定）"')}${format(202, ';;;')}${format(203, '0;-0;;@')}</numFmts><fonts><font/></fonts>` +
      '<cellXfs><xf numFmtId="200"/><xf numFmtId="201"/><xf numFmtId="202"/><xf numFmtId="203"/></cellXfs>';
    const text = (place: string, style: number) =>
      `<c r="${place}" s="${style}" t="inlineStr"><is><t>設置服務臺</t></is></c>`;
    const number = (place: string, style: number, value: number) =>
      `<c r="${place}" s="${style}"><v>${value}</v></c>`;
    const rows =
      `<row r="1">${text('A1', 1)}${number('B1', 0, 9)}${number('C1', 3, 0)}</row>` +
      `<row r="2">${text('A2', 3)}${text('B2', 2)}${number('C2', 2, 5)}</row>`;
    const document = await readXlsx(workbook([{ name: '表', rows }], { styles }));
    expect(shown(document)).toEqual([
      [
        ['設置服務臺（暫定）', '9月底前'],
        ['設置服務臺', ''],
      ],
    ]);
    expect(document.losses).toEqual([
      '工作表「表」第 2 列有隱藏的文字「設置服務臺」，沒有讀入',
      '工作表「表」第 2 列有隱藏的文字「5」，沒有讀入',
    ]);
  });

  test('leaves out and quotes hidden sheets, rows and columns, and struck-out words', async () => {
    const document = await readXlsx(
      workbook(
        [
          {
            name: '計畫',
            before: '<cols><col min="3" max="3" hidden="1"/></cols>',
            rows:
              textRow(1, '作法', '期限', '內部') +
              '<row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>舊列</t></is></c></row>' +
              '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="inlineStr" s="1"><is><t>每月</t></is></c></row>' +
              textRow(4, '丙', '每季'),
          },
          { name: '底稿', state: 'hidden', rows: textRow(1, '草案') },
        ],
        {
          strings:
            '<si><r><t>設置</t></r><r><rPr><strike/></rPr><t>三處</t></r><r><t>服務臺</t></r></si>',
          styles:
            '<fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>',
        },
      ),
    );
    expect(shown(document)).toEqual([
      [
        ['作法', '期限'],
        ['設置服務臺', ''],
        ['丙', '每季'],
      ],
    ]);
    expect(document.losses.map((loss) => /「([^」]*)」，/u.exec(loss)?.[1])).toEqual([
      '內部',
      '舊列',
      '三處',
      '每月',
      '草案',
    ]);
  });

  test('that is another file is refused', async () => {
    await expect(readXlsx(openSpreadsheet(''))).rejects.toThrow('不是 Excel 活頁簿');
  });
});

test('comments, text boxes, pictures and the heads of pages of a workbook are told with their words', async () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const drawing =
    'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
  const from = '<xdr:from><xdr:col>1</xdr:col><xdr:row>7</xdr:row></xdr:from>';
  const { losses, blocks } = await readXlsx(
    workbook([
      {
        name: '甲',
        rows: textRow(1, '作法', '期限'),
        after:
          '<headerFooter><oddHeader>&amp;C&amp;"新細明體"&amp;12核定本</oddHeader><oddFooter>第 &amp;P 頁</oddFooter></headerFooter>',
        parts: {
          comments: `<comments xmlns="${main}"><commentList><comment ref="C4"><text><r><t>改為</t></r><r><t>9月</t></r></text></comment><comment ref="B1"><text><t>[Threaded comment]</t></text></comment></commentList></comments>`,
          threadedComment:
            '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B1"><text>待確認</text></threadedComment></ThreadedComments>',
          drawing: `<xdr:wsDr ${drawing}><xdr:twoCellAnchor>${from}<xdr:sp><xdr:txBody><a:p><a:r><a:t>4. 線上</a:t></a:r><a:r><a:t>辦證</a:t></a:r></a:p><a:p><a:r><a:t>隨時</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor><xdr:oneCellAnchor>${from}<xdr:pic/></xdr:oneCellAnchor></xdr:wsDr>`,
        },
      },
    ]),
  );
  expect(shown({ blocks, losses })).toEqual([[['作法', '期限']]]);
  expect(losses).toEqual([
    '工作表「甲」第 1 列第 2 欄有註解（批註）「待確認」，沒有讀入',
    '工作表「甲」第 4 列第 3 欄有註解（批註）「改為9月」，沒有讀入',
    '工作表「甲」第 8 列第 2 欄有文字方塊「4. 線上辦證 隨時」，沒有讀入；若屬於計畫，請補上',
    '工作表「甲」第 8 列第 2 欄有圖片，沒有讀入',
    '工作表「甲」列印的頁首或頁尾有「核定本」，沒有讀入',
  ]);
});

describe('an OpenDocument spreadsheet as a plan document', () => {
  const cell = (text: string, attributes = '') =>
    `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
  const row = (cells: string, attributes = '') =>
    `<table:table-row ${attributes}>${cells}</table:table-row>`;
  const rest = row(
    '<table:table-cell table:number-columns-repeated="16384"/>',
    'table:number-rows-repeated="1048576"',
  );

  test('has its merged cells, and no empty ones to the end of the sheet', async () => {
    const document = await readOds(
      openSpreadsheet(
        `<table:table table:name="計畫">${row(cell('要項') + cell('作法'))}` +
          `${row(cell('一、流程', 'table:number-rows-spanned="2"') + cell('設置'))}` +
          `${row('<table:covered-table-cell/>' + cell('檢討'))}${rest}</table:table>`,
      ),
    );
    expect(shown(document)).toEqual([[['要項', '作法'], ['一、流程 2×1', '設置'], ['檢討']]]);
  });

  test('leaves out and quotes cells that their style, or one above it, strikes through', async () => {
    const style = (name: string, parent: string, line = '') =>
      `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="${parent}">` +
      `${line === '' ? '' : `<style:text-properties style:text-line-through-style="${line}"/>`}</style:style>`;
    const document = await readOds(
      openSpreadsheet(
        '<table:table table:name="計畫"><table:table-column/><table:table-column table:default-cell-style-name="old"/>' +
          row(cell('1. 建置網站', 'table:style-name="heir"') + cell('全年')) +
          row(cell('2. 線上辦證') + cell('隨時', 'table:style-name="kept"')) +
          '</table:table>',
        style('old', 'Default', 'solid') + style('heir', 'old') + style('kept', 'old', 'none'),
      ),
    );
    expect(shown(document)).toEqual([[['2. 線上辦證', '隨時']]]);
    expect(document.losses).toEqual([
      '工作表「計畫」第 1 列有畫刪除線的文字「1. 建置網站」，視為已刪除，沒有讀入；若仍有效，請補上',
      '工作表「計畫」第 1 列有畫刪除線的文字「全年」，視為已刪除，沒有讀入；若仍有效，請補上',
    ]);
  });

  test('leaves out and quotes what is hidden', async () => {
    const document = await readOds(
      openSpreadsheet(
        `<table:table table:name="計畫">${row(cell('要項') + cell('作法'))}${row(cell('舊列'), 'table:visibility="collapse"')}${row(cell('甲') + cell('乙'))}</table:table>` +
          `<table:table table:name="底稿" table:style-name="t">${row(cell('草案'))}</table:table>`,
        '<style:style style:name="t" style:family="table"><style:table-properties table:display="false"/></style:style>',
      ),
    );
    expect(shown(document)).toEqual([
      [
        ['要項', '作法'],
        ['甲', '乙'],
      ],
    ]);
    expect(document.losses.join()).toMatch(/舊列.*草案/u);
  });

  test('quotes comments, text boxes and drawings beside its cells, and names pictures', async () => {
    const p = (text: string) => `<text:p>${text}</text:p>`;
    const box = (text: string) =>
      `<draw:frame><draw:text-box>${p(text)}</draw:text-box></draw:frame>`;
    const document = await readOds(
      openSpreadsheet(
        '<table:table table:name="計畫"><table:shapes>' +
          `<draw:g>${box('另增員額')}</draw:g><draw:frame><draw:image/><svg:title>組織圖</svg:title></draw:frame></table:shapes>` +
          row(
            `<table:table-cell><office:annotation>${p('待確認')}</office:annotation>${box('底稿')}${p('甲')}</table:table-cell>` +
              cell('乙'),
          ) +
          row(cell('丙') + cell('丁')) +
          '</table:table>',
      ),
    );
    expect(shown(document)).toEqual([
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    ]);
    expect(document.losses).toEqual([
      '工作表「計畫」第 1 列有註解（批註）「待確認」，沒有讀入',
      '工作表「計畫」第 1 列有文字方塊「底稿」，沒有讀入；若屬於計畫，請補上',
      '工作表「計畫」有文字方塊「另增員額」，沒有讀入；若屬於計畫，請補上',
      '工作表「計畫」有圖片（組織圖），沒有讀入',
    ]);
  });

  test('quotes what tracked changes deleted, and heads of pages that say more than a number', async () => {
    const old = (content: string) =>
      `<table:change-track-table-cell>${content}</table:change-track-table-cell>`;
    const margin = (name: string, content: string, more = '') =>
      `<style:${name} ${more}><text:p>${content}</text:p></style:${name}>`;
    const document = await readOds(
      openSpreadsheet(
        '<table:tracked-changes>' +
          '<table:cell-content-change table:id="a"><table:cell-address table:column="0" table:row="1" table:table="0"/>' +
          `<table:previous>${old('<text:p>六十席</text:p>')}</table:previous></table:cell-content-change>` +
          '<table:deletion table:type="row" table:position="3" table:table="0"><table:deletions><table:cell-content-deletion>' +
          `${old('<text:p>停辦</text:p>')}</table:cell-content-deletion><table:cell-content-deletion>${old('<text:p>12月</text:p>')}</table:cell-content-deletion></table:deletions></table:deletion>` +
          '<table:insertion table:type="row" table:position="1" table:table="0"/></table:tracked-changes>' +
          `<table:table table:name="計畫">${row(cell('要項') + cell('作法'))}${row(cell('甲') + cell('八十席'))}</table:table>`,
        '',
        {
          masterPages:
            '<style:master-page style:name="Default">' +
            margin('header', '密件，<text:sheet-name>???</text:sheet-name>') +
            margin('footer', '第 <text:page-number>1</text:page-number> 頁') +
            margin('header-left', '舊', 'style:display="false"') +
            '</style:master-page>',
        },
      ),
    );
    expect(document.losses).toEqual([
      '文件有追蹤修訂：讀入修訂後的文字，略去標示刪除的文字；請確認這是核定的版本',
      '工作表「計畫」第 2 列有追蹤修訂刪除的文字「六十席」，沒有讀入',
      '工作表「計畫」有追蹤修訂刪除的文字「停辦 12月」，沒有讀入',
      '列印的頁首或頁尾有「密件，」，沒有讀入',
    ]);
  });
});
