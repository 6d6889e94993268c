import type { DataRow, Dataset } from './dataset.ts';

/**
 * Writes one dataset in one format, row after row, so that a file of any length takes no memory.
 * One encoder writes one file.
 */
export interface RowEncoder {
  /** What stands before the first row. */
  start(): string;
  /** One row, with what separates it from the row before. */
  row(row: DataRow): string;
  /** What stands after the last row. */
  end(): string;
}

/** A format of which every dataset has a file. */
export interface DatasetFormat<Name extends string = string> {
  /** Name and file ending, e.g. `csv`. */
  name: Name;
  mediaType: string;
  createEncoder(dataset: Dataset): RowEncoder;
}

/** The file piece by piece: start, each row, end. */
export function* encodeRows(encoder: RowEncoder, rows: Iterable<DataRow>): Generator<string> {
  yield encoder.start();
  for (const row of rows) yield encoder.row(row);
  yield encoder.end();
}
