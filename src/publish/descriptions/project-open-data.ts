import type { ExportedFile } from '../files/manifest.ts';
import { languageTag } from '../../content/language.ts';
import { absoluteUrl } from '../../corpus/addresses/site-address.ts';
import { datasetAddress } from './dcat-catalogue.ts';
import {
  describeSite,
  type DescribedDataset,
  type DescriptionContext,
} from './described-dataset.ts';
import { licenceFacts } from './licence-facts.ts';
import { bareMediaType, formatName } from './media-types.ts';
import { csvwPath, schemaPath } from './schema-addresses.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';

const SCHEMA = 'https://project-open-data.cio.gov/v1.1/schema';

/** Longest statement of rights that the schema allows. */
const RIGHTS_AT_MOST = 255;

/**
 * `/data.json`: the datasets of the whole site after Project Open Data 1.1. The codes of federal
 * bureaus are left out; so are publisher and contact where the site does not say them, although the
 * schema asks for them (see `missing-facts.ts`): then the file does not claim to keep to it.
 */
export function projectOpenData(context: DescriptionContext): object {
  const { datasets, everything } = describeSite(context);
  return {
    '@context': `${SCHEMA}/catalog.jsonld`,
    '@id': absoluteUrl(context.settings, filePath('projectOpenData')),
    '@type': 'dcat:Catalog',
    ...(isWhole(context) ? { conformsTo: SCHEMA, describedBy: `${SCHEMA}/catalog.json` } : {}),
    dataset: [...datasets, ...(everything ? [everything] : [])].map((described) =>
      dataset(context, described),
    ),
  };
}

/** Whether everything is known that the schema asks for. */
function isWhole({ corpus }: DescriptionContext): boolean {
  const { name, email } = corpus.site.publisher;
  return name !== null && email !== null;
}

function dataset(context: DescriptionContext, described: DescribedDataset): object {
  const { site } = context.corpus;
  const { publisher } = site;
  const licence = licenceFacts(site);
  const rights = [licence.rights.zh, site.licence.plan_texts.zh].find(
    (text) => text.length <= RIGHTS_AT_MOST,
  );
  const { period } = described;
  return {
    '@type': 'dcat:Dataset',
    identifier: datasetAddress(context, described),
    title: described.title.zh,
    description: `${described.description.zh}\n\n${described.description.en}`,
    keyword: [...described.keywords.zh, ...described.keywords.en],
    modified: described.modified,
    ...(publisher.name === null
      ? {}
      : { publisher: { '@type': 'org:Organization', name: publisher.name } }),
    ...(publisher.name === null || publisher.email === null
      ? {}
      : {
          contactPoint: {
            '@type': 'vcard:Contact',
            fn: publisher.name,
            hasEmail: `mailto:${publisher.email}`,
          },
        }),
    accessLevel: 'public',
    accrualPeriodicity: 'irregular',
    license: licence.url,
    ...(rights === undefined ? {} : { rights }),
    language: [languageTag.zh],
    landingPage: absoluteUrl(context.settings, described.page),
    ...(described.dataset === null
      ? {}
      : {
          describedBy: absoluteUrl(context.settings, schemaPath(described.dataset.name)),
          describedByType: 'application/schema+json',
        }),
    ...(period === null ? {} : { temporal: `${period.start}/${period.end}` }),
    spatial: '臺灣',
    distribution: described.files.map((file) => distribution(context, described, file)),
  };
}

function distribution(
  { settings }: DescriptionContext,
  described: DescribedDataset,
  file: ExportedFile,
): object {
  const url = (path: string) => absoluteUrl(settings, path);
  const format = formatName(file.format);
  return {
    '@type': 'dcat:Distribution',
    title: `${described.title.zh}（${format}）`,
    description: [
      ...(file.rows === null ? [] : [`${file.rows} 列`]),
      `${file.bytes} 位元組`,
      `SHA-256 ${file.sha256}`,
    ].join('，'),
    downloadURL: url(file.href),
    mediaType: bareMediaType(file.mediaType),
    format,
    ...(file.format === 'csv'
      ? { describedBy: url(csvwPath(file.href)), describedByType: 'application/csvm+json' }
      : {}),
    ...(file.format === 'json' && file.dataset !== null
      ? { describedBy: url(schemaPath(file.dataset)), describedByType: 'application/schema+json' }
      : {}),
  };
}
