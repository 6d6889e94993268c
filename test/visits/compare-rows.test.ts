import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { mainSite } from '../support/built-sites.ts';
import { openComparison } from '../support/compare-page.ts';
import { howMany } from '../support/samples.ts';

let page: Page;
const { site, complaints, open, status, details } = openComparison(mainSite, (opened) => {
  page = opened;
});

describe('two plans side by side', () => {
  test('show alone what reads alike, two and two, and say how alike; the address keeps it', async () => {
    await open('?plans=ntl-101,ncl-101');
    await page.getByLabel('只看彼此文字相近的作法').check();
    await page.locator('.compare-pairs').waitFor();
    expect(await status()).toMatch(/^文字相近的作法：.+ \d+ 項、.+ \d+ 項。$/);
    expect(new URL(page.url()).searchParams.get('alike')).toBe('on');
    const [first] = await page.locator('.compare-pairs tbody tr').all();
    expect(await first!.locator('th').innerText()).toMatch(/^0\.75\s*大半文字相同$/);
    const ids = await first!
      .locator('td a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash.slice(1)));
    expect(ids).toEqual(['ntl-101-015', 'ncl-101-015']);
    expect(complaints).toEqual([]);
  });

  test('can be narrowed to rows that have none alike in the other plan', async () => {
    await open('?plans=ntl-101,ncl-101');
    const satisfaction = details('滿意度');
    await satisfaction.locator('summary').click();
    await page.locator('#compare_different').check();
    const shown = satisfaction.locator('.compare-rows > li:visible');
    for (const row of await shown.all())
      expect(await row.locator('.compare-alike').count()).toBe(0);
    expect(await shown.count()).toBeLessThan(8);
  });

  test('name dimensions that one of them lacks', async () => {
    await open('?plans=ncl-101,ttcsec-97');
    expect(await page.locator('#compare_content').innerText()).toContain(
      '「內部量能」：國家圖書館101年度有，國立臺東生活美學館97年度沒有。',
    );
  });

  test('tell deadlines that are just the plan’s end from others', async () => {
    await open('?plans=nstm-104,nlpi-106');
    const row = page.locator('.compare-figures tr', { hasText: '期限：只寫到計畫期末' });
    expect(await row.locator('td').allInnerTexts()).toEqual(['163 項', '28 項']);
  });

  test('stand in English pages with Chinese texts marked as Chinese', async () => {
    await open('?plans=ntl-101,ncl-101', 'en/compare/');
    expect(await status()).toBe('2 plans stand side by side.');
    await details('Satisfaction').locator('summary').click();
    const link = details('Satisfaction').locator('.compare-rows > li > a').first();
    expect(await link.getAttribute('lang')).toBe('zh-Hant-TW');
    expect(await link.getAttribute('href')).toContain('/en/plans/ntl/101/#ntl-101-067');
  });
});

describe('two institutions on 滿意度', () => {
  const onSatisfaction = '?plans=ntl-101,ncl-101&dimension=satisfaction';
  const columns = () => page.locator('#compare_content .compare-columns > section');

  test('stand beside each other where the address asks for it: their rows alone, unfolded, counted', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await open(onSatisfaction);
    expect(await status()).toBe(
      '「滿意度」：國立中央圖書館臺灣分館101年度 5 項、國家圖書館101年度 3 項。',
    );
    expect(await page.locator('#compare_content h3').allInnerTexts()).toEqual(['滿意度']);
    expect(await columns().locator('.compare-rows > li:visible').count()).toBe(8);
    expect(await columns().nth(1).locator('h4').innerText()).toBe('國家圖書館101年度 3 項');
    expect(await columns().nth(1).locator('h5').innerText()).toContain('(一) 民眾滿意度');
    const [left, right] = [
      await columns().nth(0).boundingBox(),
      await columns().nth(1).boundingBox(),
    ];
    expect(right!.x).toBeGreaterThan(left!.x + left!.width - 1);
    expect(await page.title()).toMatch(/^「滿意度」 - 國立中央圖書館臺灣分館101年度、/);
    expect(complaints).toEqual([]);
  });

  test('are chosen with the keyboard alone; the address follows, and it is announced', async () => {
    await open('?plans=ntl-101,ncl-101');
    const dimension = page.locator('#compare_dimension');
    await dimension.focus();
    const position = await dimension
      .locator('option')
      .evaluateAll((options) => options.findIndex(({ textContent }) => textContent === '滿意度'));
    for (let step = 0; step < position; step += 1) await page.keyboard.press('ArrowDown');
    await page.waitForURL(/\?plans=ntl-101,ncl-101&dimension=satisfaction$/);
    await expect.poll(status).toContain('5 項、國家圖書館101年度 3 項');
    await page.keyboard.press('Tab');
    await page.keyboard.type('線上 問卷');
    await page.waitForURL(/&dimension=satisfaction&q=/);
    await expect.poll(status).toContain('0 項、國家圖書館101年度 0 項');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('compare_alike');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(
      '看全部作法',
    );
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?plans=ntl-101,ncl-101$/);
    await expect.poll(status).toBe('已並列 2 份計畫。');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('compare_dimension');
  });

  test('the words are found in measures and in the headings above them, and are marked', async () => {
    await open(`?plans=ntl-101,ncl-101&q=${encodeURIComponent('滿意度')}`);
    const texts = await columns().locator('.compare-rows > li').allInnerTexts();
    expect(texts.length).toBeGreaterThan(8);
    expect(await columns().locator('.compare-headings mark').first().innerText()).toBe('滿意度');
    expect(await columns().locator('.compare-rows > li > a mark').first().innerText()).toBe(
      '滿意度',
    );
    expect(await page.locator('#compare_words').inputValue()).toBe('滿意度');
  });

  test('a dimension may be chosen first, also from its own page, and is kept when plans come', async () => {
    await page.goto(`${site.url}dimensions/satisfaction/`);
    await page.getByRole('link', { name: '並列這個面向' }).click();
    await page.waitForURL(/\/compare\/\?dimension=satisfaction$/);
    await expect.poll(status).toBe('尚未選擇計畫。選好計畫後只列出「滿意度」。');
    await page.locator('.compare-years a').click();
    await page.waitForURL(/\?plans=ncl-101,ntl-101&dimension=satisfaction$/);
    await expect.poll(status).toContain('國家圖書館101年度 3 項');
    await page.locator('#compare_clear').click();
    await page.waitForURL(/\?dimension=satisfaction$/);
  });

  test('in English the names are English, and what is Chinese is marked so', async () => {
    await open(onSatisfaction, 'en/compare/');
    expect(await status()).toMatch(/^Satisfaction: .*: 5, .*: 3\.$/);
    expect(await columns().locator('h5').first().getAttribute('lang')).toBe('zh-Hant-TW');
    const said = await page.locator('#compare_dimension option').allInnerTexts();
    expect(said.join()).not.toMatch(/\p{Script=Han}/u);
  });

  test('without JavaScript the name of the dimension leads to the rows of both', async () => {
    const tab = await site.newPage({ javaScriptEnabled: false });
    await tab.goto(`${site.url}compare/`);
    await tab.locator('.compare-matrix thead a', { hasText: /^滿意度$/ }).click();
    await tab.waitForURL(/\/dimensions\/satisfaction\/$/);
    for (const planId of ['ntl-101', 'ncl-101']) {
      expect(await tab.locator(`nav.jump a[href="#${planId}"]`).count()).toBe(1);
    }
    await tab.close();
  });
});

test('names that have no English form are marked as Chinese on the English page', async () => {
  await page.route('**/compare/index.json', async (route) => {
    const response = await route.fetch();
    const index = (await response.json()) as { institutions: { name_en: string | null }[] };
    for (const institution of index.institutions) institution.name_en = null;
    await route.fulfill({ json: index });
  });
  await open('?plans=ntl-101,ncl-101&dimension=satisfaction', 'en/compare/');
  const unmarked = await page.evaluate(() => {
    const walker = document.createTreeWalker(
      document.getElementById('compare_app')!,
      NodeFilter.SHOW_TEXT,
    );
    const found: string[] = [];
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode;
      const lang = parentElement!.closest('[lang]')!.getAttribute('lang')!;
      if (/\p{Script=Han}/u.test(textContent!) && !lang.startsWith('zh')) found.push(textContent!);
    }
    return found;
  });
  expect(unmarked).toEqual([]);
  expect(await page.locator('#compare_institution option[lang=zh-Hant-TW]').count()).toBe(5);
});

describe('what plans are chosen with', () => {
  const fold = () => page.locator('#compare_choice > summary');
  const isShown = () => page.locator('#compare_form').isVisible();

  test('leaves the first screen of a phone to the comparison, and is opened with the keyboard', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    await open('?plans=ncl-101,ntl-101');
    const { y } = (await page.locator('#compare_heading').boundingBox())!;
    expect(y).toBeLessThan(800);
    expect(await isShown()).toBe(false);
    expect(await fold().innerText()).toContain('國家圖書館101年度、國立中央圖書館臺灣分館101年度');
    await fold().press('Enter');
    expect(await isShown()).toBe(true);
    // A third plan is added without the form going away in between.
    await page.locator('#compare_institution').selectOption({ label: '國立公共資訊圖書館' });
    await page.locator('#compare_form button[type=submit]').press('Enter');
    await page.waitForURL(/\?plans=ncl-101,ntl-101,nlpi-106$/);
    expect(await isShown()).toBe(true);
    await page.locator('#compare_clear').press('Enter');
    expect(await isShown()).toBe(true);
  });

  test('goes away on a phone with the second plan; the focus stays before the comparison', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    await open('?plans=ncl-101');
    expect(await isShown()).toBe(true);
    expect(await fold().isVisible()).toBe(false);
    await page.locator('#compare_institution').selectOption({ label: '國立臺灣圖書館' });
    await page.locator('#compare_form button[type=submit]').press('Enter');
    await page.waitForURL(/\?plans=ncl-101,ntl-101$/);
    expect(await isShown()).toBe(false);
    expect(await fold().evaluate((summary) => summary === document.activeElement)).toBe(true);
  });

  test('stands beside the comparison on a wide screen, also when the screen was narrow before', async () => {
    await open('?plans=ncl-101,ntl-101');
    expect(await isShown()).toBe(true);
    expect(await fold().isVisible()).toBe(false);
    await page.setViewportSize({ width: 360, height: 800 });
    await open('?plans=ncl-101,ntl-101');
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await isShown()).toBe(true);
  });
});

test('the status is announced, and nothing is stored', async () => {
  await open('?plans=ntl-101,ncl-101');
  expect(await page.locator('#compare_status').getAttribute('role')).toBe('status');
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(await page.context().cookies()).toEqual([]);
});

test.each([360, 1440].slice(0, howMany(1, 2)))(
  'the box to tick stands right before its words, at %i px',
  async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await open('', 'en/compare/');
    const box = (await page.locator('#compare_alike').boundingBox())!;
    const said = (await page.locator('label[for="compare_alike"] > span').boundingBox())!;
    expect(box.width).toBeLessThan(32);
    expect(said.x - box.x - box.width).toBeLessThan(16);
    expect(said.width).toBeGreaterThan(200);
  },
);
