import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { Concepts } from '../../datasets/concepts.ts';
import {
  columnTypeNames,
  describeCodes,
  describeColumns,
  type ColumnDescription,
  type ColumnType,
} from '../../datasets/data-dictionary.ts';
import type { CellValue, DataRow, Dataset } from '../../datasets/dataset.ts';
import type { OriginFact } from '../../datasets/file-origin.ts';
import { factsOf, type FileFacts } from './hashed-file.ts';
import { storedTable } from './stored-table.ts';

/**
 * All datasets in one SQLite file: a `STRICT` table a dataset, named like it, with the same columns,
 * its primary key and its foreign keys, rows in the order of the other formats. A dataset that repeats the words of
 * measures is a view of that name, of table `<dataset>_rows` and the measures (`stored-table.ts`).
 *
 * Days are ISO 8601 text, booleans 0 and 1. A list is a JSON array in a text column, and a view
 * `<dataset>_<column>` gives its values row by row (key of the row, `item` counted from 1, `value`).
 * Table `data_dictionary` explains every column, table `about` says where the file comes from.
 */
export interface Database {
  /** Makes the table of a dataset. @returns what puts a row into it */
  table(dataset: Dataset): (row: DataRow) => void;
  /** How many rows the former database has of a dataset; null where there is none. */
  formerCount(dataset: Dataset): number | null;
  /** Adds rows of the former database to the table of a dataset: so many, in their order, from a place that is counted from 0. */
  takeFormer(dataset: Dataset, rows: { from: number; count: number }): void;
  /**
   * Completes and closes the file.
   * @throws {Error} when a foreign key leads nowhere
   */
  finish(about: readonly OriginFact[]): FileFacts;
  /** Closes the file as it is, after an error; does nothing once it is closed. */
  abandon(): void;
}

/**
 * Creates the file, with the folders above it; an older one is replaced.
 * @param concepts codes of the content's vocabularies, for the data dictionary
 * @param options `former`: such a file, made by the same code, of which tables may be taken; it is only read
 */
export async function createDatabase(
  path: string,
  concepts: Concepts,
  { former = null }: { former?: string | null } = {},
): Promise<Database> {
  await mkdir(dirname(path), { recursive: true });
  await rm(path, { force: true });
  // Keys are checked all at once at the end: tables may refer to later ones.
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  if (former !== null) {
    // Not even a lock is left beside a published file.
    const address = `${pathToFileURL(former).href}?mode=ro&immutable=1`;
    database.prepare('ATTACH ? AS former').run(address);
  }
  // Nothing can be lost: after a crash the build begins anew. The page size is fixed for the bytes.
  database.exec(
    'PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN',
  );
  const datasets: Dataset[] = [];

  function finishTables(about: readonly OriginFact[]) {
    for (const dataset of datasets) database.exec(wholeView(dataset));
    for (const dataset of datasets) database.exec(listViews(dataset));
    addDictionary(database, datasets, concepts);
    database.exec('CREATE TABLE about (key TEXT PRIMARY KEY, label TEXT, value TEXT) STRICT');
    const insert = database.prepare('INSERT INTO about VALUES (?, ?, ?)');
    for (const { key, label, value } of about) insert.run(key, label.zh, value);
    database.exec('COMMIT');
    for (const { name } of datasets.map(storedTable)) {
      const [broken] = database.prepare(`PRAGMA foreign_key_check(${quoted(name)})`).all();
      if (broken === undefined) continue;
      throw new Error(
        `Table ${name}, row ${String(broken['rowid'])}: a key is not in ${String(broken['parent'])}`,
      );
    }
  }

  return {
    table(dataset) {
      datasets.push(dataset);
      const { name: table, columns } = storedTable(dataset);
      const described = describeColumns(dataset).filter(({ name }) => columns.includes(name));
      database.exec(createTable(dataset, table, described));
      const places = columns.map(() => '?').join(', ');
      const insert = database.prepare(`INSERT INTO ${quoted(table)} VALUES (${places})`);
      return (row) => {
        insert.run(...columns.map((name) => sqlValue(row[name]!)));
      };
    },
    formerCount(dataset) {
      if (former === null) return null;
      const { name } = storedTable(dataset);
      const [counted] = database.prepare(`SELECT count(*) AS n FROM former.${quoted(name)}`).all();
      return Number(counted!['n']);
    },
    takeFormer(dataset, { from, count }) {
      const { name } = storedTable(dataset);
      // In order: a table that is copied as it lies has other bytes than one into which rows were put.
      const copy = database.prepare(
        `INSERT INTO main.${quoted(name)} SELECT * FROM former.${quoted(name)} WHERE rowid > ? AND rowid <= ? ORDER BY rowid`,
      );
      copy.run(from, from + count);
    },
    finish(about) {
      finishTables(about);
      database.close();
      return factsOf(path);
    },
    abandon() {
      if (database.isOpen) database.close();
    },
  };
}

const types: Readonly<Record<ColumnType, 'TEXT' | 'INTEGER' | 'REAL'>> = {
  string: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
  date: 'TEXT',
  duration: 'TEXT',
  url: 'TEXT',
  list: 'TEXT',
};

function createTable(
  dataset: Dataset,
  table: string,
  columns: readonly ColumnDescription[],
): string {
  const list = (names: readonly string[]) => names.map(quoted).join(', ');
  const isStored = (name: string) => columns.some((column) => column.name === name);
  const lines = [
    ...columns.map(({ name, type, nullable }) => {
      const check = type === 'boolean' ? ` CHECK (${quoted(name)} IN (0, 1))` : '';
      return `${quoted(name)} ${types[type]}${nullable ? '' : ' NOT NULL'}${check}`;
    }),
    `PRIMARY KEY (${list(dataset.primaryKey)})`,
    // Of a column that is stored elsewhere the key is there.
    ...dataset.foreignKeys
      .filter((key) => key.columns.every(isStored))
      .map(
        (key) =>
          `FOREIGN KEY (${list(key.columns)}) REFERENCES ${quoted(key.references.dataset)} (${list(key.references.columns)})`,
      ),
  ];
  return `CREATE TABLE ${quoted(table)} (\n  ${lines.join(',\n  ')}\n) STRICT`;
}

/** A dataset as it is, of which a part is stored with the measures; nothing for any other. */
function wholeView(dataset: Dataset): string {
  const { name, ofMeasures } = storedTable(dataset);
  if (ofMeasures.length === 0) return '';
  const columns = Object.keys(dataset.schema.shape).map(
    (column) => `${ofMeasures.includes(column) ? 'measures' : 'own'}.${quoted(column)}`,
  );
  // In this order the rows come as they are stored.
  return (
    `CREATE VIEW ${quoted(dataset.name)} AS SELECT ${columns.join(', ')} ` +
    `FROM ${quoted(name)} AS own CROSS JOIN measures USING (measure_id);`
  );
}

/** A view for each column that holds lists. */
function listViews(dataset: Dataset): string {
  return describeColumns(dataset)
    .filter(({ type }) => type === 'list')
    .map(({ name }) => {
      const keys = dataset.primaryKey.map((key) => `rows.${quoted(key)}`);
      return (
        `CREATE VIEW ${quoted(`${dataset.name}_${name}`)} AS ` +
        `SELECT ${keys.join(', ')}, each.key + 1 AS item, each.value AS value ` +
        `FROM ${quoted(dataset.name)} AS rows, json_each(rows.${quoted(name)}) AS each;`
      );
    })
    .join('\n');
}

function addDictionary(
  database: DatabaseSync,
  datasets: readonly Dataset[],
  concepts: Concepts,
): void {
  database.exec(
    'CREATE TABLE data_dictionary (dataset TEXT, position INTEGER, column TEXT, title TEXT, title_en TEXT, type TEXT, nullable INTEGER, description TEXT, description_en TEXT, allowed_values TEXT, PRIMARY KEY (dataset, position)) STRICT',
  );
  const insert = database.prepare(
    'INSERT INTO data_dictionary VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  for (const dataset of datasets) {
    const { name, columns } = storedTable(dataset);
    const described = describeCodes(dataset, concepts);
    const add = (table: string, list: typeof described) => {
      for (const [index, column] of list.entries()) {
        insert.run(
          table,
          index + 1,
          column.name,
          column.title.zh,
          column.title.en,
          columnTypeNames[column.type].en,
          column.nullable ? 1 : 0,
          column.description.zh,
          column.description.en,
          column.allowedValues && JSON.stringify(column.allowedValues.map(({ value }) => value)),
        );
      }
    };
    add(dataset.name, described);
    if (name !== dataset.name) {
      add(
        name,
        described.filter((column) => columns.includes(column.name)),
      );
    }
  }
}

function sqlValue(value: CellValue): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
