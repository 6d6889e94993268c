import { beforeAll, describe, expect, test } from 'vitest';
import { brokenReferences } from '../support/broken-references.ts';
import { testedSite, otherAgencySite } from '../support/built-sites.ts';
import { attribute, listFiles, readPages, type HtmlPage } from '../support/read-html.ts';

describe.each([
  ['the site', testedSite],
  ['the other agency’s site below a path', otherAgencySite],
])('%s', (_, site) => {
  let pages: readonly HtmlPage[];
  let files: Set<string>;
  beforeAll(async () => {
    pages = await readPages(site.directory);
    files = new Set(await listFiles(site.directory));
  });

  test('has no internal link, script, picture or anchor that leads nowhere', () => {
    const { broken, checked } = brokenReferences(site, pages, files);
    expect(checked).toBeGreaterThan(100);
    expect(broken).toEqual([]);
  });

  test('would notice a page that is taken away', () => {
    const fewer = new Set([...files].filter((file) => file !== 'about/index.html'));
    expect(brokenReferences(site, pages, fewer).broken.length).toBeGreaterThan(0);
  });

  test('loads nothing from another host', () => {
    const foreign = pages.flatMap((page) =>
      page.elements
        .filter(({ tagName }) => ['script', 'img', 'iframe', 'source', 'video'].includes(tagName))
        .flatMap((element) => attribute(element, 'src') ?? [])
        .concat(
          page.elements
            .filter(
              (element) =>
                element.tagName === 'link' && attribute(element, 'rel')?.includes('stylesheet'),
            )
            .flatMap((element) => attribute(element, 'href') ?? []),
        )
        .filter((address) => /^(?:https?:)?\/\//.test(address))
        .map((address) => `${page.address} → ${address}`),
    );
    expect(foreign).toEqual([]);
  });
});
