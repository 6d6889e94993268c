import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { siteWithPlans, otherAgencySite } from '../../support/built-sites.ts';
import { pathsOf, readJson, readText } from '../../support/site-files.ts';
import { addFormats } from '../../support/ajv-formats.ts';
import { inTurn } from '../../support/samples.ts';

interface OpenApi {
  servers: { url: string }[];
  paths: Record<
    string,
    {
      get: {
        operationId: string;
        parameters?: { $ref: string }[];
        responses: { '200': { content: Record<string, { schema: { $ref?: string } }> } };
      };
    }
  >;
  components: {
    schemas: Record<string, object>;
    parameters: Record<string, { name: string; schema: { enum?: string[] } }>;
  };
}

describe.each(
  inTurn([
    ['the other agency’s site', otherAgencySite],
    ['the site', siteWithPlans],
  ]),
)('the OpenAPI description of %s', (_, site) => {
  const read = () => readJson<OpenApi>(site, '/api/openapi.json');

  test('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(
      await readJson<Record<string, unknown>>(site, '/api/openapi.json'),
    );
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
  });

  test('passes the linter', async () => {
    const problems = await lintFromString({
      source: await readText(site, '/api/openapi.json'),
      config: await createConfig({ extends: ['recommended'] }),
    });
    // The test sites stand at example.org and localhost, which the linter wonders about.
    const others = problems.filter(({ ruleId }) => ruleId !== 'no-server-example.com');
    expect(others.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });

  // Linters other than the one above take a list of they know not what for an error.
  test('says of every list what its entries are', async () => {
    const lists: Record<string, unknown>[] = [];
    const collect = (part: unknown): void => {
      if (typeof part !== 'object' || part === null) return;
      const { type } = part as { type?: unknown };
      if ([type].flat().includes('array')) lists.push(part as Record<string, unknown>);
      for (const inner of Object.values(part)) collect(inner);
    };
    collect(await read());
    expect(lists.length).toBeGreaterThan(10);
    expect(lists.filter((list) => !('items' in list))).toEqual([]);
  });

  test('takes a file of lines for a text', async () => {
    const { paths } = await read();
    const { content } = paths['/data/measures.ndjson']!.get.responses['200'];
    expect(content).toEqual({ 'application/x-ndjson': { schema: { type: 'string' } } });
  });

  /** Regular expression of the addresses that a path stands for. */
  function expressionOf({ components }: OpenApi, path: string): RegExp {
    const source = path.replaceAll('.', '\\.').replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
      const values = components.parameters[name]!.schema.enum;
      return values === undefined ? '[^/.]+' : `(?:${values.join('|')})`;
    });
    return new RegExp(`^${source}$`);
  }

  test('describes every file of the interface, and describes none that is not there', async () => {
    const description = await read();
    const expressions = Object.keys(description.paths).map((path) =>
      expressionOf(description, path),
    );
    const files = await pathsOf(site);
    const isInterface = (path: string) =>
      /^\/(?:data\/|api\/|calendar\/|data\.json$|feed\.xml$)/.test(path) && !path.endsWith('.html');
    const undescribed = files
      .filter(isInterface)
      .filter((path) => path !== '/api/openapi.json')
      .filter((path) => !expressions.some((expression) => expression.test(path)));
    expect(undescribed).toEqual([]);
    for (const [index, path] of Object.keys(description.paths).entries()) {
      const expression = expressions[index]!;
      expect(
        files.some((file) => expression.test(file)),
        path,
      ).toBe(true);
    }
  });

  test('promises a file for every identifier that it lists', async () => {
    const { paths, components } = await read();
    const files = new Set(await pathsOf(site));
    for (const path of Object.keys(paths)) {
      const names = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => name!);
      // Not every institution has a plan of each name, days in a calendar, or years to draw.
      if (names.length !== 1 || /^\/calendar\/|\.svg$/.test(path)) continue;
      for (const value of components.parameters[names[0]!]!.schema.enum!) {
        const file = path.replace(`{${names[0]!}}`, value);
        expect(files.has(file), file).toBe(true);
      }
    }
  });

  test('has for every JSON with data the schema that it fits', async () => {
    const description = await read();
    const ajv = new Ajv2020({ strict: false });
    addFormats(ajv);
    ajv.addSchema({ $id: 'openapi', ...description });
    const files = await pathsOf(site);
    let validated = 0;
    for (const [path, { get }] of Object.entries(description.paths)) {
      const reference = get.responses['200'].content['application/json']?.schema.$ref;
      if (reference === undefined) continue;
      const validate = ajv.compile({ $ref: `openapi${reference}` });
      const expression = expressionOf(description, path);
      for (const file of files.filter((each) => expression.test(each))) {
        validate(await readJson(site, file));
        expect(validate.errors, file).toBeNull();
        validated += 1;
      }
    }
    expect(validated).toBeGreaterThan(20);
  });
});
