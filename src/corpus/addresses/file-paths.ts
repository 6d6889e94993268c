import { fillPattern, type ParameterOf, type ValuesOf } from './pattern.ts';

/**
 * Every kind of file that is published beside the pages, by its path from the site's root.
 * `:name` stands for one identifier, `:format` for a name's ending (`csv`, `stratml.xml`).
 * The only place where an address of a file is spelt.
 */
export const filePatterns = {
  // Data of the whole site.
  dataset: '/data/:dataset.:format',
  database: '/data/open-plans.sqlite',
  archive: '/data/open-plans.zip',
  checksums: '/data/SHA256SUMS',
  dataPackage: '/data/datapackage.json',
  catalogue: '/data/catalog.:format',
  projectOpenData: '/data.json',
  schema: '/data/schema/v:major/:name.schema.json',
  tableSchema: '/data/schema/v:major/:name.csvw.json',
  vocabulary: '/data/vocabularies/:vocabulary.:format',
  openapi: '/api/openapi.json',

  // What changed, and older editions.
  changesFeed: '/data/changes.xml',
  changeLog: '/data/changes-log.json',
  editions: '/data/versions.json',
  edition: '/data/versions/:edition.zip',

  // One plan.
  planYear: '/data/plans/:plan_id-year.svg',
  plan: '/data/plans/:plan_id.:format',
  formerPlan: '/data/plans/:plan_id/versions/:version.json',
  planFile: '/plans/:institution_id/:plan/:file',
  formerPlanFile: '/plans/:institution_id/:plan/versions/:version/:file',

  // One institution.
  institution: '/data/institutions/:institution_id.json',
  institutionWorkbook: '/data/institutions/:institution_id.ods',
  institutionChecksums: '/data/institutions/:institution_id/SHA256SUMS',
  institutionYears: '/data/institutions/:institution_id-years.svg',
  institutionDataset: '/data/institutions/:institution_id/:dataset.:format',
  institutionCatalogue: '/data/institutions/:institution_id/catalog.:format',
  registerFile: '/disclosure/:institution_id/:file',
  calendar: '/calendar/:institution_id.ics',

  // One unit, or a name that cannot be told to be one.
  unit: '/data/institutions/:institution_id/units/:unit_id.:format',
  unitCalendar: '/calendar/:institution_id/:unit_id.ics',

  // For the registration of datasets at data.gov.tw.
  twgovList: '/data/twgov/datasets.json',
  twgovCatalogue: '/data/twgov/datasets.csv',
  twgovRecord: '/data/twgov/:institution_id/:dataset.json',

  // Subscriptions.
  plansFeed: '/feed.xml',
  amendmentsFeed: '/amendments.xml',
  errataFeed: '/errata.xml',

  // For machines that visit the site, and for its own scripts.
  sitemap: '/sitemap.xml',
  sitemapPart: '/sitemap-:number.xml',
  robots: '/robots.txt',
  securityTxt: '/.well-known/security.txt',
  searchIndex: '/search-index/:file',
  pageIndex: '/pagefind/:file',
  compareIndex: '/compare/index.json',
  icon: '/favicon.svg',
  pngIcon: '/face/icon-:size.png',
  mark: '/face/mark.png',
  colours: '/face/colours.css',
  webManifest: '/face/site.webmanifest',

  // Pictures beside links in messengers and social networks.
  sitePicture: '/link.png',
  institutionPicture: '/institutions/:institution_id/link.png',

  // Pictures of a page to take away.
  unitsPicture: '/institutions/:institution_id/units.svg',
  targetsPicture: '/institutions/:institution_id/:plan-targets.svg',
} as const;

/** Sizes of a site's icons, in pixels: those that phones and browsers ask for. */
export const iconSizes: readonly string[] = ['180', '192', '512'];

export type FileKind = keyof typeof filePatterns;

type Pattern<Kind extends FileKind> = (typeof filePatterns)[Kind];

/**
 * Path of a file from the site's root: `filePath('dataset', { dataset: 'measures', format: 'csv' })`
 * → `/data/measures.csv`.
 */
export function filePath<Kind extends FileKind>(
  kind: Kind,
  ...values: [ParameterOf<Pattern<Kind>>] extends [never] ? [] : [ValuesOf<Pattern<Kind>>]
): string {
  return fillPattern(filePatterns[kind], values[0]);
}

/** What all files of a kind have in common at the beginning of their path: `/data/plans/`. */
export function commonFolder(kind: FileKind): string {
  return filePatterns[kind].split(':')[0]!;
}

/** Folder of all data, from the site's root. */
export const DATA_FOLDER = '/data/';

/** Whether a file is data, which any web page may read and which a checksum is offered for. */
export function isDataFile(path: string): boolean {
  return path.startsWith(DATA_FOLDER);
}
