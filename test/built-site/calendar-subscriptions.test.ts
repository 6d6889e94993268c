import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteWithPlans, otherAgencySite } from '../support/built-sites.ts';
import { attribute, named, readPages, textOf, type HtmlPage } from '../support/read-html.ts';

/** Links of the scheme that calendar programs open. */
const webcalIn = (page: HtmlPage) =>
  named(page, 'a').flatMap((link) => {
    const href = attribute(link, 'href') ?? '';
    return href.startsWith('webcal:') ? [href] : [];
  });

const copyableIn = (page: HtmlPage) =>
  named(page, 'span')
    .filter((span) => (attribute(span, 'className') ?? '').includes('copyable'))
    .map((span) => textOf(span).trim());

describe('beside a calendar file', () => {
  test.each(['/deadlines/', '/en/deadlines/', '/institutions/demo-health/'])(
    'stands the address to subscribe to, and a link that does it: %s',
    async (address) => {
      const { siteUrl, basePath, directory } = otherAgencySite;
      const pages = await readPages(directory);
      const page = pages.find((each) => each.address === address)!;
      const file = 'calendar/demo-health.ics';
      expect(existsSync(join(directory, file))).toBe(true);
      expect(copyableIn(page)).toEqual([siteUrl + basePath + file]);
      expect(webcalIn(page)).toEqual([`webcal://${new URL(siteUrl).host}${basePath}${file}`]);
    },
  );

  test('stands no address that names the machine of the build', async () => {
    const pages = await readPages(siteWithPlans.directory);
    expect(pages.flatMap(webcalIn)).toEqual([]);
    const deadlines = pages.find(({ address }) => address === '/deadlines/')!;
    expect(deadlines.html).toContain('.ics"');
    expect(copyableIn(deadlines)).toEqual([]);
  });
});
