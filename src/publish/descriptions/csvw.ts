import { hasEnglish, type Bilingual } from '../../content/bilingual.ts';
import { LIST_SEPARATOR } from '../../datasets/formats/csv-text.ts';
import { conceptsOf } from '../../datasets/concepts.ts';
import { describeCodes, type ColumnDescription } from '../../datasets/data-dictionary.ts';
import type { Dataset } from '../../datasets/dataset.ts';
import { datasetByName } from '../../datasets/registry.ts';
import type { ExportedFile } from '../files/manifest.ts';
import { languageTag } from '../../content/language.ts';
import { absoluteUrl } from '../../corpus/addresses/site-address.ts';
import {
  describeSite,
  type DescribedDataset,
  type DescriptionContext,
} from './described-dataset.ts';
import { licenceFacts } from './licence-facts.ts';
import { tableSchemaPath } from './schema-addresses.ts';

/** A CSVW document (Metadata Vocabulary for Tabular Data) or a part of one. */
export type Csvw = Readonly<Record<string, unknown>>;

const VOCABULARY = 'http://www.w3.org/ns/csvw';

/**
 * CSVW metadata of a dataset's CSV, to stand beside it as `measures.csv-metadata.json`, where the
 * standard looks for it: the table with its columns and keys, and the tables that its foreign keys
 * lead to, for a foreign key is legal only within one document.
 */
export function csvwMetadata(context: DescriptionContext, described: DescribedDataset): Csvw {
  const dataset = described.dataset!;
  const { datasets } = describeSite(context);
  return {
    '@context': [VOCABULARY, { '@language': languageTag.zh }],
    ...commonProperties(context, described),
    tables: [dataset, ...referencedBy(dataset)].map((each) => ({
      url: `${each.name}.csv`,
      ...tableWords(datasets.find(({ dataset: own }) => own === each) ?? described),
      tableSchema: tableSchema(context, each, (target) => ({ resource: `${target}.csv` })),
    })),
  };
}

/**
 * CSVW metadata of an institution's or a plan's part of a dataset, to stand beside that CSV. Its
 * columns are those of the whole dataset and stand in one file for all (`tableSchemaPath`); the rows
 * that its foreign keys lead to stand elsewhere, so these are told with the whole dataset only.
 */
export function csvwMetadataOfPart(
  context: DescriptionContext,
  described: DescribedDataset,
  { href, dataset }: ExportedFile,
): Csvw {
  return {
    '@context': [VOCABULARY, { '@language': languageTag.zh }],
    ...commonProperties(context, described),
    url: href.slice(href.lastIndexOf('/') + 1),
    tableSchema: absoluteUrl(context.settings, tableSchemaPath(dataset!)),
  };
}

/**
 * CSVW metadata of a CSV that is no dataset: its columns are texts and have titles only.
 * @param title of the table
 */
export function csvwMetadataOfTexts(
  href: string,
  title: Bilingual,
  columns: readonly string[],
): Csvw {
  return {
    '@context': [VOCABULARY, { '@language': languageTag.zh }],
    'dc:title': bothLanguages(title),
    url: href.slice(href.lastIndexOf('/') + 1),
    tableSchema: { columns: columns.map((titles) => ({ titles, datatype: 'string' })) },
  };
}

/** The columns of a dataset as a CSVW schema of its own. */
export function csvwTableSchema(context: DescriptionContext, dataset: Dataset): Csvw {
  return {
    '@context': [VOCABULARY, { '@language': languageTag.zh }],
    '@id': absoluteUrl(context.settings, tableSchemaPath(dataset.name)),
    ...tableSchema(context, dataset, null),
  };
}

/** Datasets that foreign keys lead to, directly or by way of another, in the order in which they are met. */
function referencedBy(dataset: Dataset): Dataset[] {
  const found = new Set<Dataset>();
  const visit = (from: Dataset) => {
    for (const { references } of from.foreignKeys) {
      const target = datasetByName.get(references.dataset);
      if (target === undefined || target === dataset || found.has(target)) continue;
      found.add(target);
      visit(target);
    }
  };
  visit(dataset);
  return [...found];
}

function commonProperties(context: DescriptionContext, described: DescribedDataset): Csvw {
  const { corpus, settings } = context;
  const { url, rights } = licenceFacts(corpus.site);
  const { publisher } = corpus.site;
  return {
    ...tableWords(described),
    'dc:modified': { '@value': described.modified, '@type': 'xsd:date' },
    'dc:license': { '@id': url },
    'dc:rights': bothLanguages(rights),
    ...(publisher.name === null ? {} : { 'dc:publisher': publisher.name }),
    'schema:url': { '@id': absoluteUrl(settings, described.page) },
  };
}

function tableWords({ title, description }: DescribedDataset): Csvw {
  return {
    'dc:title': bothLanguages(title),
    'dc:description': bothLanguages(description),
  };
}

function bothLanguages(words: Bilingual) {
  const chinese = { '@value': words.zh, '@language': languageTag.zh };
  return hasEnglish(words)
    ? [chinese, { '@value': words.en, '@language': languageTag.en }]
    : [chinese];
}

/** @param referenceTo how a foreign key names its target; null leaves foreign keys out */
function tableSchema(
  { corpus }: DescriptionContext,
  dataset: Dataset,
  referenceTo: ((target: string) => Csvw) | null,
): Csvw {
  const columns = describeCodes(dataset, conceptsOf(corpus));
  const keys = dataset.foreignKeys.map(({ columns: own, references }) => ({
    columnReference: own,
    reference: { ...referenceTo?.(references.dataset), columnReference: references.columns },
  }));
  // What several rows share, such as the address of the measure whose deadlines they are, names none of them.
  const address =
    dataset.primaryKey.length === 1 ? columns.find(({ name }) => name === 'url') : undefined;
  return {
    columns: columns.map(csvwColumn),
    primaryKey: dataset.primaryKey,
    ...(referenceTo === null || keys.length === 0 ? {} : { foreignKeys: keys }),
    // A row is about the thing whose page it names.
    ...(address && !address.nullable ? { aboutUrl: '{+url}' } : {}),
  };
}

function csvwColumn(column: ColumnDescription): Csvw {
  const { name, title, description } = column;
  return {
    name,
    // The header holds the name; the others are for readers.
    titles: { und: name, [languageTag.zh]: title.zh, [languageTag.en]: title.en },
    'dc:description': bothLanguages(description),
    datatype: datatype(column),
    ...(column.type === 'list' ? { separator: LIST_SEPARATOR } : {}),
    ...(column.type === 'list' || column.nullable ? {} : { required: true }),
  };
}

function datatype({ type, minimum, allowedValues }: ColumnDescription): unknown {
  switch (type) {
    case 'integer':
      return minimum === null ? 'integer' : { base: 'integer', minimum };
    case 'number':
      return minimum === null ? 'decimal' : { base: 'decimal', minimum };
    case 'boolean':
      return { base: 'boolean', format: 'true|false' };
    case 'date':
      return { base: 'date', format: 'yyyy-MM-dd' };
    case 'duration':
      return 'duration';
    case 'url':
      return 'anyURI';
    case 'string':
    case 'list':
      return allowedValues === null
        ? 'string'
        : { base: 'string', format: `^(${allowedValues.map(({ value }) => value).join('|')})$` };
  }
}
