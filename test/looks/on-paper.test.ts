import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';
import { mainSite, otherAgencySite, type BuiltSite } from '../support/built-sites.ts';

const sites = new Map([mainSite, otherAgencySite].map((site) => [site, openSite(site)]));

async function printed<Found>(
  site: BuiltSite,
  path: string,
  look: (page: Page) => Promise<Found>,
): Promise<Found> {
  const { newPage, url } = sites.get(site)!;
  const page = await newPage();
  await page.emulateMedia({ media: 'print' });
  await page.goto(url + path);
  const found = await look(page);
  await page.close();
  return found;
}

/** How many sheets a page is printed on. */
async function sheetsOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4' });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length;
}

/** Properties of the first of some elements. */
function styleOf(page: Page, selector: string, properties: readonly string[]): Promise<string[]> {
  return page
    .locator(selector)
    .first()
    .evaluate(
      (one, names) => names.map((name) => getComputedStyle(one).getPropertyValue(name)),
      [...properties],
    );
}

test('a short plan has its table on the first sheet, below its title', async () => {
  // On two sheets stands what follows: the record of the plan, its files, whom to ask.
  const sheets = await printed(otherAgencySite, 'plans/demo-health/112-green/', sheetsOf);
  expect(sheets).toBeLessThanOrEqual(3);
});

test.each(['guide/', 'plans/nlpi/106/', 'en/disclosure/'])(
  'the foot of /%s has no sheet of its own, and is not parted',
  async (path) => {
    const style = await printed(mainSite, path, (page) =>
      styleOf(page, '.site-footer', ['break-before', 'break-inside']),
    );
    expect(style).toEqual(['avoid', 'avoid']);
  },
);

test('what follows two plans side by side is not printed over them: no grid is around both', async () => {
  const grids = await printed(mainSite, 'compare/?plans=ntl-101,ncl-101', async (page) => {
    await page.locator('.compare-columns').first().waitFor({ state: 'attached' });
    return page
      .locator('.compare-columns')
      .first()
      .evaluate((columns) => {
        const around = [];
        for (let each = columns.parentElement; each !== null; each = each.parentElement) {
          around.push(getComputedStyle(each).display);
        }
        return around.filter((display) => /grid|flex/.test(display));
      });
  });
  expect(grids).toEqual([]);
});

test('no triangle says of what stands open that it is folded', async () => {
  const style = await printed(mainSite, 'deadlines/2017-06/', (page) =>
    styleOf(page, 'main summary', ['list-style-type']),
  );
  expect(style).toEqual(['none']);
});

test('of a search, what only a click would bring is left out', async () => {
  const shown = await printed(mainSite, 'search/?q=%E9%9B%BB%E5%AD%90%E6%9B%B8', async (page) => {
    await page.locator('#search_exact[data-settled]').waitFor();
    return page
      .locator('#search_pages, #search_download')
      .evaluateAll((each) => each.filter((one) => one.getClientRects().length > 0).length);
  });
  expect(shown).toBe(0);
});
