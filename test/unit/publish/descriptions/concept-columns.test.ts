import { rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readOds } from 'hucre/ods';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { conceptsOf } from '../../../../src/datasets/concepts.ts';
import { describeColumns, describeCodes } from '../../../../src/datasets/data-dictionary.ts';
import { datasetByName, datasets } from '../../../../src/datasets/registry.ts';
import { csvwTableSchema } from '../../../../src/publish/descriptions/csvw.ts';
import { tableSchema } from '../../../../src/publish/descriptions/data-package.ts';
import { jsonSchemas } from '../../../../src/publish/descriptions/json-schemas.ts';
import { createDatabase } from '../../../../src/publish/files/database.ts';
import { datasetBytes } from '../../../support/dataset-files.ts';
import { smallCorpus } from '../../../support/small-corpus.ts';
import { writeSite, type WrittenSite } from '../../../support/written-site.ts';

const corpus = smallCorpus();
const concepts = conceptsOf(corpus);

/** Columns that hold codes of the content's vocabularies. */
const coded = [
  ['plans', 'plan_type', 'plan-types', 'service-quality', '提升服務品質執行計畫'],
  ['plans', 'disclosure_category', 'disclosure-categories', 'art7-5', '施政計畫'],
  ['disclosures', 'category_id', 'disclosure-categories', 'art7-5', '施政計畫'],
  ['disclosures', 'grounds', 'restriction-grounds', 'art18-1-6', '個人隱私'],
  ['measures', 'withheld_grounds', 'restriction-grounds', 'art18-1-6', '個人隱私'],
  ['withholdings', 'grounds', 'restriction-grounds', 'art18-1-6', '個人隱私'],
] as const;

const categories = Array.from({ length: 10 }, (_, index) => `art7-${index + 1}`);

let site: WrittenSite;
beforeAll(async () => {
  site = await writeSite();
});
afterAll(() => rm(dirname(site.directory), { recursive: true }));

describe('codes of the content’s vocabularies', () => {
  test('stand in these columns and no others', () => {
    const found = datasets.flatMap((dataset) =>
      describeColumns(dataset)
        .filter(({ vocabulary }) => vocabulary !== null)
        .map(({ name, vocabulary }) => `${dataset.name}.${name} ${vocabulary!}`),
    );
    expect(found.sort()).toEqual(coded.map(([a, b, c]) => `${a}.${b} ${c}`).sort());
  });

  test.each(coded)('%s.%s: each with its name, and no free text', (name, columnName, ...rest) => {
    const [vocabulary, code, label] = rest;
    const column = describeCodes(datasetByName.get(name)!, concepts).find(
      (each) => each.name === columnName,
    )!;
    expect(column.freeText).toBe(false);
    const own = column.allowedValues?.filter(({ value }) => value === code);
    expect(own).toMatchObject([{ meaning: { zh: label } }]);
    expect(column.allowedValues).toHaveLength(vocabulary === 'disclosure-categories' ? 10 : 1);
  });

  test.each(coded)(
    '%s.%s: in the JSON Schema, with the vocabulary',
    (name, columnName, ...rest) => {
      const [vocabulary, code, label] = rest;
      const { schema } = jsonSchemas(site.context).find((each) => each.name === name)!;
      const row = schema.items as { properties: Record<string, Record<string, unknown>> };
      const property = row.properties[columnName]!;
      const entry = (property['items'] as Record<string, unknown> | undefined) ?? property;
      const codes = vocabulary === 'disclosure-categories' ? categories : [code];
      expect(entry['enum']).toEqual(codes);
      expect(property['x-values']).toMatchObject({ [code]: { zh: label } });
      expect(property['x-vocabulary']).toBe(
        `https://plans.example.org/open/data/vocabularies/${vocabulary}.jsonld`,
      );
      const isValid = new Ajv2020({ strict: false, validateFormats: false }).compile(property);
      const value = (each: string) => ('items' in property ? [each] : each);
      expect(isValid(value(code))).toBe(true);
      expect(isValid(value('art99-9'))).toBe(false);
    },
  );

  test('in the schemas of plans and institutions too', () => {
    const schemas = new Map(jsonSchemas(site.context).map(({ name, schema }) => [name, schema]));
    expect(schemas.get('plan')).toHaveProperty('properties.plan_type.enum', ['service-quality']);
    expect(schemas.get('plan')).toHaveProperty(
      'properties.rows.items.properties.withheld_grounds.items.enum',
      ['art18-1-6'],
    );
    expect(schemas.get('institution')).toHaveProperty(
      'properties.plans.items.properties.disclosure_category.enum',
      categories,
    );
  });

  test('in the Table Schema: a value by its list, a list by that of its values', () => {
    const fieldOf = (name: string, columnName: string) => {
      const { fields } = tableSchema(datasetByName.get(name)!, concepts) as {
        fields: { name: string }[];
      };
      return fields.find((each) => each.name === columnName);
    };
    expect(fieldOf('plans', 'plan_type')).toMatchObject({
      constraints: { enum: ['service-quality'] },
    });
    expect(fieldOf('withholdings', 'grounds')).toMatchObject({
      type: 'array',
      arrayItem: { constraints: { enum: ['art18-1-6'] } },
    });
  });

  test('in CSVW', () => {
    const { columns } = csvwTableSchema(site.context, datasetByName.get('withholdings')!) as {
      columns: { name: string; datatype: unknown; separator?: string }[];
    };
    expect(columns.find(({ name }) => name === 'grounds')).toMatchObject({
      datatype: { base: 'string', format: '^(art18-1-6)$' },
      separator: ';',
    });
  });

  test('on the sheet of the ODS that explains its columns', async () => {
    const { sheets } = await readOds(datasetBytes('plans', 'ods'));
    const [heads = [], ...lines] = sheets[1]!.rows;
    const line = lines.find(([, name]) => name === 'plan_type')!;
    expect(line[heads.indexOf('允許的值')]).toBe('service-quality：提升服務品質執行計畫');
  });

  test('in the dictionary of the SQLite file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'open-plans-'));
    try {
      const database = await createDatabase(join(folder, 'a.sqlite'), concepts);
      for (const dataset of datasets) database.table(dataset);
      database.finish([]);
      const read = new DatabaseSync(join(folder, 'a.sqlite'), { readOnly: true });
      const row = read
        .prepare(
          "SELECT allowed_values FROM data_dictionary WHERE dataset = 'withholdings' AND column = 'grounds'",
        )
        .get();
      read.close();
      expect(row?.['allowed_values']).toBe('["art18-1-6"]');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('of a vocabulary without any term are not restricted to nothing', () => {
    const none = conceptsOf({ ...corpus, planTypes: [] });
    const column = describeCodes(datasetByName.get('plans')!, none).find(
      ({ name }) => name === 'plan_type',
    )!;
    expect(column.allowedValues).toBeNull();
  });
});
