import { z } from 'zod';
import type { Corpus } from '../corpus/model/corpus.ts';
import type { DatasetContext } from './column.ts';
import type { DataRow, Dataset } from './dataset.ts';

/**
 * The rows of a dataset, each checked against its columns as it passes.
 * @param isChecked which rows, counted from 0, are checked; by default all
 * @throws {Error} at the first row that does not fit: content was valid, so this is a fault of the
 * program; the message names dataset, row and field.
 */
export function* validatedRows(
  dataset: Dataset,
  corpus: Corpus,
  context: DatasetContext,
  isChecked: (index: number) => boolean = () => true,
): Generator<DataRow> {
  let number = 0;
  for (const row of dataset.rows(corpus, context)) {
    number += 1;
    if (!isChecked(number - 1)) {
      yield row as DataRow;
      continue;
    }
    const result = dataset.schema.safeParse(row);
    if (!result.success) {
      const key = JSON.stringify(dataset.primaryKey.map((name) => row[name]));
      throw new Error(
        `Dataset ${dataset.name}, row ${number} ${key} does not fit its columns:\n${z.prettifyError(result.error)}`,
      );
    }
    yield result.data as DataRow;
  }
}
