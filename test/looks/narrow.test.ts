import { expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';
import { mainSite, otherAgencySite } from '../support/built-sites.ts';

const site = openSite(mainSite);
const agency = openSite(otherAgencySite);

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

/** Sizes of screens and of letters, in percent of their usual size: WCAG 2.2, 1.4.4 asks for 200. */
const enlarged = [
  [320, 150],
  [360, 150],
  [320, 200],
  [360, 200],
  [640, 200],
  [1024, 200],
  [1280, 200],
] as const;

test.each([
  'plans/ncl/101/',
  'guide/deadlines/',
  'data/',
  'dimensions/online/',
  'plans/nlpi/106/source/',
  'en/',
  'en/plans/',
  'en/plans/ncl/101/',
  'en/institutions/ncl/',
  'en/institutions/ncl/units/ncl-reading/',
  'en/guide/deadlines/',
  'en/data/',
  'en/data/due/',
  'en/disclosure/ncl/',
  'en/deadlines/2012-12/',
])('nothing of /%s goes off sideways where a reader has set larger letters', async (path) => {
  const page = await site.newPage({ bypassCSP: true });
  await page.goto(site.url + path);
  const wider: string[] = [];
  for (const [screen, percent] of enlarged) {
    await page.setViewportSize({ width: screen, height: 700 });
    await page.addStyleTag({ content: `html { font-size: ${percent}% !important }` });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > screen) wider.push(`${screen} px at ${percent} %: ${width} px`);
  }
  await page.close();
  expect(wider).toEqual([]);
});

test('nor of a comparison of versions', async () => {
  const page = await agency.newPage({ bypassCSP: true, viewport: { width: 1280, height: 700 } });
  await page.goto(`${agency.url}plans/demo-health/113-food/versions/2/changes/`);
  await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  await page.close();
  expect(width).toBeLessThanOrEqual(1280);
});

test.each([
  'institutions/demo-health/',
  'en/institutions/demo-health/',
  'plans/demo-health/112-midterm/',
])(
  'captions and heads of tables of /%s are read whole where the tables are scrolled',
  async (path) => {
    const page = await agency.newPage({ viewport: { width: 320, height: 700 } });
    await page.goto(agency.url + path);
    const faults = await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      const boxOf = (node: Node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return range.getBoundingClientRect();
      };
      const cut = [...document.querySelectorAll('.table-scroll caption')].filter(
        (caption) =>
          boxOf(caption).right >
          caption.closest('.table-scroll')!.getBoundingClientRect().right + 1,
      );
      const broken = [...document.querySelectorAll('.result-table thead th')].filter(
        (head) => !/\s/.test(head.textContent.trim()) && boxOf(head).height > 40,
      );
      return [...cut, ...broken].map(({ textContent }) => textContent);
    });
    await page.close();
    expect(faults).toEqual([]);
  },
);

test('the box that chooses measures alike keeps its shape on a phone', async () => {
  const page = await site.newPage({ viewport: { width: 320, height: 700 } });
  await page.goto(`${site.url}compare/`);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const box = await page.locator('#compare_alike').boundingBox();
  await page.close();
  expect(Math.abs(box!.width - box!.height)).toBeLessThan(1);
});
