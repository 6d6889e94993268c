import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { datasets } from '../../../src/datasets/registry.ts';
import { mainSite, otherAgencySite } from '../../support/built-sites.ts';
import { SCHEMAS } from '../../support/rdf.ts';
import { readBytes, readJson } from '../../support/site-files.ts';
import { addFormats } from '../../support/ajv-formats.ts';
import { inTurn } from '../../support/samples.ts';

interface Field {
  name: string;
  type: string;
  constraints?: { required?: boolean; enum?: string[]; minimum?: number };
}

interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema: {
    fields: Field[];
    primaryKey: string[];
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
  };
}

interface DataPackage {
  resources: Resource[];
  contributors?: { title: string }[];
}

describe.each(
  inTurn([
    ['the other agency’s site', otherAgencySite],
    ['the site', mainSite],
  ]),
)('the data package of %s', (_, site) => {
  const read = () => readJson<DataPackage>(site, '/data/datapackage.json');

  async function records(resource: Resource): Promise<string[][]> {
    // Readers of packages know no byte order mark: it would be part of the first name.
    return parse(await readBytes(site, `/data/${resource.path}`));
  }

  test('fits the profile 2.0', async () => {
    const profile = JSON.parse(
      await readFile(new URL('frictionless-2.0/datapackage.json', SCHEMAS), 'utf8'),
    ) as object;
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    // A hint for forms, which the profile writes as a format.
    ajv.addFormat('textarea', true);
    const validate = ajv.compile(profile);
    validate(await read());
    expect(validate.errors).toBeNull();
  });

  test('holds every dataset once, with the size and checksum of its plain CSV', async () => {
    const { resources } = await read();
    expect(resources.map(({ name }) => name)).toEqual(datasets.map(({ name }) => name));
    for (const { path, bytes, hash } of resources) {
      const content = await readBytes(site, `/data/${path}`);
      expect(content.length, path).toBe(bytes);
      expect(`sha256:${createHash('sha256').update(content).digest('hex')}`, path).toBe(hash);
    }
  });

  test('names the columns of each CSV in their order, and says what cells may hold', async () => {
    for (const resource of (await read()).resources) {
      const { fields } = resource.schema;
      const [header, ...rows] = await records(resource);
      expect(fields.map(({ name }) => name)).toEqual(header);
      for (const row of rows) {
        for (const [index, field] of fields.entries()) {
          const fault = cellFault(field, row[index]!);
          expect(fault, `${resource.name} ${field.name} ${row[index]!}`).toBeNull();
        }
      }
    }
  });

  test('has keys that hold', async () => {
    const { resources } = await read();
    const values = new Map<string, Set<string>>();
    const keyOf = (resource: Resource, row: string[], names: string[]) =>
      JSON.stringify(
        names.map((name) => row[resource.schema.fields.findIndex((field) => field.name === name)]),
      );
    for (const resource of resources) {
      const [, ...rows] = await records(resource);
      const keys = rows.map((row) => keyOf(resource, row, resource.schema.primaryKey));
      values.set(resource.name, new Set(keys));
      expect(new Set(keys).size, resource.name).toBe(rows.length);
    }
    let followed = 0;
    for (const resource of resources) {
      const [, ...rows] = await records(resource);
      for (const { fields, reference } of resource.schema.foreignKeys ?? []) {
        const target = resources.find(({ name }) => name === reference.resource);
        expect(target?.schema.primaryKey, `${resource.name} ${fields.join()}`).toEqual(
          reference.fields,
        );
        for (const row of rows) {
          const key = keyOf(resource, row, fields);
          if (key === '[""]') continue;
          expect(values.get(reference.resource)!.has(key), `${resource.name} ${key}`).toBe(true);
          followed += 1;
        }
      }
    }
    expect(followed).toBeGreaterThan(20);
  });
});

test('only an agency that names itself is a contributor', async () => {
  const { contributors } = await readJson<DataPackage>(otherAgencySite, '/data/datapackage.json');
  expect(contributors?.map(({ title }) => title)).toEqual(['示範縣衛生局']);
  expect(await readJson(mainSite, '/data/datapackage.json')).not.toHaveProperty('contributors');
});

/** What is wrong with a cell by its field, else null. */
function cellFault({ type, constraints }: Field, cell: string): string | null {
  if (cell === '') return constraints?.required ? 'missing' : null;
  if (constraints?.enum && !constraints.enum.includes(cell)) return 'not in the list';
  if (constraints?.minimum !== undefined && Number(cell) < constraints.minimum) return 'too small';
  const forms: Record<string, RegExp> = {
    integer: /^-?\d+$/,
    number: /^-?\d+(\.\d+)?$/,
    boolean: /^(true|false)$/,
    date: /^\d{4}-\d{2}-\d{2}$/,
    duration: /^P[0-9A-Z]+$/,
    string: /^/,
    array: /^\[(?:"(?:[^"\\]|\\.)*"(?:,(?!\]))?)*\]$/,
  };
  return forms[type]?.test(cell) ? null : `no ${type}`;
}
