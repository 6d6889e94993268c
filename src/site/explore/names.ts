import type { CellValue } from '../../datasets/dataset.ts';
import type { ParquetTable } from './reading/parquet-table.ts';
import type { ViewColumn } from './view.ts';

/** Where it stands what the codes of a column are the codes of. */
export interface NameSource {
  /** The dataset of which a row has each code. */
  dataset: string;
  /** Its column with the codes. */
  key: string;
  /** Its columns with the name, the preferred one first. */
  names: readonly string[];
}

/** Columns, the codes in them, and in words what each stands for. */
export type Names = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Reads the names of the codes that stand in some columns; of columns of other values nothing.
 * @param open gives the table of a dataset
 */
export async function readNames(
  columns: readonly string[],
  sources: Readonly<Record<string, NameSource>>,
  open: (dataset: string) => Promise<ParquetTable>,
): Promise<Names> {
  const named = columns.filter((column) => sources[column] !== undefined);
  return new Map(
    await Promise.all(
      named.map(async (column) => {
        const { dataset, key, names } = sources[column]!;
        const table = await open(dataset);
        const values = await table.read(
          [key, ...names],
          table.groups.map((_, group) => group),
        );
        const nameOf = (row: number) =>
          names.map((name) => values.get(name)![row]).find((value) => typeof value === 'string');
        const entries = values.get(key)!.flatMap((code, row): [string, string][] => {
          const name = nameOf(row);
          return name === undefined ? [] : [[String(code), String(name)]];
        });
        return [column, new Map(entries)] as const;
      }),
    ),
  );
}

/** In words what a value of a column stands for; undefined where it speaks for itself. */
export function nameOf(
  { name, meanings }: Pick<ViewColumn, 'name' | 'meanings'>,
  names: Names,
  value: CellValue,
): string | undefined {
  return meanings?.[String(value)] ?? names.get(name)?.get(String(value));
}
