import { z } from 'zod';
import type { Concepts } from './concepts.ts';
import type { Dataset } from './dataset.ts';
import { fieldFacts, type VocabularyName } from './fields.ts';

/** A JSON Schema 2020-12 document or a part of one. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

/**
 * JSON Schema of any data schema whose fields were made by `field`. Titles and descriptions are
 * in Chinese, their English in `x-title-en` and `x-description-en`; `x-unit` and `x-values` (what a
 * figure counts, what the allowed values mean) hold both. A column of codes of the content has the
 * name of their vocabulary in `x-vocabulary`; `withConcepts` lists the codes.
 */
export function toJsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    // Only our own facts: the notes on the content schemas are for clerks' editors.
    metadata: z.registry(),
    override({ zodSchema, jsonSchema }) {
      // zod states the range of exact integers; it is no fact about the data.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      // Read-only speaks of our own types, not of the file.
      delete jsonSchema.readOnly;
      const facts = fieldFacts.get(zodSchema as unknown as z.ZodType);
      if (facts === undefined) return;
      jsonSchema.title = facts.title.zh;
      jsonSchema.description = facts.description.zh;
      jsonSchema['x-title-en'] = facts.title.en;
      jsonSchema['x-description-en'] = facts.description.en;
      if (facts.unit) jsonSchema['x-unit'] = facts.unit;
      if (facts.values) jsonSchema['x-values'] = facts.values;
      if (facts.vocabulary) jsonSchema['x-vocabulary'] = facts.vocabulary;
    },
  });
}

/** JSON Schema of a dataset's JSON file: an array of rows. */
export function datasetJsonSchema(dataset: Dataset): JsonSchema {
  const { $schema, ...row } = toJsonSchema(dataset.schema);
  return {
    $schema,
    title: dataset.title.zh,
    description: dataset.description.zh,
    'x-title-en': dataset.title.en,
    'x-description-en': dataset.description.en,
    type: 'array',
    items: row,
  };
}

/**
 * A copy of a schema in which the columns of codes list the codes of this content and what they mean,
 * and name their vocabulary by its address. These lists grow with the content, so they are no part of
 * a schema's version.
 */
export function withConcepts(
  schema: JsonSchema,
  concepts: Concepts,
  address: (vocabulary: VocabularyName) => string,
): JsonSchema {
  const copy = structuredClone(schema);
  fillIn(copy);
  return copy;

  function fillIn(part: unknown): void {
    if (typeof part !== 'object' || part === null) return;
    const { 'x-vocabulary': name, items } = part as JsonSchema;
    for (const inner of Object.values(part)) fillIn(inner);
    if (typeof name !== 'string') return;
    const terms = concepts[name as VocabularyName];
    Object.assign(part, { 'x-vocabulary': address(name as VocabularyName) });
    if (terms.length === 0) return;
    const entry = (items ?? part) as JsonSchema;
    // A list of codes says more than what codes look like.
    delete entry.pattern;
    entry.enum = terms.map(({ value }) => value);
    Object.assign(part, {
      'x-values': Object.fromEntries(terms.map(({ value, meaning }) => [value, meaning])),
    });
  }
}
