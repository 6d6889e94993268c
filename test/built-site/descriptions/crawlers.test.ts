import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pageKindOf } from '../../../src/corpus/addresses/page-kinds.ts';
import { mainSite, otherAgencySite } from '../../support/built-sites.ts';
import { pathOf, pathsOf, readText, urlOf } from '../../support/site-files.ts';

describe.each([
  ['the site', mainSite],
  ['the other agency’s site', otherAgencySite],
])('%s tells crawlers', (_, site) => {
  test('every page and no other, with the day of its content and its languages', async () => {
    const sitemap = await readText(site, '/sitemap.xml');
    const entries = Array.from(sitemap.matchAll(/<url>(.*?)<\/url>/gs), ([, entry]) => entry!);
    const pages = (await pathsOf(site))
      .filter((path) => path.endsWith('/index.html'))
      .map((path) => path.replace(/index\.html$/, ''));
    const listed = entries.map((entry) => pathOf(site, /<loc>([^<]+)/.exec(entry)![1]!));
    expect(listed.sort()).toEqual(pages.sort());
    for (const entry of entries) {
      const page = pathOf(site, /<loc>([^<]+)/.exec(entry)![1]!)!;
      // A list of what is like a plan says a few words each of very many others.
      const isTold = pageKindOf(page) !== 'similar';
      const day = /<lastmod>(\d{4}-\d{2}-\d{2})<\/lastmod>/.exec(entry)?.[1];
      expect(day !== undefined, entry).toBe(isTold);
      // As the page itself says.
      const html = await readText(site, `${page}index.html`);
      const said = /<time class="page-modified" datetime="([^"]+)"/.exec(html)?.[1];
      if (isTold) expect(said, page).toBe(day);
      const alternates = Array.from(entry.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g));
      expect(alternates.map(([, language]) => language)).toEqual(['zh-Hant-TW', 'en']);
      for (const [, , address] of alternates) expect(pages).toContain(pathOf(site, address!));
    }
  });

  test('where the sitemap is', async () => {
    expect(await readText(site, '/robots.txt')).toContain(
      `\nSitemap: ${urlOf(site, '/sitemap.xml')}\n`,
    );
  });
});

test('security.txt stands only where somebody reads what is reported', async () => {
  expect(existsSync(join(mainSite.directory, '.well-known/security.txt'))).toBe(false);
  const text = await readText(otherAgencySite, '/.well-known/security.txt');
  expect(text).toContain('Contact: mailto:service@health.example.org\n');
  // A year after the latest day that the content speaks of.
  expect(text).toContain('Expires: 2025-06-29T00:00:00Z\n');
});
