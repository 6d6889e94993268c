import { Store } from 'n3';
import { describe, expect, test } from 'vitest';
import { prefixes } from '../../../src/publish/descriptions/rdf.ts';
import { mainSite, otherAgencySite } from '../../support/built-sites.ts';
import { canonical, dcatApViolations, parseJsonLd, parseTurtle } from '../../support/rdf.ts';
import { readJson, readText, urlOf } from '../../support/site-files.ts';

const names = ['dimensions', 'plan-types', 'disclosure-categories', 'restriction-grounds'];

describe.each([
  ['the site', mainSite],
  ['the other agency’s site', otherAgencySite],
])('the vocabularies of %s', (_, site) => {
  const read = async (name: string) =>
    parseTurtle(await readText(site, `/data/vocabularies/${name}.ttl`));

  test.each(names)(
    '%s: Turtle and JSON-LD say the same, and every concept has a label',
    async (name) => {
      const turtle = await read(name);
      const jsonLd = await parseJsonLd(await readJson(site, `/data/vocabularies/${name}.jsonld`));
      expect(await canonical(jsonLd)).toEqual(await canonical(turtle));
      expect(await dcatApViolations(turtle)).toEqual([]);

      const store = new Store(turtle);
      const [scheme] = store.getSubjects(null, `${prefixes.skos}ConceptScheme`, null);
      const concepts = store.getSubjects(null, `${prefixes.skos}Concept`, null);
      expect(concepts.length).toBeGreaterThan(0);
      expect(store.getSubjects(`${prefixes.skos}inScheme`, scheme!, null)).toHaveLength(
        concepts.length,
      );
      for (const concept of concepts) {
        const labels = store.getObjects(concept, `${prefixes.skos}prefLabel`, null);
        expect(new Set(labels.map((label) => 'language' in label && label.language))).toEqual(
          new Set(['zh-hant-tw', 'en']),
        );
      }
    },
  );

  test.each([
    ['dimensions', 'crosswalk', 'dimension_id'],
    ['plan-types', 'plans', 'plan_type'],
    ['disclosure-categories', 'disclosures', 'category_id'],
  ])('%s holds every value that dataset %s uses', async (name, dataset, column) => {
    const store = new Store(await read(name));
    const rows = await readJson<Record<string, string>[]>(site, `/data/${dataset}.json`);
    const used = new Set(rows.map((row) => row[column]!));
    expect(used.size).toBeGreaterThan(0);
    for (const value of used) {
      const concept = urlOf(site, `/data/vocabularies/${name}.jsonld#${value}`);
      expect(store.getQuads(concept, null, null, null).length, concept).toBeGreaterThan(0);
    }
  });
});
