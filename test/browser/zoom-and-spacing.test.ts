import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { RunningServer } from '../../scripts/serve/static-server.ts';
import { launchBrowser, serve } from '../support/browser.ts';
import { mainSite } from '../support/built-sites.ts';
import { onePageOfEachKind } from '../support/page-kinds.ts';

/** What axe does not look at by itself: WCAG 1.4.4, 1.4.10, 1.4.12, 2.4.11 and 2.5.8 on every page kind. */

/** The spacing of WCAG 1.4.12, as a reader’s own style sheet would set it. */
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

let browser: Browser;
let server: RunningServer;
let addresses: string[];
let context: BrowserContext;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await serve(mainSite);
  addresses = await onePageOfEachKind(mainSite);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(() => context.close());

/** What is wrong on every page kind, a line a fault, each with the page’s address. */
async function onEveryKind(
  width: number,
  look: (page: Page) => Promise<readonly string[]>,
): Promise<string[]> {
  context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
  const found: string[] = [];
  for (const address of addresses) {
    const page = await context.newPage();
    await page.goto(server.url + address.slice(1));
    found.push(...(await look(page)).map((line) => `${address} ${line}`));
    await page.close();
  }
  return found;
}

/** What wider spacing does to the page: its width, and boxes that cut their text off. */
async function faultsOfSpacing(page: Page): Promise<string[]> {
  await page.addStyleTag({ content: spacing });
  return page.evaluate(() => {
    const faults: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) {
      faults.push(`is ${document.documentElement.scrollWidth} px wide`);
    }
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const style = getComputedStyle(element);
      const cuts = [style.overflowX, style.overflowY].includes('hidden');
      const isShown = element.clientWidth > 2 && element.clientHeight > 2;
      if (!cuts || !isShown) continue;
      if (
        element.scrollWidth > element.clientWidth + 1 ||
        element.scrollHeight > element.clientHeight + 1
      ) {
        faults.push(`cuts <${element.tagName.toLowerCase()} class="${element.className}">`);
      }
    }
    return faults;
  });
}

/** Parts that stick to the window, where they could hide what has the focus. */
function stickyParts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => ['sticky', 'fixed'].includes(getComputedStyle(element).position))
      .map((element) => `sticks: <${element.tagName.toLowerCase()} class="${element.className}">`),
  );
}

/** Targets that are smaller than 24 px and too near to others, as axe judges. */
async function smallTargets(page: Page, axe: string): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }
    ).axe.run({ runOnly: ['target-size'] });
    return violations.flatMap(({ nodes }) => nodes.map(({ html }) => `small: ${html}`));
  });
}

test('at 400 % (320 px) nothing sticks, targets measure 24 px or stand apart, and wider text spacing hides and widens nothing', async () => {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const found = await onEveryKind(320, async (page) => [
    ...(await stickyParts(page)),
    ...(await smallTargets(page, axe)),
    ...(await faultsOfSpacing(page)),
  ]);
  expect(found).toEqual([]);
}, 300_000);

test('at 100 % (1280 px) wider text spacing hides and widens nothing', async () => {
  expect(await onEveryKind(1280, faultsOfSpacing)).toEqual([]);
}, 300_000);
