import { inEachLanguage } from '../../content/bilingual.ts';
import { conceptsOf, type Concept, type Concepts } from '../../datasets/concepts.ts';
import { describeCodes, type ColumnDescription } from '../../datasets/data-dictionary.ts';
import type { Dataset } from '../../datasets/dataset.ts';
import { versionOf } from '../../datasets/schema-versions.ts';
import { contentModified } from '../../corpus/content-modified.ts';
import type { ExportedFile } from '../files/manifest.ts';
import { absoluteUrl } from '../../corpus/addresses/site-address.ts';
import { asUri } from '../../meaning/text/uri.ts';
import {
  describeSite,
  type DescribedDataset,
  type DescriptionContext,
} from './described-dataset.ts';
import { licenceFacts } from './licence-facts.ts';
import { DATA_FOLDER, filePath } from '../../corpus/addresses/file-paths.ts';
import { pagePath } from '../../corpus/addresses/page-paths.ts';

/** Path of the data package from the site's root. */
export const DATA_PACKAGE = filePath('dataPackage');

const PROFILES = 'https://datapackage.org/profiles/2.0';

/**
 * The site's data as a Data Package (version 2): the plain CSV of each dataset, which every reader of
 * packages reads whole, as a resource with its Table Schema, keys, size and checksum. Other formats are not listed; a package holds each table
 * once. What is not known (contributors) is left out.
 */
export function dataPackage(context: DescriptionContext): object {
  const { corpus, settings } = context;
  const { datasets } = describeSite(context);
  const { site } = corpus;
  const { publisher } = site;
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: 'open-plans',
    id: absoluteUrl(settings, DATA_PACKAGE),
    title: site.name.zh,
    description: inEachLanguage(site.description).join('\n\n'),
    homepage: absoluteUrl(settings, pagePath('data')),
    version: packageVersion(contentModified(corpus)),
    licenses: licences(context),
    keywords: [...new Set(datasets.flatMap(({ keywords }) => [...keywords.zh, ...keywords.en]))],
    ...(publisher.name === null
      ? {}
      : {
          contributors: [
            {
              title: publisher.name,
              ...(publisher.url === null ? {} : { path: publisher.url }),
              ...(publisher.email === null ? {} : { email: publisher.email }),
              roles: ['publisher'],
            },
          ],
        }),
    ...sources(context),
    resources: datasets.flatMap((described) => resource(context, described) ?? []),
  };
}

/** `2026-11-20` → `2026.11.20`: a semantic version has no leading zeros. */
function packageVersion(day: string): string {
  return day.split('-').map(Number).join('.');
}

function licences({ corpus }: DescriptionContext) {
  const { spdx, url, rights } = licenceFacts(corpus.site);
  return [{ name: spdx, path: url, title: rights.zh }];
}

/** The institutions whose documents the plans are; a package without any has no sources. */
function sources({ corpus }: DescriptionContext) {
  const found = corpus.institutions
    .filter(({ plans }) => plans.length > 0)
    .map(({ name, record }) => ({
      title: name,
      ...(record.website === null ? {} : { path: asUri(record.website) }),
    }));
  return found.length === 0 ? {} : { sources: found };
}

function resource(context: DescriptionContext, described: DescribedDataset): object | null {
  const csv = described.files.find(({ format }) => format === 'csv.txt');
  if (csv === undefined || described.dataset === null) return null;
  return {
    name: described.id,
    type: 'table',
    path: csv.href.slice(DATA_FOLDER.length),
    title: described.title.zh,
    description: `${described.description.zh}\n\n${described.description.en}`,
    homepage: absoluteUrl(context.settings, described.page),
    ...fileFacts(csv),
    dialect: {
      $schema: `${PROFILES}/tabledialect.json`,
      delimiter: ',',
      lineTerminator: '\r\n',
      quoteChar: '"',
      doubleQuote: true,
      skipInitialSpace: false,
      header: true,
    },
    schema: tableSchema(described.dataset, conceptsOf(context.corpus)),
  };
}

/** Of a CSV that has the ending of a text. */
function fileFacts({ bytes, sha256 }: ExportedFile) {
  return {
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
  };
}

/** Table Schema of a dataset's plain CSV. */
export function tableSchema(dataset: Dataset, concepts: Concepts): object {
  const foreignKeys = dataset.foreignKeys.map(({ columns, references }) => ({
    fields: columns,
    reference: { resource: references.dataset, fields: references.columns },
  }));
  return {
    $schema: `${PROFILES}/tableschema.json`,
    name: dataset.name,
    version: versionOf(dataset.name),
    fields: describeCodes(dataset, concepts).map(field),
    missingValues: [''],
    primaryKey: dataset.primaryKey,
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
  };
}

function field(column: ColumnDescription): object {
  const { name, title, description, type, nullable, isPrimaryKey, minimum, allowedValues } = column;
  const constraints = {
    ...(nullable ? {} : { required: true }),
    ...(minimum === null ? {} : { minimum }),
    ...(allowedValues === null || type === 'list' ? {} : onlyThese(allowedValues)),
  };
  return {
    name,
    title: title.zh,
    description: [
      description.zh,
      ...(type === 'list' ? ['清單，寫成 JSON 陣列。'] : []),
      ...(isPrimaryKey ? ['主鍵。'] : []),
    ].join(''),
    ...fieldType(column),
    // What each value of the list may be, for readers that know of it.
    ...(type === 'list' && allowedValues !== null
      ? { arrayItem: { type: 'string', constraints: onlyThese(allowedValues) } }
      : {}),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

function onlyThese(allowed: readonly Concept[]): object {
  return { enum: allowed.map(({ value }) => value) };
}

/** The profile of version 2.0 refuses the type `list` that its text defines; an array is one in JSON. */
function fieldType({ type }: ColumnDescription): object {
  switch (type) {
    case 'url':
      // Some readers refuse addresses of hosts without a dot (`localhost`) for the format `uri`.
      return { type: 'string' };
    case 'list':
      return { type: 'array' };
    case 'boolean':
      return { type: 'boolean', trueValues: ['true'], falseValues: ['false'] };
    case 'string':
    case 'integer':
    case 'number':
    case 'date':
    case 'duration':
      return { type };
  }
}
