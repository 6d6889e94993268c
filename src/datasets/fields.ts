import { z } from 'zod';
import type { Bilingual } from '../content/bilingual.ts';

/** A vocabulary of the content, by its name in addresses. */
export type VocabularyName = 'plan-types' | 'disclosure-categories' | 'restriction-grounds';

/** What the data dictionary says of a field, besides what follows from its schema. */
export interface FieldFacts {
  title: Bilingual;
  description: Bilingual;
  /** What a figure counts, e.g. 項. */
  unit?: Bilingual;
  /** What an empty cell means to whoever reads it on a page, where it is not that there is nothing. */
  empty?: Bilingual;
  /** Meaning of each allowed value of a closed list. */
  values?: Readonly<Record<string, Bilingual>>;
  /**
   * Vocabulary of the content whose codes the field holds. Which codes there are depends on the
   * content, so they are filled in where fields are described (see `concepts.ts`).
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
  /**
   * Holds the day that the site calls today, or follows from that day and another column alone:
   * where nothing else differs, no row was changed.
   */
  isOfToday?: boolean;
  /**
   * Numbers the rows, or groups of them, that are the same in `within`. What is put before another
   * shifts its number, which changes no row.
   */
  numbers?: { what: 'rows' | 'groups'; within: readonly string[] };
}

/** Facts of every field by its schema; data dictionary and JSON Schema read them. */
export const fieldFacts = z.registry<FieldFacts>();

/**
 * A field of a data file: a copy of the schema that carries the facts. The copy keeps two fields
 * that share a schema from sharing their titles.
 */
export function field<Schema extends z.ZodType>(schema: Schema, facts: FieldFacts): Schema {
  const own = schema.clone();
  fieldFacts.add(own, facts);
  return own;
}

/** A field of free text. */
export function textField(facts: FieldFacts) {
  return field(z.string().min(1), { ...facts, freeText: true });
}

/** A field of free text that may be missing (`null`). */
export function optionalTextField(facts: FieldFacts) {
  return field(z.string().min(1).nullable(), { ...facts, freeText: true });
}

/** A field whose value is a list of free texts; nothing to list = an empty list, never null. */
export function textListField(facts: FieldFacts) {
  return field(z.array(z.string().min(1)).readonly(), { ...facts, freeText: true });
}
