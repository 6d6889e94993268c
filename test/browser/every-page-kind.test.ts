import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningServer } from '../../scripts/serve/static-server.ts';
import { judge } from '../support/axe.ts';
import { connectBrowser, serve } from '../support/browser.ts';
import { mainSite, otherAgencySite } from '../support/built-sites.ts';
import { onePageOfEachKind } from '../support/page-kinds.ts';
import { faultsOfSpacing, stickyParts, widthAbove } from '../support/page-faults.ts';

/**
 * One page of each kind, opened once wide and once narrow, for all that is looked at: what axe finds,
 * and what it does not look at by itself (WCAG 1.4.4, 1.4.10, 1.4.12, 2.4.11, 2.5.8).
 */

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Every page kind is opened before the tests read what was found. */
const PATIENCE = 1_200_000;

/** Faults by what was looked at, each a line that begins with the page’s address. */
class Findings {
  readonly #lines = new Map<string, string[]>();

  add(question: string, address: string, faults: readonly string[]): void {
    const lines = faults.map((fault) => `${address} ${fault}`);
    this.#lines.set(question, [...(this.#lines.get(question) ?? []), ...lines]);
  }

  /** @throws {Error} where this was never looked at */
  of(question: string): readonly string[] {
    const lines = this.#lines.get(question);
    if (lines === undefined) throw new Error(`Nobody looked: ${question}`);
    return lines;
  }
}

let browser: Browser;
let axe: string;
beforeAll(async () => {
  browser = await connectBrowser();
  axe = await readFile(axePath, 'utf8');
});
afterAll(() => browser.close());

/** Opens one page of each kind in a window of this width, in the light colours, and looks at it. */
async function lookAtEach(
  server: RunningServer,
  addresses: readonly string[],
  width: number,
  look: (page: Page, address: string) => Promise<void>,
): Promise<void> {
  const viewport = { width, height: 900 };
  const context = await browser.newContext({ viewport, colorScheme: 'light', bypassCSP: true });
  for (const address of addresses) {
    const page = await context.newPage();
    await page.goto(server.url + address.slice(1));
    await look(page, address);
    await page.close();
  }
  await context.close();
}

describe.each([
  { name: 'the site', site: mainSite, isSeenWide: true },
  // Same templates, other content: its long texts and empty places show in the narrowest view.
  { name: 'the other agency’s site', site: otherAgencySite, isSeenWide: false },
])('every kind of page of $name', ({ site, isSeenWide }) => {
  const found = new Findings();
  let addresses: string[];
  beforeAll(async () => {
    const server = await serve(site);
    addresses = await onePageOfEachKind(site);
    await lookAtEach(server, addresses, 320, async (page, address) => {
      found.add('width', address, await widthAbove(page, 320));
      found.add('sticky', address, await stickyParts(page));
      const { faults, smallTargets } = await judge(page, axe);
      found.add('axe narrow', address, faults);
      found.add('small', address, smallTargets);
      found.add('spacing narrow', address, await faultsOfSpacing(page));
    });
    if (isSeenWide) {
      await lookAtEach(server, addresses, 1440, async (page, address) => {
        found.add('axe wide', address, (await judge(page, axe)).faults);
        await page.emulateMedia({ colorScheme: 'dark' });
        found.add('axe dark', address, (await judge(page, axe)).faults);
        await page.emulateMedia({ colorScheme: 'light' });
        await page.setViewportSize({ width: 1280, height: 900 });
        found.add('spacing wide', address, await faultsOfSpacing(page));
      });
    }
    await server.close();
  }, PATIENCE);

  test('is looked at', () => {
    expect(addresses.length).toBeGreaterThan(10);
  });

  test('axe finds nothing against it (light, narrow)', () => {
    expect(found.of('axe narrow')).toEqual([]);
  });

  test('is no wider than a screen of 320 px', () => {
    expect(found.of('width')).toEqual([]);
  });

  describe.runIf(isSeenWide)('seen wide as well', () => {
    test('axe finds nothing against it (light, wide)', () => {
      expect(found.of('axe wide')).toEqual([]);
    });

    test('axe finds nothing against it (dark, wide)', () => {
      expect(found.of('axe dark')).toEqual([]);
    });

    test('at 400 % (320 px) nothing sticks', () => {
      expect(found.of('sticky')).toEqual([]);
    });

    test('at 400 % (320 px) targets measure 24 px or stand apart', () => {
      expect(found.of('small')).toEqual([]);
    });

    test('at 400 % (320 px) wider text spacing hides and widens nothing', () => {
      expect(found.of('spacing narrow')).toEqual([]);
    });

    test('at 100 % (1280 px) wider text spacing hides and widens nothing', () => {
      expect(found.of('spacing wide')).toEqual([]);
    });
  });
});
