import type { Institution } from '../../corpus/model/corpus.ts';
import type { Bilingual } from '../../content/bilingual.ts';
import type { ExportedFile } from '../files/manifest.ts';
import { CHANGE_LOG_FILE } from '../history/change-log.ts';
import { EDITIONS_FILE } from '../history/editions.ts';
import {
  dataDescriptions,
  siteDescriptions,
  TWGOV_CATALOGUE,
  TWGOV_LIST,
} from './all-descriptions.ts';
import { CHANGES_FEED } from './changes-feed.ts';
import { DATA_PACKAGE } from './data-package.ts';
import { institutionCatalogue } from './dcat-catalogue.ts';
import type { DescriptionContext } from './described-dataset.ts';
import { OPENAPI } from './openapi.ts';
import { csvwPath, schemaPath } from './schema-addresses.ts';
import { vocabularies, vocabularyPath } from './skos-vocabularies.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';

/** A description that a page offers. */
export interface OfferedDescription {
  title: Bilingual;
  file: ExportedFile;
}

/** Descriptions of the data as a whole, for `/data/`. */
export function siteWideDescriptions(context: DescriptionContext): OfferedDescription[] {
  return offered(context, [
    filePath('catalogue', { format: 'jsonld' }),
    filePath('catalogue', { format: 'ttl' }),
    DATA_PACKAGE,
    filePath('projectOpenData'),
    OPENAPI,
    ...vocabularies(context.corpus).flatMap(({ name }) => [
      vocabularyPath(name, 'jsonld'),
      vocabularyPath(name, 'ttl'),
    ]),
    TWGOV_LIST,
    TWGOV_CATALOGUE,
    CHANGES_FEED,
    CHANGE_LOG_FILE,
    EDITIONS_FILE,
  ]);
}

/** Descriptions of one dataset, for `/data/<dataset>/`: CSVW metadata, JSON Schema, and the data package. */
export function descriptionsOfDataset(
  context: DescriptionContext,
  dataset: string,
): OfferedDescription[] {
  return offered(context, [
    csvwPath(filePath('dataset', { dataset, format: 'csv' })),
    schemaPath(dataset),
    DATA_PACKAGE,
  ]);
}

/** Descriptions of one institution's share, for its data page: its DCAT catalogue. */
export function descriptionsOfInstitution(
  context: DescriptionContext,
  institution: Institution,
): OfferedDescription[] {
  return offered(
    context,
    ['jsonld', 'ttl'].map((format) => institutionCatalogue(institution, format)),
  );
}

function offered(context: DescriptionContext, paths: readonly string[]): OfferedDescription[] {
  const titles = titlesOf(context);
  return paths.flatMap((path) => {
    const title = titles.get(path);
    const file = context.manifest.byHref.get(path);
    return title === undefined || file === undefined ? [] : [{ title, file }];
  });
}

const known = new WeakMap<DescriptionContext['manifest'], ReadonlyMap<string, Bilingual>>();

function titlesOf(context: DescriptionContext): ReadonlyMap<string, Bilingual> {
  const before = known.get(context.manifest);
  if (before !== undefined) return before;
  const data = dataDescriptions(context);
  const all = [...data, ...siteDescriptions(context, data)];
  const titles = new Map(all.map(({ href, title }) => [href, title]));
  known.set(context.manifest, titles);
  return titles;
}
