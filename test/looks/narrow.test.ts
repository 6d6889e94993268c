import { expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';
import { mainSite } from '../support/built-sites.ts';

const site = openSite(mainSite);

/** Spacing that a reader may set without losing anything (WCAG 2.2, 1.4.12). */
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

test.each(['', 'en/', 'search/', 'en/search/?q=圖書', 'compare/', 'deadlines/2017-06/'])(
  '/%s is no wider than a screen of 280 px, however its text is spaced',
  async (path) => {
    const page = await site.newPage({ viewport: { width: 280, height: 700 }, bypassCSP: true });
    await page.goto(site.url + path);
    await page.addStyleTag({ content: spacing });
    if (path.includes('?q=')) await page.locator('[data-state=ready]').waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    await page.close();
    expect(width).toBeLessThanOrEqual(280);
  },
);
