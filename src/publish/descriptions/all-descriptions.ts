import { institutionNames } from '../../datasets/cut-words.ts';
import type { Bilingual } from '../../content/bilingual.ts';
import { measures } from '../../datasets/measures.ts';
import { datasets } from '../../datasets/registry.ts';
import { CHANGE_LOG_FILE } from '../history/change-log.ts';
import { EDITIONS_FILE, editionEntries, type EditionEntry } from '../history/editions.ts';
import { absoluteUrl } from '../../corpus/addresses/site-address.ts';
import { catalogueColumns, catalogueCsv } from '../twgov/catalogue-csv.ts';
import { recordPath, submissionJson, submissionSummary, twgovSubmission } from '../twgov/record.ts';
import { CHANGES_FEED, CHANGES_FEED_MEDIA_TYPE, changesFeed } from './changes-feed.ts';
import { csvwMetadata, csvwMetadataOfPart, csvwMetadataOfTexts, csvwTableSchema } from './csvw.ts';
import { DATA_PACKAGE, dataPackage } from './data-package.ts';
import { dcatCatalogue, institutionCatalogue, institutionDcatCatalogue } from './dcat-catalogue.ts';
import {
  describeSite,
  type DescribedDataset,
  type DescriptionContext,
  type InstitutionDescriptions,
} from './described-dataset.ts';
import { jsonText, type DescriptionFile } from './description-file.ts';
import { jsonSchemas } from './json-schemas.ts';
import { OPENAPI, openApi } from './openapi.ts';
import { projectOpenData } from './project-open-data.ts';
import { toJsonLd, type RdfNode } from './rdf.ts';
import { ROBOTS_TXT, robotsTxt } from './robots-txt.ts';
import { csvwPath, tableSchemaPath } from './schema-addresses.ts';
import { SECURITY_TXT, securityTxt } from './security-txt.ts';
import { skosVocabulary, vocabularies, vocabularyPath } from './skos-vocabularies.ts';
import { toTurtle } from './turtle.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const JSON_LD_TYPE = 'application/ld+json; charset=utf-8';
const TURTLE_TYPE = 'text/turtle; charset=utf-8';
const SCHEMA_TYPE = 'application/schema+json; charset=utf-8';
const CSVW_TYPE = 'application/csvm+json; charset=utf-8';

/** Addresses of what data.gov.tw is given of all institutions. */
export const TWGOV_LIST = filePath('twgovList');
export const TWGOV_CATALOGUE = filePath('twgovCatalogue');

/**
 * What says what the data are: data package, CSVW beside each whole CSV, JSON Schemas, vocabularies;
 * and how they came to be so, the log of changes.
 * It speaks of single files only, so it can go into the archive with them.
 * @param context its manifest holds the files of the datasets
 */
export function dataDescriptions(context: DescriptionContext): DescriptionFile[] {
  const { datasets: described } = describeSite(context);
  return [
    {
      href: DATA_PACKAGE,
      mediaType: JSON_TYPE,
      title: { zh: 'Frictionless 資料包', en: 'Frictionless Data Package' },
      content: () => jsonText(dataPackage(context)),
    },
    ...described.map((each) => ({
      href: csvwPath(filePath('dataset', { dataset: each.id, format: 'csv' })),
      mediaType: CSVW_TYPE,
      title: titled(each.title, 'CSVW 詮釋資料', 'CSVW metadata'),
      content: () => jsonText(csvwMetadata(context, each)),
    })),
    ...jsonSchemas(context).map(({ path, schema }) => ({
      href: path,
      mediaType: SCHEMA_TYPE,
      title: titled(
        { zh: schema.title!, en: String(schema['x-title-en']) },
        'JSON Schema',
        'JSON Schema',
      ),
      content: () => jsonText(schema),
    })),
    ...datasets.map((dataset) => ({
      href: tableSchemaPath(dataset.name),
      mediaType: CSVW_TYPE,
      title: titled(dataset.title, 'CSVW 欄位定義', 'CSVW table schema'),
      content: () => jsonText(csvwTableSchema(context, dataset)),
    })),
    ...vocabularies(context.corpus).flatMap((vocabulary) =>
      rdfFiles(
        (format) => vocabularyPath(vocabulary.name, format),
        titled(vocabulary.title, 'SKOS 詞彙', 'SKOS vocabulary'),
        () => skosVocabulary(context, vocabulary),
      ),
    ),
    {
      href: CHANGE_LOG_FILE,
      mediaType: JSON_TYPE,
      title: { zh: '歷次資料異動', en: 'Log of changes of the data' },
      content: () => jsonText(context.corpus.history.log),
    },
  ];
}

/**
 * What says which data there are, and what speaks of the archive: catalogues, records for
 * data.gov.tw where the site is official, the feed of changes, the list of editions, OpenAPI, and files for crawlers.
 * @param context its manifest holds all data files
 * @param others descriptions written before, for OpenAPI
 */
export function siteDescriptions(
  context: DescriptionContext,
  others: readonly DescriptionFile[],
): DescriptionFile[] {
  const files = [
    ...rdfFiles(
      (format) => filePath('catalogue', { format }),
      { zh: 'DCAT 資料目錄', en: 'DCAT catalogue' },
      (format) => dcatCatalogue(context, format),
    ),
    {
      href: filePath('projectOpenData'),
      mediaType: JSON_TYPE,
      title: { zh: 'Project Open Data 資料目錄', en: 'Project Open Data catalogue' },
      content: () => jsonText(projectOpenData(context)),
    },
    ...describeSite(context).institutions.flatMap((own) => institutionDescriptions(context, own)),
    ...(context.corpus.site.official ? twgovFiles(context) : []),
    {
      href: CHANGES_FEED,
      mediaType: CHANGES_FEED_MEDIA_TYPE,
      title: { zh: '資料異動（Atom）', en: 'Changes of the data (Atom)' },
      content: () => changesFeed(context),
    },
    {
      href: EDITIONS_FILE,
      mediaType: JSON_TYPE,
      title: { zh: '各版資料', en: 'Editions of the data' },
      content: () => jsonText(editions(context)),
    },
  ];
  const { settings } = context;
  const security = securityTxt(context);
  return [
    ...files,
    {
      href: OPENAPI,
      mediaType: 'application/json; charset=utf-8',
      title: { zh: 'OpenAPI 介面說明', en: 'OpenAPI description of the interface' },
      content: () => jsonText(openApi(context, [...others, ...files])),
    },
    {
      href: ROBOTS_TXT,
      mediaType: 'text/plain; charset=utf-8',
      title: { zh: '給搜尋引擎的說明', en: 'For crawlers' },
      content: () => robotsTxt(settings),
    },
    ...(security === null
      ? []
      : [
          {
            href: SECURITY_TXT,
            mediaType: 'text/plain; charset=utf-8',
            title: { zh: '資安通報窗口', en: 'Whom to tell of a weakness' },
            content: () => security,
          },
        ]),
  ];
}

/**
 * What says which data there are of one institution: its catalogue, CSVW beside each of its CSVs, and
 * records for data.gov.tw where the site is official.
 */
export function institutionDescriptions(
  context: DescriptionContext,
  own: InstitutionDescriptions,
): DescriptionFile[] {
  const name = institutionNames(own.institution);
  const csvs = [...own.datasets, ...own.plans].flatMap((described) =>
    described.files.filter(({ format }) => format === 'csv').map((file) => ({ described, file })),
  );
  return [
    ...rdfFiles(
      (format) => institutionCatalogue(own.institution, format),
      { zh: `${name.zh}的 DCAT 資料目錄`, en: `DCAT catalogue of ${name.en}` },
      (format) => institutionDcatCatalogue(context, own, format),
      { zh: '一個機關的 DCAT 資料目錄', en: 'DCAT catalogue of one institution' },
    ),
    ...csvs.map(({ described, file }) => ({
      href: csvwPath(file.href),
      mediaType: CSVW_TYPE,
      title: titled(described.title, 'CSVW 詮釋資料', 'CSVW metadata'),
      kind: titled(partKind(described), 'CSVW 詮釋資料', 'CSVW metadata'),
      content: () => jsonText(csvwMetadataOfPart(context, described, file)),
    })),
    ...(context.corpus.site.official ? own.datasets.map((cut) => twgovRecord(context, cut)) : []),
  ];
}

function twgovRecord(context: DescriptionContext, cut: DescribedDataset): DescriptionFile {
  return {
    href: recordPath(cut.institution!.institutionId, cut.dataset!.name),
    mediaType: JSON_TYPE,
    title: titled(cut.title, '政府資料開放平臺詮釋資料', 'record for data.gov.tw'),
    kind: titled(partKind(cut), '政府資料開放平臺詮釋資料', 'record for data.gov.tw'),
    content: () => jsonText(submissionJson(twgovSubmission(context, cut))),
  };
}

function twgovFiles(context: DescriptionContext): DescriptionFile[] {
  const cuts = describeSite(context).institutions.flatMap(({ datasets: own }) => own);
  const listTitle = { zh: '政府資料開放平臺資料集清單', en: 'List of datasets for data.gov.tw' };
  return [
    {
      href: TWGOV_LIST,
      mediaType: JSON_TYPE,
      title: { zh: '政府資料開放平臺詮釋資料清單', en: 'Records for data.gov.tw' },
      content: () =>
        jsonText(cuts.map((cut) => submissionSummary(context, twgovSubmission(context, cut)))),
    },
    {
      href: TWGOV_CATALOGUE,
      mediaType: 'text/csv; charset=utf-8',
      title: listTitle,
      content: () => catalogueCsv(cuts.map((cut) => twgovSubmission(context, cut))),
    },
    {
      href: csvwPath(TWGOV_CATALOGUE),
      mediaType: CSVW_TYPE,
      title: titled(listTitle, 'CSVW 詮釋資料', 'CSVW metadata'),
      content: () => jsonText(csvwMetadataOfTexts(TWGOV_CATALOGUE, listTitle, catalogueColumns)),
    },
  ];
}

/** This edition and the older ones that are kept, newest first. */
function editions({ corpus, settings, manifest }: DescriptionContext): EditionEntry[] {
  const archive = manifest.byHref.get(filePath('archive'));
  if (archive === undefined) return [];
  return editionEntries(corpus.history, archive, (path) => absoluteUrl(settings, path));
}

/** The same things as JSON-LD and as Turtle. */
function rdfFiles(
  pathOf: (format: 'jsonld' | 'ttl') => string,
  title: Bilingual,
  things: (format: 'jsonld' | 'ttl') => RdfNode | readonly RdfNode[],
  kind: Bilingual = title,
): DescriptionFile[] {
  const form = ({ zh, en }: Bilingual, name: string) => ({
    zh: `${zh}（${name}）`,
    en: `${en} (${name})`,
  });
  return [
    {
      href: pathOf('jsonld'),
      mediaType: JSON_LD_TYPE,
      title: form(title, 'JSON-LD'),
      kind: form(kind, 'JSON-LD'),
      content: () => toJsonLd(things('jsonld')),
    },
    {
      href: pathOf('ttl'),
      mediaType: TURTLE_TYPE,
      title: form(title, 'Turtle'),
      kind: form(kind, 'Turtle'),
      content: () => toTurtle(things('ttl')),
    },
  ];
}

/** What a part is, apart from whose it is: `一個機關的推動作法`, `一份計畫的推動作法`. */
function partKind({ dataset, plan }: DescribedDataset): Bilingual {
  const words = dataset?.title ?? measures.title;
  return plan === null
    ? { zh: `一個機關的${words.zh}`, en: `${words.en} of one institution` }
    : { zh: `一份計畫的${words.zh}`, en: `${words.en} of one plan` };
}

function titled({ zh, en }: Bilingual, zhKind: string, enKind: string): Bilingual {
  return { zh: `${zh}：${zhKind}`, en: `${en}: ${enKind}` };
}
