import { readFile } from 'node:fs/promises';
import AjvDraft04 from 'ajv-draft-04';
import { beforeAll, describe, expect, test } from 'vitest';
import { datasets } from '../../../src/datasets/registry.ts';
import { mainSite, otherAgencySite, type BuiltSite } from '../../support/built-sites.ts';
import { SCHEMAS } from '../../support/rdf.ts';
import { readJson } from '../../support/site-files.ts';
import { addFormats } from '../../support/ajv-formats.ts';

const BASE = 'https://project-open-data.cio.gov/v1.1/schema';

interface Catalogue {
  dataset: { identifier: string; distribution: { downloadURL: string; mediaType: string }[] }[];
}

describe('/data.json after Project Open Data 1.1', () => {
  let faultsOf: (site: BuiltSite) => Promise<string[]>;

  beforeAll(async () => {
    const ajv = new AjvDraft04({
      strict: false,
      allErrors: true,
      // Its patterns escape more than such expressions allow.
      unicodeRegExp: false,
    });
    addFormats(ajv);
    for (const name of ['catalog', 'dataset', 'distribution', 'organization', 'vcard']) {
      const schema = JSON.parse(
        await readFile(new URL(`project-open-data-1.1/${name}.json`, SCHEMAS), 'utf8'),
      ) as { id: string; required?: string[] };
      // Codes of the federal bureaus of another country.
      if (name === 'dataset') {
        schema.required = schema.required!.filter((field) => !/^(bureau|program)Code$/.test(field));
      }
      ajv.addSchema({ ...schema, id: `${BASE}/${name}.json` }, `${BASE}/${name}.json`);
    }
    faultsOf = async (site) => {
      const validate = ajv.getSchema(`${BASE}/catalog.json`)!;
      await validate(await readJson(site, '/data.json'));
      return (validate.errors ?? []).map(
        ({ instancePath, message }) => `${instancePath.replace(/\d+/, '*')} ${message}`,
      );
    };
  });

  test('lacks publisher and contact where nobody is named, and nothing else; so it claims no more', async () => {
    const faults = await faultsOf(mainSite);
    expect(new Set(faults)).toEqual(
      new Set([
        "/dataset/* must have required property 'publisher'",
        "/dataset/* must have required property 'contactPoint'",
        " must have required property 'conformsTo'",
      ]),
    );
    expect(faults).toHaveLength(2 * (datasets.length + 1) + 1);
    expect(await readJson(mainSite, '/data.json')).not.toHaveProperty('conformsTo');
  });

  test('lacks nothing where the agency names itself', async () => {
    expect(await faultsOf(otherAgencySite)).toEqual([]);
    expect(await readJson(otherAgencySite, '/data.json')).toHaveProperty('conformsTo', BASE);
  });

  test.each([
    ['the site', mainSite],
    ['the other agency’s site', otherAgencySite],
  ])('lists each dataset of %s once, and all data together', async (_, site) => {
    const { dataset } = await readJson<Catalogue>(site, '/data.json');
    expect(dataset).toHaveLength(datasets.length + 1);
    expect(new Set(dataset.map(({ identifier }) => identifier)).size).toBe(dataset.length);
    for (const { distribution } of dataset) expect(distribution.length).toBeGreaterThan(0);
  });
});
