import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { splitLanguage } from '../../src/corpus/addresses/page-paths.ts';
import { readJudgement } from '../support/accessibility/judgement.ts';
import { connectBrowser, serve } from '../support/browser.ts';
import { mainSite, otherAgencySite } from '../support/built-sites.ts';
import { kindOf, onePageOfEachKind } from '../support/page-kinds.ts';

/**
 * One page of each kind is walked with the Tab key alone: of the one site the Chinese pages, of the
 * other the English ones of the kinds that the first has not. The deep tests walk all kinds on both,
 * and long pages to their end.
 */

const STEPS = 1000;

/** Many pages are walked before the tests read what was found. */
const PATIENCE = 1_800_000;

/** Notes in the open page what is wrong with each stop that is come to; `walked` counts them. */
function noteStops(page: Page): Promise<void> {
  return page.evaluate(() => {
    const notes = Object.assign(globalThis, {
      walked: 0,
      faults: [] as string[],
      isBack: false,
    });
    let former: Element | null = null;
    const bare = (text: string) => text.replaceAll(/\s+/g, '').toLowerCase();
    const faultsOf = (element: HTMLElement) => {
      const faults: string[] = [];
      const box = element.getClientRects()[0];
      const inView = box !== undefined && box.width > 0 && box.bottom > 0 && box.top < innerHeight;
      if (!inView) faults.push('is out of sight');
      else {
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        if (top !== null && !element.contains(top)) faults.push('is covered');
      }
      const label = (element as HTMLInputElement).labels?.[0]?.textContent;
      const said =
        element.getAttribute('aria-label') ?? (label || element.textContent || element.title);
      if (bare(said) === '') faults.push('has no name');
      // A region that is scrolled has a name of its own.
      const isControl = element.matches('a, button, summary');
      if (isControl && !bare(said).includes(bare(element.innerText))) {
        faults.push('is not called what it shows');
      }
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      if (outlineStyle === 'none' || outlineWidth === '0px') faults.push('shows no focus');
      const way = notes.isBack
        ? Node.DOCUMENT_POSITION_PRECEDING
        : Node.DOCUMENT_POSITION_FOLLOWING;
      const place = former?.compareDocumentPosition(element) ?? way;
      if (former !== element && !(place & way)) faults.push('comes out of order');
      return faults.map((fault) => `${fault}: ${element.outerHTML.slice(0, 120)}`);
    };
    // After the browser has scrolled to it.
    addEventListener('focusin', ({ target }) => {
      notes.walked += 1;
      requestAnimationFrame(() => {
        notes.faults.push(...faultsOf(target as HTMLElement));
        former = target as Element;
      });
    });
  });
}

/** Presses a key until the walk leaves the page, or for some steps. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<void> {
  await page.evaluate((isBack) => Object.assign(globalThis, { isBack }), key === 'Shift+Tab');
  for (let step = 0; step < STEPS; step += 1) {
    await page.keyboard.press(key);
    const isInside = await page.evaluate(
      () =>
        new Promise((seen) =>
          requestAnimationFrame(() => seen(document.activeElement !== document.body)),
        ),
    );
    if (!isInside) return;
  }
}

/** What was noted on the way, and whether the walk has left the open page. */
function notesOf(page: Page) {
  return page.evaluate(() => {
    const { walked, faults } = globalThis as unknown as { walked: number; faults: string[] };
    return { walked, faults, ended: document.activeElement === document.body };
  });
}

/**
 * Walks on through the open page, and back in a narrower window, where what sticks to its edges
 * could hide what is come to.
 */
async function walkThere(page: Page) {
  await page.setViewportSize({ width: 1280, height: 800 });
  await noteStops(page);
  await walk(page, 'Tab');
  const there = await notesOf(page);
  await page.setViewportSize({ width: 800, height: 800 });
  await walk(page, 'Shift+Tab');
  return { ...there, faults: (await notesOf(page)).faults };
}

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

/** Site by site, the pages that are walked: one of each kind. */
async function pagesToWalk() {
  const sites = [
    { site: mainSite, sample: 'zh', addresses: [] as string[] },
    { site: otherAgencySite, sample: 'en', addresses: [] as string[] },
  ];
  for (const { site, sample, addresses } of sites) {
    for (const address of await onePageOfEachKind(site)) {
      if (splitLanguage(address).language !== sample) continue;
      addresses.push(address);
    }
  }
  return sites;
}

describe('with the Tab key, every kind of page', () => {
  const walks: { address: string; walked: number; ended: boolean; moved: boolean }[] = [];
  const faults: string[] = [];
  beforeAll(async () => {
    for (const { site, addresses } of await pagesToWalk()) {
      const server = await serve(site);
      const page = await browser.newPage();
      for (const address of addresses) {
        await page.goto(server.url + address.slice(1));
        const before = page.url();
        const found = await walkThere(page);
        walks.push({ ...found, address, moved: page.url() !== before });
        faults.push(...found.faults.map((fault) => `${address} ${fault}`));
      }
      await page.close();
      await server.close();
    }
  }, PATIENCE);

  test('has stops, each visible, named as it looks, in the order of the page', () => {
    const kinds = new Set(walks.map(({ address }) => kindOf(address)));
    expect(Object.keys(readJudgement().kinds).filter((kind) => !kinds.has(kind))).toEqual([
      'prose',
    ]);
    expect(walks.filter(({ walked }) => walked < 15)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('is left at its end, and stays while it is walked', () => {
    const held = walks.filter(({ walked, ended }) => !ended && walked < STEPS);
    expect(held).toEqual([]);
    expect(walks.filter(({ moved }) => moved)).toEqual([]);
  });
});
