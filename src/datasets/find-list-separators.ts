import type { Corpus } from '../corpus/model/corpus.ts';
import { LIST_SEPARATOR } from './formats/csv.ts';
import { describeColumns } from './data-dictionary.ts';
import type { CellValue, DataRow } from './dataset.ts';
import { datasets } from './registry.ts';

/** A value that cannot stand in a list of a CSV file. */
export interface ListSeparatorFinding {
  dataset: string;
  column: string;
  /** Primary key of the row, e.g. `{ measure_id: 'ntl-101-001' }`. */
  key: Readonly<Record<string, CellValue>>;
  value: string;
}

/**
 * Every value of a list, in any dataset, that contains the separator `;` of the CSV files; such
 * content must be refused before it is exported.
 */
export function* findListSeparators(corpus: Corpus): Generator<ListSeparatorFinding> {
  // Addresses are in no list, so where the site will stand does not matter.
  const context = { settings: { siteUrl: 'http://localhost', basePath: '/' } };
  for (const dataset of datasets) {
    const columns = describeColumns(dataset).filter(({ type }) => type === 'list');
    if (columns.length === 0) continue;
    for (const row of dataset.rows(corpus, context) as Iterable<DataRow>) {
      for (const { name } of columns) {
        for (const value of row[name] as readonly string[]) {
          if (!value.includes(LIST_SEPARATOR)) continue;
          const key = Object.fromEntries(
            dataset.primaryKey.map((part) => [part, row[part] as CellValue]),
          );
          yield { dataset: dataset.name, column: name, key, value };
        }
      }
    }
  }
}
