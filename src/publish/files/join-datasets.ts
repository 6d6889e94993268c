import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { filePath } from '../../corpus/addresses/file-paths.ts';
import type { Institution } from '../../corpus/model/corpus.ts';
import { changes } from '../../datasets/changes.ts';
import { datasetsOfPlans, institutionDatasets } from '../../datasets/cuts.ts';
import type { DataRow, Dataset } from '../../datasets/dataset.ts';
import { datasetDay } from '../../datasets/dataset-day.ts';
import type { FileOrigin } from '../../datasets/file-origin.ts';
import { csvFormat } from '../../datasets/formats/csv.ts';
import type { DatasetFormat } from '../../datasets/formats/encoder.ts';
import { datasetFormats, type DatasetFormatName } from '../../datasets/formats/formats.ts';
import { jsonFormat } from '../../datasets/formats/json.ts';
import { ndjsonFormat } from '../../datasets/formats/ndjson.ts';
import { odsFormat, odsOfRows } from '../../datasets/formats/ods.ts';
import type { OdsRows } from '../../datasets/formats/ods-workbook.ts';
import { joinedParquet, parquetFormat } from '../../datasets/formats/parquet.ts';
import { plainCsvFormat } from '../../datasets/formats/plain-csv.ts';
import { nativeCompression } from './compression.ts';
import { createEmptyCellCount } from './count-empty-cells.ts';
import { readDatasetRows, type FormattedRows } from './dataset-rows.ts';
import { exportedFile, originOf, pathOf, writeBytes, type ExportJob } from './export-job.ts';
import { createHashedFile, type FileFacts, type HashedFile } from './hashed-file.ts';
import type { EmptyCells, ExportedFile } from './manifest.ts';
import type { KeepPiece } from './pieces.ts';
import { writeRows } from './write-rows.ts';

/**
 * Datasets whose rows are those of the institutions, one after the other. Changes are not: they stand
 * in the order in which they were found, and some are of no institution.
 */
export const joinedDatasets: readonly Dataset[] = institutionDatasets.filter(
  (dataset) => dataset !== changes,
);

/** A dataset of which the files are written; a value that JSON can hold. */
export interface WrittenDataset {
  files: ExportedFile[];
  rows: number;
  emptyCells: EmptyCells;
}

/** What `joinDatasets` works with. */
export interface JoinOptions {
  /** SHA-256 of a cut in JSON: of the same cuts the same files are joined. @param href from the site's root */
  cutSum: (href: string) => string;
  keep: KeepPiece;
  /** Takes every row, in order. */
  insert: (dataset: Dataset, row: DataRow) => void;
  /** Takes all rows of a dataset as the edition before has them; false where it cannot. */
  insertFormer: (dataset: Dataset) => boolean;
}

/**
 * Writes `joinedDatasets`, of what was written for each institution: its cuts, and its rows in the
 * formats that are not plain text. Memory does not grow with the rows, but for the workbooks, which
 * hold no more than `odsFormat.maximumRows`. A dataset whose rows are those of the edition before is taken from there.
 * @param institutions in their order
 */
export async function joinDatasets(
  job: ExportJob,
  institutions: readonly Institution[],
  { cutSum, keep, insert, insertFormer }: JoinOptions,
): Promise<ReadonlyMap<Dataset, WrittenDataset>> {
  const joined = new Map<Dataset, WrittenDataset>();
  for (const dataset of joinedDatasets) {
    let isMade = false;
    const written = await keep({
      name: `joined ${dataset.name}`,
      from: sumOf([
        datasetDay(dataset, job.corpus),
        ...institutions.map((each) => cutSum(cutPath(each, dataset, jsonFormat.name))),
      ]),
      make() {
        isMade = true;
        return joinDataset(job, institutions, dataset, (row) => insert(dataset, row));
      },
      filesOf: ({ files }) => files.map(({ href }) => href.slice(1)),
    });
    joined.set(dataset, written);
    if (isMade || insertFormer(dataset)) continue;
    for (const institution of institutions) {
      for (const row of (await readCut(job, institution, dataset)).rows) insert(dataset, row);
    }
  }
  return joined;
}

async function joinDataset(
  job: ExportJob,
  institutions: readonly Institution[],
  dataset: Dataset,
  onRow: (row: DataRow) => void,
): Promise<WrittenDataset> {
  const join = beginJoin(job, dataset);
  const isLong = datasetsOfPlans.includes(dataset);
  try {
    for (const institution of institutions) {
      const cut = await readCut(job, institution, dataset);
      for (const row of cut.rows) onRow(row);
      join.add(cut, isLong ? await readDatasetRows(job, institution, dataset) : null);
    }
    return join.finish();
  } finally {
    join.abandon();
  }
}

function sumOf(texts: readonly string[]): string {
  return createHash('sha256').update(texts.join('\n')).digest('hex');
}

/** Address of a cut. */
function cutPath({ institutionId }: Institution, { name }: Dataset, format: string): string {
  return filePath('institutionDataset', { institution_id: institutionId, dataset: name, format });
}

/** The rows of an institution as its cuts hold them. */
interface Cut {
  rows: readonly DataRow[];
  /** A row each. */
  lines: readonly string[];
  /** As they stand in a JSON array, without the brackets. */
  json: Uint8Array;
  /** Without the header. */
  csv: Uint8Array;
}

async function readCut(job: ExportJob, institution: Institution, dataset: Dataset): Promise<Cut> {
  const read = (format: string) => readFile(pathOf(job, cutPath(institution, dataset, format)));
  const [whole, csv] = [await read('json'), await read('csv')];
  const json = whole.subarray('['.length, whole.length - '\n]\n'.length);
  // A row is a line, for JSON writes line ends inside of text as \n.
  const lines = json.length === 0 ? [] : json.toString('utf8').slice('\n'.length).split(',\n');
  return {
    rows: lines.map((line) => JSON.parse(line) as DataRow),
    lines,
    json,
    csv: csv.subarray(csv.indexOf('\n') + 1),
  };
}

interface Join {
  add: (cut: Cut, formatted: FormattedRows | null) => void;
  finish: () => WrittenDataset;
  /** Closes the files as they are; does nothing once they are closed. */
  abandon: () => void;
}

function beginJoin(job: ExportJob, dataset: Dataset): Join {
  const place = placeOf(job, dataset);
  const [json, csv, ndjson, plainCsv] = [jsonFormat, csvFormat, ndjsonFormat, plainCsvFormat].map(
    place.open,
  ) as [HashedFile, HashedFile, HashedFile, HashedFile];
  const plain = plainCsvFormat.createEncoder(dataset, place.origin, nativeCompression);
  const others = datasetsOfPlans.includes(dataset)
    ? beginLong(job, dataset, place)
    : beginShort(job, dataset, place);
  const emptyCells = createEmptyCellCount(dataset);
  let rows = 0;
  json.write('[');
  csv.write(csvFormat.createEncoder(dataset, place.origin, nativeCompression).start());
  plainCsv.write(plain.start());
  return {
    add(cut, formatted) {
      if (cut.rows.length > 0 && rows > 0) json.write(',');
      json.write(cut.json);
      csv.write(cut.csv);
      for (const line of cut.lines) ndjson.write(`${line}\n`);
      for (const row of cut.rows) {
        emptyCells.add(row);
        plainCsv.write(plain.row(row));
      }
      rows += cut.rows.length;
      others.add(cut, formatted);
    },
    finish() {
      json.write('\n]\n');
      const files = [
        place.written(csvFormat, rows, csv.finish()),
        place.written(jsonFormat, rows, json.finish()),
        place.written(ndjsonFormat, rows, ndjson.finish()),
        place.written(plainCsvFormat, rows, plainCsv.finish()),
        ...others.finish(rows),
      ];
      const order = datasetFormats.map(({ name }) => files.find(({ format }) => format === name));
      return { files: order.flatMap((file) => file ?? []), rows, emptyCells: emptyCells.counts };
    },
    abandon() {
      for (const file of [json, csv, ndjson, plainCsv, others]) file.abandon();
    },
  };
}

/** Where the files of a whole dataset go. */
interface DatasetPlace {
  origin: FileOrigin;
  href: (format: string) => string;
  open: (format: AnyFormat) => HashedFile;
  written: (format: AnyFormat, rows: number, facts: FileFacts) => ExportedFile;
}

type AnyFormat = DatasetFormat<DatasetFormatName>;

function placeOf(job: ExportJob, dataset: Dataset): DatasetPlace {
  const { name } = dataset;
  const href = (format: string) => filePath('dataset', { dataset: name, format });
  const modified = datasetDay(dataset, job.corpus);
  return {
    href,
    origin: originOf(job, modified),
    open: (format) => createHashedFile(pathOf(job, href(format.name))),
    written({ name: format, mediaType, encoding }, rows, facts) {
      const about = { href: href(format), format, mediaType, encoding, rows };
      return exportedFile({ ...about, modified, dataset: name }, facts);
    },
  };
}

/** The formats that are not plain text. */
interface OtherFormats {
  add: (cut: Cut, formatted: FormattedRows | null) => void;
  finish: (rows: number) => ExportedFile[];
  abandon: () => void;
}

/** Of a dataset that is long: joined of what the institutions have. */
function beginLong(job: ExportJob, dataset: Dataset, place: DatasetPlace): OtherFormats {
  const { origin } = place;
  const file = place.open(parquetFormat);
  const parquet = joinedParquet(dataset, origin);
  let ods: OdsRows[] = [];
  let rows = 0;
  file.write(parquet.start());
  return {
    add(cut, formatted) {
      file.write(parquet.add(formatted!.parquet));
      rows += cut.rows.length;
      ods = rows > odsFormat.maximumRows! ? [] : [...ods, ...formatted!.ods];
    },
    finish() {
      file.write(parquet.end());
      const files = [place.written(parquetFormat, rows, file.finish())];
      if (rows > odsFormat.maximumRows!) return files;
      const workbook = odsOfRows(dataset, ods, origin, nativeCompression);
      const facts = writeBytes(pathOf(job, place.href(odsFormat.name)), workbook);
      return [place.written(odsFormat, rows, facts), ...files];
    },
    abandon: () => file.abandon(),
  };
}

/** Of one that has few rows an institution: made of the rows. */
function beginShort(job: ExportJob, dataset: Dataset, place: DatasetPlace): OtherFormats {
  const kept: DataRow[] = [];
  return {
    add(cut) {
      for (const row of cut.rows) kept.push(row);
    },
    finish(rows) {
      const formats = rows > odsFormat.maximumRows! ? [parquetFormat] : [odsFormat, parquetFormat];
      return writeRows(job, dataset, kept, formats, {
        href: place.href,
        modified: place.origin.modified,
      });
    },
    abandon: () => {},
  };
}
