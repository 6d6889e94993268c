import type { Page } from 'playwright-core';
import { openSite, type OpenSite, type VisitorOptions } from './browser.ts';
import type { BuiltSite } from './built-sites.ts';

/** The page of a dataset, in which its rows can be asked for. */
export interface ExplorePage {
  readonly site: OpenSite;
  open: (path: string, options?: VisitorOptions) => Promise<Page>;
}

/** For all tests of the file in which this is called, which names the site that it is about. */
export function openExplorer(built: BuiltSite): ExplorePage {
  const site = openSite(built);
  return {
    site,
    async open(path, options = {}) {
      const page = await site.newPage({ viewport: { width: 1280, height: 900 }, ...options });
      page.setDefaultTimeout(10_000);
      await page.goto(site.url + path);
      return page;
    },
  };
}

/** Text of the live region once the rows are there. */
export async function statusOf(page: Page): Promise<string> {
  await page.locator('#explore_result[aria-busy=false]').waitFor();
  return (await page.locator('#explore_status').textContent()) ?? '';
}

/** Texts of the cells in each row of the body. */
export const cellsOf = (page: Page) =>
  page
    .locator('.explored tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
    );

/** Asks for the rows of `due` in December 2012. */
export const december = '?explore=on&where=end_date.from.2012-12-01&where=end_date.to.2012-12-31';
