import { expect, test } from 'vitest';
import { readPdf } from '../../../../../src/drafting/import/readers/read-pdf.ts';
import type { TableBlock } from '../../../../../src/drafting/import/document/source-document.ts';
import { pdfDocument } from './pdf-document.ts';

type Text = readonly [x: number, y: number, text: string];

/** Rows of a table without borders, 40 points apart. */
const heightOf = (row: number) => 130 + row * 40;

async function read(texts: readonly Text[]): Promise<TableBlock> {
  const { blocks } = await readPdf(pdfDocument([{ texts }]));
  return blocks.find((block) => block.kind === 'table')!;
}

const columnOf = (table: TableBlock, column: number) =>
  table.rows.slice(1).map((cells) => cells[column]?.text);

const doubtsOf = (table: TableBlock) =>
  table.rows.flat().flatMap(({ doubt }) => doubt?.found ?? []);

const heads: Text[] = [
  [50, 100, '實施要項'],
  [150, 100, '推動作法'],
  [350, 100, '完成期限'],
  [450, 100, '承辦單位'],
];

const measures = (labels: readonly string[]): Text[] =>
  labels.flatMap((label, at): Text[] => [
    [150, heightOf(at), `${label}辦理服務`],
    [350, heightOf(at), '113年12月'],
    [450, heightOf(at), '總務組'],
  ]);

test('headings somewhere beside their rows begin where the measures are counted from 1 again', async () => {
  const table = await read([
    ...heads,
    ...measures(['1.', '2.', '1.', '2.', '3.', '1.', '2.']),
    [50, heightOf(0.9), '一、便民'],
    [50, heightOf(2.6), '二、公開'],
    [50, heightOf(5.9), '三、環境'],
  ]);
  expect(columnOf(table, 0)).toEqual(['一、便民', '', '二、公開', '', '', '三、環境', '']);
  expect(doubtsOf(table)).toEqual([]);
});

test('and have doubts where they are not as many', async () => {
  const table = await read([
    ...heads,
    ...measures(['1.', '2.', '1.', '2.', '1.', '2.', '1.']),
    [50, heightOf(1.4), '一、便民'],
    [50, heightOf(4.7), '二、公開'],
  ]);
  expect(doubtsOf(table).length).toBeGreaterThan(0);
});

test('outer headings begin where inner ones are counted from 1 again', async () => {
  const wide: Text[] = [[30, 100, '實施要項'], [90, 100, '執行項目'], ...heads.slice(1)];
  const actions: Text[] = [0, 2, 3, 4, 5, 6].map((row, at) => [
    90,
    heightOf(row),
    at % 2 === 0 ? '1.甲' : '2.乙',
  ]);
  const table = await read([
    ...wide,
    ...measures(['1.1 ', '1.2 ', '2.1 ', '1.1 ', '2.1 ', '1.1 ', '2.1 ', '2.2 ']),
    ...actions,
    [30, heightOf(1), '一、流程'],
    [30, heightOf(3.5), '二、公開'],
    [30, heightOf(6), '三、環境'],
  ]);
  expect(columnOf(table, 0)).toEqual(['一、流程', '', '', '二、公開', '', '三、環境', '', '']);
  expect(columnOf(table, 1)).toEqual(['1.甲', '', '2.乙', '1.甲', '2.乙', '1.甲', '2.乙', '']);
  expect(doubtsOf(table)).toEqual([]);
});
