import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RunningServer } from '../../scripts/serve/static-server.ts';
import { comeIn, connectBrowser, serve } from '../support/browser.ts';
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
let withScripts: BrowserContext;
let withoutScripts: BrowserContext;
beforeAll(async () => {
  browser = await connectBrowser();
  const viewport = { width: 1280, height: 800 };
  const permissions = ['clipboard-read', 'clipboard-write'];
  server = await serve(otherAgencySite);
  withScripts = await comeIn(browser, server, { viewport, permissions });
  withoutScripts = await comeIn(browser, server, { viewport, javaScriptEnabled: false });
  const file = await readFile(join(otherAgencySite.directory, 'data/measures.json'), 'utf8');
  const all = JSON.parse(file) as (FileRow & { plan_id: string })[];
  rows = all.filter(({ plan_id }) => plan_id === 'demo-health-112');
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

let page: Page;
const complaints: string[] = [];
const open = async (
  options: { javaScriptEnabled?: boolean; anchor?: string; folder?: string } = {},
) => {
  page = await (options.javaScriptEnabled === false ? withoutScripts : withScripts).newPage();
  page.on('console', (message) => {
    // A browser asks for it by itself, where it meets a page that has no head yet.
    const isIcon = message.location().url === new URL('/favicon.ico', server.url).href;
    if (message.type() === 'error' && !isIcon) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const folder = options.folder ?? 'plans/demo-health/112/';
  await page.goto(server.url + folder + (options.anchor ?? ''));
};
const rowOf = (row: FileRow) => page.locator(`tr#${row.measure_id}`);
const menuOf = (row: FileRow) => rowOf(row).locator('.row-actions');
const linkOf = (row: FileRow) => rowOf(row).locator('.row-link > a');
/** Lets the address point to a row. The script hears of it later than the style sheet shows the menu. */
const pointTo = async (row: FileRow, how: 'click' | 'Enter' = 'click') => {
  await (how === 'click' ? linkOf(row).click() : linkOf(row).press(how));
  await menuOf(row).locator('.copy-link').waitFor();
};

beforeEach(() => {
  complaints.length = 0;
});
afterEach(async () => {
  await page.close();
  expect(complaints).toEqual([]);
});

describe('the menu of a row', () => {
  test('is there when its permanent link was followed, and no other is', async () => {
    await open();
    expect(await page.locator('.row-actions:visible').count()).toBe(0);
    await pointTo(rows[0]!);
    await pointTo(rows[1]!, 'Enter');
    expect(await page.locator('.row-actions:visible').count()).toBe(1);
  });

  test('is not copied with the row', async () => {
    await open();
    const row = rows[0]!;
    await pointTo(row);
    const copied = await rowOf(row).evaluate((element) => {
      getSelection()!.selectAllChildren(element);
      return getSelection()!.toString();
    });
    expect(copied).toContain(row.text.slice(0, 20));
    expect(copied).not.toContain('複製');
    expect(copied).not.toContain('列印');
    expect(copied).not.toContain('計畫期間');
  });

  test.each([[true], [false]])('leads to places that are there (scripts: %s)', async (scripts) => {
    await open({ javaScriptEnabled: scripts });
    const row = rows[0]!;
    await linkOf(row).press('Enter');
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

  test('is walked with Tab from the link on, and left at its end', async () => {
    await open();
    const row = rows[0]!;
    await pointTo(row, 'Enter');
    const stops = await menuOf(row).locator('button, a').count();
    for (let stop = 0; stop < stops; stop += 1) {
      await page.keyboard.press('Tab');
      expect(await menuOf(row).locator(':focus').count()).toBe(1);
    }
    await page.keyboard.press('Tab');
    expect(await menuOf(row).locator(':focus').count()).toBe(0);
    expect(await page.locator(':focus').count()).toBe(1);
  });

  test('copies the permanent link, without what the table is filtered by, and says so', async () => {
    await open({ anchor: '?q=%E8%A1%9B' });
    const row = rows[2]!;
    await page.evaluate((id) => {
      location.hash = id;
    }, row.measure_id);
    await menuOf(row).locator('.copy-link').click();
    await expect.poll(() => menuOf(row).getByRole('status').innerText()).toBe('已複製。');
    const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(copied.hash).toBe(`#${row.measure_id}`);
    expect(copied.pathname + copied.search).toBe(new URL(row.url).pathname);
  });

  test('says so where the browser forbids copying', async () => {
    await open();
    const row = rows[2]!;
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await pointTo(row);
    await menuOf(row).locator('.copy-link').click();
    await expect.poll(() => menuOf(row).getByRole('status').innerText()).toContain('不允許複製');
  });

  test('shows the citations of the row, in a box that Escape closes', async () => {
    await open();
    const row = rows[2]!;
    await pointTo(row);
    await menuOf(row).locator('.show-citation').press('Enter');
    const box = page.getByRole('dialog', { name: `引用 ${row.measure_id}` });
    await box.waitFor();
    const [chinese = '', apa = ''] = await box.locator('[data-form]').allInnerTexts();
    for (const citation of [chinese, apa]) {
      expect(citation).toContain(row.url);
      expect(citation).toContain(row.measure_id);
    }
    expect(chinese).toContain('執行結果未載明');
    expect(apa).toContain('results are not stated here');
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
    await pointTo(row);
    const link = menuOf(row).getByRole('link', { name: '來源原文' });
    await link.press('Enter');
    const shown = rowOf(row).getByRole('group', { name: /來源原文（第/ });
    await shown.waitFor();
    const own = (await shown.locator('.own').allInnerTexts()).join('').replaceAll(/\s/g, '');
    expect(own).toContain(row.text.replaceAll(/\s/g, '').slice(0, 10));
    expect(new URL(page.url()).pathname).toMatch(/112\/$/);
    await link.press('Enter');
    await shown.waitFor({ state: 'detached' });
  });

  test('is a page of numbered lines without scripts, and leads back to the row', async () => {
    await open({ javaScriptEnabled: false });
    const row = rows[0]!;
    await linkOf(row).click();
    await menuOf(row).getByRole('link', { name: '來源原文' }).click();
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
    await pointTo(row);
    let asked = 0;
    await page.route('**/source/', async (route) => {
      asked += 1;
      // The script’s own request fails, the browser’s does not.
      await (asked === 1 ? route.fulfill({ status: 404 }) : route.continue());
    });
    await menuOf(row).getByRole('link', { name: '來源原文' }).click();
    await page.waitForURL(/\/source\/#L\d+$/);
    complaints.length = 0;
  });
});

describe('what reads like a row', () => {
  const link = (row: FileRow) => menuOf(row).getByRole('link', { name: '相近作法' });
  const shownAt = (row: FileRow) =>
    rowOf(row).getByRole('group', { name: `${row.measure_id} 的相近作法` });
  let alike: { measure_id: string; other_id: string }[];
  beforeAll(async () => {
    const file = await readFile(join(otherAgencySite.directory, 'data/similar.json'), 'utf8');
    alike = JSON.parse(file) as typeof alike;
  });
  const withSimilar = () =>
    rows.find(({ measure_id: id }) => alike.some((a) => a.measure_id === id))!;

  test('is shown beside it, focused, with links to the others, and taken away again', async () => {
    await open();
    const row = withSimilar();
    await pointTo(row, 'Enter');
    await link(row).press('Enter');
    await shownAt(row).waitFor();
    expect(await shownAt(row).evaluate((part) => part === document.activeElement)).toBe(true);
    expect(await link(row).getAttribute('aria-expanded')).toBe('true');
    const hrefs = await shownAt(row)
      .locator('li a')
      .evaluateAll((links) => links.map((each) => (each as HTMLAnchorElement).hash.slice(1)));
    expect(hrefs).toEqual(
      alike.filter((each) => each.measure_id === row.measure_id).map((each) => each.other_id),
    );
    const alikeness = await shownAt(row).locator('li .aside').allInnerTexts();
    expect(alikeness).toHaveLength(hrefs.length);
    expect(alikeness[0]).toMatch(/^相近程度 [01]\.\d\d（.+文字相同）$/);
    await page.keyboard.press('Tab');
    expect(await shownAt(row).locator('a:focus').count()).toBe(1);
    await link(row).press('Enter');
    await shownAt(row).waitFor({ state: 'detached' });
    expect(await link(row).getAttribute('aria-expanded')).toBe('false');
  });

  test('is said to be nothing where nothing was found', async () => {
    await open();
    const row = rows.find(({ measure_id: id }) => !alike.some((each) => each.measure_id === id))!;
    await pointTo(row);
    await link(row).click();
    expect(await shownAt(row).innerText()).toBe('其他計畫中沒有找到用字相近的作法。');
  });

  test('is said to be out of reach, with the link to the list, where it cannot be fetched', async () => {
    await open();
    const row = withSimilar();
    await pointTo(row);
    await page.route('**/compare/**', (route) => route.abort());
    await link(row).click();
    expect(await shownAt(row).innerText()).toContain('現在讀不到');
    const list = shownAt(row).getByRole('link');
    expect(await list.getAttribute('href')).toContain(
      `/compare/demo-health-112/#${row.measure_id}`,
    );
    await page.unroute('**/compare/**');
    // Asked again, it is there.
    await link(row).click();
    await link(row).click();
    await shownAt(row).locator('li a').first().waitFor();
    complaints.length = 0;
  });

  test('is gone to as a page where what shows it here cannot be fetched', async () => {
    await open();
    const row = withSimilar();
    await pointTo(row);
    await page.route('**/_astro/*.js', (route) => route.abort());
    await link(row).click();
    await page.waitForURL(/\/compare\/demo-health-112\/#/);
    complaints.length = 0;
  });

  test('is a list of links without scripts, the row marked', async () => {
    await open({ javaScriptEnabled: false });
    const row = withSimilar();
    await linkOf(row).click();
    await link(row).click();
    await page.waitForURL(/\/compare\/demo-health-112\/#/);
    const place = page.locator(`li#${row.measure_id}:target`);
    expect(await place.locator('ul a').count()).toBeGreaterThan(0);
  });
});

describe('a row', () => {
  test('says what is true of it when an address points to it', async () => {
    const row = rows[3]!;
    await open({ anchor: `#${row.measure_id}` });
    const said = rowOf(row).locator('.row-truth');
    expect(await said.innerText()).toMatch(
      /^計畫期間.+執行結果未載明；承辦單位是計畫當年的組織。$/,
    );
    expect(await page.locator('.row-truth:visible').count()).toBe(1);
  });
});

describe('on paper', () => {
  const text = (plan: string) => page.locator(plan);

  test('no row is cut, and nothing is left that only a screen can use', async () => {
    await open();
    await page.emulateMedia({ media: 'print' });
    const breaks = await page
      .locator('tr.row')
      .evaluateAll((all) => all.map((row) => getComputedStyle(row).breakInside));
    expect(breaks).toEqual(rows.map(() => 'avoid'));
    for (const part of ['.row-actions', '.row-filter', '.contents', '.row-truth', '.table-lead']) {
      expect([part, await text(part).locator('visible=true').count()]).toEqual([part, 0]);
    }
  });

  test('the parts stand in the document’s own order', async () => {
    page = await withScripts.newPage();
    await page.goto(`${server.url}plans/demo-health/113-food/`);
    const places = async () => {
      const tops = await page.locator('.narrative > h2, .plan-table').evaluateAll((all) =>
        all.map((each) => ({
          name: each.tagName === 'TABLE' ? '表' : each.textContent.trim().slice(0, 1),
          top: each.getBoundingClientRect().top,
        })),
      );
      return tops.sort((one, other) => one.top - other.top).map(({ name }) => name);
    };
    expect((await places())[0]).toBe('表');
    await page.emulateMedia({ media: 'print' });
    expect(await places()).toEqual(['壹', '貳', '表', '參']);
  });

  test('the row that an address points to stands alone, below its headings', async () => {
    const row = rows.at(-1)!;
    await open({ anchor: `#${row.measure_id}` });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('tr.row:visible').count()).toBe(1);
    expect(await rowOf(row).isVisible()).toBe(true);
    expect(await page.locator('.heading-line:visible').allInnerTexts()).toEqual([row.dimension]);
    for (const part of [
      '.narrative',
      '.plan-records > section',
      '.table-notes',
      '.plan-glance > dl',
    ]) {
      expect([part, await text(part).locator('visible=true').count()]).toEqual([part, 0]);
    }
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  test('it stands alone in a copy of the page, too, to which no address points', async () => {
    const row = rows.at(-1)!;
    await open({ anchor: `#${row.measure_id}` });
    await page.emulateMedia({ media: 'print' });
    await menuOf(row).locator('.copy-link').waitFor({ state: 'attached' });
    await page.evaluate(() => {
      const { documentElement: whole } = document;
      whole.replaceWith(whole.cloneNode(true));
    });
    expect(await page.evaluate(() => document.querySelector(':target'))).toBeNull();
    await expect.poll(() => page.locator('tr.row:visible').count()).toBe(1);
    expect(await rowOf(row).isVisible()).toBe(true);
  });

  test('it is said that only some rows are printed, and by what they were chosen', async () => {
    await open({ anchor: `?q=${encodeURIComponent('子宮頸')}` });
    await page.emulateMedia({ media: 'print' });
    const filter = page.locator('#row_filter');
    expect(await filter.isVisible()).toBe(true);
    expect(await filter.locator('[name=q]').inputValue()).toBe('子宮頸');
    expect(await filter.innerText()).toContain(`${rows.length} 項中的 1 項`);
    expect(await filter.getByRole('button').count()).toBe(0);
  });

  test('a row alone says that it is one of how many, and its address', async () => {
    const row = rows.at(-1)!;
    await open({ anchor: `#${row.measure_id}` });
    await page.emulateMedia({ media: 'print' });
    const said = page.locator('.printed-row');
    expect(await said.innerText()).toBe(`${rows.length} 項中的 1 項：${row.url}`);
    await page.emulateMedia({ media: 'screen' });
    expect(await said.isVisible()).toBe(false);
  });

  test('a row alone says so without scripts, too; the whole plan does not', async () => {
    const row = rows.at(-1)!;
    await open({ anchor: `#${row.measure_id}`, javaScriptEnabled: false });
    await page.emulateMedia({ media: 'print' });
    const said = page.locator('.printed-row');
    expect(await said.innerText()).toContain(
      `${rows.length} 項中的 1 項：${row.url.split('#')[0]}`,
    );
    expect(await rowOf(row).locator('.row-link').innerText()).toContain(row.measure_id);
    await page.close();
    await open();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.printed-row').isVisible()).toBe(false);
  });

  test('all rows that were chosen stand, where the one pointed to before is one of them', async () => {
    await open({ anchor: `#${rows[0]!.measure_id}` });
    await page.evaluate(() => scrollBy(0, 40));
    // On the screen: what the filter says above the table may push the page, not what is being read.
    const tableTop = () =>
      page
        .locator('.plan-table')
        .evaluate((table) => Math.round(table.getBoundingClientRect().top));
    const place = await tableTop();
    const unit = page.locator('#row_filter [name=dimension]');
    await unit.evaluate((field: HTMLSelectElement) => {
      field.focus({ preventScroll: true });
      field.selectedIndex = 1;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await expect.poll(() => page.locator('[data-pointed]').count()).toBe(0);
    expect(await page.evaluate(() => document.querySelector(':target'))).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
      'dimension',
    );
    expect(await tableTop()).toBe(place);
    expect(page.url()).toMatch(/\?dimension=[^#]+$/);
    await page.emulateMedia({ media: 'print' });
    const shown = await page.locator('tr.row:visible').count();
    expect(shown).toBeGreaterThan(1);
    expect(shown).toBeLessThan(rows.length);
    expect(await page.locator('#row_filter [role=status]').innerText()).toBe(
      `${rows.length} 項中的 ${shown} 項`,
    );
  });

  test('the rows that were chosen stand, where the one pointed to before is none of them', async () => {
    await open({ anchor: `#${rows.at(-1)!.measure_id}` });
    await page.locator('#row_filter [name=q]').fill('子宮頸');
    await page.emulateMedia({ media: 'print' });
    expect(await rowOf(rows[0]!).isVisible()).toBe(true);
    expect(await text('.narrative').locator('visible=true').count()).toBeGreaterThan(0);
  });
});

describe('the rows', () => {
  const filter = () => page.locator('#row_filter');
  const status = () => filter().getByRole('status');
  const visible = () =>
    page.locator('tr.row:visible').evaluateAll((all) => all.map(({ id }) => id));
  const unit = (value: string) => filter().locator('[name=unit]').selectOption({ label: value });

  test('are all there without scripts, and nothing that needs them', async () => {
    await open({ javaScriptEnabled: false });
    expect(await visible()).toEqual(rows.map(({ measure_id }) => measure_id));
    expect(await filter().isVisible()).toBe(false);
  });

  test('are chosen by unit: that is said, counted and in the address', async () => {
    await open();
    expect(await status().innerText()).toBe('');
    const [choice] = await filter()
      .locator('[name=unit] option')
      .allInnerTexts()
      .then((all) => all.slice(1));
    const [, name, count] = /^(.+)（(\d+)）$/.exec(choice!)!;
    await unit(choice!);
    expect(await status().innerText()).toBe(`${rows.length} 項中的 ${count} 項`);
    expect((await visible()).length).toBe(Number(count));
    for (const who of await page.locator('tr.row:visible .row-who').allInnerTexts()) {
      expect(who).toContain(name);
    }
    const address = page.url();
    expect(new URL(address).searchParams.get('unit')).not.toBeNull();
    const shown = await visible();
    await page.goto('about:blank');
    await page.goto(address);
    await expect.poll(visible).toEqual(shown);
  });

  test('are chosen by words, whatever their width, and all come back', async () => {
    await open();
    const row = rows[0]!;
    await filter().locator('[name=q]').fill('子宮頸　６０％');
    await expect.poll(visible).toEqual([row.measure_id]);
    await page.getByRole('button', { name: '清除條件' }).click();
    await expect.poll(async () => (await visible()).length).toBe(rows.length);
    expect(new URL(page.url()).search).toBe('');
    await filter().locator('[name=q]').fill('沒有這樣的字');
    await expect.poll(() => status().innerText()).toBe('沒有符合的項目。');
    expect(await page.locator('.heading-line:visible').count()).toBe(0);
  });

  test('keep the headings under which they stand, and only those', async () => {
    await open();
    const headings = page.locator('.line-dimension');
    const all = await headings.allInnerTexts();
    const [first] = await filter()
      .locator('[name=dimension] option')
      .allInnerTexts()
      .then((each) => each.slice(1));
    await filter().locator('[name=dimension]').selectOption({ label: first! });
    await expect.poll(() => headings.locator('visible=true').allInnerTexts()).toEqual([all[0]]);
  });

  test('show the one that an address points to, though the filter hides it', async () => {
    await open();
    const last = rows.at(-1)!;
    await filter().locator('[name=q]').fill('子宮頸');
    await expect.poll(async () => (await visible()).length).toBe(1);
    await page.evaluate((id) => {
      location.hash = id;
    }, last.measure_id);
    await expect.poll(() => rowOf(last).isVisible()).toBe(true);
  });

  test.each([
    ['a row', 'row'],
    ['a heading', 'heading'],
  ])('show %s that the address names at the start, though the filter hides it', async (_, kind) => {
    await open();
    const place = {
      row: `tr#${rows.at(-1)!.measure_id}`,
      heading: '.plan-table tbody:last-of-type h2[id]',
    }[kind]!;
    const anchor = `#${await page.locator(place).getAttribute('id')}`;
    await page.close();
    await open({ anchor: `?q=${encodeURIComponent('子宮頸')}${anchor}` });
    await expect.poll(() => page.locator(anchor).isVisible()).toBe(true);
    await expect
      .poll(() =>
        page.locator(anchor).evaluate((it) => it.getBoundingClientRect().top < innerHeight),
      )
      .toBe(true);
    expect(new URL(page.url()).search).toBe('');
  });

  test('show the heading to which the contents lead, and are chosen again on the way back', async () => {
    await open();
    await filter().locator('[name=q]').fill('子宮頸');
    const heading = page.locator('.plan-table tbody:last-of-type h2[id]');
    await expect.poll(() => heading.isVisible()).toBe(false);
    const contents = page.getByRole('navigation', { name: '目次' });
    await contents.locator('summary').click();
    await contents.locator(`a[href="#${await heading.getAttribute('id')}"]`).click();
    await expect.poll(() => heading.isVisible()).toBe(true);
    await page.goBack();
    await expect.poll(visible).toEqual([rows[0]!.measure_id]);
  });

  test('are chosen though the browser keeps no address', async () => {
    await open();
    await page.evaluate(() => {
      history.replaceState = () => {
        throw new DOMException('too often', 'SecurityError');
      };
    });
    await filter().locator('[name=q]').fill('子宮頸');
    await expect.poll(visible).toEqual([rows[0]!.measure_id]);
  });

  test('are not chosen by the sounds of a word that is still being written', async () => {
    await open();
    await filter().locator('[name=q]').focus();
    const session = await page.context().newCDPSession(page);
    const compose = { selectionStart: 0, selectionEnd: 0 };
    await session.send('Input.imeSetComposition', { text: 'ㄗˇㄍㄨㄥ', ...compose });
    expect(await filter().locator('[name=q]').inputValue()).toBe('ㄗˇㄍㄨㄥ');
    expect([await status().innerText(), (await visible()).length]).toEqual(['', rows.length]);
    await session.send('Input.insertText', { text: '子宮頸' });
    await expect.poll(visible).toEqual([rows[0]!.measure_id]);
  });

  test('have the same roles as cards on a phone', async () => {
    const rolesAt = async (width: number) => {
      await page.setViewportSize({ width, height: 700 });
      return page
        .getByRole('table', { name: '附表' })
        .evaluate((table) => table.isConnected)
        .then(async () => ({
          rows: await page.getByRole('table', { name: '附表' }).getByRole('row').count(),
          cells: await page.getByRole('table', { name: '附表' }).getByRole('cell').count(),
          heads: await page.getByRole('table', { name: '附表' }).getByRole('columnheader').count(),
        }));
    };
    await open();
    expect(await rolesAt(360)).toEqual(await rolesAt(1280));
  });
});

describe('what an address points to', () => {
  test.each([
    ['a 實施要項', '.plan-table tbody:last-of-type h2[id]'],
    ['a row', 'tr.row:nth-last-child(2)'],
    ['a section', '.narrative > h2[id]'],
    ['the downloads', '#plan_downloads'],
  ])('stands below what sticks to the top: %s', async (_, place) => {
    await open({ folder: 'plans/demo-health/113-food/' });
    await page.setViewportSize({ width: 1280, height: 400 });
    const found = page.locator(place).last();
    const anchor = await found.getAttribute('id');
    await page.evaluate((name) => {
      location.hash = `#${name}`;
    }, anchor);
    await expect
      .poll(() =>
        page.evaluate((name) => {
          const target = document.getElementById(name!)!;
          const stuck = [...document.querySelectorAll('.contents, .plan-table > thead th')].filter(
            (each) => !each.closest('table') || each.closest('table')!.contains(target),
          );
          const covered = Math.max(...stuck.map((each) => each.getBoundingClientRect().bottom));
          return target.getBoundingClientRect().top >= covered;
        }, anchor),
      )
      .toBe(true);
  });
});

describe('the contents', () => {
  test('say where on the page one is, and close when a place was chosen', async () => {
    await open();
    const contents = page.getByRole('navigation', { name: '目次' });
    await contents.locator('summary').click();
    await contents.locator('a[href="#plan_citation"]').click();
    await expect.poll(() => contents.locator('.contents-place').innerText()).toContain('引用');
    expect(await contents.locator('details').getAttribute('open')).toBeNull();
    expect(await contents.locator('[aria-current=location]').count()).toBe(1);
  });

  test('say in English, too, what the headings say so, and mark what is Chinese', async () => {
    await open({ folder: 'en/plans/demo-health/112/' });
    const contents = page.locator('nav.contents');
    await contents.locator('summary').click();
    const link = contents.locator('a:has(span)').first();
    const heading = page.locator((await link.getAttribute('href'))!);
    const said = async (of: Locator) => (await of.innerText()).replaceAll(/\s+/g, '');
    expect(await said(link)).toBe(await said(heading));
    expect(await link.getAttribute('lang')).toBeNull();
    const name = link.locator('span').first();
    expect(await name.getAttribute('lang')).toBe('zh-Hant-TW');
    const own = await name.innerText();
    await link.click();
    const place = contents.locator('.contents-place');
    await expect.poll(() => place.innerText()).toMatch(new RegExp(`${own}$`));
    expect(await place.locator('[lang=zh-Hant-TW]').last().innerText()).toBe(own);
  });

  test('can be opened without scripts', async () => {
    await open({ javaScriptEnabled: false });
    const contents = page.getByRole('navigation', { name: '目次' });
    await contents.locator('summary').click();
    expect(await contents.locator('a').first().isVisible()).toBe(true);
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
