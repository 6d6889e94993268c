import { columnNames, type DataRow, type Dataset } from '../dataset.ts';

let lastRow: DataRow | null = null;
let lastText = '';

/**
 * What writes rows of a dataset as JSON objects without spaces, keys in the order of the columns. The
 * text of the last row is kept: two formats ask for it one after the other.
 */
export function rowJsonWriter(dataset: Dataset): (row: DataRow) => string {
  const keys = columnNames(dataset).map((name) => ({ name, key: `${JSON.stringify(name)}:` }));
  return (row) => {
    if (row === lastRow) return lastText;
    let text = '';
    for (const { name, key } of keys) {
      text += (text === '' ? '{' : ',') + key + JSON.stringify(row[name]);
    }
    lastRow = row;
    lastText = `${text}}`;
    return lastText;
  };
}
