import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { mainSite } from '../support/built-sites.ts';
import { openComparison } from '../support/compare-page.ts';
import { howMany } from '../support/samples.ts';

let page: Page;
const { site, complaints, open, status, details } = openComparison(mainSite, (opened) => {
  page = opened;
});

describe('a comparison that an address asks for', () => {
  test.each([320, 1280].slice(0, howMany(1, 2)))(
    'moves nothing while it comes, %i px wide',
    async (width) => {
      await page.setViewportSize({ width, height: 900 });
      await page.addInitScript(() => {
        const shifts: string[] = [];
        Object.assign(globalThis, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { value, hadRecentInput } = entry as PerformanceEntry & {
              value: number;
              hadRecentInput: boolean;
            };
            // Nobody sees less than a thousandth of the window move.
            if (!hadRecentInput && value >= 0.001) shifts.push(String(value));
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      // As over a line: what the page shows first is painted before plans are there.
      await page.route(/\.(?:json|js)$/, async (route) => {
        await page.waitForTimeout(300);
        await route.continue();
      });
      await open('?plans=ntl-101,ncl-101');
      await page.waitForTimeout(300);
      const shifts = await page.evaluate(
        () => (globalThis as unknown as { shifts: string[] }).shifts,
      );
      expect(shifts).toEqual([]);
      expect(await page.locator('.compare-matrix').first().isVisible()).toBe(true);
    },
  );

  test('hides nothing where its script does not come', async () => {
    await page.route(/\.js$/, (route) => route.abort());
    await page.goto(`${site.url}compare/?plans=ntl-101,ncl-101`);
    await page.locator('.compare-matrix').first().waitFor({ state: 'visible' });
  });
});

describe('two plans side by side', () => {
  test('stand in the address, and say what each has on 滿意度', async () => {
    await open('?plans=ntl-101,ncl-101');
    expect(await status()).toBe('已並列 2 份計畫。');
    const satisfaction = details('滿意度');
    await satisfaction.locator('summary').click();
    const columns = satisfaction.locator('.compare-columns > section');
    expect(await columns.locator('h5').allInnerTexts()).toEqual([
      '國立中央圖書館臺灣分館101年度',
      '國家圖書館101年度',
    ]);
    expect(await columns.nth(0).locator('.compare-rows > li').count()).toBe(5);
    expect(await columns.nth(1).locator('.compare-rows > li').count()).toBe(3);
    expect(complaints).toEqual([]);
  });

  test('lead to each measure’s permanent address', async () => {
    await open('?plans=ntl-101,ncl-101');
    await details('滿意度').locator('summary').click();
    await details('滿意度').locator('.compare-rows > li > a').first().click();
    await page.waitForURL(/\/plans\/ntl\/101\/#ntl-101-067$/);
  });
});

describe('an address that asks for', () => {
  const odd: [string, string, string[]][] = [
    ['a plan that is not there', '?plans=ntl-101,xyz-9', ['「xyz-9」不在本站', '請再選一份']],
    [
      'nothing but markup',
      '?plans=%3Cscript%3Ealert(1)%3C/script%3E',
      ['<script>', '尚未選擇計畫'],
    ],
    [
      'too many plans',
      '?plans=ntl-101,ncl-101,nlpi-106,nstm-104,ttcsec-97',
      ['最多並列 4 份', 'ttcsec-97', '已並列 4 份'],
    ],
    ['5000 characters', `?plans=${'a'.repeat(5000)}`, ['a…', '尚未選擇計畫']],
    ['one plan', '?plans=ntl-101', ['請再選一份']],
    [
      'a dimension that is not there',
      '?plans=ntl-101,ncl-101&dimension=%3Cb%3Ex',
      ['「<b>x」不在本站', '已並列 2 份'],
    ],
    [
      'words that no plan has',
      '?plans=ntl-101,ncl-101&q=%3Cscript%3E',
      ['<script>', '0 項、國家圖書館101年度 0 項'],
    ],
    ['an emoji', '?plans=😀,ntl-101,ncl-101', ['😀', '已並列 2 份']],
  ];
  test.each(odd.slice(0, howMany(4, odd.length)))('%s says so', async (_, query, sentences) => {
    await open(query);
    for (const sentence of sentences) expect(await status()).toContain(sentence);
    expect(await page.locator('main script:not([src])').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

test('plans are added and removed with the keyboard alone; the address and going back follow', async () => {
  await open('');
  await page.locator('#compare_institution').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('加入');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\?plans=ncl-101$/);
  await page.locator('#compare_institution').selectOption({ label: '國立臺灣圖書館' });
  await page.locator('#compare_form button[type=submit]').press('Enter');
  await page.waitForURL(/\?plans=ncl-101,ntl-101$/);
  await page.waitForFunction(() => document.getElementById('compare_result')?.hidden === false);
  await page.locator('#compare_chosen_list button').first().press('Enter');
  await page.waitForURL(/\?plans=ntl-101$/);
  // The button that was pressed is gone: the focus stays among those that are left.
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^移除/);
  await page.goBack();
  await page.waitForURL(/\?plans=ncl-101,ntl-101$/);
  await page.waitForFunction(() => document.getElementById('compare_result')?.hidden === false);
});

test('data that cannot be read is said, and read again on request', async () => {
  await page.route('**/data/plans/ncl-101.json', (route) => route.abort());
  await open('?plans=ntl-101,ncl-101');
  expect(await status()).toContain('讀取失敗');
  await page.unroute('**/data/plans/ncl-101.json');
  await page.locator('#compare_status button').click();
  await page.waitForFunction(() => document.getElementById('compare_result')?.hidden === false);
});

test('without JavaScript every count leads to the plan’s rows of that dimension', async () => {
  const tab = await site.newPage({ javaScriptEnabled: false });
  await tab.goto(`${site.url}compare/`);
  expect(await tab.locator('#compare_form').isVisible()).toBe(false);
  expect(await tab.locator('noscript, main').first().innerText()).toContain('JavaScript');
  await tab.locator('.compare-matrix tbody a[href*="/dimensions/satisfaction/"]').first().click();
  await tab.waitForURL(/\/dimensions\/satisfaction\/#ncl-101$/);
  await tab.close();
});

test('scripts of the page weigh less than 30 kB compressed', async () => {
  await open('?plans=ntl-101,ncl-101');
  const bytes = await page.evaluate(async () => {
    const scripts = performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.js'));
    const packed = await Promise.all(
      scripts.map(async (name) => {
        const { body } = await fetch(name);
        const stream = body!.pipeThrough(new CompressionStream('gzip'));
        return (await new Response(stream).arrayBuffer()).byteLength;
      }),
    );
    return packed.reduce((sum, size) => sum + size, 0);
  });
  expect(bytes).toBeGreaterThan(1000);
  expect(bytes).toBeLessThan(30_000);
});

describe('on a phone', () => {
  test('an institution that is chosen shows its whole name, and no day is parted', async () => {
    await page.setViewportSize({ width: 320, height: 900 });
    await open('?plans=ncl-101,nlpi-106');
    await page.locator('.compare-choice > summary').click();
    const form = await page.locator('#compare_form').boundingBox();
    const field = await page.locator('#compare_institution').boundingBox();
    expect(field!.width).toBeGreaterThan(0.8 * form!.width);
    const days = await page
      .locator('.compare-figures bdi')
      .evaluateAll((all) => all.map((day) => day.getClientRects().length));
    expect(days.length).toBeGreaterThanOrEqual(4);
    expect(new Set(days)).toEqual(new Set([1]));
  });

  test('a row of several deadlines is said to count once', async () => {
    await open('?plans=ncl-101,nlpi-106');
    expect(await page.locator('#compare_content, .compare-result').first().innerText()).toContain(
      '一列有數個期限時，只算最前面的一種。',
    );
  });
});
