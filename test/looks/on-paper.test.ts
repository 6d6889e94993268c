import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
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

test.each([
  ['nlpi/106', '伍、計畫內容', 'nlpi-106-001'],
  ['ntl/101', '伍、計畫內容', 'ntl-101-001'],
  ['nstm/104', '伍、計畫內容', 'nstm-104-001'],
  ['ttcsec/97', '5、', 'ttcsec-97-001'],
])(
  'the heading before the table of %s stands on the sheet on which the table begins',
  async (plan, heading, firstRow) => {
    const pdf = await printed(mainSite, `plans/${plan}/`, (page) => page.pdf({ format: 'A4' }));
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
    const sheetOf = (words: string) =>
      text.findIndex((sheet) => sheet.replace(/\s/g, '').includes(words));
    expect(sheetOf(firstRow)).toBe(sheetOf(heading));
  },
);

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

/** How many of some elements are printed. */
function shownOf(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .evaluateAll((each) => each.filter((one) => one.getClientRects().length > 0).length);
}

test.each([
  ['search/?q=%E7%A8%BD%E6%9F%A5', 'search/?q=稽查'],
  [
    'compare/?plans=demo-health-112,demo-health-112-green',
    'compare/?plans=demo-health-112,demo-health-112-green',
  ],
  ['plans/demo-health/112/?q=%E7%A8%BD%E6%9F%A5', 'plans/demo-health/112/?q=稽查'],
  ['data/measures/', 'data/measures/'],
])('the address on paper is that of what is printed: %s', async (path, address) => {
  const { siteUrl, basePath } = otherAgencySite;
  const printedAddress = await printed(otherAgencySite, path, async (page) => {
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    return page.locator('[data-page-address]').textContent();
  });
  expect(printedAddress).toBe(siteUrl + basePath + address);
});

test('of a search in which nothing is asked, the invitation to ask is left out', async () => {
  const shown = await printed(mainSite, 'search/', async (page) => {
    await page.locator('#search_exact[data-asked=false]').waitFor({ state: 'attached' });
    return shownOf(page, '#search_status, .search-examples');
  });
  expect(shown).toBe(0);
});

test('of what is folded on a plan’s page, only what the guide names is left out', async () => {
  const leftOut = await printed(mainSite, 'plans/nlpi/106/', (page) =>
    page
      .locator('main details:not([open])')
      .evaluateAll((all: Element[]) =>
        all
          .filter((one) =>
            [...one.children].every(
              (part) => part.tagName === 'SUMMARY' || part.getClientRects().length === 0,
            ),
          )
          .map((one) => (one.closest('.contents') === null ? one.className : 'contents')),
      ),
  );
  expect([...new Set(leftOut)].sort()).toEqual(['chart-table', 'contents']);
});

test('a sheet bears the address of its page once, and the screen does not', async () => {
  const path = 'institutions/demo-health/';
  const address = otherAgencySite.siteUrl + otherAgencySite.basePath + path;
  const [paper, screen] = await printed(otherAgencySite, path, async (page) => {
    const foot = page.locator('.site-footer');
    const onPaper = await foot.innerText();
    await page.emulateMedia({ media: 'screen' });
    return [onPaper, await foot.innerText()];
  });
  expect(paper.split(address)).toHaveLength(2);
  expect(screen).not.toContain(address);
});

test('a site without an address prints none', async () => {
  const foot = await printed(mainSite, 'guide/', (page) =>
    page.locator('.site-footer').innerText(),
  );
  expect(foot).not.toContain('本頁網址');
});

test.each([
  ['institutions/nlpi/', '.sources a', 'http'],
  ['disclosure/ttcsec/', '.sources a', 'http'],
  ['guide/', '.site-footer [rel=license]', 'https://creativecommons.org/'],
  ['guide/', '.terms a', '/'],
  ['deadlines/', '.calendar-files .downloads a', '/calendar/'],
  ['deadlines/2012-12/', '.due-rows .row-entry > a', '/plans/'],
])('on /%s, the addresses of %s are printed', async (path, selector, beginning) => {
  const printedAfter = await printed(mainSite, path, (page) =>
    page
      .locator(selector)
      .evaluateAll((links) =>
        links.map((link) =>
          getComputedStyle(link, '::after')
            .content.replace('attr(href)', link.getAttribute('href')!)
            .replaceAll('"', '')
            .trim(),
        ),
      ),
  );
  expect(printedAfter.length).toBeGreaterThan(0);
  for (const words of printedAfter) expect(words.startsWith(beginning), words).toBe(true);
});

test.each(['.downloads a', '.due-rows .row-entry > a', '.page-datasets a'])(
  'an address that is printed names the site, where others can reach it: %s',
  async (selector) => {
    const path = selector.startsWith('.due-rows') ? 'deadlines/2/' : 'institutions/demo-health/';
    const printedAfter = await printed(otherAgencySite, path, (page) =>
      page
        .locator(selector)
        .evaluateAll((links) =>
          links.map((link) => getComputedStyle(link, '::after').content.replaceAll(/"\s*/g, '')),
        ),
    );
    expect(printedAfter.length).toBeGreaterThan(0);
    for (const words of printedAfter)
      expect(words).toMatch(/^(?:https|webcal):\/\/plans\.example\.org\//);
  },
);

test.each([
  ['deadlines/', '.page > .lead'],
  ['deadlines/ncl/', '.deadline-group > p:has(> a)'],
  ['disclosure/', 'span:text-is("點機關名稱，一次看一個機關。")'],
  ['compare/', 'td:has-text("相近作法")'],
  ['institutions/nlpi/', 'a:text-is("看全部十款")'],
  ['institutions/nlpi/', 'a:text-is("看這個機關的期限")'],
])('on /%s, what only leads elsewhere is left out: %s', async (path, selector) => {
  const [all, shown] = await printed(mainSite, path, async (page) => [
    await page.locator(selector).count(),
    await shownOf(page, selector),
  ]);
  expect(all).toBeGreaterThan(0);
  expect(shown).toBe(0);
});

test.each([
  ['guide/deadlines/', '.forms tr'],
  ['data/measures/', '.copyable-code'],
])('on /%s, no %s is parted', async (path, selector) => {
  const style = await printed(mainSite, path, (page) => styleOf(page, selector, ['break-inside']));
  expect(style).toEqual(['avoid']);
});

test('what stands above the table of a plan is on its sheet', async () => {
  const style = await printed(mainSite, 'plans/nstm/104/', (page) =>
    styleOf(page, '.table-caption', ['break-after']),
  );
  expect(style).toEqual(['avoid']);
});
