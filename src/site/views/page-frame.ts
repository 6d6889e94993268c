import { filePath, isDataFile } from '../../corpus/addresses/file-paths.ts';
import { pageAddress, pagePath, pagePatterns } from '../../corpus/addresses/page-paths.ts';
import { namesThisMachine } from '../../corpus/addresses/site-address.ts';
import { valuesIn } from '../../corpus/addresses/pattern.ts';
import { isUnstated } from '../../content/unstated-licence.ts';
import { languageTag } from '../../content/language.ts';
import type { Dataset } from '../../datasets/dataset.ts';
import { datasetByName } from '../../datasets/registry.ts';
import { breadcrumbJsonLd, type SchemaOrg } from '../../publish/descriptions/schema-org.ts';
import { FEED_PATH } from '../../publish/feeds/atom.ts';
import { policyOfPages } from '../../publish/hosting/security-headers.ts';
import { calendarWords } from '../../words/interface/calendar.ts';
import { dayOfPage } from './day-of-page.ts';
import { datasetPath } from './dataset-view.ts';
import { pageMetadata, type MetaTag, type PageDescription } from './dublin-core.ts';
import type { SiteView } from './site-view.ts';

/** A page above the present one; `path` without language and base path. */
export interface Crumb {
  label: string;
  path: string;
  lang?: string | undefined;
}

/** A file that holds the same as a page. */
export interface Alternate {
  href: string;
  mediaType: string;
  /** Dataset that it is a form of; where it is not said here, the list of data files knows. */
  dataset?: string | null;
}

/** What a page says of itself. */
export interface PageAbout {
  /** Name of the page, also the last part of the breadcrumb. */
  title: string;
  description: string;
  /** Path from the site's root without language and base path, e.g. `/plans/ntl/101/`. */
  path: string;
  /** Pages between the home page and this one. */
  trail?: readonly Crumb[];
  /** Words at the end of the breadcrumb, where the title is too long for it. */
  shortTitle?: string;
  /** Day of the last change, where it is not that of `dayOfPage`. */
  modified?: string;
  /** Replaces the general Dublin Core description. */
  metadata?: (page: PageDescription) => readonly MetaTag[];
  /** Data files that hold the same as this page. */
  alternates?: readonly Alternate[];
  /** Further `<link>` elements of the head; their addresses with base path. */
  links?: readonly { rel: string; type: string; href: string }[];
  /** What the page is, for search engines (schema.org). */
  structured?: readonly SchemaOrg[];
  /** False where the page has no address of its own (404). */
  hasAddress?: boolean;
  /** Name of a class on `main`. */
  kind?: string;
  /** Datasets from which the page is made, beside those of which `alternates` are forms. */
  madeFrom?: readonly Dataset[];
  /** True where the page itself leads to the datasets that hold what it shows. */
  hasOwnDatasets?: boolean;
}

/** All that stands around the content of a page, ready to be written. */
export interface PageFrame {
  site: SiteView;
  path: string;
  /** Of the document: the name of the page and of the site. */
  documentTitle: string;
  title: string;
  description: string;
  siteName: string;
  /** Absolute address of the picture that is shown beside links to the page. */
  picture: string;
  /** The Content-Security-Policy, as far as a `<meta>` can say it. */
  policy: string;
  /** Absolute address; null where the page has none of its own. */
  url: string | null;
  /** The same, where others find the page there; else null. */
  printedUrl: string | null;
  /** `<link>` elements: translations, data files, feed, icon, licence and the page's own. */
  links: readonly { rel: string; href: string; type?: string; hreflang?: string; title?: string }[];
  metadata: readonly MetaTag[];
  structured: readonly SchemaOrg[];
  /** From the home page to the one above; null on the home page, which has no breadcrumb. */
  crumbs: readonly Crumb[] | null;
  /** The end of the breadcrumb. */
  current: string;
  kind: string | undefined;
  /** Pages of the datasets that hold what this page shows. */
  datasets: readonly { href: string; title: string }[];
  /** Day of the last change, ISO 8601. */
  modified: string;
}

/** The frame of a page: computed once, so that the layout only writes it. */
export function pageFrame(site: SiteView, about: PageAbout): PageFrame {
  const { words, language, corpus } = site;
  const { title, description, path, trail = [], alternates = [], links = [] } = about;
  const { shortTitle = title, hasAddress = true, structured = [] } = about;
  const url = site.absolutePage(path);
  const modified = about.modified ?? dayOfPage(corpus, pageAddress(language, path));
  const siteName = corpus.site.name[language];
  const isHome = path === pagePath('home');
  const described: PageDescription = { title, description, date: modified, url };
  const home: Crumb = { label: words.menu.home, path: pagePath('home') };
  const steps = [home, ...trail, { label: shortTitle, path }];
  return {
    site,
    path,
    documentTitle: isHome ? siteName : words.pageTitle(title, siteName),
    title,
    description,
    siteName,
    picture: pictureOf(site, path),
    policy: policyOfPages,
    url: hasAddress ? url : null,
    printedUrl: hasAddress && !namesThisMachine(site.context.settings) ? url : null,
    links: [
      ...(hasAddress ? translations(site, path) : []),
      ...alternates.map(({ href, mediaType }) => ({
        rel: 'alternate',
        type: mediaType,
        href: site.file(href),
      })),
      {
        rel: 'alternate',
        type: 'application/atom+xml',
        title: calendarWords(language).feed,
        href: site.file(FEED_PATH),
      },
      { rel: 'icon', type: 'image/svg+xml', href: site.file(filePath('icon')) },
      { rel: 'apple-touch-icon', href: site.file(filePath('pngIcon', { size: '180' })) },
      { rel: 'manifest', href: site.file(filePath('webManifest')) },
      ...(hasOwnColours(corpus.site)
        ? [{ rel: 'stylesheet', href: site.file(filePath('colours')) }]
        : []),
      ...(isUnstated(corpus.site.licence.additions)
        ? []
        : [{ rel: 'license', href: corpus.site.licence.additions.url }]),
      ...links,
    ],
    metadata: about.metadata?.(described) ?? pageMetadata(site, described),
    structured: [
      ...(hasAddress && !isHome
        ? [
            breadcrumbJsonLd(
              site.context,
              steps.map((step) => ({ name: step.label, path: step.path })),
              language,
            ),
          ]
        : []),
      ...structured,
    ],
    crumbs: isHome ? null : [home, ...trail],
    current: shortTitle,
    kind: about.kind,
    // The pages of the data lead to it themselves.
    datasets:
      isDataFile(path) || about.hasOwnDatasets ? [] : datasetsOf(site, alternates, about.madeFrom),
    modified,
  };
}

function hasOwnColours({ colours }: SiteView['corpus']['site']): boolean {
  return colours.accent !== null || colours.link !== null;
}

const patternsOfInstitutions = Object.values(pagePatterns).filter((pattern) =>
  pattern.includes(':institution_id'),
);

/** The institution that stands in the address of a page; null where none does. */
function institutionIdOf(path: string): string | null {
  for (const pattern of patternsOfInstitutions) {
    const id = valuesIn(pattern, path)?.['institution_id'];
    if (id !== undefined) return id;
  }
  return null;
}

/** The picture of the institution that a page is about, or of the site. */
function pictureOf({ corpus, absolute }: SiteView, path: string): string {
  const id = institutionIdOf(path);
  const institution = id === null ? undefined : corpus.institutionById.get(id);
  return absolute(
    institution === undefined
      ? filePath('sitePicture')
      : filePath('institutionPicture', { institution_id: institution.institutionId }),
  );
}

/** The page in each language, and for those who read neither. */
function translations(site: SiteView, path: string) {
  const published = site.corpus.site.languages;
  const alternate = (hreflang: string, href: string) => ({ rel: 'alternate', hreflang, href });
  return [
    { rel: 'canonical', href: site.absolutePage(path) },
    ...(published.length < 2
      ? []
      : [
          ...published.map((each) =>
            alternate(languageTag[each], site.absolute(pageAddress(each, path))),
          ),
          alternate('x-default', site.absolute(path)),
        ]),
  ];
}

/** The pages of the datasets of which some files are forms, and of further ones. */
export function datasetsOf(
  { manifest, language, page }: SiteView,
  files: readonly Pick<Alternate, 'href' | 'dataset'>[],
  further: readonly Dataset[] = [],
): PageFrame['datasets'] {
  const nameOf = ({ href, dataset = manifest.byHref.get(href)?.dataset }: (typeof files)[number]) =>
    dataset ?? [];
  const names = new Set(files.flatMap(nameOf));
  return [...[...names].flatMap((name) => datasetByName.get(name) ?? []), ...further].map(
    (dataset) => ({ href: page(datasetPath(dataset)), title: dataset.title[language] }),
  );
}
