import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';
import { mainSite } from '../support/built-sites.ts';

interface MeasureRow {
  measure_id: string;
  plan_id: string;
  text: string;
  url: string;
}

const site = openSite(mainSite);
let measures: MeasureRow[];
beforeAll(async () => {
  const file = join(mainSite.directory, 'data/measures.json');
  measures = JSON.parse(await readFile(file, 'utf8')) as MeasureRow[];
});

/** Address of a row on the server of this test. */
const localUrl = (row: MeasureRow) => {
  const { pathname, hash } = new URL(row.url);
  return site.url.replace(/\/$/, '') + pathname + hash;
};

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('a visitor %s', (_, javaScriptEnabled) => {
  let page: Page;
  const complaints: string[] = [];
  beforeEach(async () => {
    page = await site.newPage({ javaScriptEnabled });
    complaints.length = 0;
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    return () => page.close();
  });

  test('goes from the home page to a plan, and reads what it promises', async () => {
    await page.goto(site.url);
    await page.locator('main a[href*="/plans/"]').first().click();
    await page.waitForURL(/\/plans\/[^/]+\/[^/]+\/$/);
    const planPath = new URL(page.url()).pathname;
    const row = measures.find(({ url }) => new URL(url).pathname === planPath)!;
    expect(await page.locator(`#${row.measure_id}`).innerText()).toContain(row.text.split('\n')[0]);
    expect(complaints).toEqual([]);
  });

  test('opens the permanent link of a measure far down, and sees that measure', async () => {
    const row = measures.at(-1)!;
    await page.goto(localUrl(row));
    const element = page.locator(`#${row.measure_id}`);
    await element.waitFor();
    await expect
      .poll(async () => {
        const box = await element.boundingBox();
        return box !== null && box.y >= 0 && box.y < page.viewportSize()!.height;
      })
      .toBe(true);
    const link = element.locator(`a[href$="#${row.measure_id}"]`).first();
    expect(await link.count()).toBe(1);
  });

  test('downloads the data of all measures', async () => {
    await page.goto(`${site.url}data/measures/`);
    const link = page.locator('a[href$="/data/measures.csv"]').first();
    expect(await link.innerText()).toMatch(/CSV.*\d+(?:\.\d+)? ?KB/);
    const response = await page.request.get(
      await link.evaluate((a) => (a as HTMLAnchorElement).href),
    );
    expect(response.headers()['content-type']).toContain('text/csv');
    expect((await response.body()).length).toBeGreaterThan(1000);
  });

  test('changes to English and stays on the page', async () => {
    const row = measures[0]!;
    const chinese = new URL(row.url).pathname;
    await page.goto(localUrl(row).split('#')[0]!);
    await page
      .getByRole('link', { name: /English/ })
      .first()
      .click();
    await page.waitForURL(/\/en\//);
    expect(new URL(page.url()).pathname).toBe(`/en${chinese}`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });
});

describe('with the keyboard alone', () => {
  test('the first stop is a link past the head of the page, and it works', async () => {
    const page = await site.newPage();
    await page.goto(site.url);
    await page.keyboard.press('Tab');
    const first = page.locator(':focus');
    expect(await first.innerText()).toContain('跳到主要內容');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator('main :focus').count()).toBe(1);
    await page.close();
  });

  test('every stop of a plan page is visible, has a name and leads on to the next', async () => {
    const page = await site.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(new URL(measures[0]!.url).pathname.replace(/^\//, site.url));
    const seen: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      seen.push(
        await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          const box = element.getBoundingClientRect();
          const isVisible =
            box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
          const name = element.getAttribute('aria-label') ?? element.innerText ?? '';
          const label = (element as HTMLInputElement).labels?.[0]?.innerText ?? '';
          return `${isVisible ? 'visible' : 'hidden'} ${(name || label || element.title).trim() === '' ? 'nameless' : 'named'} ${element.outerHTML.slice(0, 120)}`;
        }),
      );
    }
    expect(seen.filter((stop) => !stop.startsWith('visible named'))).toEqual([]);
    expect(new Set(seen).size).toBeGreaterThan(40);
    await page.close();
  });
});
