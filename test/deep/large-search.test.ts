import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSynthetic } from '../../scripts/bench/write-synthetic.ts';
import { startStaticServer, type RunningServer } from '../../scripts/serve/static-server.ts';
import { findBrowser, thisMachine } from '../../scripts/test/find-browser.ts';
import { projectRoot } from '../../scripts/shared/run-command.ts';
import { readContentFolder } from '../../src/content/read/read-content-folder.ts';
import { loadCorpus } from '../../src/corpus/assembly/load-corpus.ts';
import type { Corpus, Row } from '../../src/corpus/model/corpus.ts';
import { foldForSearch } from '../../src/meaning/text/fold.ts';
import { runScript } from '../support/run-build.ts';

/** The search of a site of so many plans that its index is read by volumes. */

const PLANS = 140;

let folder: string;
let corpus: Corpus;
let rows: Row[];
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'large-search-'));
  const [content, site] = [join(folder, 'content'), join(folder, 'site')];
  await writeSynthetic(join(projectRoot, 'content'), { plans: PLANS, seed: 7 }, content);
  const { exitCode, output } = await runScript('build.ts', [], {
    environment: { CONTENT_DIR: content, OUT_DIR: site, BASE_PATH: '/', CACHE: 'off' },
  });
  expect(exitCode, output).toBe(0);
  corpus = loadCorpus(await readContentFolder(content), { asOf: null }).corpus!;
  rows = corpus.plans.flatMap((plan) => plan.rows);
  server = await startStaticServer({ directory: site, basePath: '/', port: 0 });
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
const countOf = (...are: ((row: Row) => boolean)[]) =>
  rows.filter((row) => are.every((is) => is(row))).length;

/** What the page had when the number of hits was first known. */
interface AtReady {
  /** Compressed bytes of the search index. */
  bytes: number;
  links: string[];
}

async function search(
  query: string,
  state: 'ready' | 'settled',
): Promise<{ page: Page; total: number; atReady: AtReady }> {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const exact = document.querySelector<HTMLElement>('#search_exact[data-state="ready"]');
      if (exact === null) return;
      observer.disconnect();
      const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const links = [...document.querySelectorAll('#search_hits .hit a')];
      Object.assign(window, {
        atReady: {
          bytes: files
            .filter(({ name }) => name.includes('/search-index/'))
            .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
          links: links.map((link) => link.getAttribute('href')),
        },
      });
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(`${server.url}search/${query}`);
  const exact = page.locator(
    state === 'ready'
      ? '#search_exact[data-state="ready"]'
      : '#search_exact[data-state="ready"][data-settled="true"]',
  );
  const total = Number(await exact.getAttribute('data-total', { timeout: 60_000 }));
  const atReady = await page.evaluate(() => (window as unknown as { atReady: AtReady }).atReady);
  return { page, total, atReady };
}

const linksOn = (page: Page) =>
  page
    .locator('#search_hits .hit a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));

test.each(['電子書', '滿意度', '服務'])(
  '%s: the number is right, and known for less than 120 kilobytes',
  async (word) => {
    const { page, total, atReady } = await search(`?q=${word}`, 'ready');
    expect(total).toBe(countOf(says(word)));
    expect(total).toBeGreaterThan(20);
    expect(atReady.links.length).toBeGreaterThan(0);
    expect(atReady.bytes).toBeGreaterThan(1000);
    expect(atReady.bytes).toBeLessThan(120_000);
    await page.close();
  },
);

test('where hits are very many the rest is read when it is asked for, and can be narrowed before', async () => {
  const { page, total } = await search('?q=服務', 'settled');
  expect(total).toBe(countOf(says('服務')));
  expect(total).toBeGreaterThan(5000);
  const readAll = page.getByRole('button', { name: '讀取全部' });
  await readAll.waitFor();
  // Not counted yet, so nothing is said of how many a choice has.
  const { institutionId } = corpus.institutions.at(-1)!;
  const choice = page.locator(`#search_facets input[value="${institutionId}"]`).locator('xpath=..');
  expect(await choice.locator('.facet-count').textContent()).toBe('');
  const shown = await linksOn(page);

  await readAll.click();
  const own = countOf(says('服務'), ({ plan }) => plan.institution.institutionId === institutionId);
  await expect.poll(() => choice.textContent(), { timeout: 60_000 }).toContain(`${own}`);
  expect((await linksOn(page)).slice(0, shown.length)).toEqual(shown);
  expect(await readAll.count()).toBe(0);

  const narrowed = await search('?q=服務', 'settled');
  await narrowed.page.locator(`#search_facets input[value="${institutionId}"]`).check();
  await narrowed.page.locator(`#search_exact[data-total="${own}"][data-settled="true"]`).waitFor();
  for (const each of [page, narrowed.page]) await each.close();
});

test('what was listed first stays where it is when the rest is known', async () => {
  const { page, total, atReady } = await search('?q=電子書', 'settled');
  expect(await linksOn(page)).toHaveLength(20);
  expect((await linksOn(page)).slice(0, atReady.links.length)).toEqual(atReady.links);
  await page.locator('#search_hits button').click();
  await expect.poll(async () => (await linksOn(page)).length).toBe(Math.min(40, total));
  await page.close();
});

test('filters say how many there are in all volumes, and narrow', async () => {
  const { page } = await search('?q=電子書', 'settled');
  const { institutionId } = corpus.institutions.at(-1)!;
  const own = countOf(
    says('電子書'),
    ({ plan }) => plan.institution.institutionId === institutionId,
  );
  const box = page.locator(`#search_facets input[value="${institutionId}"]`);
  await expect.poll(() => box.locator('xpath=..').textContent()).toContain(`${own}`);
  await box.check();
  await page.locator(`#search_exact[data-total="${own}"][data-settled="true"]`).waitFor();
  expect(new URL(page.url()).searchParams.get('institution')).toBe(institutionId);
  expect(
    await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value),
  ).toBe(institutionId);
  await page.close();
});

test('before anything is asked all institutions and years can be chosen', async () => {
  const { page, atReady } = await search('', 'settled');
  expect(await page.locator('#search_facets input[name="institution"]').count()).toBe(
    corpus.institutions.length,
  );
  const { rocYear } = corpus.plans.at(-1)!;
  const year = page.locator(`#search_facets input[name="year"][value="${rocYear}"]`);
  await year.check();
  const own = countOf(({ plan }) => plan.rocYear === rocYear);
  await page.locator(`#search_exact[data-total="${own}"][data-settled="true"]`).waitFor();
  expect(atReady.bytes).toBeLessThan(20_000);
  await page.close();
});

test('a year joined to a word, an id, and a word that stands nowhere', async () => {
  const { rocYear } = corpus.plans.at(-1)!;
  const joined = await search(`?q=${rocYear}年電子書`, 'settled');
  expect(joined.total).toBe(countOf(says('電子書'), ({ plan }) => plan.rocYear === rocYear));
  const { measureId } = rows.at(-1)!;
  const byId = await search(`?q=${measureId}`, 'settled');
  expect(byId.total).toBe(1);
  expect((await linksOn(byId.page))[0]).toContain(`#${measureId}`);
  const nowhere = await search('?q=哺乳式飛船', 'settled');
  expect(nowhere.total).toBe(0);
  for (const { page } of [joined, byId, nowhere]) await page.close();
});
