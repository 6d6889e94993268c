import type { Browser, Page } from 'playwright-core';
import { pagePath } from '../../../src/corpus/addresses/page-paths.ts';
import { INDEX_FOLDER } from '../../../src/search/index-folder.ts';

/** What a page notes of the search in hand, for its own scripts. */
export interface Measuring {
  /** Bytes of the index, compressed as they were sent, until first hits were listed, or it was known that there are none. */
  first: number | null;
  /** Milliseconds until then, from when the page was asked for or a query was sent on it. */
  firstAfter: number | null;
  /** Bytes until the number of hits was known. */
  total: number | null;
  /** Bytes so far. */
  all: () => number;
  /** Forgets what was shown and measured. */
  restart: () => void;
}

/** Where the page keeps it. */
export interface WatchedWindow {
  measuring: Measuring;
}

const TIMEOUT = 600_000;

/** Does something in a page of a browser that has nothing of the site, and that notes what a search loads. */
export async function inNewBrowser<Result>(
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

/** Address of a search; of the search page where nothing is asked. */
export function searchFor(siteUrl: string, query: string): string {
  const asked = query === '' ? '' : `?${new URLSearchParams({ q: query }).toString()}`;
  return new URL(`.${pagePath('search')}${asked}`, siteUrl).href;
}

/** Asks a query on a page that stands. */
export async function askOn(page: Page, query: string): Promise<void> {
  await page.locator('#search_words').fill(query);
  await page.evaluate(() => {
    (window as unknown as WatchedWindow).measuring.restart();
    document.querySelector('#search_exact')?.removeAttribute('data-settled');
  });
  await page.keyboard.press('Enter');
}

/** How many hits a search has, once everything of it is shown. */
export async function settledHits(page: Page): Promise<number> {
  const exact = page.locator('#search_exact[data-state="ready"][data-settled="true"]');
  return Number(await exact.getAttribute('data-total'));
}

/** Runs in the page: notes what of the index had come when hits, and when their number, were shown. */
function watchSearch(indexFolder: string): void {
  performance.setResourceTimingBufferSize(100_000);
  let since = 0;
  const indexBytes = () =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name, startTime }) => startTime >= since && name.includes(indexFolder))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  const measuring: Measuring = {
    first: null,
    firstAfter: null,
    total: null,
    all: indexBytes,
    restart() {
      since = performance.now();
      measuring.first = null;
      measuring.firstAfter = null;
      measuring.total = null;
      document.querySelector('#search_hits')?.replaceChildren();
      document.querySelector('#search_exact')?.removeAttribute('data-state');
    },
  };
  Object.assign(window, { measuring });
  document.addEventListener('submit', () => (since = performance.now()), { capture: true });
  new MutationObserver(() => {
    const isReady = document.querySelector('#search_exact[data-state="ready"]') !== null;
    const hasHits = document.querySelector('#search_hits .hit') !== null;
    if (measuring.first === null && (hasHits || isReady)) {
      measuring.first = indexBytes();
      measuring.firstAfter = performance.now() - since;
    }
    if (measuring.total === null && isReady) measuring.total = indexBytes();
  }).observe(document, { subtree: true, childList: true, attributes: true });
}
