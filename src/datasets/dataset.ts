import { z } from 'zod';
import type { Bilingual } from '../content/bilingual.ts';
import type { Corpus, Row } from '../corpus/model/corpus.ts';
import { slug, webAddress } from '../content/schemas/scalars.ts';
import { absoluteUrl } from '../corpus/addresses/site-address.ts';
import type { Settings } from '../corpus/settings.ts';

/** A vocabulary of the content, by its name in addresses. */
export type VocabularyName = 'plan-types' | 'disclosure-categories' | 'restriction-grounds';

/** What the data dictionary says of a column, besides what follows from its schema. */
export interface ColumnFacts {
  title: Bilingual;
  description: Bilingual;
  /** What a figure counts, e.g. 項. */
  unit?: Bilingual;
  /** Meaning of each allowed value of a closed list. */
  values?: Readonly<Record<string, Bilingual>>;
  /**
   * Vocabulary of the content whose codes the column holds. Which codes there are depends on the
   * content, so they are filled in where columns are described (see `concepts.ts`).
   */
  vocabulary?: VocabularyName;
  /**
   * Words of a document or a person: they may begin with any character, so a CSV cell guards them
   * against spreadsheet formulas (see `csv.ts`).
   */
  freeText?: boolean;
  /**
   * Holds addresses that change with where this site is published: `row` that of the row itself,
   * `any` some that may be on this site. A site that moves has changed no row.
   */
  addresses?: 'row' | 'any';
}

/** Facts of every column by its schema; data dictionary and JSON Schema read them. */
export const columnFacts = z.registry<ColumnFacts>();

/**
 * A column: a copy of the schema that carries the facts. The copy keeps two columns that share a
 * schema from sharing their titles.
 */
export function column<Schema extends z.ZodType>(schema: Schema, facts: ColumnFacts): Schema {
  const own = schema.clone();
  columnFacts.add(own, facts);
  return own;
}

/** A column of free text that every row has. */
export function textColumn(facts: ColumnFacts) {
  return column(z.string().min(1), { ...facts, freeText: true });
}

/** A column of free text that may be missing (`null`). */
export function optionalTextColumn(facts: ColumnFacts) {
  return column(z.string().min(1).nullable(), { ...facts, freeText: true });
}

/** A column whose value is a list of free texts; nothing to list = an empty list, never null. */
export function textListColumn(facts: ColumnFacts) {
  return column(z.array(z.string().min(1)).readonly(), { ...facts, freeText: true });
}

/** A column that takes one of the values named in `facts.values`. */
export function codeColumn<Value extends string>(
  facts: ColumnFacts & { values: Readonly<Record<Value, Bilingual>> },
) {
  return column(z.enum(Object.keys(facts.values) as Value[]), facts);
}

/** The same for a column that may be missing (`null`). */
export function optionalCodeColumn<Value extends string>(
  facts: ColumnFacts & { values: Readonly<Record<Value, Bilingual>> },
) {
  return column(z.enum(Object.keys(facts.values) as Value[]).nullable(), facts);
}

/** A column that takes a code of the vocabulary named in `facts.vocabulary`. */
export function conceptColumn(facts: ColumnFacts & { vocabulary: VocabularyName }) {
  return column(slug, facts);
}

/** A column whose value is a list of such codes; nothing to list = an empty list, never null. */
export function conceptListColumn(facts: ColumnFacts & { vocabulary: VocabularyName }) {
  return column(z.array(slug).readonly(), facts);
}

/** Value of one field of a row. */
export type CellValue = string | number | boolean | null | readonly string[];

/** A row of any dataset. */
export type DataRow = Readonly<Record<string, CellValue>>;

/** What rows need besides the corpus: where the site stands, for absolute addresses. */
export interface DatasetContext {
  settings: Pick<Settings, 'siteUrl' | 'basePath'>;
}

type ColumnName<Columns extends z.ZodObject> = Extract<keyof z.output<Columns>, string>;

/** Columns whose values stand as primary key in another dataset. */
export interface ForeignKey<Name extends string = string> {
  columns: readonly Name[];
  references: { dataset: string; columns: readonly string[] };
}

/**
 * A dataset: the only place where its name, columns and rows are said. Row type, validation, data
 * dictionary, JSON Schema and every format are derived from it.
 */
export interface Dataset<Columns extends z.ZodObject = z.ZodObject> {
  /** Name in addresses, e.g. `measures` → `/data/measures.json`. */
  readonly name: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  /** Strict; each field made by `column`. The order of its fields is the order in every format. */
  readonly columns: Columns;
  readonly primaryKey: readonly ColumnName<Columns>[];
  readonly foreignKeys: readonly ForeignKey<ColumnName<Columns>>[];
  /** Rows one by one, in stable order. */
  rows(corpus: Corpus, context: DatasetContext): Iterable<z.output<Columns>>;
}

/** A dataset of what hangs on a row of a plan's table; its key is that row and a count within it. */
export interface ChildDataset<Columns extends z.ZodObject = z.ZodObject> extends Dataset<Columns> {
  /** Rows that belong to one row of a plan's table; without the address, which is that row's. */
  rowsOf(row: Row): Iterable<Omit<z.output<Columns>, 'url'>>;
}

/**
 * Declares a dataset.
 * @throws {Error} when a column was not made by `column`, or a key names no column.
 */
export function defineDataset<Columns extends z.ZodObject>(
  dataset: Dataset<Columns>,
): Dataset<Columns> {
  checkDeclaration(dataset);
  return dataset;
}

const childKey = {
  measure_id: column(slug, {
    title: { zh: '推動作法識別碼', en: 'Measure ID' },
    description: {
      zh: '所屬的列，即資料集 measures 的 measure_id。',
      en: 'The row it belongs to: measure_id of dataset measures.',
    },
  }),
  position: column(z.int().min(1), {
    title: { zh: '序號', en: 'Position' },
    description: {
      zh: '在該列之內的順序，由 1 起算。',
      en: 'Order within that row, counted from 1.',
    },
  }),
};

const childUrl = {
  url: column(webAddress, {
    title: { zh: '網址', en: 'URL' },
    description: {
      zh: '所屬的列在計畫網頁上的永久網址。',
      en: 'Permanent address of the row that it belongs to, on the page of its plan.',
    },
    addresses: 'row',
  }),
};

type ChildColumns<Shape extends z.ZodRawShape> = z.ZodObject<
  typeof childKey & Shape & typeof childUrl,
  z.core.$strict
>;

/**
 * Declares a dataset of what hangs on the rows of plans: adds the key (`measure_id`, `position`) and
 * the address of the row, numbers the entries of each row, and goes through all plans in document
 * order.
 */
export function defineChildDataset<Shape extends z.ZodRawShape>(declaration: {
  name: string;
  title: Bilingual;
  description: Bilingual;
  /** Columns between the key and the address. */
  columns: Shape;
  foreignKeys?: readonly ForeignKey[];
  /** Values of these columns for each entry of a row. */
  entries(row: Row): Iterable<z.output<z.ZodObject<Shape>>>;
}): ChildDataset<ChildColumns<Shape>> {
  type Child = ChildColumns<Shape>;
  function* rowsOf(row: Row): Iterable<Omit<z.output<Child>, 'url'>> {
    let position = 0;
    for (const entry of declaration.entries(row)) {
      position += 1;
      yield { measure_id: row.measureId, position, ...entry } as Omit<z.output<Child>, 'url'>;
    }
  }
  const dataset: ChildDataset<Child> = {
    name: declaration.name,
    title: declaration.title,
    description: declaration.description,
    columns: z.strictObject({ ...childKey, ...declaration.columns, ...childUrl }),
    primaryKey: ['measure_id', 'position'] as ColumnName<Child>[],
    foreignKeys: [
      {
        columns: ['measure_id'],
        references: { dataset: 'measures', columns: ['measure_id'] },
      },
      ...(declaration.foreignKeys ?? []),
    ] as ForeignKey<ColumnName<Child>>[],
    rowsOf,
    *rows(corpus, context) {
      for (const plan of corpus.plans) {
        for (const row of plan.rows) {
          const url = absoluteUrl(context.settings, row.href);
          for (const entry of rowsOf(row)) yield { ...entry, url } as z.output<Child>;
        }
      }
    },
  };
  checkDeclaration(dataset);
  return dataset;
}

/** Names of a dataset's columns, in their order. */
export function columnNames(dataset: Pick<Dataset, 'columns'>): string[] {
  return Object.keys(dataset.columns.shape);
}

function checkDeclaration(dataset: Dataset): void {
  const names = columnNames(dataset);
  for (const name of names) {
    if (!columnFacts.has(dataset.columns.shape[name] as z.ZodType)) {
      throw new Error(`Dataset ${dataset.name}: column ${name} has no title and description`);
    }
  }
  const keys = [dataset.primaryKey, ...dataset.foreignKeys.map((key) => key.columns)];
  for (const name of keys.flat()) {
    if (!names.includes(name)) {
      throw new Error(`Dataset ${dataset.name}: a key names ${name}, which is no column of it`);
    }
  }
}
