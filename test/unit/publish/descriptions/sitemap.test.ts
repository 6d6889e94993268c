import { describe, expect, test } from 'vitest';
import { lastChanged, lastChangedDays } from '../../../../src/corpus/assembly/last-changed.ts';
import { robotsTxt } from '../../../../src/publish/descriptions/robots-txt.ts';
import { sitemapFiles } from '../../../../src/publish/descriptions/sitemap.ts';
import { smallContext, smallCorpus } from '../../../support/small-corpus.ts';

const corpus = smallCorpus();
const pages = ['/', '/en/', '/plans/aaa/101/', '/en/plans/aaa/101/', '/chinese-only/'];
const dayOf = () => '2026-01-02';
const site = 'https://plans.example.org/open';

describe('the sitemap', () => {
  test('lists every page once, absolute, sorted', () => {
    const [file, ...others] = sitemapFiles(corpus, smallContext.settings, { pages, dayOf });
    expect(others).toEqual([]);
    expect(file?.href).toBe('/sitemap.xml');
    expect(Array.from(file!.xml.matchAll(/<loc>([^<]+)/g), ([, url]) => url)).toEqual(
      ['/', '/chinese-only/', '/en/', '/en/plans/aaa/101/', '/plans/aaa/101/'].map(
        (path) => site + path,
      ),
    );
  });

  test('gives a plan the day of its own change, other pages that of the content', () => {
    const older = smallCorpus();
    Object.assign(older.planById.get('aaa-101')!.metadata, {
      published: '2025-05-05',
      modified: '2025-06-06',
    });
    const changed = { ...older, lastChanged: lastChangedDays(older) };
    const dayOf = (page: string) => lastChanged(changed.lastChanged, page);
    const [file] = sitemapFiles(changed, smallContext.settings, { pages, dayOf });
    const days = Array.from(
      file!.xml.matchAll(/<loc>https:\/\/plans\.example\.org\/open([^<]+)<\/loc><lastmod>([^<]+)/g),
      ([, path, day]) => [path, day],
    );
    expect(Object.fromEntries(days)).toEqual({
      '/': '2026-01-02',
      '/en/': '2026-01-02',
      '/chinese-only/': '2026-01-02',
      '/plans/aaa/101/': '2025-06-06',
      '/en/plans/aaa/101/': '2025-06-06',
    });
  });

  test('says no day of a page of which none is told', () => {
    const dayOf = (page: string) => (page === '/en/' ? null : '2026-01-02');
    const [file] = sitemapFiles(corpus, smallContext.settings, { pages, dayOf });
    expect(file!.xml.match(/<lastmod>/g)).toHaveLength(pages.length - 1);
    expect(file!.xml).toContain(`<loc>${site}/en/</loc><xhtml:link`);
  });

  test('names both languages of a page, where there are both', () => {
    const [file] = sitemapFiles(corpus, smallContext.settings, { pages, dayOf });
    const entry = file!.xml.split('\n').find((line) => line.includes('/en/plans/aaa/101/</loc>'))!;
    expect(entry).toContain(`hreflang="zh-Hant-TW" href="${site}/plans/aaa/101/"`);
    expect(entry).toContain(`hreflang="en" href="${site}/en/plans/aaa/101/"`);
    const single = file!.xml.split('\n').find((line) => line.includes('chinese-only'))!;
    expect(single).not.toContain('alternate');
  });

  test('becomes an index and parts where there are too many pages for one file', () => {
    const [index, ...parts] = sitemapFiles(corpus, smallContext.settings, { pages, dayOf }, 2);
    expect(parts.map(({ href }) => href)).toEqual([
      '/sitemap-1.xml',
      '/sitemap-2.xml',
      '/sitemap-3.xml',
    ]);
    expect(index!.xml).toContain('<sitemapindex');
    for (const { href } of parts) expect(index!.xml).toContain(`<loc>${site}${href}</loc>`);
    const listed = parts.flatMap(({ xml }) => Array.from(xml.matchAll(/<loc>/g)));
    expect(listed).toHaveLength(pages.length);
  });
});

test('robots.txt allows everything and names the sitemap', () => {
  expect(robotsTxt(smallContext.settings)).toBe(
    `User-agent: *\nAllow: /\n\nSitemap: ${site}/sitemap.xml\n`,
  );
});
