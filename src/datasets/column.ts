import { z } from 'zod';
import type { Bilingual } from '../content/bilingual.ts';
import { slug } from '../content/schemas/scalars.ts';
import type { Settings } from '../corpus/settings.ts';
import {
  field,
  optionalTextField,
  textField,
  textListField,
  type FieldFacts,
  type VocabularyName,
} from './fields.ts';

/** What rows need besides the corpus: where the site stands, for absolute addresses. */
export interface DatasetContext {
  settings: Pick<Settings, 'siteUrl' | 'basePath'>;
}

/** How the value of a cell is read from what its row tells of. */
export type ReadValue<Subject, Value> = (subject: Subject, context: DatasetContext) => Value;

/** A column, whole: what its values are and mean, and how each is read from the row's subject. */
export interface Column<in Subject, Schema extends z.ZodType = z.ZodType> {
  /** Carries title, description and other facts (see `fields.ts`). */
  readonly schema: Schema;
  readonly read: ReadValue<Subject, z.output<Schema>>;
}

/** A column: type, value, and what the data dictionary says of it in both languages. */
export function column<Subject, Schema extends z.ZodType>(
  schema: Schema,
  read: ReadValue<Subject, NoInfer<z.output<Schema>>>,
  facts: FieldFacts,
): Column<Subject, Schema> {
  return { schema: field(schema, facts), read };
}

/** A column of free text that every row has. */
export function textColumn<Subject>(read: ReadValue<Subject, string>, facts: FieldFacts) {
  return { schema: textField(facts), read };
}

/** A column of free text that may be missing (`null`). */
export function optionalTextColumn<Subject>(
  read: ReadValue<Subject, string | null>,
  facts: FieldFacts,
) {
  return { schema: optionalTextField(facts), read };
}

/** A column whose value is a list of free texts; nothing to list = an empty list, never null. */
export function textListColumn<Subject>(
  read: ReadValue<Subject, readonly string[]>,
  facts: FieldFacts,
) {
  return { schema: textListField(facts), read };
}

type CodeFacts<Code extends string> = FieldFacts & { values: Readonly<Record<Code, Bilingual>> };

/** A column that takes one of the values named in `facts.values`. */
export function codeColumn<Subject, Code extends string>(
  read: ReadValue<Subject, NoInfer<Code>>,
  facts: CodeFacts<Code>,
) {
  return { schema: field(z.enum(codesOf(facts)), facts), read };
}

/** The same for a column that may be missing (`null`). */
export function optionalCodeColumn<Subject, Code extends string>(
  read: ReadValue<Subject, NoInfer<Code> | null>,
  facts: CodeFacts<Code>,
) {
  return { schema: field(z.enum(codesOf(facts)).nullable(), facts), read };
}

/** A column whose value is a list of such values; nothing to list = an empty list, never null. */
export function codeListColumn<Subject, Code extends string>(
  read: ReadValue<Subject, readonly NoInfer<Code>[]>,
  facts: CodeFacts<Code>,
) {
  return { schema: field(z.array(z.enum(codesOf(facts))).readonly(), facts), read };
}

function codesOf<Code extends string>({ values }: CodeFacts<Code>): Code[] {
  return Object.keys(values) as Code[];
}

type ConceptFacts = FieldFacts & { vocabulary: VocabularyName };

/** A column that takes a code of the vocabulary named in `facts.vocabulary`. */
export function conceptColumn<Subject>(read: ReadValue<Subject, string>, facts: ConceptFacts) {
  return column(slug, read, facts);
}

/** A column whose value is a list of such codes; nothing to list = an empty list, never null. */
export function conceptListColumn<Subject>(
  read: ReadValue<Subject, readonly string[]>,
  facts: ConceptFacts,
) {
  return column(z.array(slug).readonly(), read, facts);
}
