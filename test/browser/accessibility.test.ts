import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, NodeResult } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningServer } from '../../scripts/serve/static-server.ts';
import { launchBrowser, serve } from '../support/browser.ts';
import { mainSite, otherAgencySite } from '../support/built-sites.ts';
import { onePageOfEachKind } from '../support/page-kinds.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * What axe says of the open page, a line a rule. Left out are the three things that it cannot decide
 * and that are explained: the contrast of cells that a wide table's scroll area clips at this
 * width, whose colours are those of the cells in view, which axe does judge; and that of words in
 * a drawing, which it takes for a picture and which have the colours of the page's own text. Of a
 * single character (a count in a table) it cannot tell whether it is text; its colours are those of the
 * cells beside it.
 */
async function judge(page: Page, axe: string): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const results = await (
      globalThis as unknown as { axe: { run(): Promise<AxeResults> } }
    ).axe.run();
    const isExplained = (node: NodeResult) => {
      const element = document.querySelector(String(node.target[0]));
      const reasons = node.any.map(
        ({ data }) => (data as { messageKey?: string } | null)?.messageKey ?? '',
      );
      const isClipped = reasons.some((reason) =>
        ['bgOverlap', 'elmPartiallyObscured', 'elmPartiallyObscuring'].includes(reason),
      );
      return (
        Boolean(element?.closest('svg.chart')) ||
        ((isClipped || reasons.includes('shortTextContent')) &&
          Boolean(element?.closest('.table-scroll')))
      );
    };
    const lines: string[] = [];
    for (const kind of ['violations', 'incomplete'] as const) {
      for (const rule of results[kind]) {
        const nodes = rule.nodes.filter(
          (node) => kind === 'violations' || rule.id !== 'color-contrast' || !isExplained(node),
        );
        const places = nodes.slice(0, 3).map(({ target }) => target.join(' '));
        if (nodes.length > 0) lines.push(`${kind} ${rule.id}: ${places.join(' | ')}`);
      }
    }
    return lines;
  });
}

const views = [
  { name: 'light, wide', width: 1440, colorScheme: 'light' },
  { name: 'dark, wide', width: 1440, colorScheme: 'dark' },
  { name: 'light, narrow', width: 320, colorScheme: 'light' },
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each([
  { name: 'the site', site: mainSite, seenIn: views },
  // Same templates, other content: its long texts and empty places show in the narrowest view.
  { name: 'the other agency’s site', site: otherAgencySite, seenIn: views.slice(2) },
])('$name', ({ site, seenIn }) => {
  let server: RunningServer;
  let addresses: string[];
  let axe: string;
  beforeAll(async () => {
    server = await serve(site);
    addresses = await onePageOfEachKind(site);
    axe = await readFile(axePath, 'utf8');
  });
  afterAll(() => server.close());

  test.each(seenIn)(
    'axe finds nothing against any kind of page ($name)',
    async (view) => {
      const context = await browser.newContext({
        viewport: { width: view.width, height: 900 },
        colorScheme: view.colorScheme,
        bypassCSP: true,
      });
      const found: string[] = [];
      for (const address of addresses) {
        const page = await context.newPage();
        await page.goto(server.url + address.slice(1));
        found.push(...(await judge(page, axe)).map((line) => `${address} ${line}`));
        await page.close();
      }
      await context.close();
      expect(addresses.length).toBeGreaterThan(10);
      expect(found).toEqual([]);
    },
    900_000,
  );

  test('no page is wider than a screen of 320 px', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
    const tooWide: string[] = [];
    for (const address of addresses) {
      const page = await context.newPage();
      await page.goto(server.url + address.slice(1));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) tooWide.push(`${address} is ${width} px wide`);
      await page.close();
    }
    await context.close();
    expect(tooWide).toEqual([]);
  });
});
