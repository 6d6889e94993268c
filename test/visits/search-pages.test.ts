import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningServer } from '../../scripts/serve/static-server.ts';
import { isSearchedPage, readSitePage } from '../../src/search/pages/site-page.ts';
import { withoutQuestion } from '../../src/search/query/question-words.ts';
import { connectBrowser, serve } from '../support/browser.ts';
import { mainSite, otherAgencySite } from '../support/built-sites.ts';
import { holdsWords, lookedThrough, type LookedThrough } from '../support/holds-words.ts';
import { readPages } from '../support/read-html.ts';
import { howMany, isWhole } from '../support/samples.ts';

/** The search among the site's pages other than plans. */

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

describe.each([
  ['the site', mainSite],
  ['the other agency’s site, below a path', otherAgencySite],
])('%s', (_, site) => {
  let server: RunningServer;
  let page: Page;
  let pages: { address: string; language: string; said: LookedThrough }[];
  beforeAll(async () => {
    server = await serve(site);
    page = await browser.newPage();
    pages = (await readPages(site.directory))
      .filter(({ address }) => isSearchedPage(address))
      .map(({ address, html }) => {
        const { language, title, description, text } = readSitePage(address, html);
        return { address, language, said: lookedThrough([title, description, text].join('\n')) };
      });
  });
  afterAll(async () => {
    await page.close();
    await server.close();
  });

  /** Addresses of the pages that the search lists, from the site's root. @param path of the search page */
  async function search(query: string, path = 'search/'): Promise<string[]> {
    if (!page.url().startsWith(`${server.url}${path}`)) await page.goto(server.url + path);
    await page.locator('#search_exact[data-state="ready"]').waitFor();
    // What is said of this query takes the place of a sign, for the last one was said the same way.
    await page.evaluate(() => {
      document.querySelector('#search_pages_status')!.replaceChildren('…');
    });
    await page.locator('#search_words').fill(query);
    await page.locator('#search_words').press('Enter');
    await page.waitForFunction(
      () => document.querySelector('#search_pages_status')!.textContent !== '…',
    );
    const offer = page.locator('#search_pages_list > .search-pages-offer');
    const done = page.locator('#search_pages_status:not(:empty)');
    await offer.or(done).first().waitFor();
    if (await offer.isVisible()) await offer.click();
    await page.waitForFunction(() =>
      /\d|沒有|No /.test(document.querySelector('#search_pages_status')!.textContent ?? ''),
    );
    for (;;) {
      const more = page.locator('#search_pages .hits-more');
      if ((await more.count()) === 0 || !(await more.isVisible())) break;
      await more.click();
    }
    const hrefs = await page
      .locator('#search_pages .hit a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    return hrefs.map((href) => `/${href.slice(server.url.length)}`);
  }

  test('finds the pages that hold the words, and no other', async () => {
    const chinese = pages.filter(({ language }) => language === 'zh');
    // Pieces of 1 to 9 characters, taken at fixed places of every page.
    const pieces = chinese.flatMap(({ said }, number) => {
      const characters = [...said.folded];
      const start = (number * 131) % Math.max(1, characters.length - 9);
      return [characters.slice(start, start + 1 + (number % 9)).join('')];
    });
    // Of a question the words that ask are not looked for, and a minus says what is not wanted.
    const asked = pieces.filter(
      (piece) => withoutQuestion(piece) === null && !piece.startsWith('-'),
    );
    const queries = [...new Set(['授權', 'CSV', '無障礙', '台灣', ...asked])].slice(
      0,
      howMany(site === mainSite ? 4 : 1, 25),
    );
    for (const query of queries) {
      const isSaidIn = holdsWords(query);
      const expected = chinese.filter(({ said }) => isSaidIn(said));
      expect((await search(query)).sort(), query).toEqual(
        expected.map(({ address }) => address).sort(),
      );
    }
  });

  // What the site's address does not decide.
  if (site !== mainSite && !isWhole) return;

  test('English pages are found from the English search', async () => {
    const isSaidIn = holdsWords('accessibility');
    const expected = pages.filter(({ language, said }) => language === 'en' && isSaidIn(said));
    expect(expected.length).toBeGreaterThan(0);
    expect((await search('accessibility', 'en/search/')).sort()).toEqual(
      expected.map(({ address }) => address).sort(),
    );
  });

  test('nothing of the search among pages is loaded before it is asked for', async () => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto(`${server.url}search/?q=${encodeURIComponent('服務')}`);
    await page.locator('#search_pages_list button').waitFor();
    expect(loaded.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  });

  test('a broken connection is said, and the search can be tried again', async () => {
    await page.route('**/pagefind/pagefind.js', (route) => route.abort());
    await page.goto(`${server.url}search/?q=${encodeURIComponent('服務')}`);
    await page.locator('#search_pages_list button').click();
    const retry = page.locator('#search_pages_status button');
    await retry.waitFor();
    await page.unroute('**/pagefind/pagefind.js');
    expect(await page.locator('#search_pages_status').innerText()).toContain('讀取失敗');
    await retry.click();
    await page.locator('#search_pages .hit').first().waitFor();
  });

  // Names of the five plans' institutions.
  if (site !== mainSite) return;

  test('who types the whole name of an institution or a unit finds its page first, though it narrows the measures', async () => {
    expect((await search('國立公共資訊圖書館'))[0]).toBe('/institutions/nlpi/');
    const either = await search('國立公共資訊圖書館 OR 國家圖書館');
    expect(either.slice(0, 4)).toEqual(
      expect.arrayContaining(['/institutions/nlpi/', '/institutions/ncl/']),
    );
    expect((await search('閱覽諮詢科'))[0]).toBe(
      '/institutions/nlpi/units/nlpi-reading-consultation/',
    );
  });
});
