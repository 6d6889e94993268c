import {
  createOdsWorkbook,
  ODS_MEDIA_TYPE,
  odsRows,
  odsSheet,
  type CellKind,
  type OdsRows,
  type OdsSheet,
  type OdsWorkbook,
  type SheetCell,
  type SheetColumn,
} from './ods-workbook.ts';
import { joinList } from './csv-text.ts';
import type { Concepts } from '../concepts.ts';
import {
  columnTypeNames,
  describeCodes,
  describeColumns,
  type ColumnDescription,
  type ColumnType,
} from '../data-dictionary.ts';
import type { CellValue, DataRow, Dataset } from '../dataset.ts';
import type { DatasetFormat } from './encoder.ts';
import { describeOrigin, fileSubject, type FileOrigin, type OriginFact } from '../file-origin.ts';
import type { Compression } from './packed.ts';

/**
 * Most rows of a dataset, or of an institution's cut of it, in one workbook. Spreadsheet programs stop at 1 048 576 rows, but
 * take minutes and gigabytes long before that; what is longer is offered by institution or by plan.
 */
const MAXIMUM_ROWS = 50_000;

/**
 * OpenDocument spreadsheet: the rows on the first sheet, the data dictionary on the second, where
 * the file comes from on the third. Text is text (`1.10` and `97.12.10` stay as they are), figures,
 * days and booleans are typed, a list is one text joined with `;`, missing = an empty cell.
 */
export const odsFormat: DatasetFormat<'ods'> = {
  name: 'ods',
  mediaType: ODS_MEDIA_TYPE,
  encoding: 'UTF-8',
  maximumRows: MAXIMUM_ROWS,
  createEncoder(dataset, origin, compression) {
    const subject = fileSubject(dataset, origin);
    const about = describeOrigin(subject, origin);
    const workbook = createOdsWorkbook({
      title: subject.title.zh,
      description: subject.description.zh,
      modified: origin.modified,
    });
    const addRow = addDatasetSheet(workbook, dataset, subject.sheet);
    return {
      start: () => '',
      row(row) {
        addRow(row);
        return '';
      },
      end() {
        const sheets = listOf(dataset);
        workbook.add(dictionarySheet(sheets, origin.concepts, compression, subject.sheet));
        addOriginSheet(workbook, about);
        return workbook.finish(compression);
      },
    };
  },
};

/** Begins a sheet for a dataset, by its name; what comes back adds a row to it. */
export function addDatasetSheet(
  workbook: OdsWorkbook,
  dataset: Dataset,
  name = dataset.name,
): (row: DataRow) => void {
  const columns = describeColumns(dataset);
  workbook.sheet(name, columns.map(sheetColumn));
  return (row) => workbook.row(columns.map((column) => odsCell(column, row[column.name]!)));
}

/** Rows of a dataset, written: they go into any workbook that has a sheet of the dataset. */
export function writeOdsRows(
  dataset: Dataset,
  rows: Iterable<DataRow>,
  compression: Compression,
): OdsRows {
  const columns = describeColumns(dataset);
  return odsRows(columns.map(sheetColumn), cellsOf(columns, rows), compression);
}

function* cellsOf(
  columns: readonly ColumnDescription[],
  rows: Iterable<DataRow>,
): Generator<SheetCell[]> {
  for (const row of rows) yield columns.map((column) => odsCell(column, row[column.name]!));
}

/** A workbook of one dataset whose rows are written, the same as its rows would give. */
export function odsOfRows(
  dataset: Dataset,
  rows: Iterable<OdsRows>,
  origin: FileOrigin,
  compression: Compression,
): Uint8Array {
  const subject = fileSubject(dataset, origin);
  const workbook = createOdsWorkbook({
    title: subject.title.zh,
    description: subject.description.zh,
    modified: origin.modified,
  });
  addDatasetSheet(workbook, dataset);
  for (const written of rows) workbook.rows(written);
  workbook.add(dictionarySheet(listOf(dataset), origin.concepts, compression));
  addOriginSheet(workbook, describeOrigin(subject, origin));
  return workbook.finish(compression);
}

/** By the list of datasets; those of one sheet with a name of its own by that. */
const dictionaries = new WeakMap<Concepts, WeakMap<readonly Dataset[], Map<string, OdsSheet>>>();

/**
 * A sheet that says what each column of some datasets means; the same for the same list of datasets,
 * for thousands of files have it.
 * @param name of the sheet that they are on, where it is not the dataset's
 */
export function dictionarySheet(
  datasets: readonly Dataset[],
  concepts: Concepts,
  compression: Compression,
  name?: string,
): OdsSheet {
  let known = dictionaries.get(concepts);
  if (known === undefined) dictionaries.set(concepts, (known = new WeakMap()));
  let named = known.get(datasets);
  if (named === undefined) known.set(datasets, (named = new Map<string, OdsSheet>()));
  let sheet = named.get(name ?? '');
  if (sheet === undefined) {
    const rows = datasets.flatMap((dataset) => dictionaryRows(dataset, concepts, name));
    named.set(name ?? '', (sheet = odsSheet('欄位說明', DICTIONARY_COLUMNS, rows, compression)));
  }
  return sheet;
}

const DICTIONARY_COLUMNS: readonly SheetColumn[] = [
  { heading: '資料表', kind: 'text', width: 3 },
  { heading: '欄位', kind: 'text', width: 4 },
  { heading: '名稱', kind: 'text', width: 5 },
  { heading: '型態', kind: 'text', width: 4 },
  { heading: '可為空', kind: 'text', width: 2 },
  { heading: '說明', kind: 'text', width: 14 },
  { heading: '允許的值', kind: 'text', width: 10 },
  { heading: '英文名稱', kind: 'text', width: 5 },
  { heading: '英文說明', kind: 'text', width: 14 },
];

function dictionaryRows(dataset: Dataset, concepts: Concepts, name = dataset.name): SheetCell[][] {
  return describeCodes(dataset, concepts).map((column) => [
    name,
    column.name,
    column.title.zh,
    columnTypeNames[column.type].zh,
    column.nullable || column.type === 'list' ? '是' : '否',
    column.description.zh,
    (column.allowedValues ?? []).map(({ value, meaning }) => `${value}：${meaning.zh}`).join('\n'),
    column.title.en,
    column.description.en,
  ]);
}

const alone = new WeakMap<Dataset, readonly [Dataset]>();

/** The list of this one, the same each time. */
function listOf(dataset: Dataset): readonly [Dataset] {
  let list = alone.get(dataset);
  if (list === undefined) alone.set(dataset, (list = [dataset]));
  return list;
}

/** Adds a sheet that says where the file comes from and on what terms. */
export function addOriginSheet(workbook: OdsWorkbook, facts: readonly OriginFact[]): void {
  workbook.sheet('關於本檔', [
    { heading: '項目', kind: 'text', width: 6 },
    { heading: '內容', kind: 'text', width: 20 },
  ]);
  for (const { label, value } of facts) workbook.row([label.zh, value]);
}

/** Value of a spreadsheet cell for a value of a dataset. Null and the empty list give an empty cell. */
export function odsCell(
  column: Pick<ColumnDescription, 'name' | 'type'>,
  value: CellValue,
): SheetCell {
  return typeof value === 'object' && value !== null ? joinList(column.name, value) : value;
}

const kinds: Readonly<Record<ColumnType, CellKind>> = {
  string: 'text',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  duration: 'text',
  url: 'text',
  list: 'text',
};

function sheetColumn({ name, type, freeText, allowedValues }: ColumnDescription): SheetColumn {
  const isLong = type === 'url' || type === 'list' || (freeText && allowedValues === null);
  return { heading: name, kind: kinds[type], width: isLong ? 8 : 3.5 };
}
