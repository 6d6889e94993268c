import type { DatasetFormat } from './encoder.ts';
import { rowJsonWriter } from './row-json.ts';

/**
 * JSON: one array of objects, a row a line, keys in the order of the columns. Missing values are
 * `null`, lists are arrays.
 */
export const jsonFormat: DatasetFormat<'json'> = {
  name: 'json',
  mediaType: 'application/json',
  encoding: 'UTF-8',
  maximumRows: null,
  createEncoder(dataset) {
    const write = rowJsonWriter(dataset);
    let separator = '\n';
    return {
      start: () => '[',
      row(row) {
        const line = separator + write(row);
        separator = ',\n';
        return line;
      },
      end: () => '\n]\n',
    };
  },
};
