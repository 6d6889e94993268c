import type { DatasetFormat } from './encoder.ts';
import { rowJsonWriter } from './row-json.ts';

/**
 * NDJSON (JSON Lines): an object a line and nothing else, so that a file can be read line by line.
 * Values and the order of keys are those of the JSON.
 */
export const ndjsonFormat: DatasetFormat<'ndjson'> = {
  name: 'ndjson',
  mediaType: 'application/x-ndjson; charset=utf-8',
  encoding: 'UTF-8',
  maximumRows: null,
  createEncoder(dataset) {
    const write = rowJsonWriter(dataset);
    return {
      start: () => '',
      row: (row) => `${write(row)}\n`,
      end: () => '',
    };
  },
};
