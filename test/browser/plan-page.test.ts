import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RunningServer } from '../../scripts/serve/static-server.ts';
import { connectBrowser, serve } from '../support/browser.ts';
import { otherAgencySite } from '../support/built-sites.ts';

/** The page of a plan, seen on the invented agency's site: it never changes. */

interface FileRow {
  measure_id: string;
  dimension: string;
  text: string;
  url: string;
}

let browser: Browser;
let server: RunningServer;
let rows: FileRow[];
beforeAll(async () => {
  browser = await connectBrowser();
  server = await serve(otherAgencySite);
  const file = await readFile(join(otherAgencySite.directory, 'data/measures.json'), 'utf8');
  const all = JSON.parse(file) as (FileRow & { plan_id: string })[];
  rows = all.filter(({ plan_id }) => plan_id === 'demo-health-112');
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

let context: BrowserContext;
let page: Page;
const complaints: string[] = [];
const open = async (options: { javaScriptEnabled?: boolean; anchor?: string } = {}) => {
  context = await browser.newContext({
    javaScriptEnabled: options.javaScriptEnabled ?? true,
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${server.url}plans/demo-health/112/${options.anchor ?? ''}`);
};
const menuOf = (row: FileRow) => page.locator(`details[data-row="${row.measure_id}"]`);
const nameOf = (row: FileRow) => menuOf(row).locator('summary');

beforeEach(() => {
  complaints.length = 0;
});
afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

describe('the menu of a row', () => {
  test('has a name of its own', async () => {
    await open();
    const names = await page.locator('.row-actions > summary').allInnerTexts();
    const said = names.map((name) => name.replace(/\s+/g, ' ').trim());
    expect(said.toSorted()).toEqual(
      rows.map(({ measure_id }) => `${measure_id} 的 動作`).toSorted(),
    );
  });

  test.each([[true], [false]])('leads to places that are there (scripts: %s)', async (scripts) => {
    await open({ javaScriptEnabled: scripts });
    const row = rows[0]!;
    await nameOf(row).press('Enter');
    const links = menuOf(row).locator('a');
    await links.first().waitFor();
    for (const href of await links.evaluateAll((all) =>
      all.map((link) => link.getAttribute('href')!),
    )) {
      if (href.startsWith('mailto:')) continue;
      const { pathname, hash } = new URL(href, page.url());
      const html = await (await page.request.get(new URL(pathname, page.url()).href)).text();
      expect(html).toContain(`id="${hash.slice(1)}"`);
    }
    expect(await links.count()).toBeGreaterThan(0);
  });

  test('stays where it was when it opens, and only one is open', async () => {
    await open();
    const [first, second] = rows as [FileRow, FileRow];
    await nameOf(first).scrollIntoViewIfNeeded();
    const before = await nameOf(first).boundingBox();
    await nameOf(first).click();
    await menuOf(first).locator('.copy-link').waitFor();
    expect(await nameOf(first).boundingBox()).toEqual(before);
    await nameOf(second).click();
    await expect.poll(() => page.locator('.row-actions[open]').count()).toBe(1);
  });

  test('closes with Escape and gives the focus back', async () => {
    await open();
    const row = rows[1]!;
    await nameOf(row).press('Enter');
    await menuOf(row).locator('.copy-link').focus();
    await page.keyboard.press('Escape');
    expect(await menuOf(row).getAttribute('open')).toBeNull();
    expect(await nameOf(row).evaluate((name) => name === document.activeElement)).toBe(true);
  });

  test('is walked with Tab in reading order and left at its end', async () => {
    await open();
    const row = rows[0]!;
    await nameOf(row).press('Enter');
    await menuOf(row).locator('.copy-link').waitFor();
    const stops = await menuOf(row).locator('button, a').count();
    for (let stop = 0; stop < stops; stop += 1) {
      await page.keyboard.press('Tab');
      expect(await menuOf(row).locator(':focus').count()).toBe(1);
    }
    await page.keyboard.press('Tab');
    expect(await menuOf(row).locator(':focus').count()).toBe(0);
    expect(await page.locator(':focus').count()).toBe(1);
  });

  test('copies the permanent link and says so', async () => {
    await open();
    const row = rows[2]!;
    await nameOf(row).click();
    await menuOf(row).locator('.copy-link').click();
    await expect.poll(() => menuOf(row).getByRole('status').innerText()).toBe('已複製。');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(copied).hash).toBe(`#${row.measure_id}`);
    expect(new URL(copied).pathname).toBe(new URL(row.url).pathname);
  });

  test('says so where the browser forbids copying', async () => {
    await open();
    const row = rows[2]!;
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await nameOf(row).click();
    await menuOf(row).locator('.copy-link').click();
    await expect.poll(() => menuOf(row).getByRole('status').innerText()).toContain('不允許複製');
  });

  test('shows the citations of the row, in a box that Escape closes', async () => {
    await open();
    const row = rows[2]!;
    await nameOf(row).click();
    await menuOf(row).locator('.show-citation').press('Enter');
    const box = page.getByRole('dialog', { name: `引用 ${row.measure_id}` });
    await box.waitFor();
    const [chinese = '', apa = ''] = await box.locator('[data-form]').allInnerTexts();
    for (const citation of [chinese, apa]) {
      expect(citation).toContain(row.url);
      expect(citation).toContain(row.measure_id);
    }
    expect(chinese).toContain('執行結果本站不知道');
    expect(apa).toContain('results are not known here');
    await box.getByRole('button', { name: /APA/ }).click();
    await expect.poll(() => box.getByRole('status').innerText()).toBe('已複製。');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(apa);
    await page.keyboard.press('Escape');
    expect(await box.count()).toBe(0);
    const focused = menuOf(row).locator('.show-citation');
    expect(await focused.evaluate((button) => button === document.activeElement)).toBe(true);
  });
});

describe('the source of a row', () => {
  test('is shown beside it, its own lines marked, and taken away again', async () => {
    await open();
    const row = rows[0]!;
    await nameOf(row).click();
    const link = menuOf(row).getByRole('link', { name: /來源原文/ });
    await link.press('Enter');
    const shown = menuOf(row).getByRole('group', { name: /來源原文（第/ });
    await shown.waitFor();
    const own = (await shown.locator('.own').allInnerTexts()).join('').replaceAll(/\s/g, '');
    expect(own).toContain(row.text.replaceAll(/\s/g, '').slice(0, 10));
    expect(new URL(page.url()).pathname).toMatch(/112\/$/);
    await link.press('Enter');
    expect(await shown.count()).toBe(0);
  });

  test('is a page of numbered lines without scripts, and leads back to the row', async () => {
    await open({ javaScriptEnabled: false });
    const row = rows[0]!;
    await nameOf(row).click();
    await menuOf(row)
      .getByRole('link', { name: /來源原文/ })
      .click();
    await page.waitForURL(/\/source\/#L\d+$/);
    const line = page.locator('.source-lines > p:target');
    expect((await line.innerText()).replaceAll(/\s/g, '')).toContain(
      row.text.replaceAll(/\s/g, '').slice(0, 6),
    );
    await line.getByRole('link', { name: row.measure_id, exact: true }).click();
    await page.locator(`#${row.measure_id}:target`).waitFor();
  });

  test('is gone to where it cannot be fetched', async () => {
    await open();
    const row = rows[0]!;
    await nameOf(row).click();
    let asked = 0;
    await page.route('**/source/', async (route) => {
      asked += 1;
      // The script’s own request fails, the browser’s does not.
      await (asked === 1 ? route.fulfill({ status: 404 }) : route.continue());
    });
    await menuOf(row)
      .getByRole('link', { name: /來源原文/ })
      .click();
    await page.waitForURL(/\/source\/#L\d+$/);
    complaints.length = 0;
  });
});

describe('a row', () => {
  test('says what is true of it when an address points to it', async () => {
    const row = rows[3]!;
    await open({ anchor: `#${row.measure_id}` });
    const said = page.locator(`#${row.measure_id} > .row-link > .row-truth`);
    expect(await said.innerText()).toMatch(
      /^計畫期間.+執行結果本站不知道；承辦單位是計畫當年的組織。$/,
    );
    expect(await page.locator('.row-truth:visible').count()).toBe(1);
  });
});

describe('on paper', () => {
  test('no row is cut, and nothing is left that only a screen can use', async () => {
    await open({ anchor: `#${rows[1]!.measure_id}` });
    await nameOf(rows[0]!).click();
    await page.emulateMedia({ media: 'print' });
    const breaks = await page
      .locator('.row:not(:has(> .rows))')
      .evaluateAll((all) => all.map((row) => getComputedStyle(row).breakInside));
    expect(breaks).toEqual(rows.map(() => 'avoid'));
    for (const part of ['.row-actions', '#fold_controls', '.contents', '.row-truth']) {
      expect([part, await page.locator(`${part}:visible`).count()]).toEqual([part, 0]);
    }
  });
});

describe('the 實施要項', () => {
  const headings = () => page.locator('.dimension > h2');
  const bodyOf = (row: FileRow) =>
    page.locator('.dimension-body').filter({ has: page.locator(`#${row.measure_id}`) });

  test('are all open and cannot be folded without scripts', async () => {
    await open({ javaScriptEnabled: false });
    for (const row of rows) expect(await page.locator(`#${row.measure_id}`).isVisible()).toBe(true);
    expect(await headings().getByRole('button').count()).toBe(0);
    expect(await page.locator('#fold_controls').isVisible()).toBe(false);
  });

  test('stay headings when they become buttons that fold', async () => {
    await open();
    const row = rows[0]!;
    const heading = page.getByRole('heading', { level: 2, name: row.dimension });
    const button = heading.getByRole('button', { name: row.dimension, expanded: true });
    await button.press('Enter');
    expect(await page.locator(`#${row.measure_id}`).isVisible()).toBe(false);
    await heading.getByRole('button', { expanded: false }).press('Enter');
    expect(await page.locator(`#${row.measure_id}`).isVisible()).toBe(true);
  });

  test('are folded and opened together, and that is said', async () => {
    await open();
    const status = page.locator('#fold_controls').getByRole('status');
    await page.getByRole('button', { name: '全部收合' }).click();
    expect(await status.innerText()).toBe('實施要項已全部收合。');
    expect(await page.locator('.row:visible').count()).toBe(0);
    expect(await headings().getByRole('button', { expanded: false }).count()).toBe(
      await headings().count(),
    );
    await page.getByRole('button', { name: '全部展開' }).click();
    expect(await status.innerText()).toBe('實施要項已全部展開。');
    expect(await page.locator('.row:visible').count()).toBe(rows.length);
  });

  test('open where a link or an address points into them', async () => {
    await open();
    await page.getByRole('button', { name: '全部收合' }).click();
    const contents = page.getByRole('navigation', { name: '目次' });
    await contents.locator('a[href="#dimension-1"]').click();
    expect(await page.locator('#dimension-1').getByRole('button', { expanded: true }).count()).toBe(
      1,
    );
    const last = rows.at(-1)!;
    await page.evaluate((id) => {
      location.hash = id;
    }, last.measure_id);
    const target = page.locator(`#${last.measure_id}`);
    await target.waitFor();
    await expect.poll(async () => (await target.boundingBox())!.y).toBeLessThan(800);
    expect((await target.boundingBox())!.y).toBeGreaterThanOrEqual(0);
  });

  test('open where a search in the page finds something, and in print', async () => {
    await open();
    const row = rows[0]!;
    await page.getByRole('button', { name: '全部收合' }).click();
    expect(await bodyOf(row).getAttribute('hidden')).toBe('until-found');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(`#${row.measure_id}`).isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator(`#${row.measure_id}`).isVisible()).toBe(false);
    await bodyOf(row).dispatchEvent('beforematch');
    expect(await page.locator(`#${row.measure_id}`).isVisible()).toBe(true);
  });
});

describe('an address whose anchor is not there', () => {
  test('is said to be so, with ways on', async () => {
    await open({ anchor: '#demo-health-112-999' });
    const status = page.locator('#missing_anchor');
    await expect.poll(() => status.innerText()).toContain('「demo-health-112-999」');
    expect(await status.getAttribute('role')).toBe('status');
    for (const link of await status.locator('a').all()) expect(await link.isVisible()).toBe(true);
    await status.locator('a').first().click();
    await expect.poll(() => status.innerText()).toBe('');
  });

  test.each([
    ['broken signs', '#%E0%A4%A'],
    ['markup', '#<img src=x onerror=alert(1)>'],
    ['5 000 characters', `#${'長'.repeat(5000)}`],
  ])('may hold %s', async (_, anchor) => {
    await open({ anchor });
    const status = page.locator('#missing_anchor');
    await expect.poll(() => status.innerText()).toContain('這份計畫裡沒有');
    expect((await status.innerText()).length).toBeLessThan(200);
    expect(await status.locator('img').count()).toBe(0);
  });

  test('is no such thing where it is the page’s beginning or a removed row', async () => {
    await open({ anchor: '#top' });
    expect(await page.locator('#missing_anchor').innerText()).toBe('');
    const removed = await page.locator('.retired > li').first().getAttribute('id');
    await page.evaluate((id) => {
      location.hash = id!;
    }, removed);
    await page.locator(`#${removed}:target`).waitFor();
    expect(await page.locator('#missing_anchor').innerText()).toBe('');
  });
});
