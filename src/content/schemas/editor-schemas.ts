import { z } from 'zod';
import { keyNames } from './key-names.ts';
import { contentTypes, type ContentType } from './content-types.ts';

/**
 * JSON Schemas (draft 2020-12) of all content files, for editors: made from the same zod schemas
 * that the build validates with.
 * @returns file name → text, e.g. `measures.schema.json`
 */
export function editorSchemas(): Map<string, string> {
  return new Map(
    Object.entries(contentTypes).map(([name, { schema, pattern }]) => {
      const jsonSchema = z.toJSONSchema(schema, { io: 'input' });
      return [
        editorSchemaName(name),
        JSON.stringify({ title: pattern, ...(withNames(jsonSchema) as object) }, null, 2) + '\n',
      ];
    }),
  );
}

/**
 * Which schema belongs to which YAML files, as the setting `yaml.schemas` of the YAML language
 * server: schema → pattern, both from the folder that is open in the editor.
 * @param content the way from there to the content folder: `content/`, or empty
 */
export function editorSchemaAssociations(content: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries<ContentType>(contentTypes)
      .filter(([, { format }]) => format === 'yaml')
      .map(([name, { pattern }]) => [
        `./${content}.schemas/${editorSchemaName(name)}`,
        `${content}${pattern.replace(/<[^>]+>/g, '*')}`,
      ]),
  );
}

/** A JSON Schema in which every key has its Chinese name, which editors show beside it. */
function withNames(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withNames);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, inner]) => [
    key,
    key === 'properties' ? namedProperties(inner as Record<string, object>) : withNames(inner),
  ]);
  return Object.fromEntries(entries) as unknown;
}

function namedProperties(properties: Record<string, object>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([key, schema]) => [
      key,
      { title: keyNames[key]?.[0] ?? key, ...(withNames(schema) as object) },
    ]),
  );
}

function editorSchemaName(contentType: string): string {
  return `${contentType}.schema.json`;
}
