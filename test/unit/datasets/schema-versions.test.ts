import { describe, expect, test } from 'vitest';
import { columnNames } from '../../../src/datasets/dataset.ts';
import { toJsonSchema } from '../../../src/datasets/json-schema.ts';
import { datasets } from '../../../src/datasets/registry.ts';
import {
  currentVersion,
  historyFaults,
  nextVersion,
  schemaDifference,
  signatureOf,
  type SchemaHistory,
} from '../../../src/datasets/schema-history.ts';
import { schemaSignature, type SchemaSignature } from '../../../src/datasets/schema-signature.ts';
import { schemaHistories, versionOf } from '../../../src/datasets/schema-versions.ts';
import { institutionFileSchema } from '../../../src/publish/files/institution-json.ts';
import { planFileSchema } from '../../../src/publish/files/plan-json.ts';

const published: Record<string, SchemaSignature> = {
  ...Object.fromEntries(
    datasets.map(({ name, columns }) => [name, schemaSignature(toJsonSchema(columns))]),
  ),
  plan: schemaSignature(toJsonSchema(planFileSchema)),
  institution: schemaSignature(toJsonSchema(institutionFileSchema)),
};

/** What has to be written in `schema-versions.ts` so that the change is announced; null = nothing. */
function announcement(name: string): string | null {
  const history = schemaHistories[name];
  const older = history === undefined ? {} : signatureOf(history);
  const { fields, removed, bump } = schemaDifference(older, published[name]!);
  if (history !== undefined && bump === null) return null;
  const version =
    history === undefined ? '1.0.0' : nextVersion(currentVersion(history).version, bump!);
  const entry = { version, date: '(day)', change: { zh: '(words)', en: '(words)' }, fields };
  return (
    `The schema of ${name} is not the one that src/datasets/schema-versions.ts announces. ` +
    `Take the change back, or append to ${name}:\n` +
    JSON.stringify(removed.length > 0 ? { ...entry, removed } : entry, null, 2)
  );
}

describe('the announced versions', () => {
  test.each(Object.keys(published))('are what %s holds', (name) => {
    expect(announcement(name)).toBeNull();
  });

  test('name no file that is not there', () => {
    expect(Object.keys(schemaHistories).filter((name) => !(name in published))).toEqual([]);
  });

  test('move as much as each change demands', () => {
    const faults = Object.entries(schemaHistories).flatMap(([name, history]) =>
      historyFaults(name, history),
    );
    expect(faults).toEqual([]);
  });

  test.each(datasets.map((dataset) => [dataset.name, dataset] as const))(
    'list the columns of %s in the order of its files: new ones come last',
    (name, dataset) => {
      expect(Object.keys(signatureOf(schemaHistories[name]!))).toEqual(columnNames(dataset));
    },
  );

  test('are refused for a dataset that nobody announced', () => {
    expect(() => versionOf('colours')).toThrow('No schema version is recorded for colours');
  });
});

const first = {
  version: '1.0.0',
  date: '2026-01-01',
  change: { zh: '第一版。', en: 'First version.' },
  fields: { id: 'string', kind: 'a|b', note: 'string?' },
};
const words = { date: '2026-02-01', change: { zh: '改', en: 'changed' } };

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
