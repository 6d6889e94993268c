import { expect, it } from 'vitest';
import { readPdf } from '../../../../../src/drafting/import/readers/read-pdf.ts';
import { grid, pdfDocument, type PdfPage } from './pdf-document.ts';

async function read(page: PdfPage) {
  const { blocks, losses } = await readPdf(pdfDocument([page]));
  const words = blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.map(({ text }) => text)),
  );
  return { blocks: words, losses };
}

/** Two measures; behind the words of the first stands a raised figure. */
const measures = [
  [50, 100, '一、結合榮民醫院'],
  [130, 96, '1', 6],
  [133, 100, '巡迴義診。'],
  [50, 130, '二、提供疫苗接種。'],
] as const;

it('a note below a short line at the foot of a page is left out with its sign, and quoted', async () => {
  const { blocks, losses } = await read({
    texts: [
      ...measures,
      [50, 750, '1'],
      [60, 750, '指與本機關簽訂合作備忘錄之醫院。'],
      [290, 800, '1'],
    ],
    lines: [[50, 735, 190, 735]],
  });
  expect(blocks).toEqual(['一、結合榮民醫院巡迴義診。', '二、提供疫苗接種。', '1']);
  expect(losses).toEqual(['第 1 頁有註腳，沒有讀入：指與本機關簽訂合作備忘錄之醫院。']);
});

it('so is one that is smaller than the text, over several lines', async () => {
  const { blocks, losses } = await read({
    texts: [...measures, [50, 750, '1 指與本機關簽訂合作備忘錄之', 8], [50, 762, '醫院。', 8]],
  });
  expect(blocks).toEqual(['一、結合榮民醫院巡迴義診。', '二、提供疫苗接種。']);
  expect(losses).toEqual(['第 1 頁有註腳，沒有讀入：指與本機關簽訂合作備忘錄之醫院。']);
});

it('a raised figure without a note at the foot of the page stays', async () => {
  const { blocks } = await read({ texts: measures });
  expect(blocks[0]).toBe('一、結合榮民醫院¹巡迴義診。');
});

it('a row of a table that begins with the number is no note', async () => {
  const { blocks } = await read({
    texts: [...measures, [55, 752, '1 增設閱讀座位。'], [305, 752, '113年6月']],
    lines: grid([50, 300, 500], [735, 765]),
  });
  expect(blocks[0]).toBe('一、結合榮民醫院¹巡迴義診。');
  expect(blocks.at(-1)).toEqual([['1 增設閱讀座位。', '113年6月']]);
});

it('a power is no sign of a note', async () => {
  const { blocks } = await read({
    texts: [
      [50, 100, '一、綠地 10'],
      [105, 96, '2', 6],
      [108, 100, 'm 以上。'],
      [50, 750, '2 指每年增加者。', 8],
    ],
  });
  expect(blocks[0]).toContain('10²');
});

it('rows of a table whose numbers are those of notes stay, though the table is smaller than the text', async () => {
  const { blocks } = await read({
    texts: [
      [50, 100, '一、結合榮民醫院', 14],
      [162, 95, '1', 7],
      [166, 100, '巡迴義診。', 14],
      ...['1', '2', '3'].flatMap((number, at) => [
        [55, 600 + at * 20, number] as const,
        [105, 600 + at * 20, '增設閱讀座位。'] as const,
      ]),
    ],
    lines: grid([50, 100, 500], [587, 607, 627, 647]),
  });
  expect(blocks.at(-1)).toEqual([
    ['1', '增設閱讀座位。'],
    ['2', '增設閱讀座位。'],
    ['3', '增設閱讀座位。'],
  ]);
  expect(blocks[0]).toBe('一、結合榮民醫院¹巡迴義診。');
});

it('words that a heading underlines are no note, and neither is a figure before a unit', async () => {
  const underlined = await read({
    texts: [...measures, [50, 700, '推動作法'], [50, 716, '1 辦理講座。']],
    lines: [[50, 702, 90, 702]],
  });
  expect(underlined.blocks).toContain('1 辦理講座。');
  const figure = await read({ texts: [...measures, [50, 750, '1場次', 8]] });
  expect(figure.blocks).toContain('1場次');
});

it('of two notes below a line both are left out, and the foot of the page below them is none', async () => {
  const foot = (number: number) => [50, 800, `測綜字第1120045871號 第${number}頁`, 8] as const;
  const first: PdfPage = {
    texts: [
      [50, 100, 'CRM'],
      [65, 96, '1', 6],
      [68, 100, '系統，結合榮民醫院'],
      [158, 96, '2', 6],
      [161, 100, '巡迴。'],
      [50, 745, '1'],
      [60, 745, '指客戶關係管理。', 8],
      [50, 760, '2'],
      [60, 760, '指合作醫院。', 8],
      foot(1),
    ],
    lines: [[50, 733, 190, 733]],
  };
  const second: PdfPage = { texts: [[50, 100, '由服務組辦理。'], foot(2)] };
  const { blocks, losses } = await readPdf(pdfDocument([first, second]));
  expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual([
    'CRM系統，結合榮民醫院巡迴。',
    '由服務組辦理。',
  ]);
  expect(losses.filter((loss) => loss.includes('註腳'))).toEqual([
    '第 1 頁有註腳，沒有讀入：指客戶關係管理。',
    '第 1 頁有註腳，沒有讀入：指合作醫院。',
  ]);
});
