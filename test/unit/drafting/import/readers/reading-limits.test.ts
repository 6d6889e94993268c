import { deflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Budget } from '../../../../../src/drafting/import/limits/budget.ts';
import { importLimits, type LimitName } from '../../../../../src/drafting/import/limits/limits.ts';
import { readCsv } from '../../../../../src/drafting/import/readers/read-csv.ts';
import { readDocx } from '../../../../../src/drafting/import/readers/read-docx.ts';
import { readHtml } from '../../../../../src/drafting/import/readers/read-html.ts';
import { readMarkdown } from '../../../../../src/drafting/import/readers/read-markdown.ts';
import { readOds } from '../../../../../src/drafting/import/readers/read-ods.ts';
import { readOdt } from '../../../../../src/drafting/import/readers/read-odt.ts';
import { readPdf } from '../../../../../src/drafting/import/readers/read-pdf.ts';
import { readText } from '../../../../../src/drafting/import/readers/read-text.ts';
import { readXlsx } from '../../../../../src/drafting/import/readers/read-xlsx.ts';
import { LimitRefusal } from '../../../../../src/drafting/import/limits/source-refusal.ts';
import { list, listStyle, openDocument } from './open-document.ts';
import { grid, pdfDocument } from './pdf-document.ts';
import { openSpreadsheet, textRow, workbook } from './spreadsheet-document.ts';
import { item, numbering, paragraph, row, wordDocument } from './word-document.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

const odtTable = (attributes: string, cell = '<text:p>甲</text:p>'): Uint8Array =>
  openDocument(
    `<table:table><table:table-row><table:table-cell ${attributes}>${cell}</table:table-cell></table:table-row></table:table>`,
  );

/** How many elements the parts of a package have that its reader reads. */
function elementsOf(bytes: Uint8Array): number {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name));
  return parts.reduce((sum, [, part]) => sum + (strFromU8(part).match(/<[a-z]/gi)?.length ?? 0), 0);
}

const sizesOf = (bytes: Uint8Array): number[] =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => /\.(xml|rels)$/.test(name))
    .map(([, part]) => part.length);

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

/** A document, what of a limit it takes, and where the message says it stands. */
type Case = readonly [limit: LimitName, amount: number, bytes: Uint8Array, where: string];

const note = `<w:footnote w:id="2">${paragraph('註腳的文字')}</w:footnote>`;
const noted = `<w:p><w:r><w:t>甲</w:t><w:footnoteReference w:id="2"/></w:r></w:p>`;
const plainWord = wordDocument(paragraph('甲') + paragraph('乙丙'));

const wordCases: readonly Case[] = [
  ['fileBytes', plainWord.length, plainWord, '檔案'],
  ['packageFiles', 3, plainWord, '檔案裡的檔案'],
  ['partBytes', Math.max(...sizesOf(plainWord)), plainWord, '檔案裡的 word/document.xml'],
  ['unpackedBytes', sum(sizesOf(plainWord)), plainWord, '內容解開後合計'],
  ['elements', elementsOf(plainWord), plainWord, '檔案裡的 word/_rels/document.xml.rels'],
  ['attributes', 6, plainWord, '檔案裡的 word/document.xml'],
  ['nesting', 5, plainWord, '檔案裡的 word/document.xml'],
  ['paragraphs', 2, plainWord, '表格以外的段落'],
  ['characters', 3, plainWord, '文字'],
  ['paragraphCharacters', 2, plainWord, '一段（或一格）的文字'],
  ['cells', 5, wordDocument(table(row('甲', '乙', '丙'), row('丁', '戊'))), '第 1 個表格'],
  ['columns', 7, wordDocument(table(row('甲', ['<w:gridSpan w:val="6"/>', '乙']))), '第 1 個表格'],
  [
    'columns',
    9,
    wordDocument(
      table(row('甲').replace('<w:tr>', '<w:tr><w:trPr><w:gridBefore w:val="8"/></w:trPr>')),
    ),
    '第 1 個表格',
  ],
  [
    'tableNesting',
    2,
    wordDocument(table(`<w:tr><w:tc>${table(row('甲'))}${paragraph('乙')}</w:tc></w:tr>`)),
    '第 2 個表格',
  ],
  [
    'listLevels',
    3,
    wordDocument(paragraph('甲', item(2)), {
      numbering: numbering([
        ['decimal', '%1.'],
        ['decimal', '%2.'],
        ['decimal', '%3.'],
      ]),
    }),
    '清單的階層',
  ],
  [
    'labelCharacters',
    6,
    wordDocument(paragraph('甲', item(0)), { numbering: numbering([['decimal', '第 %1 項']]) }),
    '自動編號的格式',
  ],
  [
    'styleAncestors',
    2,
    wordDocument(paragraph('甲', '<w:pStyle w:val="a"/>'), {
      styles:
        '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style>' +
        '<w:style w:type="paragraph" w:styleId="b"/>',
    }),
    '樣式「a」',
  ],
  ['lossCharacters', 19, wordDocument(noted, { footnotes: note }), '沒有讀入的註腳'],
];

const plainOdt = openDocument('<text:p>甲</text:p><text:p>乙丙</text:p>');

const odtCases: readonly Case[] = [
  ['fileBytes', plainOdt.length, plainOdt, '檔案'],
  ['packageFiles', 3, plainOdt, '檔案裡的檔案'],
  ['unpackedBytes', sum(sizesOf(plainOdt)), plainOdt, '內容解開後合計'],
  ['elements', elementsOf(plainOdt), plainOdt, '檔案裡的 styles.xml'],
  ['nesting', 4, plainOdt, '檔案裡的 content.xml'],
  ['paragraphs', 2, plainOdt, '表格以外的段落'],
  ['characters', 3, plainOdt, '文字'],
  ['paragraphCharacters', 9, openDocument('<text:p>甲<text:s text:c="7"/>乙</text:p>'), '一段'],
  ['cells', 6, odtTable('table:number-columns-repeated="6"'), '第 1 個表格'],
  ['columns', 6, odtTable('table:number-columns-repeated="6"'), '第 1 個表格'],
  ['columns', 6, odtTable('table:number-columns-spanned="6"'), '第 1 個表格'],
  ['characters', 7, odtTable('table:number-columns-repeated="6"'), '第 1 個表格'],
  [
    'cells',
    12,
    openDocument(
      '<table:table><table:table-row table:number-rows-repeated="6"><table:table-cell/><table:table-cell/></table:table-row></table:table>',
    ),
    '第 1 個表格',
  ],
  [
    'tableNesting',
    2,
    odtTable(
      '',
      '<table:table><table:table-row><table:table-cell/></table:table-row></table:table>',
    ),
    '第 2 個表格',
  ],
  ['listLevels', 2, openDocument(list('', list('', '<text:p>甲</text:p>'))), '清單的階層'],
  [
    'listLevels',
    4,
    openDocument(
      '<text:numbered-paragraph text:level="4"><text:p>甲</text:p></text:numbered-paragraph>',
    ),
    '清單的階層',
  ],
  ['listLevels', 5, openDocument('<text:h text:outline-level="5">甲</text:h>'), '清單的階層'],
  [
    'labelCharacters',
    4,
    openDocument('<text:p>甲</text:p>', { automatic: listStyle('L', ['1', '第一之一', '']) }),
    '自動編號的格式',
  ],
  [
    'styleAncestors',
    2,
    openDocument('<text:h text:style-name="a">甲</text:h>', {
      automatic:
        '<style:style style:family="paragraph" style:name="a" style:parent-style-name="b"/>' +
        '<style:style style:family="paragraph" style:name="b" style:list-style-name=""/>',
    }),
    '樣式「a」',
  ],
];

const plainPdf = pdfDocument([
  {
    texts: [
      [50, 50, '計畫'],
      [50, 90, '依據'],
    ],
  },
  { texts: [[50, 50, '目標']] },
]);
const gridPdf = pdfDocument([
  { texts: [[55, 65, '甲']], lines: grid([50, 150, 250, 350], [50, 80, 110]) },
]);
const packed = deflateSync(Buffer.alloc(5000, ' '));
const packedPdf = Buffer.from(
  Buffer.from(plainPdf)
    .toString('latin1')
    .replace(
      '%%EOF',
      `20 0 obj\n<</Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed.toString('latin1')}\nendstream\nendobj\n%%EOF`,
    ),
  'latin1',
);

const pdfCases: readonly Case[] = [
  ['fileBytes', plainPdf.length, plainPdf, '檔案'],
  ['pages', 2, plainPdf, 'PDF 的頁數'],
  ['objects', 11, plainPdf, 'PDF 的物件'],
  ['texts', 3, plainPdf, '第 2 頁'],
  ['pageTexts', 2, plainPdf, '第 1 頁'],
  ['characters', 6, plainPdf, '第 2 頁'],
  ['streamBytes', 5000, new Uint8Array(packedPdf), 'PDF 裡一段內容解開後'],
  ['cells', 6, gridPdf, '第 1 頁'],
  ['columns', 3, gridPdf, '第 1 頁'],
];

const page = '<p>甲<p>乙丙';
const pageTable = '<table><tr><td colspan=3>甲<td>乙<tr><td>丙</table>';

const htmlCases: readonly Case[] = [
  ['htmlBytes', text(page).length, text(page), '檔案'],
  // html, head, body and the two.
  ['htmlElements', 5, text(page), '標記的元素'],
  ['attributes', 3, text('<p a="1 2 3" b c=\'4\'>甲'), '一個元素的屬性'],
  ['nesting', 6, text('<div><div><div><b>甲'), '內容的巢狀'],
  ['paragraphs', 2, text(page), '表格以外的段落'],
  ['characters', 3, text(page), '文字'],
  ['paragraphCharacters', 2, text(page), '第 1 行'],
  ['cells', 3, text(pageTable), '第 1 行'],
  ['columns', 4, text(pageTable), '第 1 行'],
  ['tableNesting', 2, text('<table><tr><td><table><tr><td>甲</table></table>'), '第 1 行'],
];

const markdownCases: readonly Case[] = [
  ['textBytes', 4, text('甲\n'), '檔案'],
  ['markdownNesting', 3, text('> > > 甲'), '第 1 行'],
  ['markdownNesting', 3, text('- 甲\n  - 乙\n    1. 丙'), '第 3 行'],
  ['blockSigns', 4, text('*甲*\n[乙]\n\n_丙_'), '到第 2 行為止'],
  ['blockSigns', 1, text('* 甲\n* 乙*\n* 丙'), '到第 2 行為止'],
  ['paragraphs', 3, text('* 甲\n* 乙*\n* 丙'), '到第 3 行為止'],
  ['markupSigns', 6, text('*甲*\n[乙]\n\n_丙_'), 'Markdown 符號'],
  ['markdownLines', 3, text('甲\n乙\n丙'), 'Markdown 的行'],
  ['backtickLengths', 2, text('甲`乙``\n> 丙`\n\n```丁'), '到第 1 行為止'],
  ['backtickLengths', 2, text('甲`乙\n丙``丁\n\n```'), '到第 2 行為止'],
  ['unclosedMarkup', 2, text('甲<!-- a > <!--\n\n<!-- 乙'), '到第 1 行為止'],
  ['unclosedMarkup', 1, text('甲<!-- -->乙<!-- -->\n丙<!--'), '到第 1 行為止'],
  ['unclosedMarkup', 3, text('甲<?<?\n<?'), '到第 2 行為止'],
  ['unclosedMarkup', 2, text('甲<![CDATA[<![cdata['), '到第 1 行為止'],
  ['unclosedMarkup', 2, text('甲<!a<!B'), '到第 1 行為止'],
  ['regroupings', 2, text('- 甲\n- 乙\n\n  丙\n\n- 丁'), '到第 6 行為止'],
  ['regroupings', 1, text('- 甲\n\n- 乙\n- 丙'), '到第 1 行為止'],
  ['regroupings', 2, text('甲\n===\n\n乙\n --'), '到第 5 行為止'],
  ['lazyLines', 2, text('> 甲\n乙\n丙\n\n丁'), '引用或清單中'],
  ['cells', 4, text('甲|乙\n-|-\n丙|丁'), '第 1 行'],
  ['columns', 2, text('甲|乙\n-|-\n丙|丁'), '第 1 行'],
  ['cells', 6, text('> 甲|乙\n> -|-\n> |丙|丁|\n\n|戊|\n|:-:|\n己\\|庚\n\n辛|壬'), '第 5 行'],
  ['paragraphs', 2, text('甲\n\n乙'), '表格以外的段落'],
  ['htmlElements', 4, text('<p>甲</p>'), '標記的元素'],
];

const textCases: readonly Case[] = [
  ['textBytes', 4, text('甲\n'), '檔案'],
  ['characters', 4, text('甲\n乙\n'), '文字'],
  ['paragraphs', 2, text('甲\n乙'), '表格以外的段落'],
  ['cells', 6, text('甲\t乙\t丙\n丁\t戊\t己'), '第 1 行開始的表格'],
  ['columns', 3, text('甲\t乙\t丙\n丁\t戊\t己'), '第 1 行開始的表格'],
];

const sheet = (...rows: string[]): Uint8Array =>
  workbook([
    { name: '計畫', rows: rows.map((each, at) => textRow(at + 1, ...each.split('|'))).join('') },
  ]);

const sheetCases: readonly Case[] = [
  ['cells', 8, sheet('甲|乙', '丙|丁'), '計畫'],
  ['columns', 3, sheet('甲|乙|丙'), '計畫'],
  ['characters', 4, sheet('甲|乙', '丙|丁'), '工作表「計畫」第 2 列'],
];

const openSheet = openSpreadsheet(
  '<table:table table:name="計畫"><table:table-row><table:table-cell><text:p>甲</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"><text:p>乙</text:p></table:table-cell></table:table-row></table:table>',
);

const openSheetCases: readonly Case[] = [
  ['cells', 6, openSheet, '計畫'],
  ['columns', 3, openSheet, '計畫'],
];

const csvCases: readonly Case[] = [
  ['textBytes', 8, text('甲,乙\n'), '檔案'],
  ['cells', 4, text('甲,乙\n丙,丁'), '第 2 行'],
  ['columns', 3, text('甲,乙,丙'), '第 1 行'],
];

describe.each([
  ['.xlsx', readXlsx, sheetCases],
  ['.ods', readOds, openSheetCases],
  ['.csv', readCsv, csvCases],
  ['.docx', readDocx, wordCases],
  ['.odt', readOdt, odtCases],
  ['.pdf', readPdf, pdfCases],
  ['.html', readHtml, htmlCases],
  ['.md', readMarkdown, markdownCases],
  ['.txt', readText, textCases],
] as const)('a %s file', (_, read, cases) => {
  it.each(cases)(
    'is read with as much of %s as is allowed (%i), and refused with one more',
    async (limit, amount, bytes, where) => {
      await expect(read(bytes, new Budget({ [limit]: amount }))).resolves.toBeDefined();
      const refusal = await read(bytes, new Budget({ [limit]: amount - 1 })).then(
        () => null,
        (error: unknown) => error,
      );
      expect(refusal).toBeInstanceOf(LimitRefusal);
      expect(refusal).toMatchObject({ limit, found: amount });
      const { advice, english } = importLimits[limit];
      expect((refusal as Error).message).toContain(where);
      expect((refusal as Error).message).toContain('，超過上限 ');
      expect((refusal as Error).message).toContain(`。${advice} Too large to import: ${english} `);
    },
  );
});
