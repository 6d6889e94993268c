import type { Corpus } from '../../corpus/model/corpus.ts';
import { contentModified } from '../../corpus/content-modified.ts';
import { languages, languageTag } from '../../content/language.ts';
import { absoluteUrl } from '../../corpus/addresses/site-address.ts';
import type { Settings } from '../../corpus/settings.ts';
import { element, startTag, text, XML_DECLARATION, type Xml } from '../../datasets/formats/xml.ts';
import { pageAddress, splitLanguage } from '../../corpus/addresses/page-paths.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';

/** Path of the sitemap from the site's root; of the index, where there are several. */
export const SITEMAP = filePath('sitemap');

/** The protocol allows 50 000 addresses and 50 MB a file; alternates make entries long. */
const PAGES_A_FILE = 25_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A sitemap file. */
export interface SitemapFile {
  href: string;
  xml: string;
}

/**
 * Sitemap of the pages: one file, or an index and its parts. Each page with the day of its content
 * and the addresses of its languages.
 * @param pages every page that was built, as path from the site's root: `/`, `/en/plans/ntl/101/`, and the day on which each was last changed; null where it is not told
 */
export function sitemapFiles(
  corpus: Corpus,
  settings: Pick<Settings, 'siteUrl' | 'basePath'>,
  { pages, dayOf }: { pages: readonly string[]; dayOf: (page: string) => string | null },
  pagesAFile: number = PAGES_A_FILE,
): SitemapFile[] {
  const sorted = [...pages].sort();
  const all = new Set(sorted);
  const whole = contentModified(corpus);
  const entry = (page: string) => {
    const { path } = splitLanguage(page);
    const day = dayOf(page);
    const alternates = languages
      .map((language) => ({ language, page: pageAddress(language, path) }))
      .filter((each) => all.has(each.page));
    return element(
      'url',
      {},
      element('loc', {}, text(absoluteUrl(settings, page))),
      day === null ? null : element('lastmod', {}, text(day)),
      alternates.length < 2
        ? null
        : alternates.map((each) =>
            element('xhtml:link', {
              rel: 'alternate',
              hreflang: languageTag[each.language],
              href: absoluteUrl(settings, each.page),
            }),
          ),
    );
  };
  const file = (part: readonly string[]) =>
    document(
      'urlset',
      { xmlns: NAMESPACE, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
      part.map(entry),
    );
  if (sorted.length <= pagesAFile) return [{ href: SITEMAP, xml: file(sorted) }];

  const parts: SitemapFile[] = [];
  for (let start = 0; start < sorted.length; start += pagesAFile) {
    const part = sorted.slice(start, start + pagesAFile);
    parts.push({ href: filePath('sitemapPart', { number: parts.length + 1 }), xml: file(part) });
  }
  const index = document(
    'sitemapindex',
    { xmlns: NAMESPACE },
    parts.map(({ href }) =>
      element(
        'sitemap',
        {},
        element('loc', {}, text(absoluteUrl(settings, href))),
        element('lastmod', {}, text(whole)),
      ),
    ),
  );
  return [{ href: SITEMAP, xml: index }, ...parts];
}

function document(
  name: string,
  attributes: Record<string, string>,
  entries: readonly Xml[],
): string {
  const lines = [startTag(name, attributes), ...entries, `</${name}>`];
  return `${XML_DECLARATION}${lines.join('\n')}\n`;
}
