import { beforeAll, describe, expect, test } from 'vitest';
import { mainSite, otherAgencySite, type BuiltSite } from '../support/built-sites.ts';
import { attribute, listFiles, readPages, type HtmlPage } from '../support/read-html.ts';

/** Attributes that name another address. */
const REFERENCES = [
  ['a', 'href'],
  ['link', 'href'],
  ['script', 'src'],
  ['img', 'src'],
  ['form', 'action'],
  ['area', 'href'],
  ['use', 'href'],
] as const;

/** A reference that leads nowhere: `page → address`. */
function brokenReferences(site: BuiltSite, pages: readonly HtmlPage[], files: ReadonlySet<string>) {
  const byFile = new Map(pages.map((page) => [page.file, page]));
  const broken: string[] = [];
  let checked = 0;
  for (const page of pages) {
    const base = new URL(site.basePath + page.address.slice(1), site.siteUrl);
    for (const [tagName, name] of REFERENCES) {
      for (const element of page.elements.filter((candidate) => candidate.tagName === tagName)) {
        const written = attribute(element, name);
        if (written === undefined) continue;
        const target = new URL(written, base);
        if (target.origin !== site.siteUrl) continue;
        checked += 1;
        const problem = faultOf(site, target, files, byFile);
        if (problem) broken.push(`${page.address} → ${written}: ${problem}`);
      }
    }
  }
  return { broken, checked };
}

function faultOf(
  site: BuiltSite,
  target: URL,
  files: ReadonlySet<string>,
  byFile: ReadonlyMap<string, HtmlPage>,
): string | null {
  const path = decodeURIComponent(target.pathname);
  if (!path.startsWith(site.basePath)) return 'outside the base path';
  const inner = path.slice(site.basePath.length);
  const file = inner === '' || inner.endsWith('/') ? `${inner}index.html` : inner;
  if (!files.has(file)) return 'no such file';
  const anchor = decodeURIComponent(target.hash.slice(1));
  if (anchor === '' || !file.endsWith('.html')) return null;
  return byFile.get(file)?.ids.has(anchor) ? null : `no element has the id ${anchor}`;
}

describe.each([
  ['the site', mainSite],
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
