import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RunningServer } from '../../scripts/serve/static-server.ts';
import { languages } from '../../src/content/language.ts';
import { searchWords } from '../../src/words/interface/search.ts';
import { t } from '../../src/words/interface/index.ts';
import { foldForSearch } from '../../src/meaning/text/fold.ts';
import { bringAxe, judge } from '../support/axe.ts';
import { comeIn, connectBrowser, serve } from '../support/browser.ts';
import { mainSite, otherAgencySite } from '../support/built-sites.ts';
import { widthAbove } from '../support/page-faults.ts';
import { howMany, isWhole } from '../support/samples.ts';

/**
 * How the search page behaves; whether it finds the right measures is tested in search.test.ts. Of the
 * second site, what its path and its other content could change; the deep tests look at all of both.
 */

interface Measure {
  measure_id: string;
  plan_id: string;
  institution_id: string;
  roc_year: number;
  /** Null where it is withheld. */
  text: string | null;
  url: string;
}

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

describe.each([
  ['the site', mainSite],
  ['the other agency’s site, below a path', otherAgencySite],
])('%s', (_, site) => {
  const measures = JSON.parse(
    readFileSync(join(site.directory, 'data/measures.json'), 'utf8'),
  ) as Measure[];
  /** Two characters that many measures have. */
  const common = mostCommonPair(measures.map(({ text }) => text ?? ''));
  const withCommon = measures.filter(({ text }) => foldForSearch(text ?? '').includes(common));

  let server: RunningServer;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    server = await serve(site);
    context = await comeIn(browser, server);
  });
  afterAll(async () => {
    await context.close();
    await server.close();
  });
  beforeEach(async () => {
    page = await context.newPage();
    complaints = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
  });
  afterEach(() => page.close());

  const exact = () => page.locator('#search_exact[data-state="ready"]');
  const total = async () => {
    await exact().waitFor();
    return Number(await exact().getAttribute('data-total'));
  };
  const status = async () => {
    await exact().waitFor();
    return page.locator('#search_status').innerText();
  };
  const open = (query: string, path = 'search/') =>
    page.goto(`${server.url}${path}?${new URLSearchParams({ q: query }).toString()}`);

  test('each exact hit is one link, which leads to the measure itself', async () => {
    await open(common);
    const hits = page.locator('#search_exact .hit');
    expect(await total()).toBe(withCommon.length);
    const links = await hits.evaluateAll((all) =>
      all.map((hit) => hit.querySelectorAll('a').length),
    );
    expect(links.filter((number) => number !== 1)).toEqual([]);
    const link = hits.first().locator('a');
    const id = new URL((await link.getAttribute('href'))!, server.url).hash.slice(1);
    await link.click();
    await page.waitForURL(new RegExp(`#${id}$`));
    const text = await page.locator(`#${id}`).innerText();
    expect(foldForSearch(text)).toContain(common);
    expect(complaints).toEqual([]);
  });

  // What the site's address does not decide.
  test.runIf(site === otherAgencySite)(
    'who finds a plan by its title is sent to look for no misspelling',
    async () => {
      await open('中程計畫');
      await page.locator('#search_exact[data-settled]').waitFor();
      expect(await page.locator('#search_related a[href$="/112-midterm/"]').count()).toBe(1);
      expect(await page.locator('#search_help').isVisible()).toBe(false);
    },
  );

  if (site !== mainSite && !isWhole) return;

  test('where nothing is asked, the lists follow at once; where something is, they do not move', async () => {
    const between = async () => {
      await exact().waitFor();
      const parts = page.locator('#search_status, .search-examples:visible');
      const said = (await parts.last().boundingBox())!;
      const lists = (await page.locator('.search-lists').boundingBox())!;
      return lists.y - said.y - said.height;
    };
    await page.setViewportSize({ width: 400, height: 900 });
    await page.goto(`${server.url}search/`);
    expect(await between()).toBeLessThan(100);
    await open('此詞不在任何計畫之中');
    expect(await between()).toBeGreaterThan(300);
  });

  test('a filter says how many hits it leaves, and leaves as many; the address says it', async () => {
    await open(common);
    await exact().waitFor();
    await unfoldFilters(page);
    const box = page.locator('input[name="institution"]:visible').first();
    const institution = (await box.getAttribute('value'))!;
    const expected = withCommon.filter((row) => row.institution_id === institution).length;
    const label = await page.locator(`label:has(input[value="${institution}"])`).innerText();
    expect(label).toContain(String(expected));
    await box.check();
    expect(await total()).toBe(expected);
    expect(new URL(page.url()).searchParams.getAll('institution')).toEqual([institution]);

    await page.reload();
    expect(await total()).toBe(expected);
    expect(await page.locator(`input[value="${institution}"]`).isChecked()).toBe(true);

    await page.goBack();
    expect(await total()).toBe(withCommon.length);
    expect(await page.locator(`input[value="${institution}"]`).isChecked()).toBe(false);
  });

  test('a hit says as its plan does of which unit and which deadlines it cannot be told', async () => {
    const rows = JSON.parse(readFileSync(join(site.directory, 'data/due.json'), 'utf8')) as {
      measure_id: string;
      alignment: string;
    }[];
    const inGroup = rows.find(({ alignment }) => alignment === 'group')!.measure_id;
    const assignments = JSON.parse(
      readFileSync(join(site.directory, 'data/assignments.json'), 'utf8'),
    ) as { measure_id: string; unit: string; unit_id: string | null }[];
    const unsure = assignments.find(({ unit_id: id }) => id === null)!;
    for (const language of languages) {
      const words = searchWords(language).hits;
      const path = language === 'zh' ? 'search/' : 'en/search/';
      await open(inGroup, path);
      await exact().waitFor();
      const doubts = page.locator('#search_hits .hit .hit-doubt');
      expect(await doubts.allInnerTexts()).toContain(words.inCells.group);
      expect(words.inCells.group).toBe(t(language).row.alignment.group);
      await open(unsure.measure_id, path);
      await exact().waitFor();
      const units = await page.locator('#search_hits .hit .hit-facts').innerText();
      expect(units).toContain(unsure.unit + words.unresolved);
      expect(words.unresolved).toContain(t(language).row.unresolved);
    }
  });

  test('filters alone list everything under them', async () => {
    const year = String(measures[0]!.roc_year);
    await page.goto(`${server.url}search/?year=${year}`);
    expect(await total()).toBe(measures.filter((row) => String(row.roc_year) === year).length);
  });

  test('what is true of the plans of all hits stands above them once, else at each hit', async () => {
    await open(common);
    await page.locator('#search_hits .hit').first().waitFor();
    const total = await page.locator('#search_hits .hit').count();
    expect(total).toBeGreaterThan(1);
    const said = await page.locator('#search_exact').innerText();
    expect(said.match(/計畫期間\d/g)).toHaveLength(total);
    const times = said.match(/執行結果未載明|執行情形見計畫頁/g)!.length;
    // All plans of the site are over; of the other agency’s, some are under way and some reported on.
    expect(times).toBe(site === mainSite ? 1 : total);
  });

  test('once all is there that was found, the lists follow without a gap', async () => {
    await open('此詞不在任何計畫之中');
    await page.locator('#search_exact[data-settled]').waitFor({ state: 'attached' });
    const [gap, room] = await page.evaluate(() => {
      const bottom = (part: string) => document.querySelector(part)!.getBoundingClientRect().bottom;
      const columns = document.querySelector('#search_columns')!;
      return [
        bottom('#search_columns') -
          Math.max(...[...columns.children].map((each) => each.getBoundingClientRect().bottom)),
        columns.getBoundingClientRect().height,
      ];
    });
    expect(room).toBeGreaterThan(0);
    expect(gap).toBeLessThan(1);
  });

  test('English pages search the same index and lead to English pages', async () => {
    await open(common, 'en/search/');
    expect(await total()).toBe(withCommon.length);
    const hit = page.locator('#search_exact .hit').first();
    expect(await hit.locator('a').getAttribute('href')).toContain('/en/plans/');
    expect(await hit.locator('.hit-text').getAttribute('lang')).toBe('zh-Hant-TW');
  });

  test('what is asked goes along to the other language', async () => {
    await open(common);
    expect(await total()).toBe(withCommon.length);
    await page.locator('.tools a[hreflang]').click();
    await page.waitForURL('**/en/search/?**');
    expect(await total()).toBe(withCommon.length);
    expect(complaints).toEqual([]);
  });

  test('a year’s digits are told of once where there is no such plan', async () => {
    await open('2093年');
    expect(await status()).not.toContain(searchWords('zh').status.unsaid('「2093年」'));
  });

  test('without JavaScript the lists are offered', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const plainPage = await plain.newPage();
    await plainPage.goto(`${server.url}search/?q=${encodeURIComponent(common)}`);
    expect(await plainPage.locator('main a[href$="/plans/"]:visible').count()).toBeGreaterThan(0);
    expect(await plainPage.locator('#search_columns').isVisible()).toBe(false);
    await plain.close();
  });

  // Hits of all words, of some of them, and none: these once, and hits in every view.
  const results = [common, `${common} 搜搜`, '搜搜'];
  test.each(
    (
      [
        ['light', 320],
        ['dark', 1280],
        ['light', 1280],
      ] as const
    ).slice(0, howMany(1, 3)),
  )('axe finds nothing against hits, filters and help (%s, %i px)', async (colorScheme, width) => {
    const axe = await readFile(
      createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
      'utf8',
    );
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const found: string[] = [];
    for (const query of results.slice(0, howMany(1, 3))) {
      await open(query);
      await exact().waitFor();
      await unfoldFilters(page);
      await bringAxe(page, axe);
      const { faults, smallTargets } = await judge(page);
      found.push(...[...faults, ...smallTargets].map((fault) => `${query} ${fault}`));
      found.push(...(await widthAbove(page, width)).map((fault) => `${query} ${fault}`));
    }
    expect(found).toEqual([]);
  });

  test('more hits come by a button, and the first new one has the focus', async () => {
    await open(common);
    await exact().waitFor();
    const more = page.locator('#search_hits .hits-more');
    if (withCommon.length <= 20) {
      expect(await more.count()).toBe(0);
      return;
    }
    await more.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('#search_hits .hit').length > 20);
    const focused = await page.evaluate(() =>
      [...document.querySelectorAll('#search_hits .hit a')].indexOf(document.activeElement!),
    );
    expect(focused).toBe(20);
  });

  test('the words are marked in their context, as they are printed', async () => {
    await open(common);
    await exact().waitFor();
    for (const hit of await page.locator('#search_exact .hit-text').all()) {
      const marked = await hit.locator('mark').allInnerTexts();
      expect(marked.length).toBeGreaterThan(0);
      for (const words of marked) expect(foldForSearch(words)).toContain(common);
    }
  });

  test('what was understood stands in the headline, and each part is taken away by a link', async () => {
    const { roc_year: year } = withCommon[0]!;
    const ofYear = withCommon.filter((row) => row.roc_year === year);
    await open(`${common} ${year}年`);
    expect(await total()).toBe(ofYear.length);
    expect(await status()).toContain(`含有「${common}」，${year} 年度：${ofYear.length} 項。`);
    const parts = page.locator('#search_understood .understood-part');
    expect(await parts.count()).toBe(2);

    await parts.filter({ hasText: `${year} 年度` }).press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === common);
    expect(await total()).toBe(withCommon.length);
    expect(await page.locator('#search_words').inputValue()).toBe(common);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search_exact_heading');

    await page.goBack();
    expect(await total()).toBe(ofYear.length);
    const asWords = page.locator('#search_understood .understood-words');
    expect(new URL((await asWords.getAttribute('href'))!, page.url()).searchParams.get('q')).toBe(
      `${common} "${year}年"`,
    );
  });

  test('what is left where a name is removed and only words to leave out remain is listed, not these', async () => {
    const { roc_year: year } = withCommon[0]!;
    const without = measures.filter((row) => !withCommon.includes(row));
    await open(`${year}年 -${common}`);
    expect(await total()).toBe(without.filter((row) => row.roc_year === year).length);
    const parts = page.locator('#search_understood .understood-part');
    await parts.filter({ hasText: `${year} 年度` }).press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === `-${common}`);
    expect(await total()).toBe(without.length);
    expect(await status()).toContain(`不含「${common}」`);
    expect(await page.locator('#search_exact .hit-text mark').count()).toBe(0);
  });

  test('everything that is listed can be narrowed to, also what stands beside the hits', async () => {
    const institutionOf = new Map(measures.map((row) => [row.measure_id, row.institution_id]));
    for (const word of ['停車場', '每月', common]) {
      await open(word);
      await page.locator('#search_exact[data-settled]').waitFor();
      await unfoldFilters(page);
      const ids = await page
        .locator('.hit-title a')
        .evaluateAll((links: HTMLAnchorElement[]) => links.map(({ hash }) => hash.slice(1)));
      const listed = new Set(ids.flatMap((id) => institutionOf.get(id) ?? []));
      const offered = await page
        .locator('input[name="institution"]:visible')
        .evaluateAll((boxes: HTMLInputElement[]) => boxes.map(({ value }) => value));
      if (word === common) expect(listed.size).toBeGreaterThan(0);
      expect(
        [...listed].filter((id) => !offered.includes(id)),
        word,
      ).toEqual([]);
    }
  });

  test('a filter of the panel is a part as well', async () => {
    const year = String(withCommon[0]!.roc_year);
    await page.goto(`${server.url}search/?q=${encodeURIComponent(common)}&year=${year}`);
    await exact().waitFor();
    await page.locator('#search_understood .understood-part').filter({ hasText: year }).click();
    expect(await total()).toBe(withCommon.length);
    expect(new URL(page.url()).search).toBe(`?q=${encodeURIComponent(common)}`);
  });

  test('where nothing is found, the filters are there all the same, and other words before none', async () => {
    await open('搜搜');
    expect(await total()).toBe(0);
    expect(await page.locator('#search_filters').isVisible()).toBe(true);
    await open('义工');
    const said = await status();
    expect(await total()).toBe(
      measures.filter(({ text }) => foldForSearch(text ?? '').includes('義工')).length,
    );
    if (said.includes('：0 項')) expect(said).toMatch(/^(?:同義詞「志工」.*：[1-9]|含有)/u);
  });

  test('the results are downloaded with what was asked and the day', async () => {
    const year = String(withCommon[0]!.roc_year);
    const ofYear = withCommon.filter((row) => String(row.roc_year) === year);
    await open(`${common} ${year}年`);
    await exact().waitFor();
    const section = page.locator('#search_download');
    await section.waitFor();
    const download = page.waitForEvent('download');
    await section.locator('[data-format="csv"]').press('Enter');
    const file = await download;
    const day = /^search-(\d{4}-\d\d-\d\d)\.csv$/.exec(file.suggestedFilename())![1]!;
    const rows = parse<Record<string, string>>(await buffer(await file.createReadStream()), {
      bom: true,
      columns: true,
    });
    const byText = rows.filter((row) => row['found_by'] === 'text');
    expect(byText.map((row) => row['measure_id']).sort()).toEqual(
      ofYear.map((row) => row.measure_id).sort(),
    );
    expect(rows.every((row) => row['downloaded_on'] === day)).toBe(true);
    expect(rows.every((row) => row['query'] === `${common} ${year}年`)).toBe(true);
    const texts = new Map(measures.map((row) => [row.measure_id, row.text]));
    for (const row of byText) expect(row['text']).toBe(texts.get(row['measure_id']!) ?? '');

    const workbook = page.waitForEvent('download');
    await section.locator('[data-format="ods"]').click();
    const ods = await buffer(await (await workbook).createReadStream());
    expect(ods.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    expect(ods.includes('application/vnd.oasis.opendocument.spreadsheet')).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('a filter that does not exist is named and left out', async () => {
    await page.goto(`${server.url}search/?q=${encodeURIComponent(common)}&unit=no-such-unit`);
    expect(await total()).toBe(withCommon.length);
    expect(await status()).toContain('no-such-unit');
  });

  test('the order is chosen, kept in the address, and changes no total', async () => {
    await open(common);
    await exact().waitFor();
    const firstHit = page.locator('#search_exact .hit a').first();
    await page.locator('#search_sort').selectOption('plan');
    expect(await total()).toBe(withCommon.length);
    expect(await firstHit.getAttribute('href')).toContain(`#${withCommon[0]!.measure_id}`);
    expect(new URL(page.url()).searchParams.get('sort')).toBe('plan');
  });

  test('the search goes on with the keyboard alone', async () => {
    await page.goto(`${server.url}search/`);
    await exact().waitFor();
    await page.locator('#search_words').focus();
    await page.keyboard.type(common);
    await page.keyboard.press('Enter');
    expect(await total()).toBe(withCommon.length);
    // From the words over the button and the filters to the order, and on to the first hit.
    const seen: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const where = await page.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.closest('.hit') ? 'hit' : (activeElement?.id ?? '');
      });
      seen.push(where);
      if (where === 'hit') break;
    }
    expect(seen.at(-1)).toBe('hit');
    expect(seen).toContain('search_filters_name');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#/);
  });

  test('a condition under which nothing is found leads to the same without it', async () => {
    const [{ plan_id: plan }] = measures as [Measure];
    const textsOf = (some: readonly Measure[]) =>
      some.map(({ text }) => foldForSearch(text ?? '')).join('\n');
    const own = textsOf(measures.filter(({ plan_id }) => plan_id === plan));
    const others = textsOf(measures.filter(({ plan_id }) => plan_id !== plan));
    const word = [...others.matchAll(/\p{Script=Han}{3}/gu)]
      .map(([each]) => each)
      .find((each) => !own.includes(each))!;
    await open(`${plan} "${word}"`);
    expect(await total()).toBe(0);
    const link = page.locator('#search_help a');
    expect(await link.textContent()).toMatch(/^不加條件/);
    await link.click();
    await page.locator('#search_exact .hit').first().waitFor();
    expect(await total()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  test('a time of which there is nothing leads to the lists of months and years, and to no misspelling', async () => {
    for (const [typed, list] of [
      ['2093-07', 'deadlines'],
      ['July 2093', 'deadlines'],
      ['民國 182 年', 'plans'],
    ] as const) {
      await open(typed);
      expect(await total()).toBe(0);
      const help = page.locator('#search_help');
      await help.locator(`a[href$="/${list}/"]`).waitFor();
      expect(await help.textContent()).not.toContain('錯字');
    }
    expect(complaints).toEqual([]);
  });

  test.each([
    ['a script', '<script>document.title="x"</script><img src=x onerror="document.title=1">'],
    ['an emoji', '😀👩‍👩‍👧'],
    ['5 000 characters', '搜'.repeat(5000)],
    ['a lone half of a character', '\ud83d'],
  ])('%s finds nothing, says what to try, and does no harm', async (_kind, query) => {
    await page.goto(`${server.url}search/`);
    await exact().waitFor();
    const title = await page.title();
    await page.locator('#search_words').fill(query);
    await page.locator('#search_words').press('Enter');
    expect(await total()).toBe(0);
    await page.locator('#search_help').waitFor();
    expect(await page.title()).toContain(title);
    expect(await page.locator('#search_app img, #search_app script').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
    expect(complaints).toEqual([]);
  });

  test('nothing typed asks what to look for', async () => {
    await open('  ');
    expect(await total()).toBe(0);
    expect(await status()).toContain('請輸入');
    expect(await page.locator('#search_exact .hit').count()).toBe(0);
  });

  test('nothing is stored, and a browser that blocks storage searches as well', async () => {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
      }
    });
    await open(common);
    expect(await total()).toBe(withCommon.length);
    expect(await context.cookies()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('a broken connection is said, and the search can be tried again', async () => {
    await page.route('**/search-index/grams-*', (route) => route.abort());
    await open(common);
    const retry = page.locator('#search_status button');
    await retry.waitFor();
    expect(await page.locator('#search_exact').getAttribute('data-total')).toBeNull();
    await page.unroute('**/search-index/grams-*');
    await retry.click();
    expect(await total()).toBe(withCommon.length);
  });

  test('without JavaScript a search leads to the plans and to all measures, and the word stays in the address', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const tab = await plain.newPage();
    await tab.goto(server.url);
    await tab.getByRole('search').getByRole('searchbox').fill(common);
    await tab.keyboard.press('Enter');
    await tab.waitForURL(/\/search\//);
    expect(new URL(tab.url()).searchParams.get('q')).toBe(common);
    expect(await tab.getByRole('searchbox').count()).toBe(0);
    const links = tab.locator('.without-scripts a');
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(hrefs).toContain(`${site.basePath}data/measures.ods`);
    const { url, measure_id: id } = withCommon[0]!;
    const plan = new URL(url).pathname;
    expect(hrefs).toContain(plan);
    await tab.goto(new URL(plan, server.url).href);
    expect(await tab.locator(`[id="${id}"]`).count()).toBe(1);
    await plain.close();
  });
});

/** The pair of Han characters that most texts have. */
function mostCommonPair(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const pairs = [...foldForSearch(text).matchAll(/(?=(\p{Script=Han}{2}))/gu)];
    for (const pair of new Set(pairs.map((match) => match[1]!))) {
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]![0];
}

async function unfoldFilters(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('#search_app details')) {
      part.setAttribute('open', '');
    }
  });
}
