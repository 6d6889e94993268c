import { expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';
import { mainSite } from '../support/built-sites.ts';

const site = openSite(mainSite);

test.each(['', 'en/'])(
  'a row of %splans/ncl/101/ that an address points to stands below the heads, and nothing between them',
  async (language) => {
    const page = await site.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${site.url}${language}plans/ncl/101/#ncl-101-003`);
    await page.locator('.contents[data-followed]').waitFor();
    const room = await page.evaluate(() => {
      const heads = document.querySelector('.plan-table > thead th')!.getBoundingClientRect();
      return document.querySelector(':target')!.getBoundingClientRect().top - heads.bottom;
    });
    await page.close();
    expect(room).toBeGreaterThan(-2);
    // Less than half a line of the row above.
    expect(room).toBeLessThan(8);
  },
);
