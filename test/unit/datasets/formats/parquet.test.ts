import { describe, expect, it } from 'vitest';
import { describeColumns, type ColumnType } from '../../../../src/datasets/data-dictionary.ts';
import {
  joinedParquet,
  parquetFormat,
  parquetRows,
} from '../../../../src/datasets/formats/parquet.ts';
import { datasetByName, datasets } from '../../../../src/datasets/registry.ts';
import { datasetBytes, encodeRows, smallOrigin } from '../../../support/dataset-files.ts';
import { queryDuckDb } from '../../../support/duckdb.ts';
import { readParquetRows } from '../../../support/read-formats.ts';
import { nativeCompression } from '../../../../src/publish/files/compression.ts';

const duckDbTypes: Record<ColumnType, string> = {
  string: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  duration: 'VARCHAR',
  url: 'VARCHAR',
  list: 'VARCHAR[]',
};

describe('Parquet files', () => {
  it.each(datasets)('$name: DuckDB sees the type of every column', async (dataset) => {
    const file = datasetBytes(dataset.name, 'parquet');
    const found = await queryDuckDb('DESCRIBE SELECT * FROM read_parquet(FILE)', file);
    expect(found.map((each) => [each['column_name'], each['column_type']])).toEqual(
      describeColumns(dataset).map(({ name, type }) => [name, duckDbTypes[type]]),
    );
  });

  it('tells of keys, numbers and days between which values they lie, and of texts not', async () => {
    const found = await queryDuckDb(
      'SELECT path_in_schema AS name FROM parquet_metadata(FILE) WHERE stats_min_value IS NOT NULL',
      datasetBytes('due', 'parquet'),
    );
    const names = found.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['measure_id', 'institution_id', 'unit_id', 'year', 'start_date']),
    );
    for (const text of ['text', 'url', 'dimension', 'actions, list, element']) {
      expect(names).not.toContain(text);
    }
  });

  it('a dataset without rows has its columns all the same', async () => {
    const encoder = parquetFormat.createEncoder(
      datasetByName.get('units')!,
      smallOrigin(),
      nativeCompression,
    );
    const file = Buffer.concat(Array.from(encodeRows(encoder, []), (piece) => Buffer.from(piece)));
    expect(await queryDuckDb('SELECT * FROM read_parquet(FILE)', file)).toEqual([]);
    const columns = await queryDuckDb('DESCRIBE SELECT * FROM read_parquet(FILE)', file);
    expect(columns).toHaveLength(describeColumns(datasetByName.get('units')!).length);
  });

  it('writes long datasets in groups and hands each over as soon as it is full', async () => {
    const units = datasetByName.get('units')!;
    const encoder = parquetFormat.createEncoder(units, smallOrigin(), nativeCompression);
    const row = (index: number) => ({
      unit_id: `unit-${index}`,
      institution_id: 'aaa',
      name: `第 ${index} 組`,
      aliases: index % 3 === 0 ? [] : [`甲${index}`, '乙'],
      collective: index % 2 === 0,
      valid_from: null,
      valid_to: '2012-12-31',
      url: `https://plans.example.org/institutions/aaa/#unit-${index}`,
      predecessors: index === 0 ? [] : [`unit-${index - 1}`],
      successors: [],
      provisional: false,
    });
    const pieces = [encoder.start()];
    for (let index = 0; index < 25_000; index += 1) pieces.push(encoder.row(row(index)));
    pieces.push(encoder.end());
    expect(pieces.filter(({ length }) => length > 0)).toHaveLength(4);
    const file = Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
    const [group] = await queryDuckDb(
      'SELECT count(DISTINCT row_group_id) AS groups FROM parquet_metadata(FILE)',
      file,
    );
    expect(Number(group!['groups'])).toBe(3);
    const rows = await queryDuckDb('SELECT * FROM read_parquet(FILE)', file);
    expect(rows).toHaveLength(25_000);
    for (const index of [0, 1, 9_999, 10_000, 24_999]) {
      const { valid_to, ...rest } = row(index);
      expect(rows[index]).toEqual({ ...rest, valid_to: new Date(`${valid_to}T00:00:00Z`) });
    }
  });

  it('are the same whether joined of the rows of several institutions, or made of all', async () => {
    const measures = datasetByName.get('measures')!;
    const whole = datasetBytes('measures', 'parquet');
    const rows = await readParquetRows(measures, whole);
    expect(rows.length).toBeGreaterThan(4);
    const join = joinedParquet(measures, smallOrigin());
    // The second institution has no rows.
    const parts = [rows.slice(0, 3), [], rows.slice(3)].map((part) => parquetRows(measures, part));
    const joined = Buffer.concat([join.start(), ...parts.map(join.add), join.end()]);
    expect(await readParquetRows(measures, joined)).toEqual(rows);
    const groups = await queryDuckDb(
      'SELECT DISTINCT row_group_id, row_group_num_rows AS rows FROM parquet_metadata(FILE) ORDER BY 1',
      joined,
    );
    expect(groups.map((group) => Number(group['rows']))).toEqual([3, rows.length - 3]);
    const facts = 'SELECT decode(key), decode(value) FROM parquet_kv_metadata(FILE)';
    expect(await queryDuckDb(facts, joined)).toEqual(await queryDuckDb(facts, whole));
  });

  it('carry title, date and licence in their metadata', async () => {
    const rows = await queryDuckDb(
      'SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata(FILE)',
      datasetBytes('measures', 'parquet'),
    );
    const facts = new Map(rows.map(({ key, value }) => [key, value]));
    expect(facts.get('title')).toBe('推動作法');
    expect(facts.get('modified')).toBe('2026-01-02');
    expect(facts.get('licence_spdx')).toBe('CC-BY-4.0');
    expect(facts.get('url')).toBe('https://plans.example.org/open/data/measures/');
  });
});

describe('DuckDB', () => {
  it('reads the CSV with its Chinese intact, as text where asked to', async () => {
    const [row] = await queryDuckDb(
      "SELECT label, text, year FROM read_csv(FILE, types = {'label': 'VARCHAR'}) WHERE measure_id = 'aaa-101-001'",
      datasetBytes('measures', 'csv'),
    );
    expect(row).toEqual({ label: '1.1', text: '\'=SUM(A1) 說「好」,\n"引號"', year: 2012n });
  });

  it('reads the JSON and the NDJSON', async () => {
    for (const format of ['json', 'ndjson'] as const) {
      const rows = await queryDuckDb(
        'SELECT measure_id, units FROM read_json(FILE) LIMIT 1',
        datasetBytes('measures', format),
      );
      expect(rows).toEqual([{ measure_id: 'aaa-101-001', units: ['資迅組', '閱覽室'] }]);
    }
  });
});
