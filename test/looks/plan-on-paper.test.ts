import { describe, expect, test } from 'vitest';
import { visitPlans } from '../support/plan-visit.ts';

/** The page of a plan on paper. */

const visit = visitPlans();

describe('on paper', () => {
  const text = (plan: string) => visit.page.locator(plan);

  test('no row is cut, and nothing is left that only a screen can use', async () => {
    await visit.open();
    await visit.page.emulateMedia({ media: 'print' });
    const breaks = await visit.page
      .locator('tr.row')
      .evaluateAll((all) => all.map((row) => getComputedStyle(row).breakInside));
    expect(breaks).toEqual(visit.rows.map(() => 'avoid'));
    for (const part of ['.row-actions', '.row-filter', '.contents', '.row-truth', '.table-lead']) {
      expect([part, await text(part).locator('visible=true').count()]).toEqual([part, 0]);
    }
  });

  test('the parts stand in the document’s own order', async () => {
    await visit.open({ folder: 'plans/demo-health/113-food/' });
    const places = async () => {
      const tops = await visit.page.locator('.narrative > h2, .plan-table').evaluateAll((all) =>
        all.map((each) => ({
          name: each.tagName === 'TABLE' ? '表' : each.textContent.trim().slice(0, 1),
          top: each.getBoundingClientRect().top,
        })),
      );
      return tops.sort((one, other) => one.top - other.top).map(({ name }) => name);
    };
    expect((await places())[0]).toBe('表');
    await visit.page.emulateMedia({ media: 'print' });
    expect(await places()).toEqual(['壹', '貳', '表', '參']);
  });

  test('the row that an address points to stands alone, below its headings', async () => {
    const row = visit.rows.at(-1)!;
    await visit.open({ anchor: `#${row.measure_id}` });
    await visit.page.emulateMedia({ media: 'print' });
    expect(await visit.page.locator('tr.row:visible').count()).toBe(1);
    expect(await visit.rowOf(row).isVisible()).toBe(true);
    expect(await visit.page.locator('.heading-line:visible').allInnerTexts()).toEqual([
      row.dimension,
    ]);
    for (const part of [
      '.narrative',
      '.plan-records > section',
      '.table-notes',
      '.plan-glance > dl',
    ]) {
      expect([part, await text(part).locator('visible=true').count()]).toEqual([part, 0]);
    }
    expect(await visit.page.locator('h1').isVisible()).toBe(true);
  });

  test('it stands alone in a copy of the page, too, to which no address points', async () => {
    const row = visit.rows.at(-1)!;
    await visit.open({ anchor: `#${row.measure_id}` });
    await visit.page.emulateMedia({ media: 'print' });
    await visit.menuOf(row).locator('.copy-link').waitFor({ state: 'attached' });
    await visit.page.evaluate(() => {
      const { documentElement: whole } = document;
      whole.replaceWith(whole.cloneNode(true));
    });
    expect(await visit.page.evaluate(() => document.querySelector(':target'))).toBeNull();
    await expect.poll(() => visit.page.locator('tr.row:visible').count()).toBe(1);
    expect(await visit.rowOf(row).isVisible()).toBe(true);
  });

  test('it is said that only some rows are printed, and by what they were chosen', async () => {
    await visit.open({ anchor: `?q=${encodeURIComponent('子宮頸')}` });
    await visit.page.emulateMedia({ media: 'print' });
    const filter = visit.page.locator('#row_filter');
    expect(await filter.isVisible()).toBe(true);
    expect(await filter.locator('[name=q]').inputValue()).toBe('子宮頸');
    expect(await filter.innerText()).toContain(`${visit.rows.length} 項中的 1 項`);
    expect(await filter.getByRole('button').count()).toBe(0);
  });

  test('a row alone says that it is one of how many, and its address', async () => {
    const row = visit.rows.at(-1)!;
    await visit.open({ anchor: `#${row.measure_id}` });
    await visit.page.emulateMedia({ media: 'print' });
    const said = visit.page.locator('.printed-row');
    expect(await said.innerText()).toBe(`${visit.rows.length} 項中的 1 項：${row.url}`);
    await visit.page.emulateMedia({ media: 'screen' });
    expect(await said.isVisible()).toBe(false);
  });

  test('a row alone says so without scripts, too; the whole plan does not', async () => {
    const row = visit.rows.at(-1)!;
    await visit.open({ anchor: `#${row.measure_id}`, javaScriptEnabled: false });
    await visit.page.emulateMedia({ media: 'print' });
    const said = visit.page.locator('.printed-row');
    expect(await said.innerText()).toContain(
      `${visit.rows.length} 項中的 1 項：${row.url.split('#')[0]}`,
    );
    expect(await visit.rowOf(row).locator('.row-link').innerText()).toContain(row.measure_id);
    await visit.page.close();
    await visit.open();
    await visit.page.emulateMedia({ media: 'print' });
    expect(await visit.page.locator('.printed-row').isVisible()).toBe(false);
  });

  test('all rows that were chosen stand, where the one pointed to before is one of them', async () => {
    await visit.open({ anchor: `#${visit.rows[0]!.measure_id}` });
    await visit.page.evaluate(() => scrollBy(0, 40));
    // On the screen: what the filter says above the table may push the page, not what is being read.
    const tableTop = () =>
      visit.page
        .locator('.plan-table')
        .evaluate((table) => Math.round(table.getBoundingClientRect().top));
    const place = await tableTop();
    const unit = visit.page.locator('#row_filter [name=dimension]');
    await unit.evaluate((field: HTMLSelectElement) => {
      field.focus({ preventScroll: true });
      field.selectedIndex = 1;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await expect.poll(() => visit.page.locator('[data-pointed]').count()).toBe(0);
    expect(await visit.page.evaluate(() => document.querySelector(':target'))).toBeNull();
    expect(await visit.page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
      'dimension',
    );
    expect(await tableTop()).toBe(place);
    expect(visit.page.url()).toMatch(/\?dimension=[^#]+$/);
    await visit.page.emulateMedia({ media: 'print' });
    const shown = await visit.page.locator('tr.row:visible').count();
    expect(shown).toBeGreaterThan(1);
    expect(shown).toBeLessThan(visit.rows.length);
    expect(await visit.page.locator('#row_filter [role=status]').innerText()).toBe(
      `${visit.rows.length} 項中的 ${shown} 項`,
    );
  });

  test('the rows that were chosen stand, where the one pointed to before is none of them', async () => {
    await visit.open({ anchor: `#${visit.rows.at(-1)!.measure_id}` });
    await visit.page.locator('#row_filter [name=q]').fill('子宮頸');
    await visit.page.emulateMedia({ media: 'print' });
    expect(await visit.rowOf(visit.rows[0]!).isVisible()).toBe(true);
    expect(await text('.narrative').locator('visible=true').count()).toBeGreaterThan(0);
  });
});
