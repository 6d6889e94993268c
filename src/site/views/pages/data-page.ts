import { filePath } from '../../../corpus/addresses/file-paths.ts';
import { pageAddress, pagePath } from '../../../corpus/addresses/page-paths.ts';
import { datasetFormats, formatsOf, type AnyFormat } from '../../../datasets/formats/formats.ts';
import { datasets } from '../../../datasets/registry.ts';
import type { ExportedFile } from '../../../publish/files/manifest.ts';
import { CHANGES_FEED } from '../../../publish/descriptions/changes-feed.ts';
import { siteWideDescriptions } from '../../../publish/descriptions/offered-descriptions.ts';
import { OPENAPI } from '../../../publish/descriptions/openapi.ts';
import { dataCatalogJsonLd } from '../../../publish/descriptions/schema-org.ts';
import { dateInWords } from '../../../words/date-words.ts';
import { fileSize } from '../../../words/file-size.ts';
import { formatName } from '../../../words/format-name.ts';
import { groupDigits } from '../../../words/group-digits.ts';
import { dataPageWords } from '../../../words/interface/data-pages.ts';
import { datasetFiles, datasetPath } from '../dataset-view.ts';
import { pageFrame } from '../page-frame.ts';
import { planFormats } from '../plan-downloads.ts';
import type { SiteView } from '../site-view.ts';

/** Above this, the plans' files are found on the plans' pages only. */
const listedPlans = 200;

/** A dataset as the page of all data lists it. */
export interface ListedDataset {
  href: string;
  name: string;
  title: string;
  description: string;
  /** The same rows in several formats. */
  files: readonly ExportedFile[];
}

/** The page of all data. */
export function dataPage(site: SiteView) {
  const { words, manifest, corpus, language, context } = site;
  const say = words.data;
  const sayMore = dataPageWords(language);
  const archive = manifest.byHref.get(filePath('archive'))!;
  const database = manifest.byHref.get(filePath('database'))!;
  const plans = corpus.plans.slice(0, listedPlans);
  const listed: ListedDataset[] = datasets.map((dataset) => ({
    href: site.page(datasetPath(dataset)),
    name: dataset.name,
    title: dataset.title[language],
    description: dataset.description[language],
    files: datasetFiles(dataset, manifest),
  }));
  const empty = listed.filter(hasNoRows);
  const days = new Set(listed.flatMap(({ files }) => files.map(({ modified }) => modified)));
  const isOfAll = (format: AnyFormat) =>
    datasets.every((dataset) => formatsOf(dataset).includes(format));
  const namesOf = (formats: readonly AnyFormat[]) =>
    formats.map(({ name }) => formatName(name, words)).join(words.listSeparator);
  return {
    frame: pageFrame(site, {
      title: say.title,
      description: say.description,
      path: pagePath('data'),
      modified: archive.modified,
      alternates: [
        { href: filePath('catalogue', { format: 'jsonld' }), mediaType: 'application/ld+json' },
        { href: filePath('catalogue', { format: 'ttl' }), mediaType: 'text/turtle' },
        { href: CHANGES_FEED, mediaType: 'application/atom+xml' },
      ],
      links: [{ rel: 'service-desc', type: 'application/json', href: site.file(OPENAPI) }],
      structured: [dataCatalogJsonLd(context, language)],
      kind: 'page-data',
    }),
    say,
    sayMore,
    lead: say.lead(
      namesOf(datasetFormats.filter(isOfAll)),
      namesOf(datasetFormats.filter((format) => !isOfAll(format))),
    ),
    archive: {
      href: site.file(archive.href),
      mediaType: archive.mediaType,
      sha256: archive.sha256,
      name: sayMore.everything.zip(fileSize(archive.bytes), dateInWords(archive.modified, words)),
      holds: sayMore.everything.holds(
        groupDigits(datasets.length),
        groupDigits(database.rows ?? Number.NaN),
      ),
    },
    others: [
      { file: database, name: sayMore.everything.sqlite },
      { file: manifest.byHref.get(filePath('checksums'))!, name: sayMore.everything.checksums },
    ],
    datasets: listed.filter((dataset) => !hasNoRows(dataset)),
    /** Those without a single row. */
    empty,
    emptyHeading: sayMore.noRows(String(empty.length)),
    /** Where all are of one day it is said once; null where they are not. */
    sharedDay: days.size === 1 ? sayMore.sharedDay(dateInWords([...days][0]!, words)) : null,
    institutionsHref: institutionsHref(site),
    plans: plans.map((plan) => ({
      href: `${site.page(plan.href)}#plan_downloads`,
      title: plan.title,
    })),
    plansLead: say.plansLead(planFormats(plans, manifest, language).join(words.listSeparator)),
    machines: siteWideDescriptions(context),
    cited: {
      title: { zh: '全部資料', en: 'All data' },
      name: null,
      schemaVersion: null,
      modified: archive.modified,
      url: addressesOf(site, pagePath('data')),
    },
  };
}

function hasNoRows({ files }: ListedDataset): boolean {
  return files.every(({ rows }) => rows === 0);
}

/** The list of the institutions' own data, on the page of dataset `institutions`. */
export function institutionsHref(site: SiteView): string {
  return `${site.page(pagePath('dataset', { dataset: 'institutions' }))}#data_institutions`;
}

/** Absolute addresses of a page in both languages; of the Chinese one where there is no other. */
export function addressesOf(site: SiteView, path: string) {
  const hasEnglish = site.corpus.site.languages.includes('en');
  return {
    zh: site.absolute(path),
    en: site.absolute(hasEnglish ? pageAddress('en', path) : path),
  };
}
