import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { describedByHeader } from '../../../src/publish/hosting/described-by.ts';
import { siteWithPlans, otherAgencySite } from '../../support/built-sites.ts';
import { pathOf, pathsOf, readJson, urlOf } from '../../support/site-files.ts';
import { addFormats } from '../../support/ajv-formats.ts';
import { inTurn } from '../../support/samples.ts';

describe.each(
  inTurn([
    ['the site', siteWithPlans],
    ['the other agency’s site', otherAgencySite],
  ]),
)('the JSON Schemas of %s', (_, site) => {
  /** The schema that the header field of a file names. */
  function schemaPath(json: string): string {
    const { Link: link = '' } = describedByHeader(json);
    const address = /^<([^>]+)>; rel="describedby"; type="application\/schema\+json"$/.exec(link);
    return pathOf(site, new URL(address?.[1] ?? '', urlOf(site, json)).href)!;
  }

  const dataFiles = async () =>
    (await pathsOf(site)).filter(
      (path) =>
        /^\/data\/(?:[a-z]+|plans\/[^/.]+|institutions\/[^/.]+|institutions\/[^/.]+\/[a-z]+)\.json$/.test(
          path,
        ) && !/(?:datapackage|versions)\.json$/.test(path),
    );

  test('are valid, say their own address, and are named by every JSON that holds data', async () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    const files = await dataFiles();
    expect(files.length).toBeGreaterThan(20);
    for (const json of files) {
      const path = schemaPath(json);
      const schema = await readJson<{ $id: string }>(site, path);
      expect(schema.$id).toBe(urlOf(site, path));
      const validate = ajv.getSchema(schema.$id) ?? ajv.compile(schema);
      void validate(await readJson(site, json));
      expect(validate.errors, json).toBeNull();
    }
  });

  test('refuse a file with a field too many, and one with a wrong value', async () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats(ajv);
    const validate = ajv.compile(await readJson<object>(site, schemaPath('/data/measures.json')));
    const [row] = await readJson<object[]>(site, '/data/measures.json');
    expect(validate([row])).toBe(true);
    expect(validate([{ ...row, colour: 'red' }])).toBe(false);
    expect(validate([{ ...row, kind: 'promise' }])).toBe(false);
  });

  test('say what each field is, in both languages', async () => {
    for (const path of (await pathsOf(site)).filter((each) => each.endsWith('.schema.json'))) {
      const schema = await readJson<{
        title: string;
        'x-version': string;
        items?: { properties: Record<string, Record<string, string>> };
        properties?: Record<string, Record<string, string>>;
      }>(site, path);
      expect(schema['x-version'], path).toMatch(/^\d+\.\d+\.\d+$/);
      const properties = schema.items?.properties ?? schema.properties!;
      for (const [name, property] of Object.entries(properties)) {
        for (const key of ['title', 'description', 'x-title-en', 'x-description-en']) {
          expect(property[key]?.length, `${path} ${name} ${key}`).toBeGreaterThan(0);
        }
      }
    }
  });
});
