import { columnNames } from '../dataset.ts';
import type { DatasetFormat } from './encoder.ts';

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
    const keys = columnNames(dataset).map((name) => ({ name, key: `${JSON.stringify(name)}:` }));
    let separator = '\n';
    return {
      start: () => '[',
      row(row) {
        const fields = keys.map(({ name, key }) => key + JSON.stringify(row[name]));
        const line = `${separator}{${fields.join(',')}}`;
        separator = ',\n';
        return line;
      },
      end: () => '\n]\n',
    };
  },
};
