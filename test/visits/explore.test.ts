import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { mainSite } from '../support/built-sites.ts';
import { bringAxe, judge } from '../support/axe.ts';
import { cellsOf, december, openExplorer, statusOf } from '../support/explore-page.ts';

const { site, open } = openExplorer(mainSite);

describe('the rows of a dataset in its page', () => {
  test('are loaded when they are asked for, and neither data nor program before', async () => {
    const page = await open('data/due/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.waitForLoadState('networkidle');
    // A browser fetches the icon of a site when it likes.
    expect(asked.filter((path) => path !== '/favicon.svg')).toEqual([]);
    await page.getByRole('button', { name: '載入資料', exact: true }).click();
    expect(await statusOf(page)).toMatch(/^[\d,]+ 列中有 [\d,]+ 列符合；已下載 \d+ KB$/);
    expect(asked.filter((path) => path.endsWith('/due.parquet'))).toHaveLength(1);
    expect(asked.filter((path) => path.endsWith('.wasm'))).toEqual([]);
    expect(new URL(page.url()).search).toBe('?explore=on');
    await page.close();
  });

  test('are filtered by the form, and the address brings the same view back', async () => {
    const page = await open('data/due/');
    await page.getByRole('button', { name: '載入資料', exact: true }).click();
    await statusOf(page);
    for (const [test, day] of [
      ['從…起（含）', '2012-12-01'],
      ['到…為止（含）', '2012-12-31'],
    ]) {
      await page.getByRole('button', { name: '加一個條件', exact: true }).click();
      const condition = page.locator('.explore-condition').last();
      await condition.getByLabel('欄位', { exact: true }).selectOption('end_date');
      await condition.getByLabel('怎麼比', { exact: true }).selectOption({ label: test! });
      await condition.getByLabel('值', { exact: true }).fill(day!);
    }
    await page.getByLabel('計數欄位', { exact: true }).selectOption('unit');
    await page.getByRole('button', { name: '套用', exact: true }).click();
    await page.locator('.explored [aria-sort=descending]').waitFor();
    const status = await statusOf(page);
    const counts = await cellsOf(page);
    expect(counts.length).toBeGreaterThan(5);
    const figures = counts.map(([, measures]) => Number(measures));
    expect(figures).toEqual(figures.toSorted((one, other) => other - one));
    const address = page.url();
    const again = await open(address.slice(site.url.length));
    expect(await statusOf(again)).toBe(status);
    expect(await cellsOf(again)).toEqual(counts);
    expect(await again.locator('.explore-condition').count()).toBe(2);
    await page.goBack();
    await page.locator('.explored [aria-sort=none]').first().waitFor();
    await again.close();
    await page.close();
  });

  test('are sorted with the keyboard alone; the focus stays and the order is said', async () => {
    const page = await open('data/due/' + december);
    await statusOf(page);
    const head = page.locator('th:has(button[data-column=end_date])');
    await head.locator('button').focus();
    for (const [order, said] of [
      ['ascending', '遞增'],
      ['descending', '遞減'],
    ]) {
      await page.keyboard.press('Enter');
      await page.locator(`th[aria-sort=${order}] button[data-column=end_date]:focus`).waitFor();
      expect(await statusOf(page)).toContain(`依「迄日」${said}排列`);
    }
    const days = (await cellsOf(page)).map((cells) => cells.find((cell) => /^2012-12-/.test(cell)));
    expect(days).toEqual(days.toSorted().toReversed());
    await page.keyboard.press('Enter');
    await page.locator('th[aria-sort=none] button[data-column=end_date]:focus').waitFor();
    await page.close();
  });

  test('are a table that screen readers read, with nothing that axe objects to', async () => {
    const page = await open('data/due/' + december + '&sort=-end_date');
    await statusOf(page);
    const table = page.locator('table.explored');
    expect(await table.locator('caption').textContent()).toMatch(/^作法、期限與單位：.* 列符合/);
    expect(await table.locator('thead th:not([scope=col])').count()).toBe(0);
    expect(await table.locator('tbody tr > th[scope=row]').count()).toBe(
      await table.locator('tbody tr').count(),
    );
    await page.locator('#explore_snippets > summary').click();
    const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
    await bringAxe(page, await readFile(axe, 'utf8'));
    expect(await judge(page)).toEqual({ faults: [], smallTargets: [] });
    await page.close();
  });

  test('that cannot be loaded are told of, with a button that tries again', async () => {
    const page = await open('data/due/');
    await page.route('**/due.parquet', (route) => route.abort());
    await page.getByRole('button', { name: '載入資料', exact: true }).click();
    await page.getByRole('button', { name: '再試一次', exact: true }).waitFor();
    await page.unroute('**/due.parquet');
    await page.getByRole('button', { name: '再試一次', exact: true }).click();
    expect(await statusOf(page)).toMatch(/列符合/);
    await page.close();
  });

  test('are in the files where there are no scripts, and no button is there', async () => {
    const page = await open('data/due/', { javaScriptEnabled: false });
    expect(await page.locator('#explore_open').isVisible()).toBe(false);
    const said = await page.locator('section:has(#explore_app)').innerText();
    expect(said).toContain('這一部分需要 JavaScript');
    await page.close();
  });
});
