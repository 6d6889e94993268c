import { datasetEndings } from '../../corpus/addresses/dataset-names.ts';
import type { Dataset } from '../dataset.ts';
import { csvFormat } from './csv.ts';
import { jsonFormat } from './json.ts';
import { ndjsonFormat } from './ndjson.ts';
import { odsFormat } from './ods.ts';
import { parquetFormat } from './parquet.ts';
import { plainCsvFormat } from './plain-csv.ts';

/** Formats in their order; ODS, for people, first. */
export const datasetFormats = [
  odsFormat,
  csvFormat,
  jsonFormat,
  ndjsonFormat,
  parquetFormat,
  plainCsvFormat,
] as const;

export type AnyFormat = (typeof datasetFormats)[number];

/** Formats of which a dataset has files. */
export function formatsOf({ name: dataset }: Pick<Dataset, 'name'>): readonly AnyFormat[] {
  const endings = datasetEndings(dataset);
  return datasetFormats.filter(({ name }) => endings.includes(name));
}

export type DatasetFormatName = (typeof datasetFormats)[number]['name'];
