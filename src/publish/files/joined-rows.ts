import type { Institution } from '../../corpus/model/corpus.ts';
import { datasetsOfPlans } from '../../datasets/cuts.ts';
import type { Dataset } from '../../datasets/dataset.ts';
import type { FileOrigin } from '../../datasets/file-origin.ts';
import { csvFormat } from '../../datasets/formats/csv.ts';
import {
  datasetFormats,
  formatsOf,
  type DatasetFormatName,
} from '../../datasets/formats/formats.ts';
import { jsonFormat } from '../../datasets/formats/json.ts';
import { ndjsonFormat } from '../../datasets/formats/ndjson.ts';
import { odsFormat, odsOfRows } from '../../datasets/formats/ods.ts';
import type { OdsRows } from '../../datasets/formats/ods-workbook.ts';
import { joinPieces, packPiece, type Packed } from '../../datasets/formats/packed.ts';
import { joinedParquet, parquetFormat } from '../../datasets/formats/parquet.ts';
import { plainCsvFormat } from '../../datasets/formats/plain-csv.ts';
import { similar } from '../../datasets/similar.ts';
import { nativeCompression } from './compression.ts';
import { createEmptyCellCount } from './count-empty-cells.ts';
import { readPackedRows, readPackedTables, readTextRows, type PackedRows } from './dataset-rows.ts';
import { pathOf, writeBytes, type ExportJob } from './export-job.ts';
import { placeOf, type WrittenDataset } from './dataset-place.ts';
import type { FileFacts } from './hashed-file.ts';
import type { EmptyCells } from './manifest.ts';
import type { KeepPiece } from './pieces.ts';

/**
 * Long datasets that are of the whole site and yet have their rows institution by institution, though of these there are no cuts.
 */
export const uncutDatasets: readonly Dataset[] = [similar];

/** Datasets whose files are joined of the rows of institutions (`keepJoined`). */
export const longDatasets: readonly Dataset[] = [...datasetsOfPlans, ...uncutDatasets];

/**
 * The forms in text that are joined of what was written of each institution: what stands before the first row, between
 * the rows of two institutions, and behind the last.
 */
const textForms = {
  json: { format: jsonFormat, start: () => '[', between: ',', end: '\n]\n' },
  csv: { format: csvFormat, start: startOf(csvFormat), between: '', end: '' },
  plainCsv: { format: plainCsvFormat, start: startOf(plainCsvFormat), between: '', end: '' },
} as const satisfies Record<keyof PackedRows, object>;

const textNames = Object.keys(textForms) as readonly (keyof PackedRows)[];

function startOf(format: typeof csvFormat | typeof plainCsvFormat) {
  return (dataset: Dataset, origin: FileOrigin) =>
    format.createEncoder(dataset, origin, nativeCompression).start() as string;
}

/** The files of a dataset that are text; a value that JSON can hold. */
interface JoinedTexts {
  files: readonly JoinedFile[];
  rows: number;
  emptyCells: EmptyCells;
}

interface JoinedFile {
  format: DatasetFormatName;
  facts: FileFacts;
}

/**
 * Writes a dataset whole in every format that it has, of the rows that were written of each institution. Memory does not grow with the
 * rows, but for the workbook, which holds no more than `odsFormat.maximumRows`. Files that are text are taken over as long as the
 * rows are the same; a workbook and Parquet say their day as well.
 * @param institutions in their order
 * @param options `rows` names the rows: a text that differs where they do
 */
export async function keepJoined(
  job: ExportJob,
  institutions: readonly Institution[],
  dataset: Dataset,
  { keep, rows }: { keep: KeepPiece; rows: string },
): Promise<WrittenDataset> {
  const place = placeOf(job, dataset);
  const filesOf = (files: readonly JoinedFile[]) =>
    files.map(({ format }) => place.href(format).slice(1));
  const texts = await keep({
    name: `joined ${dataset.name} texts`,
    from: rows,
    make: () => Promise.resolve(joinTexts(job, institutions, dataset)),
    filesOf: (made) => filesOf(made.files),
  });
  const packed = await keep({
    name: `joined ${dataset.name}`,
    from: `${place.origin.modified} ${rows}`,
    make: () => Promise.resolve(joinPacked(job, institutions, dataset, texts.rows)),
    filesOf,
  });
  const files = [...texts.files, ...packed].map(({ format, facts }) =>
    place.written(
      datasetFormats.find(({ name }) => name === format)!,
      texts.rows,
      facts,
    ),
  );
  return { files: place.inOrder(files), rows: texts.rows, emptyCells: texts.emptyCells };
}

function joinTexts(
  job: ExportJob,
  institutions: readonly Institution[],
  dataset: Dataset,
): JoinedTexts {
  const place = placeOf(job, dataset);
  const texts = textNames.map((name) => {
    const form = textForms[name];
    return { ...form, name, file: place.open(form.format) };
  });
  const ndjson = formatsOf(dataset).includes(ndjsonFormat) ? place.open(ndjsonFormat) : null;
  const emptyCells: Record<string, number> = { ...createEmptyCellCount(dataset).counts };
  let count = 0;
  try {
    for (const { file, start } of texts) file.write(start(dataset, place.origin));
    for (const institution of institutions) {
      const rows = readTextRows(job, institution, dataset);
      for (const { file, name, between } of texts) {
        if (rows.count > 0 && count > 0) file.write(between);
        file.write(rows[name]);
      }
      ndjson?.write(linesOf(rows.json));
      addTo(emptyCells, rows.emptyCells);
      count += rows.count;
    }
    for (const { file, end } of texts) file.write(end);
    const files: JoinedFile[] = texts.map(({ format, file }) => ({
      format: format.name,
      facts: file.finish(),
    }));
    if (ndjson !== null) files.push({ format: ndjsonFormat.name, facts: ndjson.finish() });
    return { files, rows: count, emptyCells };
  } finally {
    for (const { file } of texts) file.abandon();
    ndjson?.abandon();
  }
}

function joinPacked(
  job: ExportJob,
  institutions: readonly Institution[],
  dataset: Dataset,
  count: number,
): JoinedFile[] {
  const place = placeOf(job, dataset);
  const hasWorkbook = count <= odsFormat.maximumRows!;
  const parquet = joinedParquet(dataset, place.origin);
  const file = place.open(parquetFormat);
  const ods: OdsRows[] = [];
  try {
    file.write(parquet.start());
    for (const institution of institutions) {
      const tables = readPackedTables(job, institution, dataset, { isHeld: hasWorkbook });
      file.write(parquet.add(tables.parquet));
      if (hasWorkbook) ods.push(...tables.ods);
    }
    file.write(parquet.end());
    const files: JoinedFile[] = [{ format: parquetFormat.name, facts: file.finish() }];
    if (hasWorkbook) {
      const workbook = odsOfRows(dataset, ods, place.origin, nativeCompression);
      const facts = writeBytes(pathOf(job, place.href(odsFormat.name)), workbook);
      files.push({ format: odsFormat.name, facts });
    }
    return files;
  } finally {
    file.abandon();
  }
}

/** Where `linesOf` puts lines, which are written before it is called again. */
let lines = Buffer.allocUnsafeSlow(0);

/** Rows in JSON, an object a line: JSON writes line ends inside of text as \n, so a comma before one is between two rows. */
function linesOf(json: Uint8Array): Uint8Array {
  if (json.length > lines.length) lines = Buffer.allocUnsafeSlow(2 * json.length);
  let length = 0;
  let from = '\n'.length;
  while (from < json.length) {
    const end = json.indexOf(LINE_END, from);
    const to = end === -1 ? json.length : end - ','.length;
    lines.set(json.subarray(from, to), length);
    length += to - from;
    lines[length] = LINE_END;
    length += 1;
    from = end === -1 ? json.length : end + 1;
  }
  return lines.subarray(0, length);
}

const LINE_END = 0x0a;

function addTo(sums: Record<string, number>, counts: EmptyCells): void {
  for (const [name, number] of Object.entries(counts)) sums[name]! += number;
}

/** Formats that `packedFile` knows. */
export const packedFormats = textNames.map((name) => textForms[name].format.name);

/**
 * A file of text that `keepJoined` wrote, as the archive has it: what was compressed of each institution is joined, so that it need not be
 * done again.
 */
export function packedFile(
  job: ExportJob,
  institutions: readonly Institution[],
  dataset: Dataset,
  format: (typeof packedFormats)[number],
): Packed {
  const name = textNames.find((each) => textForms[each].format.name === format)!;
  const { start, between, end } = textForms[name];
  const pack = (text: string) => packPiece(Buffer.from(text, 'utf8'), nativeCompression);
  const pieces = [pack(start(dataset, placeOf(job, dataset).origin))];
  let hasRows = false;
  const separator = between === '' ? [] : [pack(between)];
  for (const institution of institutions) {
    const piece = readPackedRows(job, institution, dataset, name);
    if (piece.length === 0) continue;
    pieces.push(...(hasRows ? separator : []), piece);
    hasRows = true;
  }
  return joinPieces(end === '' ? pieces : [...pieces, pack(end)]);
}
