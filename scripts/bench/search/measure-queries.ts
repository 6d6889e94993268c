import type { Browser, Page } from 'playwright-core';
import { INDEX_FOLDER, PAGE_INDEX_FOLDER } from '../../../src/search/index-folder.ts';
import { measureSeconds, type QuerySeconds } from './measure-seconds.ts';
import type { BenchQuery } from './queries.ts';
import { askOn, inNewBrowser, searchFor, settledHits, type WatchedWindow } from './watched-page.ts';

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
export interface QueryFigures extends BenchQuery {
  hits: number;
  /** Of the search index alone. */
  cold: LoadedBytes;
  /** The page with its scripts and styles, once. */
  page: number;
  warm: LoadedBytes;
  seconds: QuerySeconds;
}

/**
 * Asks a served site each query, in a browser of its own, and once more on the page that has answered another one of
 * them; then at slow 4G, which is measured in seconds.
 * @param siteUrl of its home page
 * @param queries two at least
 * @param onQuery told of each before it is asked
 */
export async function measureQueries(
  browser: Browser,
  siteUrl: string,
  queries: readonly BenchQuery[],
  onQuery: (query: BenchQuery) => void,
): Promise<QueryFigures[]> {
  const measured: QueryFigures[] = [];
  for (const [place, each] of queries.entries()) {
    onQuery(each);
    const { query: before } = queries.at(place - 1)!;
    const cold = await inNewBrowser(browser, async (page) => {
      await page.goto(searchFor(siteUrl, each.query));
      return settledBytes(page);
    });
    const warm = await inNewBrowser(browser, async (page) => {
      await page.goto(searchFor(siteUrl, before));
      await settledHits(page);
      await askOn(page, each.query);
      return settledBytes(page);
    });
    measured.push({
      ...each,
      hits: cold.hits,
      cold: cold.index,
      page: cold.page,
      warm: warm.index,
      seconds: await measureSeconds(browser, siteUrl, each.query),
    });
  }
  return measured;
}

async function settledBytes(
  page: Page,
): Promise<{ hits: number; page: number; index: LoadedBytes }> {
  const hits = await settledHits(page);
  const folders = [INDEX_FOLDER, PAGE_INDEX_FOLDER];
  return page.evaluate(
    ({ hits, folders }) => {
      const { first, total, all } = (window as unknown as WatchedWindow).measuring;
      const entries = [
        ...performance.getEntriesByType('navigation'),
        ...performance.getEntriesByType('resource'),
      ] as PerformanceResourceTiming[];
      const page = entries
        .filter(({ name }) => !folders.some((folder) => name.includes(folder)))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
      return { hits, page, index: { first: first!, total: total!, all: all() } };
    },
    { hits, folders },
  );
}
