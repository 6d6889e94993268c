import { createHash } from 'node:crypto';
import { Store, type Quad } from 'n3';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatsOf } from '../../../src/datasets/formats/formats.ts';
import { datasets } from '../../../src/datasets/registry.ts';
import { mainSite, otherAgencySite } from '../../support/built-sites.ts';
import { parseJsonLd } from '../../support/rdf.ts';
import { attribute, named, readPages, textOf, type HtmlPage } from '../../support/read-html.ts';
import { pathsOf, readBytes, readJson, urlOf } from '../../support/site-files.ts';

const schema = 'https://schema.org/';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/**
 * The part of schema.org's context that the pages use: every term is in its vocabulary, and these
 * properties take addresses.
 */
const context = {
  '@context': {
    '@vocab': schema,
    ...Object.fromEntries(
      ['url', 'contentUrl', 'license', 'item', 'mainEntityOfPage'].map((name) => [
        name,
        { '@type': '@id' },
      ]),
    ),
  },
};

describe.each([
  ['the site', mainSite],
  ['the other agency’s site', otherAgencySite],
])('the JSON-LD in the pages of %s', (_, site) => {
  let pages: readonly HtmlPage[];
  let statements: Map<string, Quad[]>;
  beforeAll(async () => {
    pages = await readPages(site.directory);
    statements = new Map();
    for (const page of pages) {
      const scripts = named(page, 'script').filter(
        (each) => attribute(each, 'type') === 'application/ld+json',
      );
      const quads: Quad[] = [];
      for (const script of scripts) {
        const document = JSON.parse(textOf(script)) as object;
        quads.push(
          ...(await parseJsonLd(document, {
            base: urlOf(site, page.address),
            contexts: { 'https://schema.org': context, 'https://schema.org/': context },
          })),
        );
      }
      statements.set(page.address, quads);
    }
  });
  const storeAt = (address: string) => new Store(statements.get(address));
  const subjects = (store: Store, type: string) => store.getSubjects(TYPE, schema + type, null);
  const value = (store: Store, subject: Parameters<Store['getObjects']>[0], property: string) =>
    store.getObjects(subject, schema + property, null)[0]?.value;

  test('is a trail on every page but the home page, which is a website with a search', () => {
    for (const { address } of pages) {
      if (address === '/404.html') continue;
      const store = storeAt(address);
      if (/^\/(?:en\/)?$/.test(address)) {
        expect(subjects(store, 'WebSite'), address).toHaveLength(1);
        expect(subjects(store, 'SearchAction'), address).toHaveLength(1);
        continue;
      }
      const [list, ...others] = subjects(store, 'BreadcrumbList');
      expect(others, address).toEqual([]);
      const items = store.getObjects(list!, `${schema}itemListElement`, null);
      expect(items.length, address).toBeGreaterThan(1);
      const last = items.find((item) => value(store, item, 'position') === String(items.length))!;
      expect(value(store, last, 'item'), address).toBe(urlOf(site, address));
    }
  });

  test('leads the trail over pages that are there', async () => {
    const files = new Set(await pathsOf(site));
    for (const { address } of pages) {
      const store = storeAt(address);
      for (const item of store.getObjects(null, `${schema}item`, null)) {
        const path = `/${item.value.slice(urlOf(site, '/').length)}index.html`;
        expect(files.has(path), `${address}: ${item.value}`).toBe(true);
      }
    }
  });

  test.each(['', '/en'])('is a catalogue with all datasets on %s/data/', (prefix) => {
    const store = storeAt(`${prefix}/data/`);
    const [catalogue] = subjects(store, 'DataCatalog');
    const listed = store.getObjects(catalogue!, `${schema}dataset`, null);
    expect(listed.map((each) => value(store, each, 'url')).sort()).toEqual(
      datasets.map(({ name }) => urlOf(site, `${prefix}/data/${name}/`)).sort(),
    );
  });

  test('is a dataset with every download, its size and its checksum on each landing page', async () => {
    for (const each of datasets) {
      const { name } = each;
      const store = storeAt(`/data/${name}/`);
      const [dataset] = subjects(store, 'Dataset');
      const downloads = store.getObjects(dataset!, `${schema}distribution`, null);
      const offered = formatsOf(each).filter((format) => format.name !== 'csv.txt');
      expect(downloads).toHaveLength(offered.length);
      for (const download of downloads) {
        const url = value(store, download, 'contentUrl')!;
        const bytes = await readBytes(site, `/${url.slice(urlOf(site, '/').length)}`);
        expect(value(store, download, 'contentSize')).toBe(`${bytes.length} B`);
        expect(value(store, download, 'sha256')).toBe(
          createHash('sha256').update(bytes).digest('hex'),
        );
      }
      expect(value(store, dataset!, 'url')).toBe(urlOf(site, `/data/${name}/`));
    }
  });

  test('is a catalogue of the institution’s parts on its data page', async () => {
    const rows = await readJson<Record<string, string>[]>(site, '/data/institutions.json');
    const files = new Set(await pathsOf(site));
    for (const row of rows) {
      const id = row['institution_id']!;
      const store = storeAt(`/data/institutions/${id}/`);
      const parts = subjects(store, 'Dataset');
      expect(parts.length).toBeGreaterThan(5);
      for (const part of parts) {
        expect(store.getObjects(part, `${schema}isPartOf`, null)).toHaveLength(1);
        for (const download of store.getObjects(part, `${schema}distribution`, null)) {
          const path = `/${value(store, download, 'contentUrl')!.slice(urlOf(site, '/').length)}`;
          expect(path.startsWith(`/data/institutions/${id}/`), path).toBe(true);
          expect(files.has(path), path).toBe(true);
        }
      }
    }
  });

  test('is the institution on its page, and its plans as datasets on theirs', async () => {
    const rows = await readJson<Record<string, string>[]>(site, '/data/institutions.json');
    for (const row of rows) {
      const store = storeAt(`/institutions/${row['institution_id']}/`);
      const [institution] = subjects(store, 'GovernmentOrganization').filter(
        ({ termType }) => termType === 'NamedNode',
      );
      expect(value(store, institution!, 'name')).toBe(row['name']);
    }
    const plans = await readJson<Record<string, string>[]>(site, '/data/plans.json');
    for (const { url, title } of plans) {
      const store = storeAt(`/${url!.slice(urlOf(site, '/').length)}`);
      expect(subjects(store, 'Dataset').map((each) => value(store, each, 'name'))).toEqual([title]);
    }
  });
});
