import { ByteWriter, ParquetWriter, type ColumnSource, type SchemaElement } from 'hyparquet-writer';
import { describeColumns, type ColumnDescription, type ColumnType } from '../data-dictionary.ts';
import type { CellValue } from '../dataset.ts';
import type { DatasetFormat } from './encoder.ts';
import { describeOrigin, fileSubject } from '../file-origin.ts';

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
    const about = describeOrigin(fileSubject(dataset, origin), origin);
    const bytes = new ByteWriter();
    const file = new ParquetWriter({
      writer: bytes,
      schema: [
        { name: 'schema', num_children: columns.length },
        ...columns.flatMap((column) => schemaElements(column)),
      ],
      kvMetadata: about.map(({ key, value }) => ({ key, value })),
      createdBy: 'open-plans',
    });
    let waiting: CellValue[][] = columns.map(() => []);
    let rows = 0;

    function writeGroup() {
      const columnData = columns.map(({ name, type }, index): ColumnSource => {
        const convert = conversions[type];
        const data = waiting[index]!;
        return {
          name,
          data: convert ? data.map((value) => (value === null ? null : convert(value))) : data,
        };
      });
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
