import { DatabaseSync } from 'node:sqlite';
import { parse as parseCsv } from 'csv-parse/sync';
import { readOds } from 'hucre/ods';
import { describeColumns, type ColumnDescription } from '../../src/datasets/data-dictionary.ts';
import type { CellValue, DataRow, Dataset } from '../../src/datasets/dataset.ts';
import { queryDuckDb } from './duckdb.ts';
import { readCsvCell } from './read-csv-cell.ts';

/**
 * Data files read back by programs that are not ours. What comes out is as it stands in the JSON:
 * lists as arrays, days as ISO 8601 text, missing values as null.
 */

/** Rows of a CSV file, by csv-parse. */
export function readCsvRows(dataset: Dataset, file: Uint8Array): DataRow[] {
  const records = parseCsv<Record<string, string>>(Buffer.from(file), {
    bom: true,
    columns: true,
    record_delimiter: '\r\n',
  });
  return records.map((record) =>
    rowOf(dataset, (column) => readCsvCell(column, record[column.name]!)),
  );
}

/** Rows of a plain CSV file, by csv-parse, which is told nothing of it. */
export function readPlainCsvRows(dataset: Dataset, file: Uint8Array): DataRow[] {
  const records = parseCsv<Record<string, string>>(Buffer.from(file), { columns: true });
  return records.map((record) =>
    rowOf(dataset, ({ name, type }) => {
      const cell = record[name]!;
      if (type === 'list') return JSON.parse(cell) as string[];
      if (cell === '') return null;
      if (type === 'integer' || type === 'number') return Number(cell);
      return type === 'boolean' ? cell === 'true' : cell;
    }),
  );
}

/** Rows of an NDJSON file. */
export function readNdjsonRows(file: Uint8Array): DataRow[] {
  const lines = Buffer.from(file).toString('utf8').split('\n');
  if (lines.pop() !== '') throw new Error('The last line has no end');
  return lines.map((line) => JSON.parse(line) as DataRow);
}

/** Rows of the sheet that is named like the dataset, by hucre. */
export async function readOdsRows(dataset: Dataset, file: Uint8Array): Promise<DataRow[]> {
  const { sheets } = await readOds(file);
  const sheet = sheets.find(({ name }) => name === dataset.name);
  if (sheet === undefined) throw new Error(`No sheet is called ${dataset.name}`);
  const [heads = [], ...rows] = sheet.rows;
  return rows.map((cells) =>
    rowOf(dataset, ({ name, type }) => {
      const cell = cells[heads.indexOf(name)] ?? null;
      if (type === 'list') return cell === null ? [] : textCell(cell).split(';');
      if (type !== 'date') return cell as CellValue;
      if (cell === null) return null;
      if (!(cell instanceof Date)) throw new Error(`${name} is no date: ${textCell(cell)}`);
      return cell.toISOString().slice(0, 10);
    }),
  );
}

function textCell(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  throw new Error(`Not a text: ${JSON.stringify(cell)}`);
}

/** Rows of a Parquet file, by DuckDB. */
export async function readParquetRows(dataset: Dataset, file: Uint8Array): Promise<DataRow[]> {
  const rows = await queryDuckDb('SELECT * FROM read_parquet(FILE)', file);
  return rows.map((row) =>
    rowOf(dataset, ({ name, type }) => {
      const value = row[name];
      if (value === undefined) throw new Error(`No column is called ${name}`);
      if (value === null) return null;
      if (type === 'integer') return Number(value);
      if (type === 'date') return (value as Date).toISOString().slice(0, 10);
      return value as CellValue;
    }),
  );
}

/** Rows of the dataset's table in an SQLite file, by SQLite. */
export function readSqliteRows(dataset: Dataset, path: string): DataRow[] {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const rows = database.prepare(`SELECT * FROM "${dataset.name}"`).all();
    return rows.map((row) =>
      rowOf(dataset, ({ name, type }) => {
        const value = row[name] as string | number | null;
        if (type === 'list') return JSON.parse(value as string) as string[];
        if (type === 'boolean') return value === null ? null : value === 1;
        return value;
      }),
    );
  } finally {
    database.close();
  }
}

function rowOf(dataset: Dataset, valueOf: (column: ColumnDescription) => CellValue): DataRow {
  return Object.fromEntries(
    describeColumns(dataset).map((column) => [column.name, valueOf(column)]),
  );
}
