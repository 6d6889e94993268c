import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  editorSchemaAssociations,
  editorSchemas,
} from '../../../../src/content/schemas/editor-schemas.ts';

const root = new URL('../../../../', import.meta.url);
const folder = new URL('content/.schemas/', root);

describe('the JSON Schemas for editors', () => {
  // An adopter's content may lie elsewhere, and has none until somebody asks for them.
  test.skipIf(!existsSync(folder))(
    'are those of the present content format (else run: npm run schemas)',
    () => {
      const written = readdirSync(folder).map((name): [string, string] => [
        name,
        readFileSync(new URL(name, folder), 'utf8'),
      ]);
      expect(new Map(written)).toEqual(editorSchemas());
    },
  );

  test('refuse keys that the format does not know, as the build does', () => {
    const site = JSON.parse(editorSchemas().get('site.schema.json')!) as Record<string, unknown>;
    expect(site['additionalProperties']).toBe(false);
    expect(site['required']).toContain('schema_version');
  });

  test('are set up in VS Code for every kind of YAML file', () => {
    const settings = JSON.parse(readFileSync(new URL('.vscode/settings.json', root), 'utf8')) as {
      'yaml.schemas': Record<string, string>;
    };
    expect(settings['yaml.schemas']).toMatchObject(editorSchemaAssociations('content/'));
  });

  test('are associated with files by the way from the folder that is open', () => {
    expect(editorSchemaAssociations('content/')).toMatchObject({
      './content/.schemas/measures.schema.json': 'content/plans/*/*/measures.yaml',
      './content/.schemas/site.schema.json': 'content/site.yaml',
    });
    expect(editorSchemaAssociations('')).toMatchObject({
      './.schemas/site.schema.json': 'site.yaml',
    });
  });
});
