import type { FileOrigin } from '../file-origin.ts';
import type { DataRow, Dataset } from '../dataset.ts';
import type { Compression } from './packed.ts';

/** A piece of a file: text goes into it as UTF-8. */
export type Piece = string | Uint8Array;

/**
 * Writes one dataset in one format, row after row, so that a file of any length takes little
 * memory. One encoder writes one file.
 */
export interface RowEncoder {
  /** What stands before the first row. */
  start(): Piece;
  /** What can be written once this row is known: the row, nothing yet, or many rows at once. */
  row(row: DataRow): Piece;
  /** What is left: rows held back, and what stands after the last one. */
  end(): Piece;
}

/** A format of which every dataset has a file. */
export interface DatasetFormat<Name extends string = string> {
  /** Name and file ending, e.g. `csv`. */
  name: Name;
  mediaType: string;
  /** Encoding of its text, inside the format where that is a binary one. */
  encoding: 'UTF-8';
  /**
   * Most rows that a file of this format can sensibly hold, null = any number. A longer dataset is
   * offered institution by institution instead.
   */
  maximumRows: number | null;
  /**
   * @param origin said in the file where the format has room for it
   * @param compression for formats that are packed
   */
  createEncoder(dataset: Dataset, origin: FileOrigin, compression: Compression): RowEncoder;
}
