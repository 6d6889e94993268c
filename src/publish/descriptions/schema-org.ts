import type { Institution, Plan } from '../../corpus/model/corpus.ts';
import { institutionNames } from '../../datasets/cut-words.ts';
import type { Bilingual } from '../../content/bilingual.ts';
import { describeColumns } from '../../datasets/data-dictionary.ts';
import { versionOf } from '../../datasets/schema-versions.ts';
import { languageTag, type Language } from '../../content/language.ts';
import { absoluteUrl } from '../../corpus/addresses/site-address.ts';
import { datasetAddress, wholeDatasetAddress } from './dcat-catalogue.ts';
import {
  describedInstitution,
  describeSite,
  type DescribedDataset,
  type DescriptionContext,
} from './described-dataset.ts';
import { licenceFacts } from './licence-facts.ts';
import type { ExportedFile } from '../files/manifest.ts';
import { bareMediaType } from './media-types.ts';
import { pageAddress, pagePath } from '../../corpus/addresses/page-paths.ts';

/** A schema.org description for the `<head>` of a page (see `JsonLd.astro`). */
export type SchemaOrg = Readonly<Record<string, unknown>>;

const CONTEXT = 'https://schema.org';

/** Shortest and longest description that search engines take for a dataset. */
export const DESCRIPTION_LENGTH = { minimum: 50, maximum: 5000 } as const;

/** The site as a website that can be searched. For the home page. */
export function webSiteJsonLd(context: DescriptionContext, language: Language): SchemaOrg {
  const { site } = context.corpus;
  return {
    '@context': CONTEXT,
    '@type': 'WebSite',
    '@id': `${page(context, language, '/')}#website`,
    name: site.name[language],
    ...(site.name.zh === site.name.en
      ? {}
      : { alternateName: site.name[language === 'zh' ? 'en' : 'zh'] }),
    description: site.description[language],
    url: page(context, language, '/'),
    inLanguage: languageTag[language],
    ...publisher(context),
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${page(context, language, pagePath('search'))}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** The catalogue of datasets. For `/data/`. */
export function dataCatalogJsonLd(context: DescriptionContext, language: Language): SchemaOrg {
  const { site } = context.corpus;
  const { datasets } = describeSite(context);
  return {
    '@context': CONTEXT,
    '@type': 'DataCatalog',
    '@id': catalogAddress(context),
    name: language === 'zh' ? `${site.name.zh}資料目錄` : `${site.name.en}: data catalogue`,
    description: site.description[language],
    url: page(context, language, pagePath('data')),
    inLanguage: languageTag[language],
    ...licence(context, language),
    ...publisher(context),
    dataset: datasets.map((described) => ({
      '@type': 'Dataset',
      '@id': datasetAddress(context, described),
      name: described.title[language],
      description: longDescription(described, language),
      url: page(context, language, described.page),
      ...licence(context, language),
    })),
  };
}

/** The catalogue of one institution's parts of the datasets. For its data page. */
export function institutionDataJsonLd(
  context: DescriptionContext,
  institution: Institution,
  language: Language,
): SchemaOrg {
  const { settings } = context;
  const { datasets } = describedInstitution(context, institution.institutionId)!;
  const path = pagePath('institutionData', { institution_id: institution.institutionId });
  const name = institutionNames(institution);
  return {
    '@context': CONTEXT,
    '@type': 'DataCatalog',
    '@id': `${absoluteUrl(settings, path)}#catalog`,
    name: language === 'zh' ? `${name.zh}資料目錄` : `Data catalogue of ${name.en}`,
    url: page(context, language, path),
    inLanguage: languageTag[language],
    isPartOf: { '@type': 'DataCatalog', '@id': catalogAddress(context) },
    about: { '@type': 'GovernmentOrganization', '@id': institutionAddress(context, institution) },
    ...licence(context, language),
    ...publisher(context),
    dataset: datasets.map((described) => partJsonLd(context, described, language)),
  };
}

/** What a part adds to the catalogue and to the dataset of the whole site, which say the rest. */
function partJsonLd(
  context: DescriptionContext,
  described: DescribedDataset,
  language: Language,
): SchemaOrg {
  const whole = wholeDatasetAddress(context, described.dataset!);
  return {
    '@type': 'Dataset',
    '@id': datasetAddress(context, described),
    name: described.title[language],
    description: longDescription(described, language),
    url: page(context, language, described.page),
    ...modifiedOn(described.modified),
    isPartOf: { '@id': whole },
    license: licenceFacts(context.corpus.site).url,
    distribution: downloads(context, described),
  };
}

/** When the institution issued the plan itself, which is not the day of this site's data. */
function issued({ title, metadata }: Plan): SchemaOrg {
  if (metadata.issued_on === null) return {};
  const plan = { '@type': 'CreativeWork', name: title, datePublished: metadata.issued_on };
  return { isBasedOn: plan };
}

/**
 * A dataset or a plan as a dataset, with its downloads. For the page
 * that shows it; on others it would be a second description of the same thing.
 */
export function datasetJsonLd(
  context: DescriptionContext,
  described: DescribedDataset,
  language: Language,
): SchemaOrg {
  const { period, plan, dataset } = described;
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    '@id': datasetAddress(context, described),
    name: plan ? plan.title : described.title[language],
    description: longDescription(described, language),
    url: page(context, language, described.page),
    identifier: datasetAddress(context, described),
    keywords: described.keywords[language],
    inLanguage: languageTag.zh,
    isAccessibleForFree: true,
    ...modifiedOn(described.modified),
    ...(described.issued === null ? {} : { datePublished: described.issued }),
    version: dataset ? versionOf(dataset.name) : described.modified,
    ...(period === null ? {} : { temporalCoverage: `${period.start}/${period.end}` }),
    spatialCoverage: plan?.institution.record.city ?? '臺灣',
    ...licence(context, language),
    ...publisher(context),
    ...(plan === null ? {} : { creator: organization(context, plan), ...issued(plan) }),
    includedInDataCatalog: { '@type': 'DataCatalog', '@id': catalogAddress(context) },
    ...(dataset === null ? {} : { variableMeasured: variables(described, language) }),
    distribution: downloads(context, described),
  };
}

function downloads({ settings }: DescriptionContext, { files }: DescribedDataset): SchemaOrg[] {
  // One CSV is enough for those who look for data; the plain one is of the data package.
  const offered = files.filter(({ format }) => format !== 'csv.txt');
  return offered.map((file) => ({
    '@type': 'DataDownload',
    contentUrl: absoluteUrl(settings, file.href),
    encodingFormat: bareMediaType(file.mediaType),
    ...(isWritten(file) ? { contentSize: `${file.bytes} B`, sha256: file.sha256 } : {}),
    ...modifiedOn(file.modified),
  }));
}

/** In a preview, data files are written once somebody asks for one; until then nothing is known of them. */
function isWritten({ bytes }: ExportedFile): boolean {
  return !Number.isNaN(bytes);
}

/** @param day `''` where it is not known */
function modifiedOn(day: string): SchemaOrg {
  return day === '' ? {} : { dateModified: day };
}

/** An institution, with the facts that the content knows. For its page. */
export function institutionJsonLd(
  context: DescriptionContext,
  institution: Institution,
  language: Language,
): SchemaOrg {
  const { record, name, nameEn, href } = institution;
  return {
    '@context': CONTEXT,
    '@type': 'GovernmentOrganization',
    '@id': institutionAddress(context, institution),
    name: language === 'en' ? (nameEn ?? name) : name,
    alternateName: [
      ...(nameEn === null ? [] : [language === 'en' ? name : nameEn]),
      ...record.short_names,
      ...record.former_names.map((former) => former.name),
    ],
    ...(record.website === null ? {} : { url: record.website }),
    ...(record.oid === null
      ? {}
      : { identifier: { '@type': 'PropertyValue', propertyID: 'OID', value: record.oid } }),
    ...(record.parent === null
      ? {}
      : { parentOrganization: { '@type': 'GovernmentOrganization', name: record.parent } }),
    ...(record.address === null ? {} : { address: record.address }),
    ...(record.phone === null ? {} : { telephone: record.phone }),
    ...(record.email === null ? {} : { email: record.email }),
    mainEntityOfPage: page(context, language, href),
  };
}

/**
 * The trail of pages to this one. For every page below the home page.
 * @param trail from the home page on; the last entry is the page itself. Paths without language.
 */
export function breadcrumbJsonLd(
  context: Pick<DescriptionContext, 'settings'>,
  trail: readonly { name: string; path: string }[],
  language: Language,
): SchemaOrg {
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: page(context, language, path),
    })),
  };
}

/** Text for a `<script type="application/ld+json">`: nothing in it can end the element. */
export function jsonLdText(data: SchemaOrg): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** The description, with facts of the files: search engines refuse very short ones. */
function longDescription(described: DescribedDataset, language: Language): string {
  const { rows, modified, period } = described;
  const facts: Bilingual = {
    zh: [
      ...(rows === null ? [] : [`共 ${rows} 列`]),
      ...(period === null ? [] : [`所涉計畫期間為 ${period.start} 至 ${period.end}`]),
      ...(modified === '' ? [] : [`資料更新日 ${modified}`]),
    ].join('，'),
    en: [
      ...(rows === null ? [] : [`${rows} ${rows === 1 ? 'row' : 'rows'}`]),
      ...(period === null ? [] : [`plans of ${period.start} to ${period.end}`]),
      ...(modified === '' ? [] : [`last changed on ${modified}`]),
    ].join(', '),
  };
  const end = language === 'zh' ? '。' : '.';
  const more = facts[language] === '' ? '' : `${facts[language]}${end}`;
  const text = `${described.description[language]}${language === 'zh' ? '' : ' '}${more}`.trimEnd();
  return [...text].slice(0, DESCRIPTION_LENGTH.maximum).join('');
}

function variables({ dataset }: DescribedDataset, language: Language): SchemaOrg[] {
  return describeColumns(dataset!).map(({ name, title, description }) => ({
    '@type': 'PropertyValue',
    name,
    alternateName: title[language],
    description: description[language],
  }));
}

/** The licence is named with what it covers, never alone. */
function licence({ corpus }: DescriptionContext, language: Language): SchemaOrg {
  const { name, url, rights } = licenceFacts(corpus.site);
  return {
    license: { '@type': 'CreativeWork', name, url, description: rights[language] },
  };
}

function publisher({ corpus }: DescriptionContext): SchemaOrg {
  const { name, url } = corpus.site.publisher;
  if (name === null) return {};
  return {
    publisher: { '@type': 'Organization', name, ...(url === null ? {} : { url }) },
  };
}

/** The institution whose document the plan is, under the name that the plan uses. */
function organization(
  context: DescriptionContext,
  { institution, institutionName }: Plan,
): SchemaOrg {
  return {
    '@type': 'GovernmentOrganization',
    '@id': institutionAddress(context, institution),
    name: institutionName,
  };
}

function institutionAddress(
  { settings }: Pick<DescriptionContext, 'settings'>,
  { href }: Institution,
): string {
  return `${absoluteUrl(settings, href)}#institution`;
}

function catalogAddress({ settings }: Pick<DescriptionContext, 'settings'>): string {
  return `${absoluteUrl(settings, pagePath('data'))}#catalog`;
}

function page(
  { settings }: Pick<DescriptionContext, 'settings'>,
  language: Language,
  path: string,
): string {
  return absoluteUrl(settings, pageAddress(language, path));
}
