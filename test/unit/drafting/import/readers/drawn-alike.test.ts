import { expect, test } from 'vitest';
import { withSignsDoubted } from '../../../../../src/drafting/import/readers/pdf/drawn-alike.ts';
import type { TableCell } from '../../../../../src/drafting/import/document/source-document.ts';

const cell = (text: string): TableCell => ({ text, rowSpan: 1, columnSpan: 1 });

test('a cell of a PDF with a sign that fonts draw like another has a doubt, any other has none', () => {
  const rows = [[cell('113.03.01〜113.11.30'), cell('113年3月—6月'), cell('服務組')]];
  const block = withSignsDoubted({ kind: 'table', rows, place: '第 1 頁' });
  const doubts = block.kind === 'table' ? block.rows[0]!.map(({ doubt }) => doubt?.found) : [];
  expect(doubts).toEqual([
    '字型把「〜」與「～」畫成同一個樣子，PDF 分不出原來是哪一個',
    undefined,
    undefined,
  ]);
});
