import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { datasets } from '../../../../src/datasets/registry.ts';
import { describeSite } from '../../../../src/publish/descriptions/described-dataset.ts';
import {
  descriptionsOfDataset,
  siteWideDescriptions,
} from '../../../../src/publish/descriptions/offered-descriptions.ts';
import { pathTemplate } from '../../../../src/publish/descriptions/openapi.ts';
import { writeSite, type WrittenSite } from '../../../support/written-site.ts';

let site: WrittenSite;
beforeAll(async () => {
  site = await writeSite();
});
afterAll(() => rm(dirname(site.directory), { recursive: true }));

const json = async <T>(path: string) =>
  JSON.parse(await readFile(join(site.directory, path), 'utf8')) as T;

test('the same datasets stand in every catalogue, and no other', async () => {
  const names = datasets.map(({ name }) => name);
  const dcat =
    await json<
      Record<
        'dcat:dataset',
        { 'dcterms:identifier': string; 'adms:identifier': Record<string, { '@value': string }> }[]
      >
    >('data/catalog.jsonld');
  const pod = await json<{ dataset: { identifier: string }[] }>('data.json');
  const dataPackage = await json<{ resources: { name: string }[] }>('data/datapackage.json');
  const addresses = [
    ...names.map((name) => `https://plans.example.org/open/data/${name}/#dataset`),
    'https://plans.example.org/open/data/#everything',
  ];
  expect(dcat['dcat:dataset'].map((each) => each['dcterms:identifier'])).toEqual(addresses);
  expect(
    dcat['dcat:dataset'].map((each) => each['adms:identifier']['skos:notation']!['@value']),
  ).toEqual([...names, 'everything']);
  expect(pod.dataset.map(({ identifier }) => identifier)).toEqual(addresses);
  expect(dataPackage.resources.map(({ name }) => name)).toEqual(names);
});

test('pictures, files of units, copied sources, former versions and descriptions are described as no dataset', () => {
  const { datasets: whole, everything, institutions } = describeSite(site.context);
  const files = [
    ...whole,
    ...(everything ? [everything] : []),
    ...institutions.flatMap((each) => [...each.datasets, ...each.plans]),
    ...institutions.flatMap(({ record, workbook }) => [record ?? [], workbook ?? []].flat()),
  ].flatMap((described) => described.files.map(({ href }) => href));
  expect(new Set(files).size).toBe(files.length);
  const data = site.context.manifest.files.filter(
    ({ href, format }) =>
      href.startsWith('/data/') &&
      !href.includes('/versions/') &&
      !href.includes('/units/') &&
      !['description', 'sha256', 'svg'].includes(format),
  );
  expect(files.sort()).toEqual(data.map(({ href }) => href).sort());
});

test('a plan of a year is no neighbour of another plan of that year', async () => {
  const catalogue = await json<Record<'dcat:dataset', Record<string, unknown>[]>>(
    'data/institutions/aaa/catalog.jsonld',
  );
  const plans = catalogue['dcat:dataset'].filter((each) => 'dcat:inSeries' in each);
  expect(plans).toHaveLength(2);
  for (const plan of plans) expect(plan).not.toHaveProperty('dcat:prev');
});

describe('addresses that differ by an identifier only are one path of the interface', () => {
  test.each([
    ['/data/measures.csv', '/data/measures.csv'],
    ['/data/plans.json', '/data/plans.json'],
    ['/data/plans/aaa-101.json', '/data/plans/{plan_id}.json'],
    ['/data/plans/aaa-101-green/versions/1.json', '/data/plans/{plan_id}/versions/{version}.json'],
    ['/data/plans/aaa-101-green.stratml.xml', '/data/plans/{plan_id}.stratml.xml'],
    ['/data/institutions/aaa.json', '/data/institutions/{institution_id}.json'],
    ['/data/institutions/aaa/plans.csv', '/data/institutions/{institution_id}/plans.csv'],
    ['/data/twgov/datasets.json', '/data/twgov/datasets.json'],
    ['/data/twgov/bbb/plans.json', '/data/twgov/{institution_id}/plans.json'],
    ['/calendar/aaa.ics', '/calendar/{institution_id}.ics'],
    ['/data/institutions/bbb.ods', '/data/institutions/{institution_id}.ods'],
    ['/data/institutions/bbb/SHA256SUMS', '/data/institutions/{institution_id}/SHA256SUMS'],
  ])('%s → %s', (href, path) => {
    expect(pathTemplate(site.context.corpus, href)).toBe(path);
  });
});

describe('pages are offered', () => {
  test('the descriptions of the data as a whole, each with its size', () => {
    const offered = siteWideDescriptions(site.context);
    expect(offered.map(({ file }) => file.href)).toEqual(
      expect.arrayContaining([
        '/data/catalog.jsonld',
        '/data/catalog.ttl',
        '/data/datapackage.json',
        '/data.json',
        '/api/openapi.json',
        '/data/changes.xml',
        '/data/versions.json',
      ]),
    );
    for (const { title, file } of offered) {
      expect(title.zh.length).toBeGreaterThan(0);
      expect(file.bytes).toBeGreaterThan(0);
    }
  });

  test('the descriptions of one dataset', () => {
    expect(descriptionsOfDataset(site.context, 'units').map(({ file }) => file.href)).toEqual([
      '/data/units.csv-metadata.json',
      '/data/schema/v1/units.schema.json',
      '/data/datapackage.json',
    ]);
  });
});
