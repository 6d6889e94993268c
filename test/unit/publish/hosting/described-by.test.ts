import { describe, expect, test } from 'vitest';
import { renderHeadersFile } from '../../../../src/publish/hosting/security-headers.ts';
import {
  describedByHeader,
  renderDescribedBy,
} from '../../../../src/publish/hosting/described-by.ts';

describe('the header field that tells where a file is described', () => {
  test.each([
    ['/data/measures.csv', '/data/measures.csv-metadata.json', 'application/csvm+json'],
    ['/data/measures.json', '/data/schema/v2/measures.schema.json', 'application/schema+json'],
    [
      '/data/institutions/ntl/units.csv',
      '/data/institutions/ntl/units.csv-metadata.json',
      'application/csvm+json',
    ],
    [
      '/data/institutions/ntl/units.json',
      '/data/schema/v1/units.schema.json',
      'application/schema+json',
    ],
    [
      '/data/institutions/ntl.json',
      '/data/schema/v1/institution.schema.json',
      'application/schema+json',
    ],
    ['/data/plans/ntl-101.json', '/data/schema/v2/plan.schema.json', 'application/schema+json'],
    [
      '/data/plans/ntl-101/versions/1.json',
      '/data/schema/v2/plan.schema.json',
      'application/schema+json',
    ],
  ])('of %s leads to %s', (path, address, type) => {
    const { Link: link } = describedByHeader(path);
    const [, relative, named] = /^<([^>]+)>; rel="describedby"; type="([^"]+)"$/.exec(link!)!;
    expect(new URL(relative!, `https://a.example/base${path}`).pathname).toBe(`/base${address}`);
    expect(named).toBe(type);
  });

  test.each([
    '/data/measures.ods',
    '/data/datapackage.json',
    '/data/twgov/datasets.csv',
    '/plans/',
  ])('is not sent with %s', (path) => {
    expect(describedByHeader(path)).toEqual({});
  });

  test('stands in the recipe for hosts, under the site’s own path, in few rules', () => {
    const rules = renderDescribedBy('/open/').split('\n\n');
    expect(rules[0]).toBe(
      '/open/data/measures.csv\n  Link: <measures.csv-metadata.json>; rel="describedby"; type="application/csvm+json"',
    );
    // Cloudflare Pages reads at most 100 rules.
    const others = renderHeadersFile('/open/').split('\n\n');
    expect(rules.length + others.length).toBeLessThanOrEqual(100);
  });
});
