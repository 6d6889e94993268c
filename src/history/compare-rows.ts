import { createHash } from 'node:crypto';
import { columnNames, type CellValue, type DataRow, type Dataset } from '../datasets/dataset.ts';

/** A row that is not what it was. */
export interface RowChange {
  /** Values of the primary key. */
  key: readonly CellValue[];
  change: 'added' | 'removed' | 'changed';
  /** The row as it was; null where it was added. */
  before: DataRow | null;
  /** The row as it is; null where it was removed. */
  after: DataRow | null;
  /** Columns whose value differs; empty unless `changed`. */
  columns: readonly string[];
}

/**
 * Rows of a dataset that were added, removed or changed: first those that stand in the new data, in
 * their order, then those removed, in their old order.
 *
 * Only columns that both have are compared: a column that came or went is a change of the schema.
 * Nor does column `url` count, which changes with the site's own address. Of the rows that stayed
 * as they were, only a checksum is kept in memory.
 * @param before rows of the former data; gone through twice
 */
export function compareRows(
  dataset: Pick<Dataset, 'columns' | 'primaryKey'>,
  before: () => Iterable<DataRow>,
  after: Iterable<DataRow>,
): RowChange[] {
  const names = columnNames(dataset).filter((name) => name !== 'url');
  const keyOf = (row: DataRow) => dataset.primaryKey.map((name) => row[name] ?? null);

  let compared: readonly string[] | null = null;
  const unseen = new Map<string, string>();
  for (const row of before()) {
    compared ??= names.filter((name) => Object.hasOwn(row, name));
    unseen.set(JSON.stringify(keyOf(row)), checksum(row, compared));
  }

  const changes: RowChange[] = [];
  const changed = new Map<string, RowChange>();
  for (const row of after) {
    const key = keyOf(row);
    const id = JSON.stringify(key);
    const former = unseen.get(id);
    if (former === undefined) {
      changes.push({ key, change: 'added', before: null, after: row, columns: [] });
    } else if (former !== checksum(row, compared!)) {
      const change = { key, change: 'changed', before: null, after: row, columns: [] } as const;
      changes.push(change);
      changed.set(id, change);
    }
    unseen.delete(id);
  }
  if (changed.size === 0 && unseen.size === 0) return changes;

  for (const row of before()) {
    const key = keyOf(row);
    const id = JSON.stringify(key);
    const change = changed.get(id);
    if (change) {
      const differs = (name: string) => text(row[name]) !== text(change.after![name]);
      Object.assign(change, { before: row, columns: compared!.filter(differs) });
    }
    if (unseen.has(id)) {
      changes.push({ key, change: 'removed', before: row, after: null, columns: [] });
    }
  }
  return changes;
}

function checksum(row: DataRow, columns: readonly string[]): string {
  return createHash('sha1')
    .update(text(columns.map((name) => row[name] ?? null)))
    .digest('base64');
}

function text(value: unknown): string {
  return JSON.stringify(value ?? null);
}
