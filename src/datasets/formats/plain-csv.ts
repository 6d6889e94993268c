import { describeColumns } from '../data-dictionary.ts';
import type { CellValue } from '../dataset.ts';
import { csvRecord } from './csv-text.ts';
import type { DatasetFormat } from './encoder.ts';

/**
 * CSV for programs that take a file as it is, those of Frictionless Data among them: without a byte
 * order mark, which they take for part of the first name; a list as a JSON array, which they read as a
 * list; and without a guard against formulas. Its ending is that of a text, so that no spreadsheet opens it.
 */
export const plainCsvFormat: DatasetFormat<'csv.txt'> = {
  name: 'csv.txt',
  mediaType: 'text/plain; charset=utf-8',
  encoding: 'UTF-8',
  maximumRows: null,
  createEncoder(dataset) {
    const names = describeColumns(dataset).map(({ name }) => name);
    return {
      start: () => csvRecord(names),
      row: (row) => csvRecord(names.map((name) => plainCell(row[name] as CellValue))),
      end: () => '',
    };
  },
};

/** Missing = empty, a list of nothing `[]`. */
function plainCell(value: CellValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
