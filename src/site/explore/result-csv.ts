import { CSV_START, csvRecord, writeCsvCell } from '../../datasets/formats/csv-text.ts';
import type { WholeResult } from './show-view.ts';

/** What a view shows as CSV, by the rules of the CSV files of datasets. */
export function resultCsv({ columns, records }: WholeResult): string {
  const parts = [CSV_START, csvRecord(columns.map(({ name }) => name))];
  for (const record of records) {
    parts.push(csvRecord(columns.map((column, place) => writeCsvCell(column, record[place]!))));
  }
  return parts.join('');
}
