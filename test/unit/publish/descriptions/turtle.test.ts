import { Parser } from 'n3';
import { describe, expect, test } from 'vitest';
import {
  day,
  inBothLanguages,
  iri,
  node,
  toJsonLd,
} from '../../../../src/publish/descriptions/rdf.ts';
import { toTurtle } from '../../../../src/publish/descriptions/turtle.ts';

const catalogue = node({
  '@id': 'https://a.example/catalog.jsonld',
  '@type': 'dcat:Catalog',
  'dcterms:title': inBothLanguages({ zh: '「目錄」\n第二行', en: 'A "catalogue"\\' }),
  'dcterms:modified': day('2026-01-02'),
  'dcterms:publisher': null,
  'dcat:keyword': [],
  'dcat:dataset': [
    node({ '@id': 'https://a.example/a', '@type': 'dcat:Dataset', 'dcterms:title': 'A' }),
    node({
      '@id': 'https://a.example/b',
      'dcterms:temporal': node({ 'dcat:startDate': day('2012-01-01') }),
      'dcterms:relation': iri('https://a.example/a'),
    }),
  ],
});

describe('a graph', () => {
  test('leaves out what is not known', () => {
    expect(Object.keys(catalogue)).not.toContain('dcterms:publisher');
    expect(Object.keys(catalogue)).not.toContain('dcat:keyword');
  });

  test('is JSON-LD that needs no other host', () => {
    const document = JSON.parse(toJsonLd(catalogue)) as Record<string, unknown>;
    expect(document['@context']).toMatchObject({ dcat: 'http://www.w3.org/ns/dcat#' });
    expect(document['@id']).toBe('https://a.example/catalog.jsonld');
    expect(JSON.parse(toJsonLd([catalogue]))).toHaveProperty('@graph.0.@type', 'dcat:Catalog');
  });

  test('is Turtle with every statement once, texts unharmed', () => {
    const quads = new Parser().parse(toTurtle(catalogue));
    expect(quads).toHaveLength(11);
    const titles = quads
      .filter(({ predicate }) => predicate.value.endsWith('/title'))
      .map(({ object }) => object.value);
    expect(titles).toEqual(['「目錄」\n第二行', 'A "catalogue"\\', 'A']);
  });

  test('tells a thing once that is told in two places in the same words', () => {
    const shared = node({ '@id': 'https://a.example/x', 'dcterms:title': 'X' });
    const things = ['a', 'b'].map((name) =>
      node({ '@id': `https://a.example/${name}`, 'dcterms:relation': shared }),
    );
    expect(new Parser().parse(toTurtle(things))).toHaveLength(3);
  });

  test('has the same bytes each time', () => {
    expect(toTurtle(catalogue)).toBe(toTurtle(catalogue));
  });
});
