import { hasEnglish } from '../../content/bilingual.ts';
import type { Institution } from '../../corpus/model/corpus.ts';
import type { Dataset } from '../../datasets/dataset.ts';
import { institutionNames } from '../../datasets/cut-words.ts';
import { contentModified, institutionDay } from '../../corpus/content-modified.ts';
import type { ExportedFile } from '../files/manifest.ts';
import { absoluteUrl } from '../../corpus/addresses/site-address.ts';
import { asUri } from '../../meaning/text/uri.ts';
import {
  describeSite,
  type DescribedDataset,
  type DescriptionContext,
  type InstitutionDescriptions,
} from './described-dataset.ts';
import { licenceFacts } from './licence-facts.ts';
import { bareMediaType, formatLabel, formatName, ianaAddress } from './media-types.ts';
import {
  day,
  inBothLanguages,
  inChinese,
  inEnglish,
  iri,
  node,
  type Iri,
  type RdfNode,
  type RdfValue,
} from './rdf.ts';
import { csvwPath, schemaPath } from './schema-addresses.ts';
import { vocabularyPath, vocabularies } from './skos-vocabularies.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';
import { pagePath } from '../../corpus/addresses/page-paths.ts';

/** Path of an institution's catalogue in a format: `jsonld` or `ttl`. */
export function institutionCatalogue({ institutionId }: Institution, format: string): string {
  return filePath('institutionCatalogue', { institution_id: institutionId, format });
}

/** Terms of the European authority tables that DCAT-AP asks for. */
const authority = 'http://publications.europa.eu/resource/authority';
const CHINESE = iri(`${authority}/language/ZHO`);
const ENGLISH = iri(`${authority}/language/ENG`);

/**
 * The catalogue of the site: DCAT 3 within DCAT-AP 3. It holds the datasets of the whole site, and
 * names the catalogue of each institution, which holds its parts of them and its plans.
 *
 * Who publishes is said only where the site says it; DCAT-AP asks for it (see `missing-facts.ts`).
 * @param format of the file, in which a harvester goes on to the next catalogue
 */
export function dcatCatalogue(context: DescriptionContext, format: string): RdfNode {
  const { corpus } = context;
  const { datasets, everything, institutions } = describeSite(context);
  const all = [...datasets, ...(everything ? [everything] : [])];
  const editions = pastEditions(context);
  const url = address(context);
  return node({
    ...catalogueHead(context, filePath('catalogue', { format: 'jsonld' }), {
      modified: contentModified(context.corpus),
      title: { zh: `${corpus.site.name.zh}資料目錄`, en: `${corpus.site.name.en}: data catalogue` },
      description: corpus.site.description,
      homepage: pagePath('data'),
    }),
    'dcat:themeTaxonomy': vocabularies(corpus).map(({ name }) =>
      iri(`${url(vocabularyPath(name))}#scheme`),
    ),
    'dcat:service': dataService(context, all),
    'dcat:catalog': institutions.map(({ institution }) =>
      iri(url(institutionCatalogue(institution, 'jsonld'))),
    ),
    'hydra:view': pageOf(context, null, format),
    'dcat:dataset': [
      ...datasets.map((described) => datasetNode(context, described)),
      ...(everything
        ? [
            node({
              ...datasetNode(context, everything),
              'dcat:hasVersion': editions.map(({ '@id': id }) => iri(id!)),
            }),
          ]
        : []),
      ...editions,
    ],
  });
}

/**
 * The catalogue of one institution: its part of each dataset, and its plans as a yearly series.
 * @param format of the file, in which a harvester goes on to the next catalogue
 */
export function institutionDcatCatalogue(
  context: DescriptionContext,
  { institution, datasets, plans, record, workbook }: InstitutionDescriptions,
  format: string,
): RdfNode {
  const name = institutionNames(institution);
  const own = [...(record ? [record] : []), ...(workbook ? [workbook] : []), ...datasets];
  const url = address(context);
  return node({
    ...catalogueHead(context, institutionCatalogue(institution, 'jsonld'), {
      modified: institutionDay(institution, context.corpus),
      title: { zh: `${name.zh}資料目錄`, en: `Data catalogue of ${name.en}` },
      description: {
        zh: `「${context.corpus.site.name.zh}」網站中${name.zh}的資料與各年度計畫。`,
        en: `Data and plans of ${name.en} on the website ${context.corpus.site.name.en}.`,
      },
      homepage: institution.href,
    }),
    'dcterms:isPartOf': iri(url(filePath('catalogue', { format: 'jsonld' }))),
    'hydra:view': pageOf(context, institution, format),
    'dcat:dataset': [
      ...own.map((described) => datasetNode(context, described)),
      ...(plans.length === 0 ? [] : [planSeries(context, institution, plans)]),
      ...plans.map((described) => ({
        ...datasetNode(context, described),
        ...placeInSeries(context, institution, described, plans),
      })),
    ],
  });
}

/**
 * A catalogue as a page of all of them, for harvesters such as CKAN's, which follow no `dcat:catalog` but go
 * from page to page: from the catalogue of the site through those of the institutions.
 * @param institution null for the catalogue of the site
 */
function pageOf(
  context: DescriptionContext,
  institution: Institution | null,
  format: string,
): RdfNode {
  const { institutions } = context.corpus;
  const next = institutions[institution === null ? 0 : institutions.indexOf(institution) + 1];
  const url = address(context);
  const path =
    institution === null
      ? filePath('catalogue', { format })
      : institutionCatalogue(institution, format);
  const following = next && iri(url(institutionCatalogue(next, format)));
  return node({
    '@id': `${url(path)}#page`,
    '@type': 'hydra:PagedCollection',
    'hydra:next': following,
    // What Hydra called it before.
    'hydra:nextPage': following,
  });
}

function catalogueHead(
  context: DescriptionContext,
  path: string,
  words: { title: Words; description: Words; homepage: string; modified: string },
) {
  const { corpus } = context;
  const { rights, url: licence } = licenceFacts(corpus.site);
  return {
    '@id': address(context)(path),
    '@type': 'dcat:Catalog',
    'dcterms:title': inBothLanguages(words.title),
    'dcterms:description': inBothLanguages(words.description),
    'dcterms:publisher': publisher(context),
    'dcterms:modified': day(words.modified),
    'dcterms:language': [CHINESE, ENGLISH],
    'dcterms:license': iri(licence),
    'dcterms:rights': node({
      ...rightsReference(context),
      '@type': 'dcterms:RightsStatement',
      'rdfs:label': inBothLanguages(rights),
    }),
    'foaf:homepage': iri(address(context)(words.homepage)),
  } as const;
}

type Words = DescribedDataset['title'];

/** What a file has to know of the dataset it is a form of. */
type FileOwner = Pick<DescribedDataset, 'title' | 'plan' | 'dataset' | 'institution'>;

function datasetNode(context: DescriptionContext, described: DescribedDataset): RdfNode {
  const url = address(context);
  const { period, plan, institution } = described;
  return node({
    '@id': datasetAddress(context, described),
    '@type': 'dcat:Dataset',
    // Another site has a dataset `measures` too; what this one was called before is told beside.
    'dcterms:identifier': datasetAddress(context, described),
    'adms:identifier': node({
      '@id': `${url(described.page)}#identifier-${described.id}`,
      '@type': 'adms:Identifier',
      'skos:notation': { '@value': described.id, '@type': 'xsd:token' },
    }),
    'dcterms:title': inBothLanguages(described.title),
    'dcterms:description': inBothLanguages(described.description),
    'dcterms:publisher': publisherReference(context),
    // A plan is the institution's own document; of everything else it only has a part.
    'dcterms:creator': plan ? institutionAgent(context, plan.institution) : null,
    'dcat:contactPoint': contactPoint(context),
    'dcterms:issued': described.issued && day(described.issued),
    'dcterms:modified': day(described.modified),
    'dcat:version': described.modified,
    'dcterms:language': CHINESE,
    'dcterms:accessRights': iri(`${authority}/access-right/PUBLIC`),
    // Nobody has promised a rhythm.
    'dcterms:accrualPeriodicity': iri(`${authority}/frequency/IRREG`),
    'dcat:theme': iri(`${authority}/data-theme/GOVE`),
    'dcat:keyword': [
      ...described.keywords.zh.map(inChinese),
      ...described.keywords.en.map(inEnglish),
    ],
    'dcterms:spatial': node({
      '@type': 'dcterms:Location',
      'skos:prefLabel': institution?.record.city
        ? inChinese(institution.record.city)
        : inBothLanguages({ zh: '臺灣', en: 'Taiwan' }),
    }),
    'dcterms:temporal':
      period &&
      node({
        '@type': 'dcterms:PeriodOfTime',
        'dcat:startDate': day(period.start),
        'dcat:endDate': day(period.end),
      }),
    'dcat:landingPage': iri(url(described.page)),
    'dcterms:source': plan?.source ? iri(url(plan.source.href)) : null,
    'dcat:distribution': described.files.map((file) => distribution(context, described, file)),
  });
}

function distribution(
  context: DescriptionContext,
  described: FileOwner,
  file: ExportedFile,
): RdfNode {
  const url = address(context);
  const mediaType = ianaAddress(file.mediaType);
  return node({
    '@id': `${url(file.href)}#distribution`,
    '@type': 'dcat:Distribution',
    'dcterms:title': inBothLanguages(fileTitle(described, file)),
    'dcterms:description':
      file.rows === null
        ? null
        : inBothLanguages({
            zh: `${file.rows} 列。`,
            en: `${file.rows} ${file.rows === 1 ? 'row' : 'rows'}.`,
          }),
    'dcat:accessURL': iri(url(file.href)),
    'dcat:downloadURL': iri(url(file.href)),
    'dcat:mediaType': mediaType === null ? null : iri(mediaType),
    // Of this class CKAN takes the label for the name of the format.
    'dcterms:format': node({
      '@type': 'dcterms:IMT',
      'rdf:value': bareMediaType(file.mediaType),
      'rdfs:label': formatLabel(file.format),
      'dcterms:identifier': bareMediaType(file.mediaType),
    }),
    'dcat:packageFormat': file.format === 'zip' ? iri(mediaType!) : null,
    'dcat:byteSize': { '@value': String(file.bytes), '@type': 'xsd:nonNegativeInteger' },
    'spdx:checksum': node({
      '@type': 'spdx:Checksum',
      'spdx:algorithm': iri('http://spdx.org/rdf/terms#checksumAlgorithm_sha256'),
      'spdx:checksumValue': { '@value': file.sha256, '@type': 'xsd:hexBinary' },
    }),
    'dcterms:modified': day(file.modified),
    'dcterms:license': iri(licenceFacts(context.corpus.site).url),
    'dcterms:rights': rightsReference(context),
    'dcterms:conformsTo': standards(context, described, file),
  });
}

/** Older editions that are kept, each with all its data in one file. */
function pastEditions(context: DescriptionContext): RdfNode[] {
  const { corpus, manifest } = context;
  return corpus.history.editions.map(({ edition, href }) => {
    const words: Words = {
      zh: `${corpus.site.name.zh}：全部資料（${edition ?? '日期不詳'}的舊版）`,
      en: `${corpus.site.name.en}: all data (older edition, ${edition ?? 'undated'})`,
    };
    const file = manifest.byHref.get(href)!;
    const described = { title: words, plan: null, dataset: null, institution: null };
    return node({
      '@id': `${address(context)(href)}#dataset`,
      '@type': 'dcat:Dataset',
      'dcterms:title': inBothLanguages(words),
      'dcterms:description': inBothLanguages({
        zh: '當時全部資料集與全部計畫，依當時的樣子保留。',
        en: 'All datasets and all plans of that day, kept as they were.',
      }),
      'dcterms:publisher': publisherReference(context),
      'dcterms:modified': edition === null ? null : day(edition),
      'dcat:version': edition,
      'dcat:isVersionOf': iri(`${address(context)(pagePath('data'))}#everything`),
      'dcat:landingPage': iri(address(context)(pagePath('data'))),
      'dcat:distribution': distribution(context, described, file),
    });
  });
}

/** What a file is, in words: `推動作法（CSV）`. */
function fileTitle(described: FileOwner, file: ExportedFile): Words {
  const format = formatName(file.format);
  const zh = `${described.title.zh}（${format}）`;
  return { zh, en: hasEnglish(described.title) ? `${described.title.en} (${format})` : zh };
}

/** The schema or metadata that says what stands in the file. */
function standards(
  context: DescriptionContext,
  { plan, dataset, institution }: FileOwner,
  file: ExportedFile,
): RdfValue[] {
  const url = address(context);
  const standard = (path: string, zh: string, en: string) => [
    node({
      '@id': url(path),
      '@type': 'dcterms:Standard',
      'dcterms:title': inBothLanguages({ zh, en }),
    }),
  ];
  const name = file.dataset ?? (plan ? 'plan' : institution ? 'institution' : null);
  if (file.format === 'json' && name !== null) {
    return standard(schemaPath(name), 'JSON Schema', 'JSON Schema');
  }
  if (file.format === 'csv' && (dataset !== null || file.dataset !== null)) {
    return standard(csvwPath(file.href), 'CSVW 詮釋資料', 'CSVW metadata');
  }
  if (file.format === 'stratml') {
    return [iri('urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport')];
  }
  return [];
}

/** The site as an interface for programs: files at fixed addresses, described in OpenAPI. */
function dataService(context: DescriptionContext, all: readonly DescribedDataset[]): RdfNode {
  const url = address(context);
  const { name } = context.corpus.site;
  return node({
    '@id': `${url(pagePath('data'))}#service`,
    '@type': 'dcat:DataService',
    'dcterms:title': inBothLanguages({
      zh: `${name.zh}靜態資料介面`,
      en: `${name.en}: static data interface`,
    }),
    'dcterms:description': inBothLanguages({
      zh: '全部資料都是固定網址的檔案，以 GET 取得，不需金鑰。',
      en: 'All data are files at fixed addresses, had by GET, without a key.',
    }),
    'dcterms:publisher': publisherReference(context),
    'dcat:endpointURL': iri(url('/')),
    'dcat:endpointDescription': iri(url(filePath('openapi'))),
    'dcat:servesDataset': all.map((described) => iri(datasetAddress(context, described))),
  });
}

/** Address that names the dataset: a place on its page. */
export function datasetAddress(context: DescriptionContext, described: DescribedDataset): string {
  const { institution, plan, dataset, page } = described;
  const place = institution && !plan ? `data${dataset ? `-${dataset.name}` : ''}` : 'dataset';
  return `${address(context)(page)}#${described.id === 'everything' ? 'everything' : place}`;
}

/** What a dataset of the whole site is called by. */
export function wholeDatasetAddress(
  context: Pick<DescriptionContext, 'settings'>,
  { name }: Pick<Dataset, 'name'>,
): string {
  return `${address(context)(pagePath('dataset', { dataset: name }))}#dataset`;
}

function seriesAddress(context: DescriptionContext, institution: Institution): string {
  return `${address(context)(institution.href)}#plans`;
}

/** The plans of an institution, year by year. */
function planSeries(
  context: DescriptionContext,
  institution: Institution,
  plans: readonly DescribedDataset[],
): RdfNode {
  const name = institutionNames(institution);
  const years = plans.map(({ plan }) => plan!.year);
  const of = (year: number) =>
    plans
      .filter(({ plan }) => plan!.year === year)
      .map((described) => iri(datasetAddress(context, described)));
  return node({
    '@id': seriesAddress(context, institution),
    '@type': 'dcat:DatasetSeries',
    'dcterms:title': inBothLanguages({ zh: `${name.zh}各年度計畫`, en: `Plans of ${name.en}` }),
    'dcterms:description': inBothLanguages({
      zh: `本站收錄的${name.zh}計畫，依年度排列。`,
      en: `Plans of ${name.en} on this site, by year.`,
    }),
    'dcterms:publisher': publisherReference(context),
    'dcterms:modified': day(latestOf(plans)),
    'dcterms:accrualPeriodicity': iri(`${authority}/frequency/IRREG`),
    'dcat:landingPage': iri(address(context)(institution.href)),
    'dcat:first': of(Math.min(...years)),
    'dcat:last': of(Math.max(...years)),
  });
}

/** Series and neighbours of a plan; plans of one year are no neighbours of each other. */
function placeInSeries(
  context: DescriptionContext,
  institution: Institution,
  { plan }: DescribedDataset,
  plans: readonly DescribedDataset[],
): RdfNode {
  const earlier = plans.filter((other) => other.plan!.year < plan!.year);
  const year = Math.max(...earlier.map((other) => other.plan!.year));
  return node({
    'dcat:inSeries': iri(seriesAddress(context, institution)),
    'dcat:prev': earlier
      .filter((other) => other.plan!.year === year)
      .map((other) => iri(datasetAddress(context, other))),
  });
}

function publisher(context: DescriptionContext): RdfNode | null {
  const { name, url } = context.corpus.site.publisher;
  if (name === null) return null;
  return node({
    ...publisherReference(context),
    '@type': 'foaf:Agent',
    'foaf:name': inChinese(name),
    'foaf:homepage': url === null ? null : iri(url),
  });
}

/** The publisher by its name in the graph; its facts stand once, with the catalogue. */
function publisherReference(context: DescriptionContext): Iri | null {
  if (context.corpus.site.publisher.name === null) return null;
  return iri(`${address(context)('/')}#publisher`);
}

/** The rights statement by its name in the graph; its words stand once, with the catalogue. */
function rightsReference(context: DescriptionContext): Iri {
  return iri(`${address(context)(pagePath('license'))}#rights`);
}

function institutionAgent(context: DescriptionContext, institution: Institution): RdfNode {
  const { website, oid } = institution.record;
  return node({
    '@id': `${address(context)(institution.href)}#institution`,
    '@type': 'foaf:Agent',
    'foaf:name': inChinese(institution.name),
    'foaf:homepage': website === null ? null : iri(asUri(website)),
    'dcterms:identifier': oid === null ? null : `urn:oid:${oid}`,
  });
}

function contactPoint(context: DescriptionContext): RdfNode | null {
  const { name, email, phone, url } = context.corpus.site.publisher;
  if (name === null || (email === null && phone === null)) return null;
  return node({
    '@id': `${address(context)(pagePath('contact'))}#contact`,
    '@type': 'vcard:Organization',
    'vcard:fn': inChinese(name),
    'vcard:hasEmail': email === null ? null : iri(`mailto:${email}`),
    'vcard:hasTelephone': phone === null ? null : iri(`tel:${phone.replaceAll(/[^\d+-]/g, '')}`),
    'vcard:hasURL': url === null ? null : iri(url),
  });
}

function latestOf(plans: readonly DescribedDataset[]): string {
  return plans.reduce((latest, { modified }) => (modified > latest ? modified : latest), '');
}

function address({ settings }: Pick<DescriptionContext, 'settings'>) {
  return (path: string) => absoluteUrl(settings, path);
}
