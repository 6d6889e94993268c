import { describe, expect, test } from 'vitest';
import { mainSite, otherAgencySite } from '../support/built-sites.ts';
import { attribute, named, readPages } from '../support/read-html.ts';

/** A page of a plan is made of its plan alone; what relates it to others stands on pages of its own. */
describe.each([
  ['the site', mainSite],
  ['the other agency’s site', otherAgencySite],
])('the pages of plans of %s', async (_, site) => {
  const pages = (await readPages(site.directory)).filter(({ address }) =>
    /^\/(?:en\/)?plans\/[^/]+\/[^/]+\/$/.test(address),
  );

  test.each(pages.map((page) => [page.address, page] as const))(
    '%s leads to no row of another plan, and from each of its rows to the list of what reads alike',
    (address, page) => {
      const links = named(page, 'a')
        .map((link) => String(attribute(link, 'href')))
        .filter((href) => href.startsWith(site.basePath))
        .map((href) => `/${href.slice(site.basePath.length)}`);
      const plan = address.replace('/en/', '/');
      const toRows = links.flatMap(
        (href) => /^(?:\/en)?(\/plans\/[^/]+\/[^/]+\/)#/.exec(href)?.[1] ?? [],
      );
      expect(toRows.filter((path) => path !== plan)).toEqual([]);
      const toLists = links.filter((href) => /^(?:\/en)?\/compare\/[^/?]+\/#/.test(href));
      expect(toLists.length).toBeGreaterThan(0);
      expect(new Set(toLists.map((href) => href.split('#')[0])).size).toBe(1);
    },
  );
});
