import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';
import { mainSite } from '../support/built-sites.ts';

const site = openSite(mainSite);

const visit = async (
  path: string,
  look: (page: Page) => Promise<void>,
  javaScriptEnabled = true,
) => {
  const page = await site.newPage({ javaScriptEnabled });
  await page.goto(site.url + path);
  await look(page);
  await page.close();
};

/** Entries of lists that can be seen. */
const listed = (page: Page) => page.locator('main .due-rows > li:visible').count();

describe('the page of June 2017', () => {
  test('shows with one key all the 90 measures that it speaks of, and says so', async () => {
    await visit('deadlines/2017-06/', async (page) => {
      expect(await page.locator('.lead').innerText()).toContain('本頁列出 90 項');
      expect(await listed(page)).toBe(1);
      const button = page.getByRole('button', { name: '全部展開' });
      await button.focus();
      await page.keyboard.press('Enter');
      expect(await listed(page)).toBe(90);
      expect(await page.locator('main [role=status]').innerText()).toBe('已展開 8 段。');
      await page.getByRole('button', { name: '全部收合' }).press('Space');
      expect(await listed(page)).toBe(1);
      expect(await page.locator('main [role=status]').innerText()).toBe('已收合 8 段。');
    });
  });

  test('calls the control by what it will do, also when folds were opened one by one', async () => {
    await visit('deadlines/2017-06/', async (page) => {
      const folds = page.locator('main details');
      for (const fold of await folds.all()) await fold.locator('summary').click();
      await page.getByRole('button', { name: '全部收合' }).waitFor();
      await folds.first().locator('summary').click();
      await page.getByRole('button', { name: '全部展開' }).waitFor();
    });
  });

  test('offers no control that could not answer: without JavaScript there is none', async () => {
    await visit(
      'deadlines/2017-06/',
      async (page) => {
        expect(await page.locator('#page_folds').isVisible()).toBe(false);
        await page.locator('main details summary').first().click();
        expect(await listed(page)).toBeGreaterThan(1);
      },
      false,
    );
  });
});

test('from the home page a month of the newest year is one click away, without scripts, too', async () => {
  await visit(
    '',
    async (page) => {
      await page.locator('.home-months a', { hasText: /^6月$/ }).click();
      await page.waitForURL(/\/deadlines\/2017-06\/$/);
    },
    false,
  );
});

test('the list of an institution has the same control', async () => {
  await visit('en/deadlines/nlpi/', async (page) => {
    await page.getByRole('button', { name: 'Open all' }).click();
    const folds = page.locator('main details');
    expect(await folds.count()).toBeGreaterThan(1);
    for (const fold of await folds.all()) expect(await fold.getAttribute('open')).not.toBeNull();
  });
});

describe('the lists of deadlines', () => {
  test.each(['deadlines/', 'deadlines/nlpi/'])(
    '%s lead from their beginning to the calendar files, with the keyboard alone',
    async (path) => {
      await visit(path, async (page) => {
        const focused = () =>
          page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
        await page.getByRole('link', { name: '跳到主要內容區塊' }).press('Enter');
        const stops: string[] = [];
        while (stops.at(-1) !== '#calendar_files' && stops.length < 20) {
          await page.keyboard.press('Tab');
          stops.push(await focused());
        }
        expect(stops.length).toBeLessThan(10);
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
        expect(await focused()).toMatch(/\/calendar\/\w+\.ics$/);
      });
    },
  );
});
