import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page, type Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSearchedSite } from '../../scripts/bench/search/searched-site.ts';
import { startStaticServer, type RunningServer } from '../../scripts/serve/static-server.ts';
import { projectRoot } from '../../scripts/shared/run-command.ts';
import { findBrowser, thisMachine } from '../../scripts/test/find-browser.ts';
import type { Corpus, Row } from '../../src/corpus/model/corpus.ts';
import { foldForSearch } from '../../src/meaning/text/fold.ts';
import { INDEX_FOLDER } from '../../src/search/index-folder.ts';

/** The search of a site of more volumes than are read without being asked for. */

const PLANS = 450;

let folder: string;
let corpus: Corpus;
let rows: Row[];
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-of-many-'));
  const site = await makeSearchedSite(join(projectRoot, 'content'), { seed: 7, folder });
  corpus = await site.putIndex(PLANS);
  rows = corpus.plans.flatMap((plan) => plan.rows);
  server = await startStaticServer({ directory: site.directory, basePath: '/', port: 0 });
  const source = findBrowser(thisMachine());
  if (source.kind !== 'found') throw new Error('No browser; npm test says how to get one.');
  browser = await chromium.launch({ executablePath: source.path, args: ['--no-sandbox'] });
}, 400_000);

afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
});

const says = (word: string) => (row: Row) => foldForSearch(row.text ?? '').includes(word);

/** The page of a search once it has come to rest, and how many bytes of the index it has read until then. */
async function search(
  query: Record<string, string> | [string, string][],
): Promise<{ page: Page; bytes: number; bytesAtFirst: number }> {
  const page = await browser.newPage();
  await page.addInitScript((indexFolder) => {
    performance.setResourceTimingBufferSize(10_000);
    new MutationObserver((_, observer) => {
      if (document.querySelector('#search_hits .hit') === null) return;
      observer.disconnect();
      const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const bytesAtFirst = files
        .filter(({ name }) => name.includes(indexFolder))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
      Object.assign(window, { bytesAtFirst });
    }).observe(document, { subtree: true, childList: true });
  }, INDEX_FOLDER);
  await page.goto(`${server.url}search/?${new URLSearchParams(query).toString()}`);
  await page
    .locator('#search_exact[data-state="ready"][data-settled="true"]')
    .waitFor({ timeout: 60_000 });
  const bytesAtFirst = await page.evaluate(
    () => (window as unknown as { bytesAtFirst: number }).bytesAtFirst,
  );
  return { page, bytes: await bytesOf(page), bytesAtFirst };
}

const bytesOf = (page: Page) =>
  page.evaluate(
    (indexFolder) =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name }) => name.includes(indexFolder))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    INDEX_FOLDER,
  );

const readAll = (page: Page) => page.getByRole('button', { name: '讀取全部' });
const total = (page: Page) => page.locator('#search_exact').getAttribute('data-total');

test('of a word in headings alone some rows are listed for little, and the rest when it is asked for', async () => {
  const word = '使用便利';
  expect(rows.some(says(word))).toBe(false);
  const { page, bytes } = await search({ q: word });
  expect(await total(page)).toBe('0');
  expect(bytes).toBeLessThan(150_000);
  const listed = page.locator('#search_related .hit-path', { hasText: word });
  expect(await listed.count()).toBeGreaterThan(0);
  // What is not counted is not told.
  expect(await page.locator('#search_related .related-count').count()).toBe(0);
  expect(await page.locator('#search_status').textContent()).toContain('先列出幾項');

  await readAll(page).click();
  const inHeadings = rows.filter((row) => row.actions.some((heading) => heading.includes(word)));
  const all = new Intl.NumberFormat('en').format(inHeadings.length);
  await expect
    .poll(() => page.locator('#search_status').textContent(), { timeout: 60_000 })
    .toContain(`${all} 項`);
  expect(await readAll(page).count()).toBe(0);
  expect(await bytesOf(page)).toBeGreaterThan(600_000);
  await page.close();
});

test('under an institution its own rows are read, all of them, and the others when they are asked for', async () => {
  const { institutionId } = corpus.institutions.at(-1)!;
  const others = corpus.institutions[0]!.institutionId;
  const isOf = (id: string) => (row: Row) => row.plan.institution.institutionId === id;
  const said = rows.filter(says('服務'));
  const { page, bytes } = await search({ q: '服務', institution: institutionId });
  expect(await total(page)).toBe(String(said.filter(isOf(institutionId)).length));
  expect(bytes).toBeLessThan(300_000);
  const all = new Intl.NumberFormat('en').format(said.length);
  expect(await page.locator('#search_status').textContent()).toContain(`不加條件為 ${all} 項`);
  const countAt = (id: string) =>
    page
      .locator(`#search_facets input[value="${id}"]`)
      .locator('xpath=..')
      .locator('.facet-count')
      .textContent();
  expect(await countAt(others)).toBe('');
  const { rocYear } = corpus.institutions.at(-1)!.plans[0]!;
  const ofYear = said.filter(isOf(institutionId)).filter(({ plan }) => plan.rocYear === rocYear);
  expect(await countAt(String(rocYear))).toContain(String(ofYear.length));

  await readAll(page).click();
  const ofOthers = said.filter(isOf(others)).length;
  await expect.poll(() => countAt(others), { timeout: 60_000 }).toContain(String(ofOthers));
  expect(await total(page)).toBe(String(said.filter(isOf(institutionId)).length));
  await page.close();
});

test.each([
  [[['q', '資料 系統']]],
  [[['q', '资料 系统']]],
  [[['q', '系列 回应']]],
  [[['q', '親子 可以 包括']]],
  [[['q', '案件 可以 程度']]],
  [
    [
      ['q', '行銷 可以 數位'],
      ['institution', 'synthetic-0003'],
    ],
  ],
] as [[string, string][]][])(
  'what is told first is what is told when all is read: %j',
  async (query) => {
    const { page } = await search(query);
    const first = await total(page);
    if ((await readAll(page).count()) > 0) {
      await readAll(page).click();
      await page
        .locator('#search_exact:not(:has(button:text("讀取全部")))[data-settled="true"]')
        .waitFor({ timeout: 60_000 });
    }
    expect(await total(page)).toBe(first);
    await page.close();
  },
);

test.each([
  { year: '101' },
  { month: '2012-06' },
  { kind: 'measure' },
  { institution: 'synthetic-0030' },
] as Record<string, string>[])(
  'under %j the first hits of a frequent word come for little',
  async (chosen) => {
    const { page, bytesAtFirst } = await search({ q: '服務', ...chosen });
    expect(bytesAtFirst).toBeGreaterThan(10_000);
    expect(bytesAtFirst).toBeLessThan(80_000);
    await page.close();
  },
);

test('an institution that has nothing of it stays chosen beside another', async () => {
  const [one, other] = ['synthetic-0045', 'synthetic-0008'];
  const { page } = await search([
    ['q', '資訊組織'],
    ['institution', one],
    ['institution', other],
  ]);
  for (const id of [one, other])
    expect(await page.locator(`#search_facets input[value="${id}"]`).isChecked()).toBe(true);
  expect(await page.locator('#search_status').textContent()).not.toContain('不存在');
  await page.close();
});

/** Asks for the overview of the index only after so long, or not at all. */
const holdOverview = (page: Page, answer: (route: Route) => Promise<void>) =>
  page.route(new RegExp(`${INDEX_FOLDER}.*overview`), answer);

test.each([
  ['服務', '即時檢索'],
  ['讀者', '服務'],
])(
  'who changes the order of %s while the hits stand keeps the filter of the address, after a search for %s',
  async (word, before) => {
    const { institutionId } = corpus.institutions[4]!;
    const { page } = await search({ q: before });
    await holdOverview(page, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 2000));
      await route.continue().catch(() => undefined);
    });
    await page.evaluate(
      (asked) => {
        history.pushState({ shown: 0 }, '', `${location.pathname}?${asked}`);
        dispatchEvent(new PopStateEvent('popstate'));
      },
      new URLSearchParams({ q: word, institution: institutionId }).toString(),
    );
    await page.waitForFunction(
      (id) => document.querySelector(`#search_hits .hit a[href*="/${id}/"]`) !== null,
      institutionId,
    );
    await page.locator('#search_sort').evaluate((select: HTMLSelectElement) => {
      select.value = 'newest';
      select.dispatchEvent(new Event('change'));
    });
    await page.waitForURL(/sort=newest/);
    expect(new URL(page.url()).searchParams.getAll('institution')).toEqual([institutionId]);
    await page.locator('#search_exact[data-state="ready"][data-settled="true"]').waitFor();
    expect(await page.locator(`#search_facets input[value="${institutionId}"]`).isChecked()).toBe(
      true,
    );
    await page.close();
  },
);

test.each([
  { q: '服務' },
  { q: '服務', institution: 'synthetic-0003' },
  { q: '使用便利' },
  { q: '101年' },
] as Record<string, string>[])(
  'hits of %j stand also where what there is to choose cannot be read',
  async (query) => {
    const withAll = await search(query);
    const told = await total(withAll.page);
    await withAll.page.close();
    const page = await browser.newPage();
    await holdOverview(page, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(`${server.url}search/?${new URLSearchParams(query).toString()}`);
    const section = page.locator('#search_exact:not([data-state="loading"])[data-settled="true"]');
    await section.waitFor({ timeout: 60_000 });
    expect(await section.getAttribute('data-state')).toBe('ready');
    expect(await total(page)).toBe(told);
    await page.close();
  },
);

test('whoever reads the rest by keyboard stands at the hits then', async () => {
  const { institutionId } = corpus.institutions.at(-1)!;
  const { page } = await search({ q: '服務', institution: institutionId });
  await readAll(page).focus();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('#search_hits') !== null), {
      timeout: 60_000,
    })
    .toBe(true);
  await expect.poll(() => readAll(page).count(), { timeout: 60_000 }).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A');
  await page.close();
});
