import { pagePath, type SinglePage } from '../../corpus/addresses/page-paths.ts';
import type { Corpus } from '../../corpus/model/corpus.ts';
import { prosePages } from './prose-pages.ts';
import type { SiteView } from './site-view.ts';

/** The menus where `site.yaml` gives none, in their order. */
const usual = {
  main: ['plans', 'institutions', 'dimensions', 'deadlines', 'compare', 'disclosure', 'data'],
  /** Above the main menu, beside the choice of language. */
  tools: ['guide', 'sitemap', 'contact'],
  /** At the foot of every page, besides what stands at its head (`tools`). */
  foot: ['about', 'license', 'privacy', 'accessibility', 'errata'],
} as const satisfies Record<string, readonly SinglePage[]>;

/** A link of a menu. */
export interface MenuEntry {
  /** Path without language and base path. */
  path: string;
  href: string;
  name: string;
  /** Value of `lang` of the name where it is not the page's. */
  lang: string | undefined;
}

/** The links of a menu: as `site.yaml` lists its pages, or the usual ones. */
export function menuOf(site: SiteView, which: keyof typeof usual): MenuEntry[] {
  const { corpus, language, words, chinese } = site;
  const own = corpus.site.menu[which];
  if (own === null) {
    return usual[which]
      .filter((page) => isOffered(page, corpus))
      .map((page) => entryOf(site, pagePath(page), words.menu[page]));
  }
  const prose = prosePages(corpus, language, words);
  return own.map((name) => {
    if (isSinglePage(name, site)) return entryOf(site, pagePath(name), words.menu[name]);
    const page = prose.find((each) => each.name === name)!;
    const lang = page.language === language ? undefined : chinese;
    return { ...entryOf(site, pagePath('prose', { page: name }), page.title), lang };
  });
}

/**
 * Whether a page has anything to show: a site that has no dimensions of its own offers none, and one
 * with a single plan nothing to compare it with.
 */
export function isOffered(
  page: SinglePage,
  { dimensions, isCompared }: Pick<Corpus, 'dimensions' | 'isCompared'>,
): boolean {
  if (page === 'compare') return isCompared;
  return page !== 'dimensions' || dimensions.length > 0;
}

function entryOf(site: SiteView, path: string, name: string): MenuEntry {
  return { path, href: site.page(path), name, lang: undefined };
}

function isSinglePage(name: string, { words }: SiteView): name is SinglePage {
  return Object.hasOwn(words.menu, name);
}
