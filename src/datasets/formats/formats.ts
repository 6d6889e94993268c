import { csvFormat } from './csv.ts';
import { jsonFormat } from './json.ts';
import { ndjsonFormat } from './ndjson.ts';
import { odsFormat } from './ods.ts';
import { parquetFormat } from './parquet.ts';
import { plainCsvFormat } from './plain-csv.ts';

/** Formats of which every dataset has a file; ODS, for people, first. */
export const datasetFormats = [
  odsFormat,
  csvFormat,
  jsonFormat,
  ndjsonFormat,
  parquetFormat,
  plainCsvFormat,
] as const;

export type DatasetFormatName = (typeof datasetFormats)[number]['name'];
