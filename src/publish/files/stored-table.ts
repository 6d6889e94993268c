import type { Dataset } from '../../datasets/dataset.ts';
import { measures } from '../../datasets/measures.ts';

/** What of a dataset is stored as a table, in a database that has the measures as well. */
export interface StoredTable {
  name: string;
  columns: readonly string[];
  /** Columns of the dataset that the measures have: whoever asks for the dataset gets them from there. Empty: the table is the dataset. */
  ofMeasures: readonly string[];
}

/**
 * A dataset that says nothing but what others say repeats the words of measures in each of its rows. Its table holds the
 * rest; under its own name a view gives it whole.
 */
export function storedTable(dataset: Dataset): StoredTable {
  const all = Object.keys(dataset.schema.shape);
  const ofMeasures =
    dataset.derivedFrom?.includes(measures.name) === true
      ? all.filter((name) => isOfMeasures(dataset, name))
      : [];
  if (ofMeasures.length === 0) return { name: dataset.name, columns: all, ofMeasures };
  const columns = all.filter((name) => !ofMeasures.includes(name));
  return { name: `${dataset.name}_rows`, columns, ofMeasures };
}

/** Whether a column means what it means there: one schema says what both hold. */
function isOfMeasures({ schema, primaryKey }: Dataset, name: string): boolean {
  const ofMeasures: Record<string, unknown> = measures.schema.shape;
  return !primaryKey.includes(name) && schema.shape[name] === ofMeasures[name];
}
