import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../../../src/datasets/dataset.ts';
import type { ParquetTable } from '../../../../src/site/explore/reading/parquet-table.ts';
import { readWholeResult, showView } from '../../../../src/site/explore/show-view.ts';
import type { View, ViewColumn } from '../../../../src/site/explore/view.ts';

const columns: ViewColumn[] = ['year', 'text'].map((name) => ({
  name,
  title: name,
  type: name === 'year' ? 'integer' : 'string',
  freeText: false,
  meanings: null,
  empty: null,
}));
const explored = { columns, distinct: null, recurring: null, headings: null };
const view: View = { conditions: [], sort: null, countBy: [], shown: ['text'], page: 1 };

/** 300 rows in three groups; the year goes down, and repeats after 150. */
function tableOf() {
  const asked: [string, number][] = [];
  const groups = [0, 100, 200].map((first) => ({ first, end: first + 100 }));
  const valueAt: Record<string, (row: number) => CellValue> = {
    year: (row) => 300 - (row % 150),
    text: (row) => `row ${row}`,
  };
  const table: ParquetTable = {
    rows: 300,
    groups,
    read: (names, numbers) => {
      for (const name of names) for (const group of numbers) asked.push([name, group]);
      const isRead = (row: number) =>
        numbers.some((group) => groups[group]!.first <= row && row < groups[group]!.end);
      const values = names.map((name): [string, CellValue[]] => [
        name,
        Array.from({ length: 300 }, (_, row) => (isRead(row) ? valueAt[name]!(row) : null)),
      ]);
      return Promise.resolve(new Map(values));
    },
  };
  return { table, asked };
}

/** The texts on the page that is shown. */
async function textsOf(some: Partial<View>, table: ParquetTable): Promise<CellValue[]> {
  const { content } = await showView(table, { ...view, ...some }, explored);
  if (content.kind !== 'rows') throw new Error('counts');
  return content.rows.map((row) => content.values.get('text')![row]!);
}

describe('a page of rows', () => {
  test('has fifty of them, and what is only shown is read of their groups alone', async () => {
    const { table, asked } = tableOf();
    const texts = await textsOf({ page: 5 }, table);
    expect(texts).toHaveLength(50);
    expect([texts[0], texts.at(-1)]).toEqual(['row 200', 'row 249']);
    expect(asked).toEqual([['text', 2]]);
  });

  test('is of the order asked for, wherever its rows stand in the file', async () => {
    const { table, asked } = tableOf();
    const sort = { column: 'year', descending: false };
    expect((await textsOf({ sort, page: 2 }, table)).slice(0, 3)).toEqual([
      'row 124',
      'row 274',
      'row 123',
    ]);
    expect(asked).toEqual([
      ['year', 0],
      ['year', 1],
      ['year', 2],
      ['text', 1],
      ['text', 2],
    ]);
  });

  test('behind the last is the last', async () => {
    const { table } = tableOf();
    const shown = await showView(table, { ...view, page: 99 }, explored);
    expect([shown.page, shown.pages]).toEqual([6, 6]);
  });
});

test('a file has all rows that match, on whichever page one is', async () => {
  const { table } = tableOf();
  const conditions = [{ column: 'year', test: 'to', value: '200' } as const];
  const result = await readWholeResult(
    table,
    { ...view, conditions, page: 2 },
    explored,
    new Map(),
  );
  const records = [...result.records];
  expect(records).toHaveLength(100);
  expect(records.at(-1)).toEqual(['row 299']);
});

test('counts are paged as rows are, and whole in a file', async () => {
  const { table } = tableOf();
  const counted = { ...view, countBy: ['year'], page: 3 };
  const { content, rows } = await showView(table, counted, explored);
  expect(rows).toHaveLength(300);
  expect(content).toMatchObject({ kind: 'counts', total: 150 });
  expect([...(await readWholeResult(table, counted, explored, new Map())).records]).toHaveLength(
    150,
  );
});

/** Six rows of three measures: one is due every month, one is of two units. */
const sixRows: Record<string, CellValue[]> = {
  measure_id: ['a-1', 'a-1', 'a-1', 'a-2', 'a-2', 'a-3'],
  unit_ids: [['x', 'y'], ['x'], [], ['x'], ['y'], ['z']],
  kind: ['month', 'month', 'recurring', 'recurring', 'month', null],
  end_date: ['2012-12-31', '2012-06-30', '2012-12-31', '2012-12-31', '2012-12-31', null],
};
const typeOf = (name: string) =>
  name === 'unit_ids' ? 'list' : name === 'end_date' ? 'date' : 'string';
const dated = {
  columns: Object.keys(sixRows).map((name): ViewColumn => ({
    ...columns[0]!,
    name,
    type: typeOf(name),
  })),
  distinct: 'measure_id',
  recurring: { column: 'kind', kind: 'recurring', days: ['start_date', 'end_date'] },
  headings: null,
};
const sixRowTable: ParquetTable = {
  rows: 6,
  groups: [{ first: 0, end: 6 }],
  read: (names) => Promise.resolve(new Map(names.map((name) => [name, sixRows[name]!]))),
};

describe('rows whose deadline recurs', () => {
  const december = { column: 'end_date', test: 'has', value: '-12-' } as const;

  test.each<[string, Partial<View>, number]>([
    ['picked by their days', { conditions: [december] }, 2],
    ['sorted by them', { sort: { column: 'end_date', descending: false } }, 2],
    ['counted by them', { countBy: ['end_date'] }, 2],
    ['left out', { conditions: [december, { column: 'kind', test: 'is', value: 'month' }] }, 0],
    ['not asked for by a day', { countBy: ['unit_ids'] }, 0],
  ])('are told of where rows are asked for by a day: %s', async (_, some, expected) => {
    const { recurring } = await showView(sixRowTable, { ...view, ...some, shown: [] }, dated);
    expect(recurring).toBe(expected);
  });
});

test.each<[string, Partial<View>, number]>([
  ['counted', { countBy: ['unit_ids'] }, 3],
  [
    'left out',
    { countBy: ['unit_ids'], conditions: [{ column: 'kind', test: 'not', value: 'month' }] },
    0,
  ],
  ['listed, each as what it is', {}, 0],
])('headings among the rows are told of where they are %s', async (_, some, expected) => {
  const titled = { ...dated, headings: { column: 'kind', kind: 'month' } };
  const shown = await showView(sixRowTable, { ...view, shown: [], ...some }, titled);
  expect(shown.headings).toBe(expected);
});

test('counts say how much there is, and what the groups add up to', async () => {
  const counted = { ...view, countBy: ['unit_ids'] };
  const { content, rows } = await showView(sixRowTable, counted, dated);
  expect(rows).toHaveLength(6);
  expect(content).toMatchObject({ distinct: 3, sum: { rows: 7, distinct: 6 } });
});

test('a file of counts has the names beside the codes, and says first what is counted first', async () => {
  const names = new Map([['unit_ids', new Map([['x', '採訪組']])]]);
  const counted = { ...view, countBy: ['unit_ids'] };
  const result = await readWholeResult(sixRowTable, counted, dated, names);
  expect(result.columns.map(({ name }) => name)).toEqual([
    'unit_ids',
    'unit_ids_name',
    'measures',
    'rows',
  ]);
  expect([...result.records].slice(0, 2)).toEqual([
    ['x', '採訪組', 2, 3],
    ['y', null, 2, 2],
  ]);
});
