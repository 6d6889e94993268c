import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visitPlans } from '../support/plan-visit.ts';

/** The table of a plan: its filter, its contents, and what an address points to. */

const visit = visitPlans();

describe('the rows', () => {
  const filter = () => visit.page.locator('#row_filter');
  const status = () => filter().getByRole('status');
  const visible = () =>
    visit.page.locator('tr.row:visible').evaluateAll((all) => all.map(({ id }) => id));
  const unit = (value: string) => filter().locator('[name=unit]').selectOption({ label: value });

  test('are all there without scripts, and nothing that needs them', async () => {
    await visit.open({ javaScriptEnabled: false });
    expect(await visible()).toEqual(visit.rows.map(({ measure_id }) => measure_id));
    expect(await filter().isVisible()).toBe(false);
  });

  test('are chosen by unit: that is said, counted and in the address', async () => {
    await visit.open();
    expect(await status().innerText()).toBe('');
    const [choice] = await filter()
      .locator('[name=unit] option')
      .allInnerTexts()
      .then((all) => all.slice(1));
    const [, name, count] = /^(.+)（(\d+)）$/.exec(choice!)!;
    await unit(choice!);
    expect(await status().innerText()).toBe(`${visit.rows.length} 項中的 ${count} 項`);
    expect((await visible()).length).toBe(Number(count));
    for (const who of await visit.page.locator('tr.row:visible .row-who').allInnerTexts()) {
      expect(who).toContain(name);
    }
    const address = visit.page.url();
    expect(new URL(address).searchParams.get('unit')).not.toBeNull();
    const shown = await visible();
    await visit.page.goto('about:blank');
    await visit.page.goto(address);
    await expect.poll(visible).toEqual(shown);
  });

  test('are counted at each choice beside what is chosen already, and none is left that would show nothing', async () => {
    await visit.open();
    const choices = (name: string) =>
      filter()
        .locator(`[name=${name}] option:not([value=""])`)
        .evaluateAll((all) =>
          (all as HTMLOptionElement[]).map(({ value, text, disabled }) => ({
            value,
            count: Number(/\d+(?=）$)/.exec(text)?.[0]),
            disabled,
          })),
        );
    const before = await choices('dimension');
    const [, chosen] = await choices('unit');
    await filter().locator('[name=unit]').selectOption(chosen!.value);
    const beside = await choices('dimension');
    expect(beside).not.toEqual(before);
    expect(beside.some(({ disabled }) => disabled)).toBe(true);
    for (const { value, count, disabled } of beside) {
      expect(disabled, value).toBe(count === 0);
      if (disabled) continue;
      await filter().locator('[name=dimension]').selectOption(value);
      await expect.poll(async () => (await visible()).length, { message: value }).toBe(count);
    }
    await visit.page.getByRole('button', { name: '清除條件' }).click();
    await expect.poll(() => choices('dimension')).toEqual(before);
  });

  test('are chosen by words, whatever their width, and all come back', async () => {
    await visit.open();
    const row = visit.rows[0]!;
    await filter().locator('[name=q]').fill('子宮頸　６０％');
    await expect.poll(visible).toEqual([row.measure_id]);
    await visit.page.getByRole('button', { name: '清除條件' }).click();
    await expect.poll(async () => (await visible()).length).toBe(visit.rows.length);
    expect(new URL(visit.page.url()).search).toBe('');
    await filter().locator('[name=q]').fill('沒有這樣的字');
    await expect.poll(() => status().innerText()).toBe('沒有符合的項目。');
    expect(await visit.page.locator('.heading-line:visible').count()).toBe(0);
  });

  test('keep the headings under which they stand, and only those', async () => {
    await visit.open();
    const headings = visit.page.locator('.line-dimension');
    const all = await headings.allInnerTexts();
    const [first] = await filter()
      .locator('[name=dimension] option')
      .allInnerTexts()
      .then((each) => each.slice(1));
    await filter().locator('[name=dimension]').selectOption({ label: first! });
    await expect.poll(() => headings.locator('visible=true').allInnerTexts()).toEqual([all[0]]);
  });

  test('show the one that an address points to, though the filter hides it', async () => {
    await visit.open();
    const last = visit.rows.at(-1)!;
    await filter().locator('[name=q]').fill('子宮頸');
    await expect.poll(async () => (await visible()).length).toBe(1);
    await visit.page.evaluate((id) => {
      location.hash = id;
    }, last.measure_id);
    await expect.poll(() => visit.rowOf(last).isVisible()).toBe(true);
  });

  test.each([
    ['a row', 'row'],
    ['a heading', 'heading'],
  ])('show %s that the address names at the start, though the filter hides it', async (_, kind) => {
    await visit.open();
    const place = {
      row: `tr#${visit.rows.at(-1)!.measure_id}`,
      heading: '.plan-table tbody:last-of-type h2[id]',
    }[kind]!;
    const anchor = `#${await visit.page.locator(place).getAttribute('id')}`;
    await visit.page.close();
    await visit.open({ anchor: `?q=${encodeURIComponent('子宮頸')}${anchor}` });
    await expect.poll(() => visit.page.locator(anchor).isVisible()).toBe(true);
    await expect
      .poll(() =>
        visit.page.locator(anchor).evaluate((it) => it.getBoundingClientRect().top < innerHeight),
      )
      .toBe(true);
    expect(new URL(visit.page.url()).search).toBe('');
  });

  test('show the heading to which the contents lead, and are chosen again on the way back', async () => {
    await visit.open();
    await filter().locator('[name=q]').fill('子宮頸');
    const heading = visit.page.locator('.plan-table tbody:last-of-type h2[id]');
    await expect.poll(() => heading.isVisible()).toBe(false);
    const contents = visit.page.getByRole('navigation', { name: '目次' });
    await contents.locator('summary').click();
    await contents.locator(`a[href="#${await heading.getAttribute('id')}"]`).click();
    await expect.poll(() => heading.isVisible()).toBe(true);
    await visit.page.goBack();
    await expect.poll(visible).toEqual([visit.rows[0]!.measure_id]);
  });

  test('are chosen though the browser keeps no address', async () => {
    await visit.open();
    await visit.page.evaluate(() => {
      history.replaceState = () => {
        throw new DOMException('too often', 'SecurityError');
      };
    });
    await filter().locator('[name=q]').fill('子宮頸');
    await expect.poll(visible).toEqual([visit.rows[0]!.measure_id]);
  });

  test('are not chosen by the sounds of a word that is still being written', async () => {
    await visit.open();
    await filter().locator('[name=q]').focus();
    const session = await visit.page.context().newCDPSession(visit.page);
    const compose = { selectionStart: 0, selectionEnd: 0 };
    await session.send('Input.imeSetComposition', { text: 'ㄗˇㄍㄨㄥ', ...compose });
    expect(await filter().locator('[name=q]').inputValue()).toBe('ㄗˇㄍㄨㄥ');
    expect([await status().innerText(), (await visible()).length]).toEqual(['', visit.rows.length]);
    await session.send('Input.insertText', { text: '子宮頸' });
    await expect.poll(visible).toEqual([visit.rows[0]!.measure_id]);
  });

  test('have the same roles as cards on a phone', async () => {
    const rolesAt = async (width: number) => {
      await visit.page.setViewportSize({ width, height: 700 });
      return visit.page
        .getByRole('table', { name: '計畫表' })
        .evaluate((table) => table.isConnected)
        .then(async () => ({
          rows: await visit.page.getByRole('table', { name: '計畫表' }).getByRole('row').count(),
          cells: await visit.page.getByRole('table', { name: '計畫表' }).getByRole('cell').count(),
          heads: await visit.page
            .getByRole('table', { name: '計畫表' })
            .getByRole('columnheader')
            .count(),
        }));
    };
    await visit.open();
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
    await visit.open({ folder: 'plans/demo-health/113-food/' });
    await visit.page.setViewportSize({ width: 1280, height: 400 });
    const found = visit.page.locator(place).last();
    const anchor = await found.getAttribute('id');
    await visit.page.evaluate((name) => {
      location.hash = `#${name}`;
    }, anchor);
    await expect
      .poll(() =>
        visit.page.evaluate((name) => {
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
    await visit.open();
    const contents = visit.page.getByRole('navigation', { name: '目次' });
    await contents.locator('summary').click();
    await contents.locator('a[href="#plan_citation"]').click();
    await expect.poll(() => contents.locator('.contents-place').innerText()).toContain('引用');
    expect(await contents.locator('details').getAttribute('open')).toBeNull();
    expect(await contents.locator('[aria-current=location]').count()).toBe(1);
  });

  test('say in English, too, what the headings say so, and mark what is Chinese', async () => {
    await visit.open({ folder: 'en/plans/demo-health/112/' });
    const contents = visit.page.locator('nav.contents');
    await contents.locator('summary').click();
    const link = contents.locator('a:has(span)').first();
    const heading = visit.page.locator((await link.getAttribute('href'))!);
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
    await visit.open({ javaScriptEnabled: false });
    const contents = visit.page.getByRole('navigation', { name: '目次' });
    await contents.locator('summary').click();
    expect(await contents.locator('a').first().isVisible()).toBe(true);
  });
});

describe('an address whose anchor is not there', () => {
  test('is said to be so, with ways on', async () => {
    await visit.open({ anchor: '#demo-health-112-999' });
    const status = visit.page.locator('#missing_anchor');
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
    await visit.open({ anchor });
    const status = visit.page.locator('#missing_anchor');
    await expect.poll(() => status.innerText()).toContain('這份計畫裡沒有');
    expect((await status.innerText()).length).toBeLessThan(200);
    expect(await status.locator('img').count()).toBe(0);
  });

  test('is no such thing where it is the page’s beginning or a removed row', async () => {
    await visit.open({ anchor: '#top' });
    expect(await visit.page.locator('#missing_anchor').innerText()).toBe('');
    const removed = await visit.page.locator('.retired > li').first().getAttribute('id');
    await visit.page.evaluate((id) => {
      location.hash = id!;
    }, removed);
    await visit.page.locator(`#${removed}:target`).waitFor();
    expect(await visit.page.locator('#missing_anchor').innerText()).toBe('');
  });
});
