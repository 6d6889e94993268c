import { expect, test } from 'vitest';
import type { CellValue } from '../../../../src/datasets/dataset.ts';
import { nameOf, readNames } from '../../../../src/site/explore/names.ts';
import type { ParquetTable } from '../../../../src/site/explore/reading/parquet-table.ts';

const institutions: Record<string, CellValue[]> = {
  institution_id: ['aaa', 'bbb'],
  name: ['甲館', '乙館'],
  name_en: ['Library A', null],
};
const table: ParquetTable = {
  rows: 2,
  groups: [{ first: 0, end: 2 }],
  read: (names) => Promise.resolve(new Map(names.map((name) => [name, institutions[name]!]))),
};
const sources = {
  institution_id: { dataset: 'institutions', key: 'institution_id', names: ['name_en', 'name'] },
};
const named = { name: 'institution_id', meanings: null };

test('a code has the name of its row in the preferred language, else in the other', async () => {
  const names = await readNames(['institution_id'], sources, () => Promise.resolve(table));
  expect(nameOf(named, names, 'aaa')).toBe('Library A');
  expect(nameOf(named, names, 'bbb')).toBe('乙館');
  expect(nameOf(named, names, 'ccc')).toBeUndefined();
});

test('no file is read for columns that hold no codes', async () => {
  const asked: string[] = [];
  const names = await readNames(['unit', 'year'], sources, (dataset) => {
    asked.push(dataset);
    return Promise.resolve(table);
  });
  expect(asked).toEqual([]);
  expect(nameOf({ name: 'unit', meanings: null }, names, '秘書室')).toBeUndefined();
});

test('a code of a list that is closed means what the list says', () => {
  const column = { name: 'kind', meanings: { month: '某一月' } };
  expect(nameOf(column, new Map(), 'month')).toBe('某一月');
});
