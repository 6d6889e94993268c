import type { BuiltSite } from './built-sites.ts';
import { attribute, type HtmlPage } from './read-html.ts';

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

/** The references that lead nowhere, as `page → address`, and how many were looked at. */
export function brokenReferences(
  site: BuiltSite,
  pages: readonly HtmlPage[],
  files: ReadonlySet<string>,
) {
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
