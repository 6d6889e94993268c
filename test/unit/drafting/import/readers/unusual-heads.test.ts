import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../../../src/drafting/import/readers/read-pdf.ts';
import { importDocument, rowLines } from '../../../../support/import-rows.ts';
import { pdfDocument, type PdfPage } from './pdf-document.ts';

type Text = readonly [x: number, y: number, text: string];

const left = [50, 150, 380, 460] as const;

/** A line of a table whose columns begin at the same places. */
const line = (y: number, ...texts: string[]): Text[] =>
  texts.flatMap((text, at): Text[] => (text === '' ? [] : [[left[at]!, y, text]]));

const title: Text = [50, 40, '示範縣衛生局114年度提升服務品質執行計畫'];

const rows = (top: number): Text[] => [
  ...line(top, '一、便民服務', '1.設置服務臺，', '企劃科', '114年3月'),
  [150, top + 15, '並提供諮詢。'],
  ...line(top + 40, '', '2.備置輪椅。', '秘書室', '114年4月'),
  ...line(top + 70, '二、資訊公開', '1.更新網頁。', '企劃科', '114年5月'),
  ...line(top + 100, '', '2.公開資料。', '秘書室', '114年6月'),
];

async function tablesOf(...pages: PdfPage[]): Promise<string[][][]> {
  const { blocks } = await readPdf(pdfDocument(pages));
  return blocks.flatMap((block) =>
    block.kind === 'table' ? [block.rows.map((cells) => cells.map(({ text }) => text))] : [],
  );
}

const body = [
  ['一、便民服務', '1.設置服務臺，並提供諮詢。', '企劃科', '114年3月'],
  ['', '2.備置輪椅。', '秘書室', '114年4月'],
  ['二、資訊公開', '1.更新網頁。', '企劃科', '114年5月'],
  ['', '2.公開資料。', '秘書室', '114年6月'],
];

describe('a table of a PDF without borders whose heads say nothing', () => {
  const heads = line(70, '區塊', '今年打算', '哪些人', '幾時');

  test('is told by the deadlines and units that stand below them', async () => {
    expect(await tablesOf({ texts: [title, ...heads, ...rows(100)] })).toEqual([
      [['區塊', '今年打算', '哪些人', '幾時'], ...body],
    ]);
  });

  test('may have them wrapped, with their middle at one height', async () => {
    const wrapped: Text[] = [
      [380, 65, '哪些人'],
      [460, 65, '最晚幾'],
      [50, 72, '區塊'],
      [150, 72, '今年打算'],
      [380, 79, '來辦'],
      [460, 79, '時好'],
    ];
    expect(await tablesOf({ texts: [title, ...wrapped, ...rows(110)] })).toEqual([
      [['區塊', '今年打算', '哪些人來辦', '最晚幾時好'], ...body],
    ]);
  });

  test('goes on below the same heads on the next page, however little stands there', async () => {
    const [first, second] = await tablesOf(
      { texts: [title, ...heads, ...rows(100)] },
      { texts: [...heads, ...line(100, '', '3.公開進度。', '秘書室', '114年7月')] },
    );
    expect(first?.slice(1)).toEqual(body);
    expect(second).toEqual([
      ['區塊', '今年打算', '哪些人', '幾時'],
      ['', '3.公開進度。', '秘書室', '114年7月'],
    ]);
  });

  test('becomes rows, with a mark at the first for what its heads do not say', async () => {
    const document = await readPdf(pdfDocument([{ texts: [title, ...heads, ...rows(100)] }]));
    const { built, marks } = await importDocument(document);
    expect(rowLines(built)).toEqual([
      '一、便民服務 | 1. 設置服務臺，並提供諮詢。 | 114年3月 | 企劃科',
      '一、便民服務 | 2. 備置輪椅。 | 114年4月 | 秘書室',
      '二、資訊公開 | 1. 更新網頁。 | 114年5月 | 企劃科',
      '二、資訊公開 | 2. 公開資料。 | 114年6月 | 秘書室',
    ]);
    expect(marks.filter((mark) => mark.includes('幾時'))).toEqual([
      '001 deadlines 「幾時」欄依內容讀成完成期限',
    ]);
  });

  test('has no row that looks like heads as further ones', async () => {
    const short = ['場地申請', '志工招募', '導覽預約', '展品出借'].flatMap((text, at) => [
      ...line(100 + at * 40, '', '', '', '114年12'),
      ...line(107 + at * 40, '', text, '企劃科'),
      ...line(114 + at * 40, '', '', '', '月'),
    ]);
    const known = line(70, '實施要項', '推動作法', '承辦單位', '完成期限');
    for (const own of [heads, known]) {
      const [table, ...others] = await tablesOf({ texts: [title, ...own, ...short] });
      expect(others).toEqual([]);
      expect(table).toHaveLength(5);
    }
  });

  test('is none where no deadlines stand below', async () => {
    const names = [100, 125, 150, 175].flatMap((y) => line(y, '王先生', '課員', '企劃科', '分機'));
    expect(await tablesOf({ texts: [title, ...heads, ...names] })).toEqual([]);
  });
});

describe('lines of a PDF that stand in columns, where no heads tell a table', () => {
  const section: Text = [50, 70, '壹、工作內容'];

  test('put every column of each row in doubt that is read out of them', async () => {
    const document = await readPdf(pdfDocument([{ texts: [title, section, ...rows(100)] }]));
    const { draft, marks } = await importDocument(document);
    const ids = new Set(marks.map((mark) => mark.slice(0, 3)));
    expect(ids.size).toBeGreaterThan(0);
    for (const id of ids)
      expect(marks.some((mark) => mark.startsWith(`${id}  PDF 的這一頁有對齊成欄`))).toBe(true);
    expect(draft.recognised.doubts.map(({ found }) => found).join()).toContain('沒有讀成表格');
  });

  test('do not, where what stands apart is the number of each', async () => {
    const list = ['設置服務臺。', '備置輪椅。', '更新網頁。', '公開資料。'].flatMap(
      (text, at): Text[] => [
        [50, 100 + at * 25, `${at + 1}.`],
        [90, 100 + at * 25, `${text}（企劃科，114年${at + 1}月）`],
      ],
    );
    const document = await readPdf(pdfDocument([{ texts: [title, section, ...list] }]));
    const { built, marks } = await importDocument(document);
    expect(rowLines(built)).toHaveLength(4);
    expect(marks.filter((mark) => mark.includes('對齊成欄'))).toEqual([]);
  });
});
