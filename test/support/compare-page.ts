import type { Locator, Page } from 'playwright-core';
import { beforeEach } from 'vitest';
import { openSite, type OpenSite } from './browser.ts';
import type { BuiltSite } from './built-sites.ts';

/** The comparison of plans, opened anew for each test. */
export interface ComparePage {
  readonly site: OpenSite;
  /** What the browser complained of since the test began. */
  readonly complaints: readonly string[];
  /** Opens it with what the address asks for, and waits until that is there. */
  open: (query: string, path?: string) => Promise<void>;
  /** What is announced. */
  status: () => Promise<string>;
  /** What the plans say on a dimension, folded. */
  details: (dimension: string) => Locator;
}

/**
 * For all tests of the file in which this is called.
 * @param built the site, which the file names: one about the five plans is left out where another content is tested
 * @param take gets the page of each test
 */
export function openComparison(built: BuiltSite, take: (page: Page) => void): ComparePage {
  const site = openSite(built);
  let page: Page;
  const complaints: string[] = [];
  beforeEach(async () => {
    page = await site.newPage();
    take(page);
    complaints.length = 0;
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    return () => page.close();
  });
  return {
    site,
    complaints,
    async open(query, path = 'compare/') {
      await page.goto(site.url + path + query);
      await page.waitForFunction(() => {
        const text = document.getElementById('compare_status')?.textContent ?? '';
        return text !== '' && !/讀取中|Loading/.test(text);
      });
    },
    status: () => page.locator('#compare_status').innerText(),
    details: (dimension) =>
      page.locator('#compare_content details', {
        has: page.locator('summary', { hasText: dimension }),
      }),
  };
}
