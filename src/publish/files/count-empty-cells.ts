import { columnNames, type DataRow, type Dataset } from '../../datasets/dataset.ts';
import type { EmptyCells } from './manifest.ts';

/** A count of empty cells that grows row by row. */
export interface EmptyCellCount {
  add(row: DataRow): void;
  /** So far; every column of the dataset, in its order. */
  readonly counts: EmptyCells;
}

/** Counts the cells of each column that hold nothing (`null` or an empty list), while rows pass. */
export function createEmptyCellCount(dataset: Pick<Dataset, 'schema'>): EmptyCellCount {
  const names = columnNames(dataset);
  const counts: Record<string, number> = Object.fromEntries(names.map((name) => [name, 0]));
  return {
    counts,
    add(row) {
      for (const name of names) {
        const value = row[name];
        if (value === null || (Array.isArray(value) && value.length === 0)) counts[name]! += 1;
      }
    },
  };
}
