import { columnNames, type CellValue, type DataRow } from '../../datasets/dataset.ts';
import {
  checksum,
  isNumbered,
  readerOf,
  text,
  type Compared,
  type Numbering,
} from './compared-columns.ts';
import { compareNumbered, type NumberedRow } from './numbered-rows.ts';
import { movedRows, regroupedRows, type Renumbered } from './renumbered-rows.ts';

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

/** What is kept of a row of the former data. */
interface FormerRow extends NumberedRow {
  id: string;
  group: string;
  /** Of the columns that number it, beside the key. */
  numbers: readonly number[];
}

/** A row of the new data that is not the one of its key. */
interface DifferingRow extends NumberedRow {
  /** Place in the new data. */
  order: number;
  group: string;
  row: DataRow;
  former: FormerRow | null;
}

/** A row that stands in both, and one number of it. */
interface StayingRow extends Renumbered {
  order: number;
  id: string;
  /** Null where the number is as it was. */
  row: DataRow | null;
}

/** A change before the former row is read again. */
interface FoundChange {
  order: number;
  after: DataRow;
  /** The row that it was; null where there was none. */
  formerId: string | null;
  /** Numbers that tell that it moved. */
  moved: Set<string>;
}

/**
 * Rows of a dataset that were added, removed or changed: first those that stand in the new data, in
 * their order, then those removed, in their old order.
 *
 * Only columns that both have are compared: a column that came or went is a change of the schema.
 * Nor does it count where the site is published: the address of the row is left out, and others are
 * compared from the site's root. The day that the site calls today is left out too, with what
 * follows from it. A number that is another only because of rows put in or taken out elsewhere is
 * no change. Of the rows that stayed as they were, only a checksum and numbers are kept in memory.
 * @param before rows of the former data; gone through twice
 * @param roots absolute addresses at which the site was and is published, each with `/` at its end;
 * null where that of the former data is not known: then no addresses are compared
 */
export function compareRows(
  dataset: Compared,
  before: () => Iterable<DataRow>,
  after: Iterable<DataRow>,
  roots: readonly string[] | null,
): RowChange[] {
  const { names, numberings, keyOf, groupOf, numberOf, cellOf } = readerOf(dataset, roots);
  const checksumOf = (row: DataRow, columns: readonly string[]) =>
    checksum(columns.map((name) => cellOf(row, name)));

  let compared: readonly string[] = [];
  let numbered: readonly Numbering[] = [];
  const unseen = new Map<string, FormerRow>();
  for (const row of before()) {
    if (unseen.size === 0) {
      compared = names.filter((name) => Object.hasOwn(row, name));
      numbered = numberings.filter(({ name }) => Object.hasOwn(row, name));
    }
    const id = JSON.stringify(keyOf(row));
    const numbers = numbered.map(({ name }) => Number(row[name]));
    const says = checksumOf(row, compared);
    unseen.set(id, { id, group: groupOf(row), number: numberOf(row), says, numbers });
  }

  const differing: DifferingRow[] = [];
  const staying = numbered.map((): StayingRow[] => []);
  let order = 0;
  for (const row of after) {
    order += 1;
    const id = JSON.stringify(keyOf(row));
    const former = unseen.get(id) ?? null;
    unseen.delete(id);
    const says = checksumOf(row, compared);
    if (former?.says !== says) {
      differing.push({ order, group: groupOf(row), number: numberOf(row), says, row, former });
    }
    for (const [index, { name, within }] of numbered.entries()) {
      if (former === null) break;
      const [was, is] = [former.numbers[index]!, Number(row[name])];
      const group = text(within.map((each) => row[each] ?? null));
      staying[index]!.push({ order, id, group, was, is, row: was === is ? null : row });
    }
  }

  const { found, removed } = isNumbered(dataset)
    ? differencesByNumber(differing, Array.from(unseen.values()))
    : differencesByKey(differing, unseen.keys());
  for (const [index, { name, what }] of numbered.entries()) {
    addMoved(found, name, (what === 'rows' ? movedRows : regroupedRows)(staying[index]!));
  }
  return readChanges({ dataset, before, found, removed, compared, keyOf, cellOf });
}

type RowReader = ReturnType<typeof readerOf>;

interface Differences {
  /** By place in the new data. */
  found: Map<number, FoundChange>;
  /** The rows that are gone, by their key as text. */
  removed: Set<string>;
}

function differencesByKey(
  differing: readonly DifferingRow[],
  unseen: Iterable<string>,
): Differences {
  const found = differing.map(({ order, row, former }) => foundChange(order, row, former));
  return { found: new Map(found), removed: new Set(unseen) };
}

function differencesByNumber(
  differing: readonly DifferingRow[],
  unseen: readonly FormerRow[],
): Differences {
  const formers = [...unseen, ...differing.flatMap(({ former }) => former ?? [])];
  const former = Map.groupBy(formers, ({ group }) => group);
  const now = Map.groupBy(differing, ({ group }) => group);
  const groups = new Set([...former.keys(), ...now.keys()]);
  const parts = Array.from(groups, (group) =>
    compareNumbered(
      (former.get(group) ?? []).sort((a, b) => a.number - b.number),
      (now.get(group) ?? []).sort((a, b) => a.number - b.number),
    ),
  );
  const found = parts
    .flatMap(({ added, changed }) => [
      ...added.map((after) => ({ after, before: null })),
      ...changed,
    ])
    .map(({ after, before }) => foundChange(after.order, after.row, before));
  return {
    found: new Map(found),
    removed: new Set(parts.flatMap((part) => part.removed.map(({ id }) => id))),
  };
}

function foundChange(
  order: number,
  after: DataRow,
  former: FormerRow | null,
): [number, FoundChange] {
  return [order, { order, after, formerId: former?.id ?? null, moved: new Set() }];
}

function addMoved(
  found: Map<number, FoundChange>,
  name: string,
  moved: readonly StayingRow[],
): void {
  for (const { order, id, row } of moved) {
    const change = found.get(order) ?? { order, after: row!, formerId: id, moved: new Set() };
    change.moved.add(name);
    found.set(order, change);
  }
}

/** The changes in their order, with the former rows, which are read once more. */
function readChanges({
  dataset,
  before,
  found,
  removed,
  compared,
  keyOf,
  cellOf,
}: Differences &
  Pick<RowReader, 'keyOf' | 'cellOf'> & {
    dataset: Compared;
    before: () => Iterable<DataRow>;
    compared: readonly string[];
  }): RowChange[] {
  const inOrder = Array.from(found.values()).sort((a, b) => a.order - b.order);
  const changes = inOrder.map(({ after, formerId }): RowChange => {
    const change = formerId === null ? 'added' : 'changed';
    return { key: keyOf(after), change, before: null, after, columns: [] };
  });
  const changed = new Map(
    inOrder.flatMap(({ formerId }, index) => (formerId === null ? [] : [[formerId, index]])),
  );
  if (changed.size === 0 && removed.size === 0) return changes;

  for (const row of before()) {
    const key = keyOf(row);
    const id = JSON.stringify(key);
    const index = changed.get(id);
    if (index !== undefined) {
      const { after, moved } = inOrder[index]!;
      const differs = (name: string) =>
        moved.has(name) ||
        (compared.includes(name) && text(cellOf(row, name)) !== text(cellOf(after, name)));
      const columns = columnNames(dataset).filter(differs);
      changes[index] = { ...changes[index]!, before: row, columns };
    }
    if (removed.has(id)) {
      changes.push({ key, change: 'removed', before: row, after: null, columns: [] });
    }
  }
  return changes;
}
