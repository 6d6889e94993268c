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
}));
const explored = { columns, distinct: null };
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
  const result = await readWholeResult(table, { ...view, conditions, page: 2 }, explored);
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
  expect([...(await readWholeResult(table, counted, explored)).records]).toHaveLength(150);
});
