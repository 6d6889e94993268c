import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../../src/drafting/import/readers/read-docx.ts';
import { readPdf } from '../../../../../src/drafting/import/readers/read-pdf.ts';
import { grid, pdfDocument, type PdfPage } from './pdf-document.ts';
import { paragraph, wordDocument } from './word-document.ts';

async function read(...pages: PdfPage[]) {
  const { blocks, losses } = await readPdf(pdfDocument(pages));
  const words = blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.map(({ text }) => text)),
  );
  return { blocks: words, losses };
}

/** A page of a table with borders, its first cell in each row numbered from a number on. */
function tablePage(from: number): PdfPage {
  return {
    texts: [
      [55, 62, '推動作法'],
      [305, 62, '完成期限'],
      [55, 92, `${from}. 增設閱讀座位。`],
      [305, 92, '113年6月'],
      [55, 122, `${from + 1}. 汰換照明。`],
      [305, 122, '113年8月'],
    ],
    lines: grid([50, 300, 500], [50, 80, 110, 140]),
  };
}

const cells = [
  [
    ['推動作法', '完成期限'],
    ['1. 增設閱讀座位。', '113年6月'],
    ['2. 汰換照明。', '113年8月'],
  ],
  [
    ['推動作法', '完成期限'],
    ['3. 增設閱讀座位。', '113年6月'],
    ['4. 汰換照明。', '113年8月'],
  ],
];

describe('words laid over the pages of a PDF', () => {
  it.each([20, 45, -30, 60, 135])(
    'are left out and quoted once where they run aslant, by %i degrees',
    async (degrees) => {
      const slanted = [[250, 300, '內部文件', 48, degrees]] as const;
      const { blocks, losses } = await read(
        { ...tablePage(1), slanted },
        { ...tablePage(3), slanted },
      );
      expect(blocks).toEqual(cells);
      expect(losses).toEqual([
        '第 1 頁等 2 頁有浮水印一類的文字「內部文件」，不在各行之中，沒有讀入；若屬於計畫，請補上',
      ]);
    },
  );

  it('are told as one text where the file places each of its characters by itself', async () => {
    const step = 48 * Math.SQRT1_2;
    const { losses } = await read({
      ...tablePage(1),
      slanted: [
        [200, 200, '草', 48, 45],
        [200 + step, 200 - step, '案', 48, 45],
        [100, 400, 'DRAFT', 48, 45],
      ],
    });
    expect(losses).toEqual(
      ['草案', 'DRAFT'].map(
        (words) =>
          `第 1 頁有浮水印一類的文字「${words}」，不在各行之中，沒有讀入；若屬於計畫，請補上`,
      ),
    );
  });

  it('are left out where they run straight over the text, large and at the same place on each page', async () => {
    const over = [80, 130, '草案', 72] as const;
    const [one, two] = [tablePage(1), tablePage(3)];
    const { blocks, losses } = await read(
      { ...one, texts: [over, ...(one.texts ?? [])] },
      { ...two, texts: [...(two.texts ?? []), over] },
    );
    expect(blocks).toEqual(cells);
    expect(losses).toEqual([
      '第 1 頁等 2 頁有浮水印一類的文字「草案」，不在各行之中，沒有讀入；若屬於計畫，請補上',
    ]);
  });

  it('are text like any other where they stand above the text of each page, or on one page alone', async () => {
    const above = [150, 140, '服務躍升計畫', 30] as const;
    const { blocks, losses } = await read(
      { texts: [above, [50, 180, '壹、計畫依據']] },
      { texts: [above, [50, 180, '貳、計畫目標'], [50, 230, '一、提升服務。']] },
    );
    expect(blocks).toEqual([
      '服務躍升計畫',
      '壹、計畫依據',
      '服務躍升計畫',
      '貳、計畫目標',
      '一、提升服務。',
    ]);
    expect(losses).toEqual([]);
  });

  it('do not turn lines that a scan has slightly askew into a watermark', async () => {
    const { blocks, losses } = await read({
      slanted: [
        [50, 80, '壹、計畫依據', 10, 2],
        [50, 110, '一、提升服務。', 10, 2],
      ],
    });
    expect(blocks).toEqual(['壹、計畫依據', '一、提升服務。']);
    expect(losses).toEqual([]);
  });
});

describe('the watermark of a Word document', () => {
  it('stands in the head of its pages, is no text of the plan and is quoted', async () => {
    const header =
      '<w:p><w:r><w:pict><v:shape id="PowerPlusWaterMarkObject357476642" type="#_x0000_t136">' +
      '<v:textpath style="font-size:1pt" string="內部文件"/></v:shape></w:pict></w:r></w:p>';
    const { blocks, losses } = await readDocx(
      wordDocument(paragraph('一、提升服務。'), { header }),
    );
    expect(blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual([
      '一、提升服務。',
    ]);
    expect(losses).toEqual([
      '有浮水印一類的文字「內部文件」，不在各行之中，沒有讀入；若屬於計畫，請補上',
    ]);
  });
});
