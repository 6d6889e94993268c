import { z } from 'zod';
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
        JSON.stringify({ title: pattern, ...jsonSchema }, null, 2) + '\n',
      ];
    }),
  );
}

/**
 * Which schema belongs to which YAML files, as the setting `yaml.schemas` of the YAML language
 * server: schema → pattern, both from the project's root.
 */
export function editorSchemaAssociations(): Record<string, string> {
  return Object.fromEntries(
    Object.entries<ContentType>(contentTypes)
      .filter(([, { format }]) => format === 'yaml')
      .map(([name, { pattern }]) => [
        `./content/.schemas/${editorSchemaName(name)}`,
        `content/${pattern.replace(/<[^>]+>/g, '*')}`,
      ]),
  );
}

function editorSchemaName(contentType: string): string {
  return `${contentType}.schema.json`;
}
