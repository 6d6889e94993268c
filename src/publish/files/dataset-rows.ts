import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { filePath } from '../../corpus/addresses/file-paths.ts';
import type { Institution } from '../../corpus/model/corpus.ts';
import { datasetsOfPlans } from '../../datasets/cuts.ts';
import type { DataRow, Dataset } from '../../datasets/dataset.ts';
import { csvFormat } from '../../datasets/formats/csv.ts';
import type { DatasetFormat } from '../../datasets/formats/encoder.ts';
import { jsonFormat } from '../../datasets/formats/json.ts';
import { writeOdsRows } from '../../datasets/formats/ods.ts';
import type { OdsRows } from '../../datasets/formats/ods-workbook.ts';
import { packPiece, type Packed } from '../../datasets/formats/packed.ts';
import { parquetRows, type ParquetRows } from '../../datasets/formats/parquet.ts';
import { plainCsvFormat } from '../../datasets/formats/plain-csv.ts';
import { nativeCompression } from './compression.ts';
import { createEmptyCellCount } from './count-empty-cells.ts';
import { originOf, pathOf, writeBytes, type ExportJob } from './export-job.ts';
import type { EmptyCells } from './manifest.ts';
import type { PartFile } from './pieces.ts';
import { ReusedBuffer } from './reused-buffer.ts';
import { writtenRows } from './written-rows.ts';

/** Rows that an institution has of a dataset, as the files of the whole dataset that are text have them. */
export interface TextRows extends RowTexts {
  count: number;
  emptyCells: EmptyCells;
}

/** The same rows as the packed files have them, which say their day. */
export interface PackedTables {
  ods: readonly OdsRows[];
  parquet: ParquetRows;
}

/** Rows as text, UTF-8. */
interface RowTexts {
  /** As they stand in a JSON array, without the brackets. */
  json: Uint8Array;
  /** Without the header. */
  csv: Uint8Array;
  plainCsv: Uint8Array;
}

/** The same texts as the archive has them. */
export type PackedRows = Readonly<Record<keyof RowTexts, Packed>>;

/** What is written of them: the texts that stand in a cut are read from there. */
type KeptRows = Omit<TextRows, 'json' | 'csv'> &
  Readonly<Record<'json' | 'csv', Uint8Array | null>>;

/** Address of a cut. */
export function cutPath(
  { institutionId }: Institution,
  { name }: Dataset,
  format: 'json' | 'csv',
): string {
  return filePath('institutionDataset', { institution_id: institutionId, dataset: name, format });
}

/** What a cut holds of its rows in JSON, by its bytes. */
export function rowsOfJson(whole: Uint8Array): Uint8Array {
  return whole.subarray('['.length, whole.length - '\n]\n'.length);
}

/** The same of CSV. */
export function rowsOfCsv(whole: Uint8Array): Uint8Array {
  return whole.subarray(whole.indexOf(0x0a) + 1);
}

/**
 * Writes what an institution has of each of `datasetsOfPlans`, whose cuts are written: files of whole datasets are joined of it.
 * @param rowsOf its rows of a dataset
 */
export function writeDatasetRows(
  job: ExportJob,
  institution: Institution,
  rowsOf: (dataset: Dataset) => readonly DataRow[],
): PartFile[] {
  const plans = [...institution.plans].reverse();
  return datasetsOfPlans.flatMap((dataset) => {
    const rows = rowsOf(dataset);
    const cut = (format: 'json' | 'csv') =>
      readFileSync(pathOf(job, cutPath(institution, dataset, format)));
    const texts = {
      json: rowsOfJson(cut('json')),
      csv: rowsOfCsv(cut('csv')),
      plainCsv: textOf(job, dataset, rows, plainCsvFormat),
    };
    const ods = plans.map((plan) => writtenRows(dataset, plan, job.corpus, originOf(job)));
    const kept = { ...countsOf(dataset, rows), ...texts, json: null, csv: null };
    const tables = { ods, parquet: parquetRows(dataset, rows) };
    return writeParts(job, { institution, dataset, kept, texts, tables });
  });
}

/** Writes what an institution has of a dataset of which there are no cuts. */
export function writeUncutRows(
  job: ExportJob,
  institution: Institution,
  dataset: Dataset,
  rows: readonly DataRow[],
): PartFile[] {
  const texts = {
    json: textOf(job, dataset, rows, jsonFormat),
    csv: textOf(job, dataset, rows, csvFormat),
    plainCsv: textOf(job, dataset, rows, plainCsvFormat),
  };
  const ods = [writeOdsRows(dataset, rows, nativeCompression)];
  const kept = { ...countsOf(dataset, rows), ...texts };
  const tables = { ods, parquet: parquetRows(dataset, rows) };
  return writeParts(job, { institution, dataset, kept, texts, tables });
}

function countsOf(dataset: Dataset, rows: readonly DataRow[]) {
  const emptyCells = createEmptyCellCount(dataset);
  for (const row of rows) emptyCells.add(row);
  return { count: rows.length, emptyCells: emptyCells.counts };
}

/** Rows as a format of text has them, without what stands around them. */
function textOf(
  job: ExportJob,
  dataset: Dataset,
  rows: readonly DataRow[],
  format: DatasetFormat,
): Uint8Array {
  const encoder = format.createEncoder(dataset, originOf(job), nativeCompression);
  return Buffer.from(rows.map((row) => encoder.row(row) as string).join(''), 'utf8');
}

interface Parts {
  institution: Institution;
  dataset: Dataset;
  kept: KeptRows;
  texts: RowTexts;
  tables: PackedTables;
}

function writeParts(
  job: ExportJob,
  { institution, dataset, kept, texts, tables }: Parts,
): PartFile[] {
  const packed: PackedRows = {
    json: packPiece(texts.json, nativeCompression),
    csv: packPiece(texts.csv, nativeCompression),
    plainCsv: packPiece(texts.plainCsv, nativeCompression),
  };
  return [
    { name: nameOf(institution, dataset), content: serialize(kept) },
    { name: tablesNameOf(institution, dataset), content: serialize(tables) },
    { name: packedNameOf(institution, dataset), content: serialize(packed) },
  ].map(({ name, content }) => {
    const { sha256 } = writeBytes(join(job.parts, name), content);
    return { name, sha256 };
  });
}

/** Where the rows that an institution has of a dataset are written; no file of the site. */
function nameOf({ institutionId }: Institution, { name }: Dataset): string {
  return `${institutionId}/${name}`;
}

function tablesNameOf(institution: Institution, dataset: Dataset): string {
  return `${nameOf(institution, dataset)}.tables`;
}

function packedNameOf(institution: Institution, dataset: Dataset): string {
  return `${nameOf(institution, dataset)}.packed`;
}

/** What each of them has read stands there until it reads again: what is joined of it is written before. */
const read = {
  rows: new ReusedBuffer(),
  json: new ReusedBuffer(),
  csv: new ReusedBuffer(),
  tables: new ReusedBuffer(),
  packed: new ReusedBuffer(),
};

/** Reads what was written of a dataset for its files that are text; its bytes are valid until it is called again. */
export function readTextRows(
  job: Pick<ExportJob, 'parts' | 'directory'>,
  institution: Institution,
  dataset: Dataset,
): TextRows {
  const kept = deserialize(
    read.rows.read(join(job.parts, nameOf(institution, dataset))),
  ) as KeptRows;
  const cut = (format: 'json' | 'csv') =>
    read[format].read(pathOf(job, cutPath(institution, dataset, format)));
  return {
    ...kept,
    json: kept.json ?? rowsOfJson(cut('json')),
    csv: kept.csv ?? rowsOfCsv(cut('csv')),
  };
}

/**
 * Reads what was written of a dataset for its packed files.
 * @param options `isHeld`: its bytes are to stay; otherwise they are valid until it is called again
 */
export function readPackedTables(
  job: Pick<ExportJob, 'parts'>,
  institution: Institution,
  dataset: Dataset,
  { isHeld }: { isHeld: boolean },
): PackedTables {
  const path = join(job.parts, tablesNameOf(institution, dataset));
  return deserialize(isHeld ? readFileSync(path) : read.tables.read(path)) as PackedTables;
}

/** Reads one form of what was written of a dataset for the archive. */
export function readPackedRows(
  job: Pick<ExportJob, 'parts'>,
  institution: Institution,
  dataset: Dataset,
  form: keyof PackedRows,
): Packed {
  const bytes = read.packed.read(join(job.parts, packedNameOf(institution, dataset)));
  const packed = (deserialize(bytes) as PackedRows)[form];
  // A copy: `slice` of a Buffer would be none.
  return { ...packed, deflated: new Uint8Array(packed.deflated) };
}
