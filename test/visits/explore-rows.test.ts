import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mainSite } from '../support/built-sites.ts';
import { cellsOf, december, openExplorer, statusOf } from '../support/explore-page.ts';

const { open } = openExplorer(mainSite);

describe('the rows of a dataset in its page', () => {
  test('are asked for from a field with the Enter key, and the focus stays in it', async () => {
    const page = await open('data/due/?explore=on&where=unit.has.閱覽');
    await statusOf(page);
    const field = page.locator('.explore-condition [data-part=value] input');
    await field.fill('典藏');
    await page.keyboard.press('Enter');
    await page.waitForURL(/where=unit\.has\.%E5%85%B8/);
    await page.locator('.explore-condition [data-part=value] input:focus').waitFor();
    expect(await field.inputValue()).toBe('典藏');
    await page.close();
  });

  test('of codes are chosen and counted by what these mean', async () => {
    const page = await open('data/due/?explore=on&where=uncertain.is.true&by=uncertain_because');
    await statusOf(page);
    const [first] = await cellsOf(page);
    expect(first![0]).toBe('unit-unknown 無法確認所寫的單位是名冊中的哪一個');
    await page.getByRole('button', { name: '加一個條件', exact: true }).click();
    const condition = page.locator('.explore-condition').last();
    await condition.getByLabel('欄位', { exact: true }).selectOption('uncertain_because');
    await condition.getByLabel('怎麼比', { exact: true }).selectOption({ label: '等於' });
    await condition
      .getByLabel('值', { exact: true })
      .selectOption({ label: 'unit-unknown 無法確認所寫的單位是名冊中的哪一個' });
    await page.getByRole('button', { name: '套用', exact: true }).click();
    await page.waitForURL(/uncertain_because\.is\.unit-unknown/);
    await page.close();
  });

  test('are counted by codes with their names beside, and it is said what the figures are', async () => {
    const page = await open('data/due/?explore=on&by=institution_id&by=unit_id');
    await statusOf(page);
    const cells = await cellsOf(page);
    expect(cells.every(([institution]) => /^[a-z]+ 國立|^[a-z]+ 國家/.test(institution!))).toBe(
      true,
    );
    expect(cells.map(([, unit]) => unit)).toContain('ncl-reading 閱覽組');
    expect(await page.locator('.explored thead th').allTextContents()).toEqual([
      '機關識別碼',
      '單位識別碼',
      '作法數',
      '資料列數',
    ]);
    const notes = await page.locator('#explore_result').innerText();
    expect(notes).toMatch(/作法數：每項作法在一組裡只算一次（符合條件的作法共 \d+ 項）/);
    expect(notes).toMatch(/同一項作法可以屬於好幾組/);
    await page.close();
  });

  test('that are counted are ordered by the heads of the counts, which is said and in the address', async () => {
    const page = await open('data/due/?explore=on&by=unit');
    await statusOf(page);
    const head = (name: string) => page.locator(`.explored th:has(button[data-column=${name}])`);
    expect(await head('measures').getAttribute('aria-sort')).toBe('descending');
    await head('measures').locator('button').press('Enter');
    await page.locator('th[aria-sort=ascending] button[data-column=measures]:focus').waitFor();
    expect(await statusOf(page)).toContain('依「作法數」遞增排列');
    const figures = (await cellsOf(page)).map(([, measures]) => Number(measures));
    expect(figures).toEqual(figures.toSorted((one, other) => one - other));
    expect(new URL(page.url()).searchParams.get('sort')).toBe('measures');
    await head('unit').locator('button').press('Enter');
    await page.locator('th[aria-sort=ascending] button[data-column=unit]:focus').waitFor();
    expect(await head('measures').getAttribute('aria-sort')).toBe('none');
    const units = (await cellsOf(page)).map(([unit]) => unit!);
    expect(units).toEqual(units.toSorted());
    await page.close();
  });

  test('with several values of a list are counted several times, and that is said', async () => {
    const page = await open('en/data/measures/?explore=on&by=unit_ids');
    await statusOf(page);
    const figures = (await cellsOf(page)).map((cells) => Number(cells.at(-1)));
    const sum = figures.reduce((one, other) => one + other, 0);
    expect(await page.locator('#explore_result').innerText()).toContain(
      `the groups add up to ${sum} rows, more than`,
    );
    await page.close();
  });

  test('whose deadline recurs are no rows that are due, which is said and can be mended', async () => {
    const page = await open('data/due/' + december);
    await statusOf(page);
    const note = page.locator('#explore_result p', { hasText: '不是到期的日子' });
    const [, recurring] = /其中 (\d+) 列是定期辦理的/.exec((await note.textContent())!)!;
    expect(Number(recurring)).toBeGreaterThan(0);
    await note.getByRole('button', { name: '不計定期辦理的', exact: true }).click();
    await page.waitForURL(/where=deadline_kind\.not\.recurring/);
    expect(await statusOf(page)).not.toBe('');
    expect(await note.count()).toBe(0);
    await page.close();
  });

  test('that are headings are counted beside measures, which is said and can be mended', async () => {
    const page = await open('data/measures/?explore=on&by=dimension_id');
    await statusOf(page);
    const note = page.locator('#explore_result p', { hasText: '本身不是推動作法' });
    const rows = JSON.parse(
      await readFile(join(mainSite.directory, 'data/measures.json'), 'utf8'),
    ) as { kind: string }[];
    const headings = rows.filter(({ kind }) => kind === 'heading').length;
    expect(await note.textContent()).toContain(`其中 ${headings} 列是標題`);
    await note.getByRole('button', { name: '不計標題', exact: true }).click();
    await page.waitForURL(/where=kind\.not\.heading/);
    await statusOf(page);
    expect(await note.count()).toBe(0);
    const figures = (await cellsOf(page)).map((cells) => Number(cells.at(-1)));
    expect(figures.reduce((one, other) => one + other, 0)).toBe(rows.length - headings);
    await page.close();
  });

  test('are asked for as before once a column that cannot be asked so was passed over', async () => {
    const page = await open('data/measures/?explore=on');
    await statusOf(page);
    await page.getByRole('button', { name: '加一個條件', exact: true }).click();
    const condition = page.locator('.explore-condition').last();
    const column = condition.getByLabel('欄位', { exact: true });
    const comparison = condition.getByLabel('怎麼比', { exact: true });
    await column.selectOption('text');
    expect(await comparison.inputValue()).toBe('has');
    await column.selectOption('roc_year');
    expect(await comparison.inputValue()).toBe('is');
    await column.selectOption('text');
    expect(await comparison.inputValue()).toBe('has');
    await comparison.selectOption('not');
    await column.selectOption('roc_year');
    expect(await comparison.inputValue()).toBe('not');
    await page.close();
  });

  test('have room for words on a narrow screen, where the table scrolls', async () => {
    const page = await open('data/measures/?explore=on', { viewport: { width: 375, height: 800 } });
    await statusOf(page);
    const widths = await page
      .locator('.explored tbody td[lang], .explored tbody td:not([class]):not(:has(> a))')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().width));
    expect(widths.length).toBeGreaterThan(0);
    expect(Math.min(...widths)).toBeGreaterThan(90);
    const isWithin = await page.evaluate(
      () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
    );
    expect(isWithin).toBe(true);
    await page.close();
  });

  test('are downloaded as CSV, all that match and not the page of them alone', async () => {
    const page = await open('data/due/?explore=on&where=roc_year.is.101&show=measure_id,unit');
    const status = await statusOf(page);
    const [, found] = /列中有 ([\d,]+) 列/.exec(status)!;
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: '下載結果（CSV）', exact: true }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(/^due_rows_roc_year\.is\.101_\d{4}-\d{2}-\d{2}\.csv$/);
    const content = await file.createReadStream();
    const text = Buffer.concat(await Array.fromAsync(content)).toString();
    const [head, ...rows] = text.trimEnd().split('\r\n');
    expect(head).toBe('\uFEFFmeasure_id,unit');
    expect(rows).toHaveLength(Number(found!.replace(',', '')));
    expect(rows.length).toBeGreaterThan(50);
    await page.close();
  });

  test('come with lines for other programs that can be copied', async () => {
    const page = await open('en/data/due/' + december, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await statusOf(page);
    await page.locator('#explore_snippets > summary').click();
    await page
      .getByRole('button', { name: 'Copy: Lines for DuckDB (the rows that match)', exact: true })
      .click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`data/due.parquet'\nWHERE "end_date" >= DATE '2012-12-01'`);
    await page.close();
  });

  test('of an address that cannot be followed whole are shown, and the part is told', async () => {
    const page = await open('data/due/?explore=on&where=month.is.12');
    expect(await statusOf(page)).toContain('沒有套用的部分：where=month.is.12');
    await page.close();
  });

  test('need a value where a condition is begun, and nothing is asked until then', async () => {
    const page = await open('data/due/?explore=on');
    await statusOf(page);
    await page.getByRole('button', { name: '加一個條件', exact: true }).click();
    await page.getByRole('button', { name: '套用', exact: true }).click();
    expect(await page.locator('#explore_status').textContent()).toMatch(/^「.*」的條件還缺少值/);
    expect(new URL(page.url()).search).toBe('?explore=on');
    await page.close();
  });

  test('fit a phone: only the table is scrolled', async () => {
    const codes = '&where=uncertain_because.is.unit-unknown';
    const page = await open('data/due/' + december + codes, {
      viewport: { width: 320, height: 700 },
    });
    await statusOf(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    const cut = await page
      .locator('.explore-form :is(input, select, button)')
      .evaluateAll((fields) =>
        fields.filter((field) => field.getBoundingClientRect().right > 320).map((each) => each.id),
      );
    expect(cut).toEqual([]);
    await page.close();
  });
});
