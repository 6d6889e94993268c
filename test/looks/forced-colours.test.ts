import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';
import { mainSite } from '../support/built-sites.ts';

const site = openSite(mainSite);

/** Opens a page in the colours of the visitor's choice. */
async function visit(path: string, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await site.newPage();
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(site.url + path);
  await use(page);
  await page.close();
}

const styleOf = (page: Page, selector: string, name: string, pseudo?: string) =>
  page
    .locator(selector)
    .first()
    .evaluate(
      (element, [property, part]) => getComputedStyle(element, part).getPropertyValue(property),
      [name, pseudo] as const,
    );

describe('in forced colours', () => {
  test('the current menu item differs from the others', async () => {
    await visit('plans/', async (page) => {
      const colour = (selector: string) => styleOf(page, selector, 'border-block-end-color');
      const current = await colour('.main-navigation a[aria-current]');
      const other = await colour('.main-navigation a:not([aria-current])');
      const canvas = await styleOf(page, 'body', 'background-color');
      expect(other).toBe(canvas);
      expect(current).not.toBe(canvas);
    });
  });

  test.each([
    ['plans/ntl/101/#ntl-101-001', '#ntl-101-001'],
    ['disclosure/ntl/#art7-5', '#art7-5'],
    ['plans/ntl/101/source/#L40', '#L40'],
  ])('what the address names has a line around it: %s', async (path, selector) => {
    await visit(path, async (page) => {
      expect(await styleOf(page, selector, 'outline-style')).toBe('solid');
      expect(Number.parseFloat(await styleOf(page, selector, 'outline-width'))).toBeGreaterThan(1);
    });
  });

  test('a month in which nothing is due is no box among those that lead somewhere', async () => {
    await visit('deadlines/', async (page) => {
      const colour = (selector: string) => styleOf(page, selector, 'border-block-end-color');
      const canvas = await styleOf(page, 'body', 'background-color');
      expect(await colour('.deadline-year .no-month')).toBe(canvas);
      expect(await colour('.deadline-year a')).not.toBe(canvas);
    });
  });

  test('the site’s mark has the colour of links', async () => {
    await visit('', async (page) => {
      const link = await page.evaluate(() => {
        const probe = document.createElement('i');
        probe.style.color = 'LinkText';
        document.body.append(probe);
        return getComputedStyle(probe).color;
      });
      expect(await styleOf(page, '.site-name', 'background-image', '::before')).toContain(link);
    });
  });
});
