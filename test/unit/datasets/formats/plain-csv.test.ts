import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { plainCsvFormat } from '../../../../src/datasets/formats/plain-csv.ts';
import { institutions } from '../../../../src/datasets/institutions.ts';
import { nativeCompression } from '../../../../src/publish/files/compression.ts';
import { columnNames, type DataRow } from '../../../../src/datasets/dataset.ts';

const names = columnNames(institutions);
const row = (values: DataRow): DataRow =>
  Object.fromEntries(names.map((name) => [name, values[name] ?? null]));

test('is read by a program that knows no byte order mark: names, texts as they are, lists as JSON', () => {
  const encoder = plainCsvFormat.createEncoder(institutions, {} as never, nativeCompression);
  const text = [
    encoder.start(),
    encoder.row(row({ name: '=1+1', former_names: ['甲;乙', '丙"'], short_names: [] })),
    encoder.end(),
  ].join('');
  const [header, cells] = parse(text);
  expect(header).toEqual(names);
  const cell = (name: string) => cells![names.indexOf(name)];
  expect(cell('name')).toBe('=1+1');
  expect(JSON.parse(cell('former_names')!)).toEqual(['甲;乙', '丙"']);
  expect(cell('short_names')).toBe('[]');
  expect(cell('city')).toBe('');
});
