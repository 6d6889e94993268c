import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { columnNames, type CellValue, type DataRow, type Dataset } from '../../datasets/dataset.ts';
import { fieldFacts } from '../../datasets/fields.ts';

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
 * Nor does it count where the site is published: the address of the row is left out, and others are
 * compared from the site's root. The day that the site calls today is left out too; what follows from
 * it in other columns counts. Of the rows that stayed as they were, only a checksum is kept in
 * memory.
 * @param before rows of the former data; gone through twice
 * @param roots absolute addresses at which the site was and is published, each with `/` at its end;
 * null where that of the former data is not known: then no addresses are compared
 */
export function compareRows(
  dataset: Pick<Dataset, 'schema' | 'primaryKey'>,
  before: () => Iterable<DataRow>,
  after: Iterable<DataRow>,
  roots: readonly string[] | null,
): RowChange[] {
  const factsOf = (name: string) => fieldFacts.get(dataset.schema.shape[name] as z.ZodType);
  const addresses = (name: string) => factsOf(name)?.addresses;
  const names = columnNames(dataset).filter(
    (name) =>
      factsOf(name)?.isToday !== true &&
      addresses(name) !== 'row' &&
      (roots !== null || addresses(name) !== 'any'),
  );
  // The longer one first, for a site may have moved to a folder of where it was.
  const longestFirst = [...(roots ?? [])].sort((a, b) => b.length - a.length);
  const valueOf = (row: DataRow, name: string) =>
    addresses(name) === 'any' ? fromRoot(row[name] ?? null, longestFirst) : (row[name] ?? null);
  const checksumOf = (row: DataRow, columns: readonly string[]) =>
    checksum(columns.map((name) => valueOf(row, name)));
  const keyOf = (row: DataRow) => dataset.primaryKey.map((name) => row[name] ?? null);

  let compared: readonly string[] | null = null;
  const unseen = new Map<string, string>();
  for (const row of before()) {
    compared ??= names.filter((name) => Object.hasOwn(row, name));
    unseen.set(JSON.stringify(keyOf(row)), checksumOf(row, compared));
  }

  const changes: RowChange[] = [];
  const changed = new Map<string, RowChange>();
  for (const row of after) {
    const key = keyOf(row);
    const id = JSON.stringify(key);
    const former = unseen.get(id);
    if (former === undefined) {
      changes.push({ key, change: 'added', before: null, after: row, columns: [] });
    } else if (former !== checksumOf(row, compared!)) {
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
      const differs = (name: string) =>
        text(valueOf(row, name)) !== text(valueOf(change.after!, name));
      Object.assign(change, { before: row, columns: compared!.filter(differs) });
    }
    if (unseen.has(id)) {
      changes.push({ key, change: 'removed', before: row, after: null, columns: [] });
    }
  }
  return changes;
}

/** The value with addresses below one of these roots told from there. */
function fromRoot(value: CellValue, roots: readonly string[]): CellValue {
  if (Array.isArray(value)) return value.map((each: string) => fromRoot(each, roots) as string);
  if (typeof value !== 'string') return value;
  const root = roots.find((each) => value.startsWith(each));
  return root === undefined ? value : value.slice(root.length - 1);
}

function checksum(values: readonly CellValue[]): string {
  return createHash('sha1').update(text(values)).digest('base64');
}

function text(value: unknown): string {
  return JSON.stringify(value);
}
