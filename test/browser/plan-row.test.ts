import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { otherAgencySite } from '../support/built-sites.ts';
import { visitPlans, type PublishedRow } from '../support/plan-visit.ts';

/** A row of a plan: its menu, its source, and what reads like it. */

const visit = visitPlans();

describe('the menu of a row', () => {
  test('is there when its permanent link was followed, and no other is', async () => {
    await visit.open();
    expect(await visit.page.locator('.row-actions:visible').count()).toBe(0);
    await visit.pointTo(visit.rows[0]!);
    await visit.pointTo(visit.rows[1]!, 'Enter');
    expect(await visit.page.locator('.row-actions:visible').count()).toBe(1);
  });

  test('is not copied with the row', async () => {
    await visit.open();
    const row = visit.rows[0]!;
    await visit.pointTo(row);
    const copied = await visit.rowOf(row).evaluate((element) => {
      getSelection()!.selectAllChildren(element);
      return getSelection()!.toString();
    });
    expect(copied).toContain(row.text.slice(0, 20));
    expect(copied).not.toContain('複製');
    expect(copied).not.toContain('列印');
    expect(copied).not.toContain('計畫期間');
  });

  test.each([[true], [false]])('leads to places that are there (scripts: %s)', async (scripts) => {
    await visit.open({ javaScriptEnabled: scripts });
    const row = visit.rows[0]!;
    await visit.linkOf(row).press('Enter');
    const links = visit.menuOf(row).locator('a');
    await links.first().waitFor();
    for (const href of await links.evaluateAll((all) =>
      all.map((link) => link.getAttribute('href')!),
    )) {
      if (href.startsWith('mailto:')) continue;
      const { pathname, hash } = new URL(href, visit.page.url());
      const html = await (
        await visit.page.request.get(new URL(pathname, visit.page.url()).href)
      ).text();
      expect(html).toContain(`id="${hash.slice(1)}"`);
    }
    expect(await links.count()).toBeGreaterThan(0);
  });

  test('is walked with Tab from the link on, and left at its end', async () => {
    await visit.open();
    const row = visit.rows[0]!;
    await visit.pointTo(row, 'Enter');
    const stops = await visit.menuOf(row).locator('button, a').count();
    for (let stop = 0; stop < stops; stop += 1) {
      await visit.page.keyboard.press('Tab');
      expect(await visit.menuOf(row).locator(':focus').count()).toBe(1);
    }
    await visit.page.keyboard.press('Tab');
    expect(await visit.menuOf(row).locator(':focus').count()).toBe(0);
    expect(await visit.page.locator(':focus').count()).toBe(1);
  });

  test('copies the permanent link, without what the table is filtered by, and says so', async () => {
    await visit.open({ anchor: '?q=%E8%A1%9B' });
    const row = visit.rows[2]!;
    await visit.page.evaluate((id) => {
      location.hash = id;
    }, row.measure_id);
    await visit.menuOf(row).locator('.copy-link').click();
    await expect.poll(() => visit.menuOf(row).getByRole('status').innerText()).toBe('已複製。');
    const copied = new URL(await visit.page.evaluate(() => navigator.clipboard.readText()));
    expect(copied.hash).toBe(`#${row.measure_id}`);
    expect(copied.pathname + copied.search).toBe(new URL(row.url).pathname);
  });

  test('says so where the browser forbids copying', async () => {
    await visit.open();
    const row = visit.rows[2]!;
    await visit.page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await visit.pointTo(row);
    await visit.menuOf(row).locator('.copy-link').click();
    await expect
      .poll(() => visit.menuOf(row).getByRole('status').innerText())
      .toContain('不允許複製');
  });

  test('shows the citations of the row, in a box that Escape closes', async () => {
    await visit.open();
    const row = visit.rows[2]!;
    await visit.pointTo(row);
    await visit.menuOf(row).locator('.show-citation').press('Enter');
    const box = visit.page.getByRole('dialog', { name: `引用 ${row.measure_id}` });
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
    expect(await visit.page.evaluate(() => navigator.clipboard.readText())).toBe(apa);
    await visit.page.keyboard.press('Escape');
    expect(await box.count()).toBe(0);
    const focused = visit.menuOf(row).locator('.show-citation');
    expect(await focused.evaluate((button) => button === document.activeElement)).toBe(true);
  });
});

describe('the source of a row', () => {
  test('is shown beside it, its own lines marked, and taken away again', async () => {
    await visit.open();
    const row = visit.rows[0]!;
    await visit.pointTo(row);
    const link = visit.menuOf(row).getByRole('link', { name: '來源原文' });
    await link.press('Enter');
    const shown = visit.rowOf(row).getByRole('group', { name: /來源原文（第/ });
    await shown.waitFor();
    const own = (await shown.locator('.own').allInnerTexts()).join('').replaceAll(/\s/g, '');
    expect(own).toContain(row.text.replaceAll(/\s/g, '').slice(0, 10));
    expect(new URL(visit.page.url()).pathname).toMatch(/112\/$/);
    await link.press('Enter');
    await shown.waitFor({ state: 'detached' });
  });

  test('is a page of numbered lines without scripts, and leads back to the row', async () => {
    await visit.open({ javaScriptEnabled: false });
    const row = visit.rows[0]!;
    await visit.linkOf(row).click();
    await visit.menuOf(row).getByRole('link', { name: '來源原文' }).click();
    await visit.page.waitForURL(/\/source\/#L\d+$/);
    const line = visit.page.locator('.source-lines > p:target');
    expect((await line.innerText()).replaceAll(/\s/g, '')).toContain(
      row.text.replaceAll(/\s/g, '').slice(0, 6),
    );
    await line.getByRole('link', { name: row.measure_id, exact: true }).click();
    await visit.page.locator(`#${row.measure_id}:target`).waitFor();
  });

  test('is gone to where it cannot be fetched', async () => {
    await visit.open();
    const row = visit.rows[0]!;
    await visit.pointTo(row);
    let asked = 0;
    await visit.page.route('**/source/', async (route) => {
      asked += 1;
      // The script’s own request fails, the browser’s does not.
      await (asked === 1 ? route.fulfill({ status: 404 }) : route.continue());
    });
    await visit.menuOf(row).getByRole('link', { name: '來源原文' }).click();
    await visit.page.waitForURL(/\/source\/#L\d+$/);
    visit.complaints.length = 0;
  });
});

describe('what reads like a row', () => {
  const link = (row: PublishedRow) => visit.menuOf(row).getByRole('link', { name: '相近作法' });
  const shownAt = (row: PublishedRow) =>
    visit.rowOf(row).getByRole('group', { name: `${row.measure_id} 的相近作法` });
  let alike: { measure_id: string; other_id: string }[];
  beforeAll(async () => {
    const file = await readFile(join(otherAgencySite.directory, 'data/similar.json'), 'utf8');
    alike = JSON.parse(file) as typeof alike;
  });
  const withSimilar = () =>
    visit.rows.find(({ measure_id: id }) => alike.some((a) => a.measure_id === id))!;

  test('is shown beside it, focused, with links to the others, and taken away again', async () => {
    await visit.open();
    const row = withSimilar();
    await visit.pointTo(row, 'Enter');
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
    await visit.page.keyboard.press('Tab');
    expect(await shownAt(row).locator('a:focus').count()).toBe(1);
    await link(row).press('Enter');
    await shownAt(row).waitFor({ state: 'detached' });
    expect(await link(row).getAttribute('aria-expanded')).toBe('false');
  });

  test('is said to be nothing where nothing was found', async () => {
    await visit.open();
    const row = visit.rows.find(
      ({ measure_id: id }) => !alike.some((each) => each.measure_id === id),
    )!;
    await visit.pointTo(row);
    await link(row).click();
    expect(await shownAt(row).innerText()).toBe('其他計畫中沒有找到用字相近的作法。');
  });

  test('is said to be out of reach, with the link to the list, where it cannot be fetched', async () => {
    await visit.open();
    const row = withSimilar();
    await visit.pointTo(row);
    await visit.page.route('**/compare/**', (route) => route.abort());
    await link(row).click();
    expect(await shownAt(row).innerText()).toContain('現在讀不到');
    const list = shownAt(row).getByRole('link');
    expect(await list.getAttribute('href')).toContain(
      `/compare/demo-health-112/#${row.measure_id}`,
    );
    await visit.page.unroute('**/compare/**');
    // Asked again, it is there.
    await link(row).click();
    await link(row).click();
    await shownAt(row).locator('li a').first().waitFor();
    visit.complaints.length = 0;
  });

  test('is gone to as a page where what shows it here cannot be fetched', async () => {
    await visit.open();
    const row = withSimilar();
    await visit.pointTo(row);
    await visit.page.route('**/_astro/*.js', (route) => route.abort());
    await link(row).click();
    await visit.page.waitForURL(/\/compare\/demo-health-112\/#/);
    visit.complaints.length = 0;
  });

  test('is a list of links without scripts, the row marked', async () => {
    await visit.open({ javaScriptEnabled: false });
    const row = withSimilar();
    await visit.linkOf(row).click();
    await link(row).click();
    await visit.page.waitForURL(/\/compare\/demo-health-112\/#/);
    const place = visit.page.locator(`li#${row.measure_id}:target`);
    expect(await place.locator('ul a').count()).toBeGreaterThan(0);
  });
});

describe('a row', () => {
  test('says what is true of it when an address points to it', async () => {
    const row = visit.rows[3]!;
    await visit.open({ anchor: `#${row.measure_id}` });
    const said = visit.rowOf(row).locator('.row-truth');
    expect(await said.innerText()).toMatch(
      /^計畫期間.+執行結果未載明；承辦單位是計畫當年的組織。$/,
    );
    expect(await visit.page.locator('.row-truth:visible').count()).toBe(1);
  });
});
