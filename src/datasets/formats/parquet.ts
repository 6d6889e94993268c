import { ByteWriter, ParquetWriter, type ColumnSource, type SchemaElement } from 'hyparquet-writer';
import { describeColumns, type ColumnDescription, type ColumnType } from '../data-dictionary.ts';
import type { CellValue, DataRow, Dataset } from '../dataset.ts';
import type { DatasetFormat } from './encoder.ts';
import { describeOrigin, fileSubject, type FileOrigin } from '../file-origin.ts';

/** Rows that are held in memory and written together. */
const ROW_GROUP = 10_000;

/**
 * Apache Parquet, compressed with Snappy: text as UTF-8 `STRING`, whole numbers as `INT64`, numbers
 * as `DOUBLE`, days as `DATE`, lists as `LIST` of `STRING`; missing = null. Where the file comes
 * from stands in its key-value metadata.
 */
export const parquetFormat: DatasetFormat<'parquet'> = {
  name: 'parquet',
  mediaType: 'application/vnd.apache.parquet',
  encoding: 'UTF-8',
  maximumRows: null,
  createEncoder(dataset, origin) {
    const columns = describeColumns(dataset);
    const hasBounds = boundedColumns(dataset);
    const { file, bytes } = createFile(dataset, origin);
    let waiting: CellValue[][] = columns.map(() => []);
    let rows = 0;

    function writeGroup() {
      const columnData = columns.map((column, index) => ({
        ...columnSource(column, waiting[index]!),
        statistics: hasBounds(column),
      }));
      // The writer gives a promise only where `flush` does, and there is none.
      void file.write({ columnData, rowGroupSize: ROW_GROUP });
      waiting = columns.map(() => []);
      rows = 0;
    }
    function taken(): Uint8Array {
      const piece = bytes.getBytes().slice();
      bytes.index = 0;
      return piece;
    }

    return {
      start: taken,
      row(row) {
        for (const [index, { name }] of columns.entries()) waiting[index]!.push(row[name]!);
        rows += 1;
        if (rows < ROW_GROUP) return '';
        writeGroup();
        return taken();
      },
      end() {
        if (rows > 0) writeGroup();
        void file.finish();
        return taken();
      },
    };
  },
};

type RowGroup = ParquetWriter['row_groups'][number];

/** Rows of a dataset as a Parquet file has them, whichever rows stand before and behind. */
export interface ParquetRows {
  bytes: Uint8Array;
  /** Their places count from the beginning of these bytes. */
  groups: readonly RowGroup[];
}

/** What a Parquet file begins with. */
const HEAD: Uint8Array = new TextEncoder().encode('PAR1');

/** Rows for any file of the dataset (`joinedParquet`). */
export function parquetRows(dataset: Dataset, rows: readonly DataRow[]): ParquetRows {
  if (rows.length === 0) return { bytes: new Uint8Array(), groups: [] };
  const bytes = new ByteWriter();
  const file = new ParquetWriter({ writer: bytes, schema: schemaOf(dataset) });
  const hasBounds = boundedColumns(dataset);
  const columnData = describeColumns(dataset).map((column) => ({
    ...columnSource(
      column,
      rows.map((row) => row[column.name]!),
    ),
    statistics: hasBounds(column),
    // An index stands at the end of the file, where its places would have to be counted anew.
    offsetIndex: false,
  }));
  void file.write({ columnData, rowGroupSize: ROW_GROUP });
  return {
    bytes: bytes.getBytes().slice(HEAD.length),
    groups: file.row_groups.map((group) => movedGroup(group, -HEAD.length)),
  };
}

/** A file of a dataset, joined of rows that are written. */
export function joinedParquet(dataset: Dataset, origin: FileOrigin): ParquetJoin {
  const { file, bytes } = createFile(dataset, origin);
  let length = HEAD.length;
  return {
    start: () => HEAD,
    add({ bytes: own, groups }) {
      file.row_groups.push(...groups.map((group) => movedGroup(group, length)));
      for (const { num_rows: rows } of groups) file.num_rows += rows;
      length += own.length;
      return own;
    },
    end() {
      void file.finish();
      return bytes.getBytes().slice(HEAD.length);
    },
  };
}

/** What stands in a joined file, piece by piece. */
export interface ParquetJoin {
  start: () => Uint8Array;
  add: (rows: ParquetRows) => Uint8Array;
  end: () => Uint8Array;
}

/** The same group so many bytes further on. */
function movedGroup(group: RowGroup, by: number): RowGroup {
  const move = (offset: bigint) => offset + BigInt(by);
  return {
    ...group,
    columns: group.columns.map((column) => {
      const { meta_data: facts, file_offset: offset } = column;
      const dictionary = facts!.dictionary_page_offset;
      return {
        ...column,
        file_offset: move(offset),
        meta_data: {
          ...facts!,
          data_page_offset: move(facts!.data_page_offset),
          ...(dictionary === undefined ? {} : { dictionary_page_offset: move(dictionary) }),
        },
      };
    }),
  };
}

function createFile(
  dataset: Dataset,
  origin: FileOrigin,
): { file: ParquetWriter; bytes: ByteWriter } {
  const about = describeOrigin(fileSubject(dataset, origin), origin);
  const bytes = new ByteWriter();
  const file = new ParquetWriter({
    writer: bytes,
    schema: schemaOf(dataset),
    kvMetadata: about.map(({ key, value }) => ({ key, value })),
    createdBy: 'open-plans',
  });
  return { file, bytes };
}

function schemaOf(dataset: Dataset): SchemaElement[] {
  const columns = describeColumns(dataset);
  return [
    { name: 'schema', num_children: columns.length },
    ...columns.flatMap((column) => schemaElements(column)),
  ];
}

/**
 * Of which columns the least and the greatest value of each row group are told, by which readers pass over groups:
 * numbers, days and keys. Nobody asks for texts between two texts, and to compare them all takes long.
 */
function boundedColumns({
  primaryKey,
  foreignKeys,
}: Dataset): (column: ColumnDescription) => boolean {
  const keys = new Set([...primaryKey, ...foreignKeys.flatMap(({ columns }) => columns)]);
  const isText = (type: ColumnType) => type === 'string' || type === 'url' || type === 'list';
  return ({ name, type }) => keys.has(name) || !isText(type);
}

function columnSource(
  { name, type }: ColumnDescription,
  values: readonly CellValue[],
): ColumnSource {
  const convert = conversions[type];
  return {
    name,
    data: convert ? values.map((value) => (value === null ? null : convert(value))) : [...values],
  };
}

/** Values as the writer takes them; types without an entry go as they are. */
const conversions: Partial<Record<ColumnType, (value: NonNullable<CellValue>) => unknown>> = {
  integer: (value) => BigInt(value as number),
  date: (value) => new Date(`${value as string}T00:00:00Z`),
};

function schemaElements({ name, type, nullable }: ColumnDescription): SchemaElement[] {
  const repetition_type = nullable ? 'OPTIONAL' : 'REQUIRED';
  switch (type) {
    case 'integer':
      return [{ name, repetition_type, type: 'INT64' }];
    case 'number':
      return [{ name, repetition_type, type: 'DOUBLE' }];
    case 'boolean':
      return [{ name, repetition_type, type: 'BOOLEAN' }];
    case 'date':
      return [
        {
          name,
          repetition_type,
          type: 'INT32',
          converted_type: 'DATE',
          logical_type: { type: 'DATE' },
        },
      ];
    case 'list':
      return [
        {
          name,
          repetition_type,
          num_children: 1,
          converted_type: 'LIST',
          logical_type: { type: 'LIST' },
        },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        stringElement('element', 'REQUIRED'),
      ];
    case 'string':
    case 'duration':
    case 'url':
      return [stringElement(name, repetition_type)];
  }
}

function stringElement(name: string, repetition_type: 'OPTIONAL' | 'REQUIRED'): SchemaElement {
  return {
    name,
    repetition_type,
    type: 'BYTE_ARRAY',
    converted_type: 'UTF8',
    logical_type: { type: 'STRING' },
  };
}
