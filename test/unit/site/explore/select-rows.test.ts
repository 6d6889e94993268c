import { describe, expect, test } from 'vitest';
import { columnNames } from '../../../../src/datasets/dataset.ts';
import { datasets } from '../../../../src/datasets/registry.ts';
import type { CellValue } from '../../../../src/datasets/dataset.ts';
import {
  countRows,
  decidingColumns,
  DISTINCT,
  ROWS,
  selectRows,
} from '../../../../src/site/explore/select-rows.ts';
import type { Condition, View, ViewColumn } from '../../../../src/site/explore/view.ts';

const columns: ViewColumn[] = [
  { name: 'text', title: '', type: 'string', freeText: true, meanings: null, empty: null },
  { name: 'end_date', title: '', type: 'date', freeText: false, meanings: null, empty: null },
  { name: 'value', title: '', type: 'number', freeText: false, meanings: null, empty: null },
  { name: 'units', title: '', type: 'list', freeText: true, meanings: null, empty: null },
  { name: 'uncertain', title: '', type: 'boolean', freeText: false, meanings: null, empty: null },
  { name: 'measure_id', title: '', type: 'string', freeText: false, meanings: null, empty: null },
];
const values = new Map<string, CellValue[]>([
  ['text', ['提供 Wi-Fi', '電子書', null, 'wi-fi 與電子書']],
  ['end_date', ['2012-12-31', '2012-06-30', null, '2012-12-01']],
  ['value', [9, 10, -1.5, null]],
  ['units', [['秘書室', '採訪組'], [], ['秘書室'], ['秘書室', '秘書室']]],
  ['uncertain', [true, false, true, false]],
  ['measure_id', ['a-1', 'a-1', 'a-2', 'a-3']],
]);
const all: View = { conditions: [], sort: null, countBy: [], shown: [], page: 1 };
const rowsOf = (view: Partial<View>) => selectRows({ ...all, ...view }, 4, values, columns);
const where = (column: string, test: Condition['test'], value = '') =>
  rowsOf({ conditions: [{ column, test, value }] });

describe('rows that a condition leaves', () => {
  test.each([
    ['text', 'has', 'WI-FI', [0, 3]],
    ['text', 'is', '電子書', [1]],
    ['text', 'not', '電子書', [0, 2, 3]],
    ['text', 'empty', '', [2]],
    ['text', 'filled', '', [0, 1, 3]],
    ['end_date', 'from', '2012-12-01', [0, 3]],
    ['end_date', 'to', '2012-12-01', [1, 3]],
    ['end_date', 'has', '-12-', [0, 3]],
    ['value', 'from', '9', [0, 1]],
    ['value', 'is', '-1.50', [2]],
    ['value', 'not', '9', [1, 2, 3]],
    ['units', 'is', '秘書室', [0, 2, 3]],
    ['units', 'is', '秘書', []],
    ['units', 'has', '秘書', [0, 2, 3]],
    ['units', 'empty', '', [1]],
    ['uncertain', 'is', 'false', [1, 3]],
  ] as const)('%s %s %s', (column, asked, value, rows) => {
    expect(where(column, asked, value)).toEqual(rows);
  });

  test('all conditions hold for each', () => {
    const conditions: Condition[] = [
      { column: 'text', test: 'has', value: '電子書' },
      { column: 'end_date', test: 'from', value: '2012-12-01' },
    ];
    expect(rowsOf({ conditions })).toEqual([3]);
  });
});

describe('the order of rows', () => {
  test('figures go by size and not by their first digit, and what is empty comes last either way', () => {
    expect(rowsOf({ sort: { column: 'value', descending: false } })).toEqual([2, 0, 1, 3]);
    expect(rowsOf({ sort: { column: 'value', descending: true } })).toEqual([1, 0, 2, 3]);
    expect(rowsOf({ sort: { column: 'end_date', descending: true } })).toEqual([0, 3, 1, 2]);
    expect(rowsOf({ sort: { column: 'units', descending: true } }).at(-1)).toBe(1);
  });

  test('rows of the same value stay in the order of the file', () => {
    expect(rowsOf({ sort: { column: 'uncertain', descending: true } })).toEqual([0, 2, 1, 3]);
  });
});

describe('counts', () => {
  const counts = (
    rows: number[],
    countBy: string[],
    distinct: string | null,
    sort: View['sort'] = null,
  ) => countRows(rows, { countBy, sort }, values, distinct);
  const orderBy = (column: string, descending: boolean) =>
    counts([0, 1, 2, 3], ['units'], 'measure_id', { column, descending }).map((count) => [
      count.values[0],
      count.distinct,
      count.rows,
    ]);

  test('the most frequent value comes first; a row counts once for each value of its list', () => {
    expect(counts([0, 1, 2, 3], ['units'], null)).toEqual([
      { values: ['秘書室'], rows: 3, distinct: null },
      { values: ['採訪組'], rows: 1, distinct: null },
      { values: [null], rows: 1, distinct: null },
    ]);
  });

  test('measures of several rows are counted once, and decide the order', () => {
    expect(counts([0, 1, 2, 3], ['uncertain'], 'measure_id')).toEqual([
      { values: [false], rows: 2, distinct: 2 },
      { values: [true], rows: 2, distinct: 2 },
    ]);
    expect(counts([0, 1], ['uncertain'], 'measure_id')[0]).toEqual({
      values: [false],
      rows: 1,
      distinct: 1,
    });
  });

  test('are ordered by any of their columns where that is asked for; what is empty stays last', () => {
    const [secretariat, acquisitions, none] = [
      ['秘書室', 3, 3],
      ['採訪組', 1, 1],
      [null, 1, 1],
    ];
    expect(orderBy('units', true)).toEqual([secretariat, acquisitions, none]);
    expect(orderBy('units', false)).toEqual([acquisitions, secretariat, none]);
    expect(orderBy('rows', false)).toEqual([acquisitions, none, secretariat]);
    expect(orderBy('measures', false)).toEqual([acquisitions, none, secretariat]);
    // A column that is not counted orders rows alone.
    expect(orderBy('end_date', false)).toEqual([secretariat, acquisitions, none]);
  });

  test('have figures of names that no column of any dataset has', () => {
    const names = datasets.flatMap(columnNames);
    expect(names.filter((name) => name === DISTINCT || name === ROWS)).toEqual([]);
    expect(names.length).toBeGreaterThan(100);
  });

  test('two columns are counted beside each other', () => {
    expect(counts([0, 2, 3], ['uncertain', 'units'], null)).toEqual([
      { values: [true, '秘書室'], rows: 2, distinct: null },
      { values: [false, '秘書室'], rows: 1, distinct: null },
      { values: [true, '採訪組'], rows: 1, distinct: null },
    ]);
  });
});

test('no column is read that decides nothing', () => {
  const conditions: Condition[] = [{ column: 'text', test: 'filled', value: '' }];
  const sort = { column: 'value', descending: false };
  expect(decidingColumns({ ...all, shown: ['units'] }, 'measure_id')).toEqual([]);
  expect(decidingColumns({ ...all, conditions, sort }, 'measure_id')).toEqual(['text', 'value']);
  expect(decidingColumns({ ...all, conditions, sort, countBy: ['units'] }, 'measure_id')).toEqual([
    'text',
    'units',
    'measure_id',
  ]);
});
