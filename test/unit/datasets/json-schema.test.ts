import { describe, expect, it } from 'vitest';
import { columnNames } from '../../../src/datasets/dataset.ts';
import {
  datasetJsonSchema,
  toJsonSchema,
  type JsonSchema,
} from '../../../src/datasets/json-schema.ts';
import { datasetByName, datasets } from '../../../src/datasets/registry.ts';
import { planFileSchema } from '../../../src/publish/files/plan-json.ts';

/** Every schema inside a schema, itself included. */
function* parts(schema: unknown): Generator<Record<string, unknown>> {
  if (typeof schema !== 'object' || schema === null) return;
  if (!Array.isArray(schema)) yield schema as Record<string, unknown>;
  for (const inner of Object.values(schema)) yield* parts(inner);
}

describe('datasetJsonSchema', () => {
  it.each(datasets)('$name: an array of rows that have all fields and no others', (dataset) => {
    const schema = datasetJsonSchema(dataset);
    const row = schema.items as JsonSchema;
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.type).toBe('array');
    expect(Object.keys(row.properties ?? {})).toEqual(columnNames(dataset));
    expect(row.required).toEqual(columnNames(dataset));
    expect(row.additionalProperties).toBe(false);
  });

  it('carries titles and descriptions of each field in both languages', () => {
    const row = datasetJsonSchema(datasetByName.get('plans')!).items as JsonSchema;
    expect(row.properties?.['measure_count']).toEqual({
      type: 'integer',
      minimum: 0,
      title: '推動作法數',
      description: '列別為 measure 的列數，不含標題與創新提案。',
      'x-title-en': 'Measure count',
      'x-description-en':
        'Number of rows of kind measure, without headings and innovation proposals.',
      'x-unit': { zh: '項', en: 'measures' },
    });
  });

  it('is plain JSON', () => {
    for (const dataset of datasets) {
      const schema = datasetJsonSchema(dataset);
      expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    }
  });
});

describe('toJsonSchema', () => {
  it('describes the file of one plan, titles in words and no leftovers of the program', () => {
    const schema = toJsonSchema(planFileSchema);
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    for (const part of parts(schema.properties)) {
      if ('title' in part && 'description' in part && 'type' in part) {
        expect(part['title']).toBeTypeOf('string');
        expect(part).not.toHaveProperty('readOnly');
        expect(part['maximum']).not.toBe(Number.MAX_SAFE_INTEGER);
      }
    }
    expect(schema.properties).toHaveProperty('rows.items.properties.typed_deadlines.items');
  });
});
