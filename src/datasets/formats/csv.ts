import { describeColumns } from '../data-dictionary.ts';
import type { CellValue } from '../dataset.ts';
import { CSV_START, csvRecord, writeCsvCell } from './csv-text.ts';
import type { DatasetFormat } from './encoder.ts';

/**
 * CSV (`csv-text.ts`) with a header of field names.
 *
 * The dozen lines are written here and not taken from a library: what needs care is our own rules
 * (lists, nulls, a guard that can be undone), which a library's guard against formulas would break.
 */
export const csvFormat: DatasetFormat<'csv'> = {
  name: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  encoding: 'UTF-8',
  maximumRows: null,
  createEncoder(dataset) {
    const columns = describeColumns(dataset);
    return {
      start: () => CSV_START + csvRecord(columns.map(({ name }) => name)),
      row: (row) =>
        csvRecord(columns.map((column) => writeCsvCell(column, row[column.name] as CellValue))),
      end: () => '',
    };
  },
};
