import { Store } from 'n3';
import { describe, expect, test } from 'vitest';
import { prefixes } from '../../../src/publish/descriptions/rdf.ts';
import { mainSite, otherAgencySite } from '../../support/built-sites.ts';
import { canonical, dcatApViolations, parseJsonLd, parseTurtle } from '../../support/rdf.ts';
import { pathsOf, readJson, readText, urlOf } from '../../support/site-files.ts';
import { inTurn } from '../../support/samples.ts';

const PUBLISHER = `${prefixes.dcterms}publisher`;

describe.each(
  inTurn([
    ['the other agency’s site', otherAgencySite, []],
    // Nobody is named as its publisher, and DCAT-AP asks for one: exactly that is missing.
    ['the site', mainSite, ['dcterms:publisher']],
  ]),
)('the catalogues of %s', (_, site, missing) => {
  const catalogues = async () =>
    (await pathsOf(site)).filter((path) => /^\/data\/.*catalog\.ttl$/.test(path));

  test('are one for the site and one for each institution', async () => {
    const institutions = await readJson<{ institution_id: string }[]>(
      site,
      '/data/institutions.json',
    );
    expect(await catalogues()).toEqual(
      [
        '/data/catalog.ttl',
        ...institutions.map(({ institution_id: id }) => `/data/institutions/${id}/catalog.ttl`),
      ].sort(),
    );
  });

  test('say the same in Turtle and in JSON-LD', async () => {
    for (const path of await catalogues()) {
      const turtle = parseTurtle(await readText(site, path));
      const jsonLd = await parseJsonLd(await readJson(site, path.replace(/ttl$/, 'jsonld')));
      expect(turtle.length, path).toBeGreaterThan(50);
      // But each leads on to the next catalogue in its own format.
      const said = async (quads: typeof turtle) =>
        (await canonical(quads)).map((line) =>
          line.includes(prefixes.hydra)
            ? line.replaceAll(/\.(?:ttl|jsonld)(?=(?:#page)?>)/g, '')
            : line,
        );
      expect((await said(jsonLd)).sort(), path).toEqual((await said(turtle)).sort());
    }
  });

  test('keep to the shapes of DCAT-AP, apart from what is not known', async () => {
    for (const path of await catalogues()) {
      const violations = await dcatApViolations(parseTurtle(await readText(site, path)));
      const catalogue = urlOf(site, path.replace(/ttl$/, 'jsonld'));
      expect(violations, path).toEqual(
        missing.map(() => `${catalogue} ${PUBLISHER}: Less than 1 values`),
      );
    }
  });

  test.each(['jsonld', 'ttl'])(
    'are pages one after another, so that a harvester of %s reads them all from the first',
    async (format) => {
      const next = `${prefixes.hydra}next`;
      const read = async (path: string) =>
        new Store(
          format === 'ttl'
            ? parseTurtle(await readText(site, path))
            : await parseJsonLd(await readJson(site, path)),
        );
      const seen: string[] = [];
      for (let path: string | undefined = `/data/catalog.${format}`; path !== undefined;) {
        seen.push(path);
        const store: Store = await read(path);
        const [page] = store.getSubjects(null, `${prefixes.hydra}PagedCollection`, null);
        const [following] = store.getObjects(page!, next, null);
        path = following && following.value.slice(urlOf(site, '/').length - 1);
      }
      expect(seen.slice().sort()).toEqual(
        (await catalogues()).map((path) => path.replace(/ttl$/, format)).sort(),
      );
      expect(new Set(seen).size).toBe(seen.length);
    },
  );

  test('name every dataset as nobody else does, and as it was called before', async () => {
    for (const path of await catalogues()) {
      const store = new Store(parseTurtle(await readText(site, path)));
      for (const dataset of store.getSubjects(null, `${prefixes.dcat}Dataset`, null)) {
        const identifiers = store.getObjects(dataset, `${prefixes.dcterms}identifier`, null);
        if (identifiers.length === 0) continue;
        expect(identifiers.map(({ value }) => value)).toEqual([dataset.value]);
        const [alias] = store.getObjects(dataset, `${prefixes.adms}identifier`, null);
        expect(store.getObjects(alias!, `${prefixes.skos}notation`, null)).toHaveLength(1);
      }
    }
  });

  test('give every file an address, a size, a checksum and a licence with what it covers', async () => {
    for (const path of await catalogues()) {
      const store = new Store(parseTurtle(await readText(site, path)));
      const distributions = store.getSubjects(null, `${prefixes.dcat}Distribution`, null);
      expect(distributions.length, path).toBeGreaterThan(0);
      for (const distribution of distributions) {
        for (const property of [
          `${prefixes.dcat}accessURL`,
          `${prefixes.dcat}downloadURL`,
          `${prefixes.dcat}byteSize`,
          `${prefixes.spdx}checksum`,
          `${prefixes.dcterms}license`,
          `${prefixes.dcterms}rights`,
          `${prefixes.dcterms}format`,
        ]) {
          expect(store.getObjects(distribution, property, null), distribution.value).toHaveLength(
            1,
          );
        }
      }
      const rights = store.getSubjects(null, `${prefixes.dcterms}RightsStatement`, null);
      expect(rights, path).toHaveLength(1);
    }
  });
});

test('plans of an institution are a series by year, each with its neighbours', async () => {
  const turtle = await readText(otherAgencySite, '/data/institutions/demo-health/catalog.ttl');
  const store = new Store(parseTurtle(turtle));
  const [series] = store.getSubjects(null, `${prefixes.dcat}DatasetSeries`, null);
  const plans = await readJson<{ plan_id: string; url: string; institution_id: string }[]>(
    otherAgencySite,
    '/data/plans.json',
  );
  const own = plans.filter(({ institution_id: id }) => id === 'demo-health');
  const members = store.getSubjects(`${prefixes.dcat}inSeries`, series!, null);
  expect(members.map(({ value }) => value).sort()).toEqual(
    own.map(({ url }) => `${url}#dataset`).sort(),
  );
});

test('an agency that names itself is the publisher of everything', async () => {
  const store = new Store(parseTurtle(await readText(otherAgencySite, '/data/catalog.ttl')));
  const [publisher] = store.getObjects(null, PUBLISHER, null);
  expect(store.getObjects(publisher!, `${prefixes.foaf}name`, null)[0]?.value).toBe('示範縣衛生局');
  for (const type of ['Catalog', 'Dataset', 'DataService']) {
    for (const thing of store.getSubjects(null, `${prefixes.dcat}${type}`, null)) {
      expect(store.getObjects(thing, PUBLISHER, null), thing.value).toEqual([publisher]);
    }
  }
});
