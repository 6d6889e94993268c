import { describe, expect, test } from 'vitest';
import { Budget } from '../../../../../src/drafting/import/limits/budget.ts';
import type { LimitName } from '../../../../../src/drafting/import/limits/limits.ts';
import { refuseUnbounded } from '../../../../../src/drafting/import/limits/refuse-unbounded.ts';
import type {
  Block,
  TableCell,
} from '../../../../../src/drafting/import/document/source-document.ts';

const cell = (text: string, rowSpan = 1, columnSpan = 1): TableCell => ({
  text,
  rowSpan,
  columnSpan,
});

const table = (...rows: TableCell[][]): Block => ({ kind: 'table', rows, place: '第 1 個表格' });

const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  text,
  headingLevel: null,
  place: '第 1 行',
});

describe('what a reader gives is held to the limits, whatever the format', () => {
  test.each<[string, LimitName, number, Block[]]>([
    ['paragraphs', 'paragraphs', 2, [paragraph('甲'), paragraph('乙')]],
    ['characters', 'characters', 4, [paragraph('甲乙'), table([cell('丙'), cell('丁')])]],
    ['characters of a paragraph', 'paragraphCharacters', 3, [paragraph('甲乙丙')]],
    ['characters of a cell', 'paragraphCharacters', 3, [table([cell('甲乙丙')])]],
    ['places that cells have', 'cells', 6, [table([cell('甲', 1, 3)], [cell('乙'), cell('丙')])]],
    ['rows without cells', 'cells', 3, [table([], [], [])]],
    ['columns of a wide cell', 'columns', 9, [table([cell('甲', 1, 9)])]],
    [
      'columns beside one that reaches down',
      'columns',
      5,
      [table([cell('甲', 99, 2)], [cell('乙', 1, 3)])],
    ],
  ])('%s', (_, limit, amount, blocks) => {
    const document = { blocks, losses: [] };
    expect(() => refuseUnbounded(document, new Budget({ [limit]: amount }))).not.toThrow();
    expect(() => refuseUnbounded(document, new Budget({ [limit]: amount - 1 }))).toThrow(
      expect.objectContaining({ limit, found: amount }),
    );
  });

  test('characters of what was not read', () => {
    const document = { blocks: [], losses: ['有圖片', '有註腳'] };
    expect(() => refuseUnbounded(document, new Budget({ lossCharacters: 6 }))).not.toThrow();
    expect(() => refuseUnbounded(document, new Budget({ lossCharacters: 5 }))).toThrow(
      '沒有讀入的註腳、隱藏文字等至少有 6 字，超過上限 5 字。',
    );
  });

  test('a cell over a thousand million columns and rows is counted without being spread out', () => {
    const document = { blocks: [table([cell('甲', 1e12, 1e12)])], losses: [] };
    expect(() => refuseUnbounded(document)).toThrow('第 1 個表格：表格的欄有 ');
  });
});
