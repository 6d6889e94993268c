import { z } from 'zod';
import type { Bilingual } from '../content/bilingual.ts';
import type { Corpus } from '../corpus/model/corpus.ts';
import type { Column, DatasetContext } from './column.ts';
import type { DatasetSource } from './dataset-sources.ts';

/** Value of one field of a row. */
export type CellValue = string | number | boolean | null | readonly string[];

/** A row of any dataset. */
export type DataRow = Readonly<Record<string, CellValue>>;

type NameIn<Fields> = Extract<keyof Fields, string>;

/** Columns whose values stand as primary key in another dataset. */
export interface ForeignKey<Name extends string = string> {
  columns: readonly Name[];
  references: { dataset: string; columns: readonly string[] };
}

/**
 * A dataset: the only place where its name, columns and rows are said. Row type, validation, data
 * dictionary, JSON Schema and every format are derived from it.
 */
export interface Dataset<Schema extends z.ZodObject = z.ZodObject> {
  /** Name in addresses, e.g. `measures` → `/data/measures.json`. */
  readonly name: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  /** What its rows are made from. */
  readonly madeFrom: DatasetSource;
  /**
   * Names of the datasets that it is worked out from, where it says nothing that they do not say.
   * Nobody writes its rows: what changed in them is told of those datasets alone.
   */
  readonly derivedFrom?: readonly string[];
  /** Its rows are about the whole site, so that no institution has a cut of it. */
  readonly isOfWholeSite?: boolean;
  /** Of a row; strict. Its fields are the columns, in the order in which every format has them. */
  readonly schema: Schema;
  readonly primaryKey: readonly NameIn<Schema['shape']>[];
  readonly foreignKeys: readonly ForeignKey<NameIn<Schema['shape']>>[];
  /** Rows one by one, in stable order. */
  rows(corpus: Corpus, context: DatasetContext): Iterable<z.output<Schema>>;
}

/** Columns by name, in order. */
export type Columns<Subject> = Readonly<Record<string, Column<Subject>>>;

/** Schema of the rows that have these columns. */
export type SchemaOf<Fields extends Columns<never>> = z.ZodObject<
  { -readonly [Name in keyof Fields]: Fields[Name]['schema'] },
  z.core.$strict
>;

/** A dataset of which it is known what each row tells of. */
export interface DatasetOf<Subject, Schema extends z.ZodObject> extends Dataset<Schema> {
  /** The row that tells of this subject. */
  rowOf(subject: Subject, context: DatasetContext): z.output<Schema>;
}

/** What a dataset says of itself. */
export interface Declaration<Fields extends Columns<never>> {
  name: string;
  title: Bilingual;
  description: Bilingual;
  /** What its rows are made from: a name in `dataset-sources.ts`. */
  madeFrom: DatasetSource;
  derivedFrom?: readonly string[];
  isOfWholeSite?: boolean;
  /** Columns that tell rows apart. */
  primaryKey: readonly NoInfer<NameIn<Fields>>[];
  foreignKeys: readonly ForeignKey<NoInfer<NameIn<Fields>>>[];
  /** A new column goes to the end: programs of others rely on what stands before it. */
  columns: Fields;
}

/**
 * Declares a dataset: first what it has a row of, one subject a row, in stable order; then what it
 * is called and its columns, each with how it is read from such a subject.
 * @throws {Error} when a key names no column
 */
export function datasetOf<Subject>(subjects: (corpus: Corpus) => Iterable<Subject>) {
  return <const Fields extends Columns<Subject>>({
    columns,
    ...declaration
  }: Declaration<Fields>): DatasetOf<Subject, SchemaOf<Fields>> => {
    const rowOf = rowReader<Subject, Fields>(columns);
    const dataset: DatasetOf<Subject, SchemaOf<Fields>> = {
      ...declaration,
      schema: schemaOf(columns),
      rowOf,
      *rows(corpus, context) {
        for (const subject of subjects(corpus)) yield rowOf(subject, context);
      },
    };
    checkKeys(dataset);
    return dataset;
  };
}

/** Schema of rows with these columns; strict. */
export function schemaOf<Fields extends Columns<never>>(columns: Fields): SchemaOf<Fields> {
  const shape = Object.entries(columns).map(([name, { schema }]) => [name, schema] as const);
  return z.strictObject(Object.fromEntries(shape)) as unknown as SchemaOf<Fields>;
}

/** What reads a row with these columns from a subject. */
export function rowReader<Subject, Fields extends Columns<Subject>>(
  columns: Fields,
): (subject: Subject, context: DatasetContext) => z.output<SchemaOf<Fields>> {
  const names = Object.keys(columns);
  const readers = Object.values(columns).map(({ read }) => read);
  return (subject, context) => {
    const row: Record<string, unknown> = {};
    for (let index = 0; index < names.length; index += 1) {
      row[names[index]!] = readers[index]!(subject, context);
    }
    return row as z.output<SchemaOf<Fields>>;
  };
}

/** Names of a dataset's columns, in their order. */
export function columnNames({ schema }: Pick<Dataset, 'schema'>): string[] {
  return Object.keys(schema.shape);
}

/** @throws {Error} when a key names no column */
function checkKeys({ name: dataset, schema, primaryKey, foreignKeys }: Dataset): void {
  const names = Object.keys(schema.shape);
  for (const name of [primaryKey, ...foreignKeys.map((key) => key.columns)].flat()) {
    if (!names.includes(name)) {
      throw new Error(`Dataset ${dataset}: a key names ${name}, which is no column of it`);
    }
  }
}
