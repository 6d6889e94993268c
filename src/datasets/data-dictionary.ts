import type { z } from 'zod';
import type { Concept, Concepts } from './concepts.ts';
import { columnNames, type Dataset } from './dataset.ts';
import { fieldFacts, type VocabularyName } from './fields.ts';
import type { Bilingual } from '../content/bilingual.ts';
import { toJsonSchema, type JsonSchema } from './json-schema.ts';

/** What a value of a column is; `list` = a list of strings. */
export type ColumnType =
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'date'
  | 'duration'
  | 'url'
  | 'list';

/** One line of the data dictionary. */
export interface ColumnDescription {
  name: string;
  title: Bilingual;
  description: Bilingual;
  type: ColumnType;
  /** May be missing: `null` in JSON, an empty cell in CSV. A list is never missing, only empty. */
  nullable: boolean;
  /** Of a list, the values that its entries may have. Null where any value of the type is allowed. */
  allowedValues: readonly Concept[] | null;
  /** Vocabulary of the content whose codes it holds, else null. */
  vocabulary: VocabularyName | null;
  /** Regular expression that every value, or every entry of a list, fits; null where there is none. */
  pattern: string | null;
  /** Smallest allowed figure, else null. */
  minimum: number | null;
  /** What a figure counts, else null. */
  unit: Bilingual | null;
  /** What pages say in place of an empty cell, where that is not nothing; else null. */
  empty: Bilingual | null;
  /** Guarded against spreadsheet formulas in CSV. */
  freeText: boolean;
  /** Part of the key that tells rows apart. */
  isPrimaryKey: boolean;
  /** Where the value stands as key, else null. */
  references: { dataset: string; column: string } | null;
}

/** Names of column types for readers. */
export const columnTypeNames: Readonly<Record<ColumnType, Bilingual>> = {
  string: { zh: '文字', en: 'string' },
  integer: { zh: '整數', en: 'integer' },
  number: { zh: '數值', en: 'number' },
  boolean: { zh: '布林值', en: 'boolean' },
  date: { zh: '日期（西元 YYYY-MM-DD）', en: 'date (ISO 8601, YYYY-MM-DD)' },
  duration: { zh: '時間長度（ISO 8601）', en: 'duration (ISO 8601)' },
  url: { zh: '網址', en: 'URL' },
  list: { zh: '文字清單', en: 'list of strings' },
};

const described = new WeakMap<Dataset, readonly ColumnDescription[]>();

/**
 * The data dictionary of a dataset: its columns in order, derived from its declaration alone; codes
 * of the content's vocabularies are not listed (see `describeCodes`).
 */
export function describeColumns(dataset: Dataset): readonly ColumnDescription[] {
  const known = described.get(dataset);
  if (known !== undefined) return known;
  const properties = toJsonSchema(dataset.schema).properties ?? {};
  const columns = columnNames(dataset).map((name) =>
    describeColumn(dataset, name, properties[name] as JsonSchema),
  );
  described.set(dataset, columns);
  return columns;
}

/**
 * The same with the codes of the content's vocabularies among the allowed values. A vocabulary
 * without any term allows no value in particular, so it restricts nothing.
 */
export function describeCodes(dataset: Dataset, concepts: Concepts): readonly ColumnDescription[] {
  return describeColumns(dataset).map((column) => {
    const terms = column.vocabulary === null ? [] : concepts[column.vocabulary];
    return terms.length === 0 ? column : { ...column, allowedValues: terms };
  });
}

function describeColumn(dataset: Dataset, name: string, property: JsonSchema): ColumnDescription {
  const facts = fieldFacts.get(dataset.schema.shape[name] as z.ZodType)!;
  const { schema, nullable } = withoutNull(property);
  const type = columnType(schema);
  if (type === null) {
    throw new Error(`Dataset ${dataset.name}: column ${name} is of no type that files can hold`);
  }
  return {
    name,
    title: facts.title,
    description: facts.description,
    type,
    nullable,
    allowedValues:
      (schema.enum ?? (schema.items as JsonSchema | undefined)?.enum)?.map((value) => ({
        value: String(value),
        meaning: meaningOf(dataset, name, facts.values?.[String(value)]),
      })) ?? null,
    vocabulary: facts.vocabulary ?? null,
    pattern: patternOf(type, schema),
    minimum: schema.minimum ?? null,
    unit: facts.unit ?? null,
    empty: facts.empty ?? null,
    freeText: facts.freeText ?? false,
    isPrimaryKey: dataset.primaryKey.includes(name),
    references: referenceOf(dataset, name),
  };
}

function patternOf(type: ColumnType, { pattern, items }: JsonSchema): string | null {
  if (type === 'list') return (items as JsonSchema).pattern ?? null;
  return type === 'string' ? (pattern ?? null) : null;
}

function meaningOf(dataset: Dataset, name: string, meaning: Bilingual | undefined): Bilingual {
  if (meaning !== undefined) return meaning;
  throw new Error(`Dataset ${dataset.name}: column ${name} has a value without a meaning`);
}

/** zod writes "or null" as `anyOf` or as a list of types. */
function withoutNull(property: JsonSchema): { schema: JsonSchema; nullable: boolean } {
  const options: JsonSchema[] = property.anyOf ?? [];
  const [schema] = options.filter(({ type }) => type !== 'null');
  if (schema !== undefined) return { schema, nullable: options.length > 1 };
  const types = [property.type].flat() as string[];
  if (!types.includes('null')) return { schema: property, nullable: false };
  const [type] = types.filter((each) => each !== 'null');
  return { schema: { ...property, type } as JsonSchema, nullable: true };
}

function columnType({ type, format, items }: JsonSchema): ColumnType | null {
  if (type === 'integer' || type === 'number' || type === 'boolean') return type;
  if (type === 'string') return formatTypes.get(format ?? '') ?? 'string';
  return type === 'array' && (items as JsonSchema | undefined)?.type === 'string' ? 'list' : null;
}

const formatTypes = new Map<string, ColumnType>([
  ['date', 'date'],
  ['duration', 'duration'],
  ['uri', 'url'],
]);

function referenceOf(dataset: Dataset, name: string): ColumnDescription['references'] {
  for (const { columns, references } of dataset.foreignKeys) {
    const index = columns.indexOf(name);
    const target = references.columns[index];
    if (target !== undefined) return { dataset: references.dataset, column: target };
  }
  return null;
}
