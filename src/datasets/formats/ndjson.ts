import { columnNames } from '../dataset.ts';
import type { DatasetFormat } from './encoder.ts';

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
    const names = columnNames(dataset);
    return {
      start: () => '',
      // An array as second argument picks the keys and sets their order.
      row: (row) => JSON.stringify(row, names) + '\n',
      end: () => '',
    };
  },
};
