import { expect, it } from 'vitest';
import { readWeightCell } from '../../../../src/meaning/columns/read-weight-cell.ts';

it.each([
  ['25%', 25],
  ['25', 25],
  ['.5%', 0.5],
  ['０．５％', 0.5],
  ['百分之0.5', 0.5],
  ['0', 0],
])('a cell of a weight column with %s says %s per cent', (text, weight) => {
  expect(readWeightCell(text)).toBe(weight);
});

it.each(['20 30', '20\n30', '-5%', '−5', '重要', '0.6', '.5'])(
  'no weight is told of %j',
  (text) => {
    expect(readWeightCell(text)).toBeNull();
  },
);
