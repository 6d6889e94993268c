import { describeColumns } from './data-dictionary.ts';
import type { Dataset } from './dataset.ts';
import { datasetByName } from './registry.ts';

/** Column of the plan's year, Gregorian; beside it stands `roc_year`. */
export const YEAR_COLUMN = 'year';

/** Column in which the plan's year is best read: `roc_year` where the dataset has it, else `year`. */
export function rocYearColumn(dataset: Dataset): string {
  return describeColumns(dataset).some(({ name }) => name === 'roc_year')
    ? 'roc_year'
    : YEAR_COLUMN;
}

/** Column of the permanent page of a row. */
export const PAGE_COLUMN = 'url';

/** Where a reader finds a fact about a row. */
export type FactOfRows =
  /** It stands in that column of the row. */
  | { kind: 'own'; column: string }
  /** It stands in the row of another dataset that `column` leads to. */
  | { kind: 'through'; column: string; dataset: string }
  /** Rows have no such fact. */
  | { kind: 'none' };

/**
 * Where the year (`YEAR_COLUMN`) or the page (`PAGE_COLUMN`) of a dataset's rows stands; derived
 * from its columns and its mandatory foreign keys.
 */
export function factOfRows(dataset: Dataset, column: string): FactOfRows {
  const columns = describeColumns(dataset);
  if (columns.some(({ name }) => name === column)) return { kind: 'own', column };
  for (const { name, nullable, references } of columns) {
    if (references === null || nullable || references.dataset === dataset.name) continue;
    const target = datasetByName.get(references.dataset)!;
    if (factOfRows(target, column).kind === 'own') {
      return { kind: 'through', column: name, dataset: target.name };
    }
  }
  return { kind: 'none' };
}
