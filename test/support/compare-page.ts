import type { Page } from 'playwright-core';
import { beforeEach } from 'vitest';
import { openSite, type OpenSite } from './browser.ts';
import { mainSite } from './built-sites.ts';

/** The comparison of plans, opened anew for each test. */
export interface ComparePage {
  readonly site: OpenSite;
  readonly page: Page;
  /** What the browser complained of since the test began. */
  readonly complaints: readonly string[];
  /** Opens it with what the address asks for, and waits until that is there. */
  open: (query: string, path?: string) => Promise<void>;
  /** What is announced. */
  status: () => Promise<string>;
}

/** For all tests of the file in which this is called. */
export function openComparison(): ComparePage {
  const site = openSite(mainSite);
  let page: Page;
  const complaints: string[] = [];
  beforeEach(async () => {
    page = await site.newPage();
    complaints.length = 0;
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    return () => page.close();
  });
  return {
    site,
    get page() {
      return page;
    },
    complaints,
    async open(query, path = 'compare/') {
      await page.goto(site.url + path + query);
      await page.waitForFunction(() => {
        const text = document.getElementById('compare_status')?.textContent ?? '';
        return text !== '' && !/讀取中|Loading/.test(text);
      });
    },
    status: () => page.locator('#compare_status').innerText(),
  };
}
