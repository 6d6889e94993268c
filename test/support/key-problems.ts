import type { DataRow, Dataset } from '../../src/datasets/dataset.ts';

/**
 * What is wrong with the keys of a set of data files: primary keys that two rows share or that are
 * null, and foreign keys that lead nowhere. One sentence a fault; empty = all hold.
 */
export function keyProblems(
  datasets: readonly Dataset[],
  rowsOf: (dataset: Dataset) => readonly DataRow[],
): string[] {
  const problems: string[] = [];
  const keyOf = (row: DataRow, columns: readonly string[]) => columns.map((name) => row[name]);
  const byName = new Map(datasets.map((dataset) => [dataset.name, dataset]));

  for (const dataset of datasets) {
    const seen = new Set<string>();
    for (const row of rowsOf(dataset)) {
      const key = JSON.stringify(keyOf(row, dataset.primaryKey));
      if (seen.has(key)) problems.push(`${dataset.name}: two rows have the key ${key}`);
      if (keyOf(row, dataset.primaryKey).includes(null)) {
        problems.push(`${dataset.name}: the key ${key} holds null`);
      }
      seen.add(key);
    }
  }
  for (const dataset of datasets) {
    for (const { columns, references } of dataset.foreignKeys) {
      const target = byName.get(references.dataset);
      if (target === undefined) {
        problems.push(`${dataset.name}: refers to ${references.dataset}, which does not exist`);
        continue;
      }
      const known = new Set(
        rowsOf(target).map((row) => JSON.stringify(keyOf(row, references.columns))),
      );
      for (const row of rowsOf(dataset)) {
        const values = keyOf(row, columns);
        const key = JSON.stringify(values);
        if (!values.includes(null) && !known.has(key)) {
          problems.push(
            `${dataset.name}: ${columns.join()} ${key} is not in ${references.dataset}`,
          );
        }
      }
    }
  }
  return problems;
}
