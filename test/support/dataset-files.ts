import { z } from 'zod';
import { conceptsOf } from '../../src/datasets/concepts.ts';
import type { DataRow, Dataset } from '../../src/datasets/dataset.ts';
import type { Piece, RowEncoder } from '../../src/datasets/formats/encoder.ts';
import type { FileOrigin } from '../../src/datasets/file-origin.ts';
import { datasetFormats, type DatasetFormatName } from '../../src/datasets/formats/formats.ts';
import { datasetByName } from '../../src/datasets/registry.ts';
import { datasetDay } from '../../src/datasets/dataset-day.ts';
import { validatedRows } from '../../src/datasets/validated-rows.ts';
import { nativeCompression } from '../../src/publish/files/compression.ts';
import { smallContext, smallCorpus } from './small-corpus.ts';

/** Where the files of the small corpus come from. */
export function smallOrigin(corpus = smallCorpus()): FileOrigin {
  return {
    site: corpus.site,
    settings: smallContext.settings,
    modified: corpus.site.modified,
    concepts: conceptsOf(corpus),
  };
}

/** A dataset's whole file, by default of the small corpus. */
export function datasetBytes(
  name: string,
  format: DatasetFormatName,
  corpus = smallCorpus(),
): Buffer {
  const dataset = datasetByName.get(name)!;
  const encoder = encoderOf(dataset, format, corpus);
  const pieces = [encoder.start()];
  for (const row of validatedRows(dataset, corpus, smallContext)) pieces.push(encoder.row(row));
  pieces.push(encoder.end());
  return Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
}

/** The same of a format that is text. */
export function datasetText(name: string, format: DatasetFormatName, corpus = smallCorpus()) {
  const dataset = datasetByName.get(name)!;
  const rows = validatedRows(dataset, corpus, smallContext);
  return Array.from(encodeRows(encoderOf(dataset, format, corpus), rows), String).join('');
}

/** The rows of a dataset as its JSON file gives them: what every other format must give back. */
export function datasetRows(name: string, corpus = smallCorpus()): DataRow[] {
  return JSON.parse(datasetText(name, 'json', corpus)) as DataRow[];
}

/** The file piece by piece: start, each row, end. */
export function* encodeRows(encoder: RowEncoder, rows: Iterable<DataRow>): Generator<Piece> {
  yield encoder.start();
  for (const row of rows) yield encoder.row(row);
  yield encoder.end();
}

/**
 * A dataset's whole file with some of its columns: what a test says of a file then goes on holding
 * when a column is appended.
 */
export function sampleText(
  name: string,
  format: DatasetFormatName,
  columns: string,
  corpus = smallCorpus(),
): string {
  const dataset = datasetByName.get(name)!;
  const names = columns.split(' ');
  const shape = names.map((column) => [column, dataset.schema.shape[column]] as const);
  const sample: Dataset = {
    ...dataset,
    schema: z.strictObject(Object.fromEntries(shape)),
    primaryKey: [],
    foreignKeys: [],
  };
  const rows = validatedRows(dataset, corpus, smallContext);
  return Array.from(encodeRows(encoderOf(sample, format, corpus), rows), String).join('');
}

function encoderOf(dataset: Dataset, format: DatasetFormatName, corpus = smallCorpus()) {
  const named = datasetFormats.find(({ name }) => name === format)!;
  const origin = { ...smallOrigin(corpus), modified: datasetDay(dataset, corpus) };
  return named.createEncoder(dataset, origin, nativeCompression);
}
