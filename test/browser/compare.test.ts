import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';
import { mainSite } from '../support/built-sites.ts';
import { howMany } from '../support/samples.ts';

const site = openSite(mainSite);

let page: Page;
const complaints: string[] = [];
beforeEach(async () => {
  page = await site.newPage();
  complaints.length = 0;
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return () => page.close();
});

const open = async (query: string, path = 'compare/') => {
  await page.goto(site.url + path + query);
  await page.waitForFunction(() => {
    const text = document.getElementById('compare_status')?.textContent ?? '';
    return text !== '' && !/讀取中|Loading/.test(text);
  });
};
const status = () => page.locator('#compare_status').innerText();
const details = (dimension: string) =>
  page.locator('#compare_content details', {
    has: page.locator('summary', { hasText: dimension }),
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
