import { parquetMetadata, parquetReadObjects, type FileMetaData } from 'hyparquet';
import type { CellValue } from '../../../datasets/dataset.ts';
import type { ByteRange } from './merged-ranges.ts';
import type { RangeFile } from './range-file.ts';

/** Where rows stand in a file: rows `first` up to and without `end`. */
export interface RowGroup {
  first: number;
  end: number;
}

/** A Parquet file that is read by columns and groups of rows. */
export interface ParquetTable {
  readonly rows: number;
  readonly groups: readonly RowGroup[];
  /**
   * Values of these columns in these groups (by number), and undefined elsewhere; each is read once.
   * The lists are as long as the table.
   */
  read(
    columns: readonly string[],
    groups: readonly number[],
  ): Promise<Map<string, readonly CellValue[]>>;
}

/** Bytes at the end of a Parquet file that say how long its metadata is. */
const FOOTER = 8;

/** Reads what a file says of itself. */
export async function openParquetTable(file: RangeFile): Promise<ParquetTable> {
  const footer = new DataView(await file.slice(file.byteLength - FOOTER));
  const start = file.byteLength - FOOTER - footer.getUint32(0, true);
  const metadata = parquetMetadata(await file.slice(start));
  return new OpenTable(file, metadata);
}

class OpenTable implements ParquetTable {
  readonly rows: number;
  readonly groups: readonly RowGroup[];
  readonly #file: RangeFile;
  readonly #metadata: FileMetaData;
  readonly #columns = new Map<string, { values: CellValue[]; read: Set<number> }>();

  constructor(file: RangeFile, metadata: FileMetaData) {
    this.#file = file;
    this.#metadata = metadata;
    this.rows = Number(metadata.num_rows);
    let first = 0;
    this.groups = metadata.row_groups.map(({ num_rows: count }) => {
      const group = { first, end: first + Number(count) };
      first = group.end;
      return group;
    });
  }

  async read(
    columns: readonly string[],
    groups: readonly number[],
  ): Promise<Map<string, readonly CellValue[]>> {
    const missing = columns.flatMap((column) =>
      groups
        .filter((group) => !this.#column(column).read.has(group))
        .map((group) => ({ column, group })),
    );
    await this.#file.load(missing.map(({ column, group }) => this.#placeOf(column, group)));
    for (const { column, group } of missing) await this.#readChunk(column, group);
    return new Map(columns.map((column) => [column, this.#column(column).values]));
  }

  #column(name: string) {
    let column = this.#columns.get(name);
    if (column === undefined) {
      column = { values: Array.from<CellValue>({ length: this.rows }), read: new Set() };
      this.#columns.set(name, column);
    }
    return column;
  }

  #placeOf(column: string, group: number): ByteRange {
    const chunk = this.#metadata.row_groups[group]!.columns.find(
      ({ meta_data: facts }) => facts?.path_in_schema[0] === column,
    );
    const facts = chunk?.meta_data;
    if (facts === undefined) throw new Error(`The file has no column ${column}.`);
    const start = Number(facts.dictionary_page_offset ?? facts.data_page_offset);
    return { start, end: start + Number(facts.total_compressed_size) };
  }

  async #readChunk(column: string, group: number): Promise<void> {
    const { first, end } = this.groups[group]!;
    const rows = await parquetReadObjects({
      file: this.#file,
      metadata: this.#metadata,
      columns: [column],
      rowStart: first,
      rowEnd: end,
    });
    const { values, read } = this.#column(column);
    for (const [index, row] of rows.entries()) values[first + index] = cellOf(row[column]);
    read.add(group);
  }
}

/** A value as the JSON file of the dataset has it. */
function cellOf(value: unknown): CellValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'bigint') return Number(value);
  return value instanceof Date ? value.toISOString().slice(0, 10) : (value as CellValue);
}
