import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';
import { mainSite, otherAgencySite, type BuiltSite } from '../support/built-sites.ts';

const sites = new Map([mainSite, otherAgencySite].map((site) => [site, openSite(site)]));

/** Pages are opened once, and looked at in several widths. */
const opened = new Map<string, Page>();

async function onPage<Found>(
  site: BuiltSite,
  { path, width, media = 'screen' }: { path: string; width: number; media?: 'screen' | 'print' },
  look: (page: Page) => Promise<Found>,
): Promise<Found> {
  const { newPage, url } = sites.get(site)!;
  let page = opened.get(url + path);
  if (page === undefined) {
    page = await newPage();
    opened.set(url + path, page);
    await page.goto(url + path);
  }
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ media });
  return look(page);
}

/** What stands on both sides of line breaks that are none, in elements of a page, which must have some. */
async function brokenInside(page: Page, selector: string, whole: string): Promise<string[]> {
  const elements = page.locator(selector);
  expect(await elements.count(), selector).toBeGreaterThan(0);
  return elements.evaluateAll(
    (each, pattern) =>
      each.flatMap((element) => {
        const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const places: { node: Node; offset: number }[] = [];
        while (texts.nextNode()) {
          const node = texts.currentNode;
          for (let offset = 0; offset < node.textContent!.length; offset += 1) {
            places.push({ node, offset });
          }
        }
        const text = places.map(({ node, offset }) => node.textContent![offset]).join('');
        const range = document.createRange();
        const topAt = (index: number) => {
          const { node, offset } = places[index]!;
          range.setStart(node, offset);
          range.setEnd(node, offset + 1);
          return range.getBoundingClientRect();
        };
        return [...text.matchAll(new RegExp(pattern, 'g'))].flatMap(({ index, 0: found }) => {
          const [first, last] = [topAt(index), topAt(index + found.length - 1)];
          // What is folded up has no height.
          return first.height > 0 && last.top >= first.bottom ? [found] : [];
        });
      }),
    whole,
  );
}

describe('a line is broken between words', () => {
  test.each([
    ['plans/nlpi/106/', 768, 'screen'],
    ['plans/nlpi/106/', 1440, 'screen'],
    ['plans/nlpi/106/', 680, 'print'],
    ['plans/ttcsec/97/', 768, 'screen'],
  ] as const)(
    'no sign between two units begins a line of %s at %i px',
    async (path, width, media) => {
      const broken = await onPage(mainSite, { path, width, media }, (page) =>
        brokenInside(page, '.row-who > div', '.、'),
      );
      expect(broken).toEqual([]);
    },
  );

  test.each([360, 768])('nor where the first stands behind a role, at %i px', async (width) => {
    const place = { path: 'en/plans/demo-health/112-midterm/', width };
    const broken = await onPage(otherAgencySite, place, (page) =>
      brokenInside(page, '.row-who > div', '.、'),
    );
    expect(broken).toEqual([]);
  });

  test.each([
    ['data/', 1440],
    ['institutions/nlpi/', 768],
  ])('no day of a file is broken on /%s at %i px', async (path, width) => {
    const broken = await onPage(mainSite, { path, width }, (page) =>
      brokenInside(
        page,
        ':is(.downloads .aside, .aside:has(+ .downloads))',
        '\\d+年\\d+月\\d+日更新',
      ),
    );
    expect(broken).toEqual([]);
  });

  test('no day of a report is broken', async () => {
    const place = { path: 'plans/demo-health/112-midterm/', width: 768 };
    const broken = await onPage(otherAgencySite, place, (page) =>
      brokenInside(page, '.result-report .aside', '\\d+年\\d+月\\d+日回報'),
    );
    expect(broken).toEqual([]);
  });

  test.each([360, 412, 768, 1280])(
    'no clause of the heading of the home page is broken at %i px',
    async (width) => {
      const broken = await onPage(mainSite, { path: '', width }, (page) =>
        brokenInside(page, '.hero h1', '[^，]+，?'),
      );
      expect(broken).toEqual([]);
    },
  );

  test.each([360, 1440, 1920])('no code of a table of prose is broken at %i px', async (width) => {
    const broken = await onPage(mainSite, { path: 'accessibility/', width }, (page) =>
      brokenInside(page, '.prose td', '[A-Z]{2}\\d{7}[A-Z]'),
    );
    expect(broken).toEqual([]);
  });

  test('no figure of a table of a plan is broken', async () => {
    const place = { path: 'plans/nlpi/106/', width: 360 };
    const broken = await onPage(mainSite, place, async (page) => {
      await page
        .locator('.narrative')
        .first()
        .evaluate((section) => {
          const figures = ['1,143,400', '1,150,300', '1,212,090', '6,900'];
          const cells = figures.map((figure) => `<td class="align-right">${figure}</td>`).join('');
          const table = `<table><tbody><tr><td>中央補助款</td>${cells}</tr></tbody></table>`;
          section.insertAdjacentHTML('beforeend', table);
        });
      return brokenInside(page, '.narrative td', '\\d+(?:,\\d{3})+');
    });
    expect(broken).toEqual([]);
  });

  test('that a deadline is that of the row above is one word of its cell', async () => {
    const place = { path: 'plans/nstm/104/', width: 1440 };
    const broken = await onPage(mainSite, place, (page) =>
      brokenInside(page, '.row-when', '本列未載，依上層'),
    );
    expect(broken).toEqual([]);
  });

  test.each([
    ['plans/nlpi/106/', 360],
    ['guide/deadlines/', 360],
    ['guide/deadlines/', 1440],
    ['deadlines/2017-06/', 1440],
    ['data/', 1440],
    ['search/?q=%E9%9B%BB%E5%AD%90%E6%9B%B8', 360],
  ])('no day and no number of things is broken on /%s at %i px', async (path, width) => {
    const broken = await onPage(mainSite, { path, width }, async (page) => {
      if (path.startsWith('search/')) await page.locator('#search_exact .hit').nth(3).waitFor();
      return brokenInside(
        page,
        'main :is(p, dd, th, td, li, .hit-title)',
        '\\d+年\\d+月(?:\\d+日)?|(?:第 )?\\d+ (?:項|列|筆)|\\d KB',
      );
    });
    expect(broken).toEqual([]);
  });

  test('no sign begins a line of the units at a glance, however wide the page is', async () => {
    const broken = await onPage(mainSite, { path: 'plans/nlpi/106/', width: 320 }, async (page) => {
      const found: string[] = [];
      for (let width = 320; width <= 460; width += 12) {
        await page.setViewportSize({ width, height: 900 });
        found.push(...(await brokenInside(page, '.plan-glance dd', '.、')));
      }
      return found;
    });
    expect(broken).toEqual([]);
  });

  test('a long name of a row is cut short where it would take several lines', async () => {
    const place = { path: 'plans/demo-health/112-midterm/', width: 768 };
    const lines = await onPage(otherAgencySite, place, (page) =>
      page.locator('td.row-link > a').evaluateAll((each) =>
        each.map((link) => {
          const text = document.createRange();
          text.selectNodeContents(link);
          // Of what is not shown, the boxes have no width.
          const shown = [...text.getClientRects()].filter(({ width }) => width > 0);
          return { name: link.textContent, shown: new Set(shown.map(({ top }) => top)).size };
        }),
      ),
    );
    expect(lines[0]!.name).toMatch(/^demo-health-112-midterm-\d+$/);
    expect(lines.filter(({ shown }) => shown !== 1)).toEqual([]);
  });

  test('the name of a row stands in one line on a wide screen', async () => {
    const place = { path: 'plans/demo-health/112-midterm/', width: 1440 };
    const broken = await onPage(otherAgencySite, place, (page) =>
      brokenInside(page, '.row-link', 'demo-health-112-midterm-\\d+'),
    );
    expect(broken).toEqual([]);
  });
});

/**
 * What is kept in one line and has an object of its own in the tree that screen readers read, or is
 * laid out apart from its text: they would stop before and behind it.
 */
async function partedForReaders(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const { result } = await session.send('Runtime.evaluate', {
    expression: `[...document.querySelectorAll('bdi:not(:empty)')]`,
  });
  const { result: properties } = await session.send('Runtime.getProperties', {
    objectId: result.objectId!,
    ownProperties: true,
  });
  const objects = properties.filter(({ name }) => /^\d+$/.test(name));
  expect(objects.length).toBeGreaterThan(0);
  const ofPage = new Map(nodes.map((node) => [node.backendDOMNodeId, node]));
  const parted: string[] = [];
  for (const { value } of objects) {
    const { node } = await session.send('DOM.describeNode', {
      objectId: value!.objectId!,
      depth: 1,
    });
    if (ofPage.get(node.backendNodeId)?.ignored === false) {
      parted.push(node.children?.[0]?.nodeValue ?? '');
    }
  }
  const apart = await page
    .locator('bdi:not(:empty)')
    .evaluateAll((each) =>
      each
        .filter((one) => getComputedStyle(one).display !== 'inline')
        .map(({ textContent }) => textContent),
    );
  return [...parted, ...apart];
}

test.each(['plans/ttcsec/97/', 'deadlines/', 'institutions/nlpi/'])(
  'what is kept in one line parts no text of /%s for screen readers',
  async (path) => {
    expect(await onPage(mainSite, { path, width: 1440 }, partedForReaders)).toEqual([]);
  },
);

describe('in English, whose words are longer', () => {
  test('no word is broken in the heads of the registers', async () => {
    const broken = await onPage(mainSite, { path: 'en/disclosure/', width: 1440 }, (page) =>
      brokenInside(page, '.register-table thead th', '[A-Za-z]{2,},?'),
    );
    expect(broken).toEqual([]);
  });

  test.each([
    ['en/deadlines/', 1440],
    ['en/dimensions/online/', 1440],
    ['en/data/', 1440],
    ['en/plans/nlpi/106/', 360],
  ])('no day and no number of things is broken on /%s at %i px', async (path, width) => {
    const broken = await onPage(mainSite, { path, width }, (page) =>
      brokenInside(
        page,
        ':is(main, footer) :is(p, dd, td, li)',
        '\\d+ (?:November|December) \\d+|\\d+ (?:items?|measures?|rows?)\\b',
      ),
    );
    expect(broken).toEqual([]);
  });

  test('no word and no day is broken in the figures of a comparison on a phone', async () => {
    const place = { path: 'en/compare/?plans=ncl-101,ntl-101', width: 360 };
    const broken = await onPage(mainSite, place, async (page) => {
      await page.locator('.compare-figures').waitFor();
      return brokenInside(
        page,
        '.compare-figures :is(th, td)',
        '[A-Za-z]{2,}|\\d+ \\w+ \\d{4}\\)?',
      );
    });
    expect(broken).toEqual([]);
  });

  test('the table of plans and dimensions is as wide as the page', async () => {
    const widths = await onPage(mainSite, { path: 'en/compare/', width: 1440 }, (page) =>
      page
        .locator('.table-scroll:has(> .compare-matrix)')
        .evaluateAll((each) =>
          each.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
        ),
    );
    expect(widths.length).toBeGreaterThan(0);
    expect(widths.filter((hidden) => hidden > 0)).toEqual([]);
  });

  test('years and periods of all plans of the list begin in one column', async () => {
    const edges = await onPage(mainSite, { path: 'en/plans/', width: 1440 }, (page) =>
      page
        .locator('.plan-lines .line-facts')
        .evaluateAll((each) =>
          each.map((facts) =>
            [...facts.children]
              .slice(0, 2)
              .map((one) => Math.round(one.getBoundingClientRect().left)),
          ),
        ),
    );
    expect(edges.length).toBe(5);
    expect(new Set(edges.map(String)).size).toBe(1);
  });

  test('a space stands before the name of a page that a sentence leads to', async () => {
    const sentence = await onPage(mainSite, { path: 'en/dimensions/', width: 1440 }, (page) =>
      page.locator('.charts p:has(> a)').innerText(),
    );
    expect(sentence).toMatch(/go to Compare\.$/);
  });
});

describe('on paper', () => {
  test.each(['plans/nlpi/106/', 'data/', 'institutions/nlpi/'])(
    'the checksums that /%s folds away are left out',
    async (path) => {
      const printed = await onPage(mainSite, { path, width: 680, media: 'print' }, async (page) =>
        page
          .locator('details:not([open]) .checksum')
          .evaluateAll((each) => each.map((one) => one.getClientRects().length)),
      );
      expect(printed.length).toBeGreaterThan(0);
      expect(printed.filter((boxes) => boxes > 0)).toEqual([]);
    },
  );
});
