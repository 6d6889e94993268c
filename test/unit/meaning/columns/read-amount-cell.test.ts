import { describe, expect, it } from 'vitest';
import { readAmountCell } from '../../../../src/meaning/columns/read-amount-cell.ts';

describe('a cell of an amount column', () => {
  it.each([
    ['1,200', 1000, 1_200_000, null],
    ['1,200千元', 1000, 1_200_000, null],
    ['3,000元', 1000, 3000, null],
    ['1.2億元', 1000, 120_000_000, null],
    ['新臺幣5萬元', 1, 50_000, null],
    ['0', 1000, 0, null],
    ['(300)', 1000, -300_000, null],
    ['△300', 1000, -300_000, null],
    // A sign of any length, before or behind the mark of the currency.
    ['−1,200', 1000, -1_200_000, null],
    ['–1,200', 1000, -1_200_000, null],
    ['—1,200', 1000, -1_200_000, null],
    ['-NT$1,200', 1000, -1_200_000, null],
    ['NT$ -1,200', 1000, -1_200_000, null],
    ['負300', 1, -300, null],
    ['中央補助：負300', 1, -300, '中央補助'],
    ['中央補助△300', 1, -300, '中央補助'],
    ['自負300', 1, 300, '自負'],
    // Brackets that hold all of the line.
    ['（1,200千元）', 1000, -1_200_000, null],
    ['NT$(300)', 1, -300, null],
    ['(-300)', 1, -300, null],
    ['中央補助(-300)', 1, -300, '中央補助'],
    ['中央補助：1,200', 1000, 1_200_000, '中央補助'],
    ['113年度 500', 1000, 500_000, null],
    ['合計 1,200', 1000, 1_200_000, null],
    ['共計新臺幣5萬元', 1, 50_000, null],
    ['中央補助合計1,200', 1000, 1_200_000, '中央補助'],
    ['０.1', 1000, 100, null],
    ['.5', 1000, 500, null],
    ['1, 200', 1000, 1_200_000, null],
  ])('%s, counted in %s, is %s', (text, multiple, value, source) => {
    expect(readAmountCell(text, multiple)).toMatchObject({
      amounts: [{ value, source }],
      unclear: [],
    });
  });

  it('has a sum a line, each with whose money it is', () => {
    expect(readAmountCell('中央 1,200\n地方 300', 1000).amounts).toEqual([
      { value: 1_200_000, source: '中央' },
      { value: 300_000, source: '地方' },
    ]);
  });

  it.each(['-', '－', '', '無'])('has none where %s is printed', (text) => {
    expect(readAmountCell(text, 1000)).toEqual({ amounts: [], unclear: [], currencies: [] });
  });

  it.each([
    '中央補助（1,200）',
    '中央補助-1,200',
    '總經費（1,200千元，中央）',
    '(300)千元',
    '合計(300)',
    '300）',
  ])('is not guessed where brackets or a dash may be no sign: %s', (text) => {
    expect(readAmountCell(text, 1000)).toMatchObject({ amounts: [], unclear: [text] });
  });

  it.each(['1.2億', '300+500', '100 200', '依實際支用', '每人500，共20人'])(
    'is not guessed: %s',
    (text) => {
      expect(readAmountCell(text, 1000)).toMatchObject({ amounts: [], unclear: [text] });
    },
  );

  it.each([
    ['500美元', 'USD'],
    ['USD 500', 'USD'],
    ['NT$500', 'TWD'],
    ['新台幣500元', 'TWD'],
    ['3萬日圓', 'JPY'],
    ['100歐元', 'EUR'],
  ])('tells the currency that %s names', (text, currency) => {
    expect(readAmountCell(text, 1).currencies).toEqual([currency]);
  });
});
