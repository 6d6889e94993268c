import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { cachingOf } from '../../../../src/publish/hosting/caching.ts';
import {
  describedByExpressions,
  describedByHeader,
} from '../../../../src/publish/hosting/described-by.ts';
import { byExtension, mediaTypeOf } from '../../../../src/publish/hosting/media-types.ts';
import { recipes } from '../../../../src/publish/hosting/recipes/index.ts';
import { allHeaders } from '../../../../src/publish/hosting/security-headers.ts';
import { elementsOf, parseXml } from '../../../support/parse-xml.ts';

const folder = fileURLToPath(new URL('../../../../docs/hosting/', import.meta.url));

/** As the files of `docs/hosting/` have it. */
const site = { folder: '/srv/open-plans/dist', basePath: '/' };

describe.each(Object.values(recipes))('docs/hosting/$file', ({ file, write }) => {
  test('is as the rules of the software make it (else run this test with -u)', async () => {
    await expect(write(site)).toMatchFileSnapshot(`${folder}${file}`);
  });

  test('names every header, and every kind of file', () => {
    const text = write(site).replaceAll('&quot;', '"');
    for (const header of Object.keys(allHeaders)) expect(text).toContain(header);
    for (const [extension, type] of Object.entries(byExtension)) {
      expect(text).toContain(type);
      expect(text).toMatch(new RegExp(`[ ".]${extension}[;"\\s]`));
    }
  });
});

test('docs/hosting/nginx.conf is one server with one listen and one root', () => {
  const text = recipes.nginx.write(site);
  const directives = (name: string) =>
    text.match(new RegExp(`(?<![\\w-])${name}\\s[^;{]*[;{]`, 'g'));
  expect(directives('server')).toHaveLength(1);
  expect(directives('listen')).toEqual(['listen 80;']);
  expect(directives('root')).toEqual(['root /srv/open-plans/dist;']);
});

test('docs/hosting/web.config is XML', () => {
  expect(elementsOf(parseXml(recipes.iis.write()))[0]?.name).toBe('configuration');
});

test.each([
  ['/_astro/Page.C6gxWd_V.css', true],
  ['/open/plans/_astro/index.CI-Z9aud.css', true],
  ['/pagefind/fragment/xx_0bd49c7.pf_fragment', true],
  ['/pagefind/pagefind.xx_723c52a874.pf_meta', true],
  ['/search-index/grams-694735d202.json.gz', true],
  ['/search-index/where-694735d202-17.json.gz', true],
  ['/search-index/table.json.gz', false],
  ['/pagefind/pagefind.js', false],
  ['/data/measures.csv', false],
  ['/plans/', false],
])('whether %s may be kept for ever: %s', (path, isKept) => {
  expect(cachingOf(path).includes('immutable')).toBe(isKept);
});

test('servers tell where a file is described as the project’s own does, below whatever path', () => {
  for (const path of [
    '/data/measures.csv',
    '/data/measures.json',
    '/data/institutions/ntl/units.csv',
    '/data/institutions/ntl.json',
    '/data/plans/ntl-101.json',
    '/data/plans/ntl-101/versions/1.json',
    '/data/measures.ods',
    '/data/schema/v1/units.schema.json',
  ]) {
    const found = describedByExpressions().filter(({ expression }) =>
      new RegExp(expression).test(`/open${path}`),
    );
    expect(found.map(({ link }) => link)).toEqual(Object.values(describedByHeader(path)));
  }
});

test('kinds of text say how they are encoded', () => {
  for (const type of Object.values(byExtension)) {
    if (/^text\/|json|xml|yaml/.test(type) && !type.includes('officedocument')) {
      expect(type).toContain('charset=utf-8');
    }
  }
  expect(mediaTypeOf('search-index/table.json.gz')).toBe('application/gzip');
});
