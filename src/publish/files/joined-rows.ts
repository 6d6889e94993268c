import type { Institution } from '../../corpus/model/corpus.ts';
import { datasetsOfPlans } from '../../datasets/cuts.ts';
import type { Dataset } from '../../datasets/dataset.ts';
import type { FileOrigin } from '../../datasets/file-origin.ts';
import { csvFormat } from '../../datasets/formats/csv.ts';
import { formatsOf } from '../../datasets/formats/formats.ts';
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
import {
  readDatasetRows,
  readPackedRows,
  type InstitutionRows,
  type PackedRows,
} from './dataset-rows.ts';
import { pathOf, writeBytes, type ExportJob } from './export-job.ts';
import { placeOf, type WrittenDataset } from './dataset-place.ts';
import type { EmptyCells } from './manifest.ts';

/**
 * Long datasets that are of the whole site and yet have their rows institution by institution, though of these there are no cuts.
 */
export const uncutDatasets: readonly Dataset[] = [similar];

/** Datasets whose files are joined of the rows of institutions (`joinRows`). */
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

/**
 * Writes a dataset whole in every format that it has, of the rows that were written of each institution. Memory does not grow with the
 * rows, but for the workbook, which holds no more than `odsFormat.maximumRows`.
 * @param institutions in their order
 */
export async function joinRows(
  job: ExportJob,
  institutions: readonly Institution[],
  dataset: Dataset,
): Promise<WrittenDataset> {
  const place = placeOf(job, dataset);
  const texts = textNames.map((name) => ({ ...textForms[name], name }));
  const open = {
    texts: texts.map(({ format }) => place.open(format)),
    ndjson: formatsOf(dataset).includes(ndjsonFormat) ? place.open(ndjsonFormat) : null,
    parquet: place.open(parquetFormat),
  };
  const parquet = joinedParquet(dataset, place.origin);
  const emptyCells: Record<string, number> = { ...createEmptyCellCount(dataset).counts };
  let ods: OdsRows[] = [];
  let count = 0;
  const add = (rows: InstitutionRows) => {
    for (const [index, { name, between }] of texts.entries()) {
      if (rows.count > 0 && count > 0) open.texts[index]!.write(between);
      open.texts[index]!.write(rows[name]);
    }
    open.ndjson?.write(linesOf(rows.json));
    open.parquet.write(parquet.add(rows.parquet));
    addTo(emptyCells, rows.emptyCells);
    count += rows.count;
    ods = count > odsFormat.maximumRows! ? [] : [...ods, ...rows.ods];
  };
  try {
    for (const [index, { start }] of texts.entries()) {
      open.texts[index]!.write(start(dataset, place.origin));
    }
    open.parquet.write(parquet.start());
    for (const institution of institutions) {
      add(await readDatasetRows(job, institution, dataset));
    }
    for (const [index, { end }] of texts.entries()) open.texts[index]!.write(end);
    open.parquet.write(parquet.end());
    const files = texts.map(({ format }, index) =>
      place.written(format, count, open.texts[index]!.finish()),
    );
    if (open.ndjson !== null) {
      files.push(place.written(ndjsonFormat, count, open.ndjson.finish()));
    }
    files.push(place.written(parquetFormat, count, open.parquet.finish()));
    if (count <= odsFormat.maximumRows!) {
      const workbook = odsOfRows(dataset, ods, place.origin, nativeCompression);
      const facts = writeBytes(pathOf(job, place.href(odsFormat.name)), workbook);
      files.push(place.written(odsFormat, count, facts));
    }
    return { files: place.inOrder(files), rows: count, emptyCells };
  } finally {
    for (const file of [...open.texts, open.ndjson, open.parquet]) file?.abandon();
  }
}

/** Rows in JSON, an object a line: JSON writes line ends inside of text as \n, so a comma before one is between two rows. */
function linesOf(json: Uint8Array): Uint8Array {
  if (json.length === 0) return json;
  const lines = Buffer.allocUnsafe(json.length);
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
 * A file that `joinRows` wrote, as the archive has it: what was compressed of each institution is joined, so that it need not be
 * done again.
 */
export async function packedFile(
  job: ExportJob,
  institutions: readonly Institution[],
  dataset: Dataset,
  format: (typeof packedFormats)[number],
): Promise<Packed> {
  const name = textNames.find((each) => textForms[each].format.name === format)!;
  const { start, between, end } = textForms[name];
  const pack = (text: string) => packPiece(Buffer.from(text, 'utf8'), nativeCompression);
  const pieces = [pack(start(dataset, placeOf(job, dataset).origin))];
  let hasRows = false;
  const separator = between === '' ? [] : [pack(between)];
  for (const institution of institutions) {
    const piece = (await readPackedRows(job, institution, dataset))[name];
    if (piece.length === 0) continue;
    pieces.push(...(hasRows ? separator : []), piece);
    hasRows = true;
  }
  return joinPieces(end === '' ? pieces : [...pieces, pack(end)]);
}
