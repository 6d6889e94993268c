import { describe, expect, it } from 'vitest';
import { institutionSchema } from '../../../../src/content/schemas/institution.ts';
import { measuresFileSchema } from '../../../../src/content/schemas/measures.ts';
import { planSchema } from '../../../../src/content/schemas/plan.ts';
import { descriptionAt, keysAt, schemasAt } from '../../../../src/content/schemas/schema-at.ts';

describe('keysAt', () => {
  it('gives the keys of one level, not those of others', () => {
    expect(keysAt(planSchema, ['period'])).toEqual(['start', 'end']);
    expect(keysAt(planSchema, [])).not.toContain('start');
  });

  it('gives the keys of every shape that may stand there', () => {
    const keys = keysAt(measuresFileSchema, ['dimensions', 0, 'measures', 3]);
    expect(keys).toEqual(expect.arrayContaining(['id', 'text', 'children', 'measures']));
  });

  it('follows rows below rows, however deep', () => {
    const deep = ['dimensions', 0, 'measures', 0, 'children', 1, 'children', 2];
    expect(keysAt(measuresFileSchema, deep)).toContain('label');
    expect(keysAt(measuresFileSchema, deep)).not.toContain('measures');
  });

  it('gives none where nothing may stand', () => {
    expect(keysAt(planSchema, ['title'])).toEqual([]);
    expect(keysAt(planSchema, ['nothing', 'there'])).toEqual([]);
  });
});

describe('descriptionAt', () => {
  it.each([
    [planSchema, ['period', 'start'], '西元日期 YYYY-MM-DD'],
    [planSchema, ['issuance'], '文字，不可空白'],
    [institutionSchema, ['name_since'], '西元日期，可只到年（1914）或月（2008-03）；請加引號'],
    [institutionSchema, ['units', 0, 'id'], '識別碼：小寫英文字母、數字、連字號，以字母開頭'],
  ])('tells what stands at a path (%#)', (schema, path, description) => {
    expect(descriptionAt(schema, path)).toBe(description);
  });

  it('is null where the schema says nothing', () => {
    expect(descriptionAt(institutionSchema, ['units'])).toBeNull();
  });
});

describe('schemasAt', () => {
  it('reads the values of a record whatever their key', () => {
    const path = ['dimensions', 0, 'measures', 0, 'attributes', '績效指標'];
    expect(schemasAt(measuresFileSchema, path).map(({ def }) => def.type)).toEqual([
      // Of a row, or of a cell that rows share: its text, or what it spans.
      'string',
      'object',
      'string',
      'object',
    ]);
  });
});
