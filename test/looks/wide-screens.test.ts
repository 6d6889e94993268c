import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { splitLanguage } from '../../src/corpus/addresses/page-paths.ts';
import { openSite } from '../support/browser.ts';
import { mainSite, otherAgencySite } from '../support/built-sites.ts';
import { kindOf, onePageOfEachKind } from '../support/page-kinds.ts';

/** What ends where it does for its own reasons: a source file’s lines, and a search without a word. */
const narrowByNature = ['planSource', 'search'];

describe.each([
  ['the site', mainSite],
  ['the other agency’s site', otherAgencySite],
])('on a screen of 1440 px, every page kind of %s', (_, site) => {
  const opened = openSite(site);
  let page: Page;
  let addresses: readonly string[];
  beforeAll(async () => {
    page = await opened.newPage({ viewport: { width: 1440, height: 900 } });
    const all = await onePageOfEachKind(site);
    addresses = all.filter((address) => splitLanguage(address).language === 'zh');
  });
  /** What a look at each page finds, by address; pages where it finds nothing left out. */
  async function findings<Finding>(look: () => Finding | null): Promise<[string, Finding][]> {
    const found: [string, Finding][] = [];
    for (const address of addresses) {
      await page.goto(opened.url + address.slice(1));
      const finding = await page.evaluate(look);
      if (finding !== null) found.push([address, finding]);
    }
    return found;
  }

  test('has something in the right third, where it has more than a few words', async () => {
    const empty = await findings(() => {
      const main = document.querySelector('main')!;
      if (main.innerText.length < 200) return null;
      const { left, width } = main.getBoundingClientRect();
      const style = getComputedStyle(main);
      const inner = width - Number.parseFloat(style.paddingLeft) * 2;
      const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let furthest = 0;
      while (texts.nextNode()) {
        if (texts.currentNode.textContent!.trim() === '') continue;
        range.selectNodeContents(texts.currentNode);
        for (const { right } of range.getClientRects()) furthest = Math.max(furthest, right);
      }
      const used = (furthest - left - Number.parseFloat(style.paddingLeft)) / inner;
      return used < 2 / 3 ? `${Math.round(used * 100)} %` : null;
    });
    expect(empty.filter(([address]) => !narrowByNature.includes(kindOf(address)))).toEqual([]);
  });

  test('shows no checksum that nobody asked for, but beside the file of a plan or of a register', async () => {
    const shown = await findings(
      () => /[0-9a-f]{64}/.exec(document.querySelector('main')!.innerText)?.[0] ?? null,
    );
    const kinds = shown.map(([address]) => kindOf(address));
    expect(kinds.filter((kind) => !['plan', 'planVersion', 'register'].includes(kind))).toEqual([]);
  });
});

describe('a day', () => {
  const main = openSite(mainSite);
  const otherAgency = openSite(otherAgencySite);
  test.each([
    ['', 768],
    ['', 1440],
    ['en/', 1440],
    ['en/', 1920],
    ['plans/', 1440],
    ['institutions/demo-health/', 1440],
  ])('is not broken in the list of plans of /%s at %i px', async (path, width) => {
    const { newPage, url } = path.includes('demo') ? otherAgency : main;
    const page = await newPage({ viewport: { width, height: 900 } });
    await page.goto(url + path);
    // Proposals may stand below the measures: each number is whole.
    const facts = page.locator(
      '.plan-lines :is(.line-facts > span:not(:has(.line-more)), .line-more)',
    );
    const count = await facts.count();
    const broken = await facts.evaluateAll((each) =>
      each
        // The type of a plan may be as long as a line.
        .filter(({ textContent }) => !/^\d+年度（[^）]*計畫/.test(textContent ?? ''))
        .filter((fact) => {
          const range = document.createRange();
          range.selectNodeContents(fact);
          return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1;
        })
        .map(({ textContent }) => textContent),
    );
    await page.close();
    expect(count).toBeGreaterThan(0);
    expect(broken).toEqual([]);
  });
});
