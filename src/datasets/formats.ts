import { csvFormat } from './csv.ts';
import { jsonFormat } from './json.ts';

/** Formats of which every dataset has a file, in the order in which they are offered. */
export const datasetFormats = [jsonFormat, csvFormat] as const;

export type DatasetFormatName = (typeof datasetFormats)[number]['name'];
