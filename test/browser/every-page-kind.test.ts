import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { splitLanguage } from '../../src/corpus/addresses/page-paths.ts';
import { bringAxe, judge } from '../support/axe.ts';
import { connectBrowser, serve } from '../support/browser.ts';
import { testedSite, otherAgencySite, type BuiltSite } from '../support/built-sites.ts';
import { kindOf, onePageOfEachKind } from '../support/page-kinds.ts';
import {
  faultsOfSpacing,
  stickyParts,
  waitForParts,
  widenSpacing,
  widthAbove,
} from '../support/page-faults.ts';
import { howMany, isWhole } from '../support/samples.ts';

/**
 * One page of each kind for all that is looked at: what axe finds, and what it does not look at by
 * itself (WCAG 1.4.4, 1.4.10, 1.4.12, 2.4.11, 2.5.8). Each kind is looked at on one of two sites: of the
 * one the Chinese page, of the other the English one; by axe one kind narrow in light colours, the next
 * wide in dark ones. The deep tests take all.
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

interface View {
  width: number;
  colorScheme: 'light' | 'dark';
}

/** Widths and colours in which axe looks at pages. */
const views: readonly View[] = [
  { width: 320, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
];

/** Those of a page: of each only one, unless all is looked at. @param place of the page among all */
const viewsOf = (place: number) => (isWhole ? views : [views[place % 2]!]);

const sizeOf = (width: number) => ({ width, height: 900 });

/** Same templates, other content: long texts and empty places. */
const sites = [
  { name: 'the site', site: testedSite, sample: 'zh' },
  { name: 'the other agency’s site', site: otherAgencySite, sample: 'en' },
];

/** Addresses of a site that are looked at: kinds take turns where both sites have such a page. */
async function addressesOf(site: BuiltSite): Promise<string[]> {
  if (isWhole) return onePageOfEachKind(site);
  const having = new Map<string, string[]>();
  for (const each of sites) {
    for (const address of await onePageOfEachKind(each.site)) {
      if (splitLanguage(address).language !== each.sample) continue;
      having.set(kindOf(address), [...(having.get(kindOf(address)) ?? []), each.name + address]);
    }
  }
  const inOrder = [...having].sort(([a], [b]) => (a < b ? -1 : 1));
  const { name } = sites.find((each) => each.site === site)!;
  return inOrder
    .map(([, its], index) => its[index % its.length]!)
    .filter((its) => its.startsWith(name + '/'))
    .map((its) => its.slice(name.length));
}

/** Looks at a page that was opened narrow in light colours. */
async function lookAt(
  page: Page,
  address: string,
  views: readonly View[],
  found: Findings,
): Promise<void> {
  found.add('width', address, await widthAbove(page, 320));
  found.add('sticky', address, await stickyParts(page));
  await lookWithAxe(page, address, views, found);
  await widenSpacing(page);
  for (const width of [320, 1280].slice(0, howMany(1, 2))) {
    await page.setViewportSize(sizeOf(width));
    found.add('spacing', `${address} (${width} px)`, await faultsOfSpacing(page));
  }
}

async function lookWithAxe(
  page: Page,
  address: string,
  views: readonly View[],
  found: Findings,
): Promise<void> {
  await bringAxe(page, axe);
  for (const { width, colorScheme } of views) {
    await page.setViewportSize(sizeOf(width));
    await page.emulateMedia({ colorScheme });
    const measuresTargets = width === 320 && colorScheme === 'light';
    const { faults, smallTargets } = await judge(page, measuresTargets);
    found.add('axe', `${address} (${width} px, ${colorScheme})`, faults);
    if (measuresTargets) found.add('small', address, smallTargets);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

describe.each(sites)('every kind of page of $name', ({ site }) => {
  const found = new Findings();
  let addresses: string[];
  beforeAll(async () => {
    const server = await serve(site);
    addresses = await addressesOf(site);
    const context = await browser.newContext({ viewport: sizeOf(320), bypassCSP: true });
    const page = await context.newPage();
    for (const [place, address] of addresses.entries()) {
      await page.setViewportSize(sizeOf(320));
      await page.goto(server.url + address.slice(1));
      await waitForParts(page);
      await lookAt(page, address, viewsOf(place), found);
    }
    await context.close();
    await server.close();
  }, PATIENCE);

  test('is looked at', () => {
    expect(addresses.length).toBeGreaterThan(10);
  });

  test('axe finds nothing against it', () => {
    expect(found.of('axe')).toEqual([]);
  });

  test('is no wider than a screen of 320 px', () => {
    expect(found.of('width')).toEqual([]);
  });

  test('at 400 % (320 px) nothing sticks', () => {
    expect(found.of('sticky')).toEqual([]);
  });

  test('at 400 % (320 px) targets measure 24 px or stand apart', () => {
    expect(found.of('small')).toEqual([]);
  });

  test('wider text spacing hides and widens nothing, at 400 % (320 px) and 100 % (1280 px)', () => {
    expect(found.of('spacing')).toEqual([]);
  });
});
