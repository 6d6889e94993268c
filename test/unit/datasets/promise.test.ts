import { describe, expect, test } from 'vitest';
import type { JsonSchema } from '../../../src/datasets/json-schema.ts';
import { brokenPromises, renewPromises, type MadeFiles } from '../../../src/datasets/promise.ts';
import {
  historyFaults,
  schemaDifference,
  type SchemaHistory,
} from '../../../src/datasets/schema-history.ts';
import { schemaSignature, type SchemaSignature } from '../../../src/datasets/schema-signature.ts';
import { schemaHistories, versionOf } from '../../../src/datasets/schema-versions.ts';
import { namelessSchemas } from '../../../src/publish/descriptions/json-schemas.ts';

const today = { date: '2026-03-01' };

describe('what was promised of the data files', () => {
  test('is held: no column is gone, renamed, of another type or in another place', () => {
    expect(brokenPromises(schemaHistories, namelessSchemas())).toEqual([]);
  });

  test('names every column: what is new is written down by npm run promise', () => {
    // A day after all that were written down.
    const renewed = renewPromises(schemaHistories, namelessSchemas(), { date: '9999-12-31' });
    expect(renewed, 'run npm run promise').toEqual(schemaHistories);
  });

  test('gives every dataset a version; without one, it says which command to run', () => {
    expect(() => versionOf('colours')).toThrow(
      'Nothing is promised of colours yet: run npm run promise',
    );
  });
});

const first = {
  version: '1.0.0',
  date: '2026-01-01',
  change: { zh: '第一版。', en: 'First version.' },
  fields: { id: 'string', kind: 'a|b', note: 'string?' },
};
const words = { date: '2026-02-01', change: { zh: '改', en: 'changed' } };

const title = { title: '顏色', 'x-title-en': 'Colour' };

/** The schema of a dataset's file, with these columns. */
function table(...columns: [string, JsonSchema][]): MadeFiles {
  return {
    things: { type: 'array', items: { type: 'object', properties: Object.fromEntries(columns) } },
  };
}

const id: [string, JsonSchema] = ['id', { type: 'string' }];
const kind: [string, JsonSchema] = ['kind', { type: 'string', enum: ['a', 'b'] }];
const note: [string, JsonSchema] = ['note', { type: ['string', 'null'] }];
const colour: [string, JsonSchema] = ['colour', { type: 'string', ...title }];
const promises = { things: [first] as SchemaHistory };
const advice =
  'Programs of others read it. Put it back as it was; what is new or better may be appended ' +
  'beside it, at the end. Only on purpose: say so in CHANGELOG.md, keep the old one as an alias ' +
  'as long as you can, and run npm run promise -- --break things --zh … --en …';

describe('a promise', () => {
  test.each<[string, MadeFiles, string]>([
    ['removes', table(id, kind), 'note (string?) is promised and is gone, or has another name'],
    [
      'renames',
      table(id, kind, ['remark', note[1]]),
      'note (string?) is promised and is gone, or has another name',
    ],
    [
      'changes the type of',
      table(id, kind, ['note', { type: 'integer' }]),
      'note is promised as string? and is integer',
    ],
    [
      'takes a value from',
      table(id, ['kind', { type: 'string', enum: ['a'] }], note),
      'kind is promised as a|b and is a',
    ],
    [
      'reorders',
      table(kind, id, note),
      'the columns changed their order: kind stands where id is promised',
    ],
    [
      'inserts a new one before',
      table(id, colour, kind, note),
      'the new column colour stands before kind, which is promised in its place',
    ],
  ])('is broken by who %s a column, and it is said what may be done', (_, made, fault) => {
    expect(brokenPromises(promises, made)).toEqual([`things: ${fault}`, advice]);
    expect(() => renewPromises(promises, made, today)).toThrow(fault);
  });

  test('is broken by a dataset that is made no more', () => {
    expect(brokenPromises(promises, {})).toEqual([
      'things: it is promised and is made no more',
      advice,
    ]);
  });

  test('is held by a column at the end, which is then promised as well, in words', () => {
    const made = table(id, kind, note, colour);
    expect(brokenPromises(promises, made)).toEqual([]);
    const { things } = renewPromises(promises, made, today);
    expect(things).toEqual([
      first,
      {
        version: '1.1.0',
        date: '2026-03-01',
        change: { zh: '新增 colour（顏色）。', en: 'Added colour (Colour).' },
        fields: { colour: 'string' },
      },
    ]);
    expect(renewPromises({ things: things! }, made, today)).toEqual({ things });
  });

  test('grows with the values of a closed list', () => {
    const made = table(id, ['kind', { type: 'string', enum: ['a', 'b', 'c'] }], note);
    expect(renewPromises(promises, made, today)['things']![1]).toMatchObject({
      version: '1.1.0',
      change: { zh: 'kind 有新的值。', en: 'New values of kind.' },
      fields: { kind: 'a|b|c' },
    });
  });

  test('is first given with a new dataset', () => {
    expect(renewPromises({}, table(id), today)).toEqual({
      things: [
        {
          version: '1.0.0',
          date: '2026-03-01',
          change: { zh: '第一版。', en: 'First version.' },
          fields: { id: 'string' },
        },
      ],
    });
  });

  test('stays as it is where nothing is new', () => {
    expect(renewPromises(promises, table(id, kind, note), today)).toEqual(promises);
  });

  test('is broken on purpose with words alone, and a new major version', () => {
    const made = table(id, kind);
    expect(() => renewPromises(promises, made, { ...today, breaks: ['things'] })).toThrow(
      'has to be told in words',
    );
    const change = { zh: '不再有 note。', en: 'note is no more.' };
    const renewed = renewPromises(promises, made, { ...today, breaks: ['things'], change });
    expect(renewed['things']![1]).toEqual({
      version: '2.0.0',
      date: '2026-03-01',
      change,
      fields: {},
      removed: ['note'],
    });
    expect(brokenPromises(renewed, made)).toEqual([]);
  });

  test('of an order is never broken', () => {
    const change = { zh: '換順序。', en: 'Another order.' };
    expect(() =>
      renewPromises(promises, table(kind, id, note), { ...today, breaks: ['things'], change }),
    ).toThrow('the columns changed their order');
  });

  test('of a name that is not known can be neither broken nor patched', () => {
    const change = { zh: '改。', en: 'Changed.' };
    const made = table(id, kind, note);
    for (const known of [{ breaks: ['thing'] }, { patches: ['thing'] }]) {
      expect(() => renewPromises(promises, made, { ...today, ...known, change })).toThrow(
        'Nothing is promised of thing: there is no such dataset',
      );
    }
  });

  test('means something else with a patch', () => {
    const change = { zh: '說明 kind。', en: 'Says what kind is.' };
    const made = table(id, kind, note);
    expect(
      renewPromises(promises, made, { ...today, patches: ['things'], change })['things']![1],
    ).toEqual({ version: '1.0.1', date: '2026-03-01', change, fields: {} });
  });

  test('cannot be edited into a version that does not follow from what it changes', () => {
    const edited: SchemaHistory = [
      first,
      { ...words, version: '1.1.0', fields: { id: 'integer' } },
    ];
    const made = table(['id', { type: 'integer' }], kind, note);
    expect(brokenPromises({ things: edited }, made)).toEqual([
      'things: 1.1.0 follows 1.0.0, but what it changes makes it 2.0.0',
    ]);
  });
});

describe('a changed schema', () => {
  test.each<[string, SchemaSignature, string | null]>([
    ['nothing', { id: 'string', kind: 'a|b', note: 'string?' }, null],
    ['a column added', { id: 'string', kind: 'a|b', note: 'string?', colour: 'string' }, 'minor'],
    ['a value added to a closed list', { id: 'string', kind: 'a|b|c', note: 'string?' }, 'minor'],
    ['a value taken from a closed list', { id: 'string', kind: 'b', note: 'string?' }, 'major'],
    ['a column removed', { id: 'string', kind: 'a|b' }, 'major'],
    ['a column renamed', { id: 'string', kind: 'a|b', notes: 'string?' }, 'major'],
    ['another type', { id: 'integer', kind: 'a|b', note: 'string?' }, 'major'],
    ['a value that may now be missing', { id: 'string?', kind: 'a|b', note: 'string?' }, 'major'],
    ['a list instead of one value', { id: 'string', kind: 'a|b[]', note: 'string?' }, 'major'],
  ])('%s', (_, newer, bump) => {
    expect(schemaDifference(first.fields, newer).bump).toBe(bump);
  });

  test('moves the version that follows from it, and no other', () => {
    const after = (version: string, fields: SchemaSignature, removed?: string[]): SchemaHistory => [
      first,
      { ...words, version, fields, ...(removed ? { removed } : {}) },
    ];
    expect(historyFaults('x', after('1.1.0', { colour: 'string' }))).toEqual([]);
    expect(historyFaults('x', after('2.0.0', {}, ['note']))).toEqual([]);
    expect(historyFaults('x', after('1.0.1', {}))).toEqual([]);
    expect(historyFaults('x', after('1.0.1', { colour: 'string' }))).toEqual([
      'x: 1.0.1 follows 1.0.0, but what it changes makes it 1.1.0',
    ]);
    expect(historyFaults('x', after('1.1.0', {}, ['note']))).toEqual([
      'x: 1.1.0 follows 1.0.0, but what it changes makes it 2.0.0',
    ]);
    expect(historyFaults('x', after('1.1.0', { id: 'integer' }))).toHaveLength(1);
  });

  test('reads nested fields, lists and what may be missing', () => {
    expect(
      schemaSignature({
        type: 'object',
        properties: {
          rows: {
            type: 'array',
            items: {
              type: 'object',
              properties: { kind: { type: 'string', enum: ['a', 'b'] } },
            },
          },
          day: { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] },
          names: { type: 'array', items: { type: 'string' } },
        },
      }),
    ).toEqual({ rows: 'object[]', 'rows[].kind': 'a|b', day: 'date?', names: 'string[]' });
  });
});
