import type { Browser, Page } from 'playwright-core';
import { askOn, inNewBrowser, searchFor, settledHits, type WatchedWindow } from './watched-page.ts';

/** The line and the processor that Lighthouse calls slow 4G on a phone. */
const SLOW = { latency: 150, bitsPerSecond: 1_638_400, processorSlowdown: 4 };

/** Seconds until the first hits of a query were listed, or it was known that there are none, at slow 4G. */
export interface QuerySeconds {
  /** From when the page was asked for, in a browser that had nothing of the site. */
  cold: number;
  /** From when the query was sent, on a page on which nothing had been asked before. */
  open: number;
}

/** @param siteUrl of its home page */
export async function measureSeconds(
  browser: Browser,
  siteUrl: string,
  query: string,
): Promise<QuerySeconds> {
  const cold = await inNewBrowser(browser, async (page) => {
    await slowDown(page);
    await page.goto(searchFor(siteUrl, query));
    return secondsToFirst(page);
  });
  const open = await inNewBrowser(browser, async (page) => {
    await slowDown(page);
    await page.goto(searchFor(siteUrl, ''));
    await settledHits(page);
    await askOn(page, query);
    return secondsToFirst(page);
  });
  return { cold, open };
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const bytesPerSecond = SLOW.bitsPerSecond / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW.latency,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.processorSlowdown });
}

async function secondsToFirst(page: Page): Promise<number> {
  await page.waitForFunction(
    () => (window as unknown as WatchedWindow).measuring.firstAfter !== null,
  );
  return page.evaluate(() => (window as unknown as WatchedWindow).measuring.firstAfter! / 1000);
}
