import type { Browser, Page } from 'playwright-core';
import { pagePath } from '../../../src/corpus/addresses/page-paths.ts';
import { INDEX_FOLDER, PAGE_INDEX_FOLDER } from '../../../src/search/index-folder.ts';
import type { BenchQuery } from './queries.ts';

/** Bytes that came over the line, compressed as they were sent, up to a point of a search. */
export interface LoadedBytes {
  /** Until the first hits were listed, or it was known that there are none. */
  first: number;
  /** Until the number of hits was known. */
  total: number;
  /** Until everything beside them was listed. */
  all: number;
}

/** What a query loaded in a browser that had nothing of the site, and in one that had searched before. */
export interface QueryBytes extends BenchQuery {
  hits: number;
  /** Of the search index alone. */
  cold: LoadedBytes;
  /** The page with its scripts and styles, once. */
  page: number;
  warm: LoadedBytes;
}

const TIMEOUT = 600_000;

/**
 * Asks a served site each query, in a browser of its own, and once more on the page that has answered another one of
 * them.
 * @param siteUrl of its home page
 * @param queries two at least
 * @param onQuery told of each before it is asked
 */
export async function measureQueries(
  browser: Browser,
  siteUrl: string,
  queries: readonly BenchQuery[],
  onQuery: (query: BenchQuery) => void,
): Promise<QueryBytes[]> {
  const measured: QueryBytes[] = [];
  for (const [place, each] of queries.entries()) {
    onQuery(each);
    const { query: before } = queries.at(place - 1)!;
    const cold = await inNewBrowser(browser, async (page) => {
      await page.goto(searchFor(siteUrl, each.query));
      return settledBytes(page);
    });
    const warm = await inNewBrowser(browser, async (page) => {
      await page.goto(searchFor(siteUrl, before));
      await settledBytes(page);
      await page.evaluate(() => {
        (window as unknown as Measuring).measuring.restart();
        document.querySelector('#search_exact')?.removeAttribute('data-settled');
      });
      await page.locator('#search_words').fill(each.query);
      await page.keyboard.press('Enter');
      return settledBytes(page);
    });
    measured.push({
      ...each,
      hits: cold.hits,
      cold: cold.index,
      page: cold.page,
      warm: warm.index,
    });
  }
  return measured;
}

interface Measuring {
  measuring: { restart: () => void; first: number | null; total: number | null };
}

async function inNewBrowser<Result>(
  browser: Browser,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(TIMEOUT);
    await page.addInitScript(watchSearch, INDEX_FOLDER);
    return await work(page);
  } finally {
    await context.close();
  }
}

function searchFor(siteUrl: string, query: string): string {
  return new URL(`.${pagePath('search')}?${new URLSearchParams({ q: query }).toString()}`, siteUrl)
    .href;
}

/** Runs in the page: notes what of the index had come when hits, and when their number, were shown. */
function watchSearch(indexFolder: string): void {
  performance.setResourceTimingBufferSize(100_000);
  let since = 0;
  const indexBytes = () =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name, startTime }) => startTime >= since && name.includes(indexFolder))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  const measuring = {
    first: null as number | null,
    total: null as number | null,
    restart() {
      since = performance.now();
      measuring.first = null;
      measuring.total = null;
      document.querySelector('#search_hits')?.replaceChildren();
      document.querySelector('#search_exact')?.removeAttribute('data-state');
    },
    all: indexBytes,
  };
  Object.assign(window, { measuring });
  new MutationObserver(() => {
    const isReady = document.querySelector('#search_exact[data-state="ready"]') !== null;
    const hasHits = document.querySelector('#search_hits .hit') !== null;
    if (measuring.first === null && (hasHits || isReady)) measuring.first = indexBytes();
    if (measuring.total === null && isReady) measuring.total = indexBytes();
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

async function settledBytes(
  page: Page,
): Promise<{ hits: number; page: number; index: LoadedBytes }> {
  const exact = page.locator('#search_exact[data-state="ready"][data-settled="true"]');
  const hits = Number(await exact.getAttribute('data-total'));
  const folders = [INDEX_FOLDER, PAGE_INDEX_FOLDER];
  return page.evaluate(
    ({ hits, folders }) => {
      const { measuring } = window as unknown as {
        measuring: { first: number; total: number; all: () => number };
      };
      const entries = [
        ...performance.getEntriesByType('navigation'),
        ...performance.getEntriesByType('resource'),
      ] as PerformanceResourceTiming[];
      const page = entries
        .filter(({ name }) => !folders.some((folder) => name.includes(folder)))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
      const { first, total } = measuring;
      return { hits, page, index: { first, total, all: measuring.all() } };
    },
    { hits, folders },
  );
}
