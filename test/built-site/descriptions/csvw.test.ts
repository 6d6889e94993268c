import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { Store } from 'n3';
import { describe, expect, test } from 'vitest';
import { mainSite, otherAgencySite } from '../../support/built-sites.ts';
import { parseJsonLd, SCHEMAS } from '../../support/rdf.ts';
import { pathOf, pathsOf, readBytes, readJson, readText, urlOf } from '../../support/site-files.ts';
import { inTurn } from '../../support/samples.ts';

const CSVW = 'http://www.w3.org/ns/csvw';

const isOfUnit = (path: string) => /^\/data\/institutions\/[^/]+\/units\//.test(path);

interface Column {
  name: string;
  titles: Record<string, string>;
  required?: boolean;
  separator?: string;
  datatype: string | { base: string; format?: string; minimum?: number };
}

interface TableSchema {
  columns: Column[];
  primaryKey: string[];
  foreignKeys?: {
    columnReference: string[];
    reference: { resource: string; columnReference: string[] };
  }[];
  aboutUrl?: string;
}

interface Table {
  url: string;
  tableSchema: TableSchema | string;
}

type Metadata = Table | { tables: Table[] };

describe.each(
  inTurn([
    ['the site', mainSite],
    ['the other agency’s site', otherAgencySite],
  ]),
)('the CSVW metadata of %s', (_, site) => {
  const csvFiles = async () => {
    const attached = await readJson<{ file_url: string }[]>(site, '/data/attachments.json');
    // What a plan has attached is the agency's own.
    const own = new Set(attached.map(({ file_url }) => pathOf(site, file_url)));
    return (await pathsOf(site)).filter(
      (path) =>
        /^\/(?:data\/(?!twgov\/)|plans\/|institutions\/).*\.csv$/.test(path) &&
        !own.has(path) &&
        // A cut by unit is for a spreadsheet: its columns are those of other datasets.
        !isOfUnit(path),
    );
  };

  /** The tables that metadata describe, with absolute addresses and their schemas. */
  async function tablesOf(csv: string): Promise<{ path: string; schema: TableSchema }[]> {
    const metadata = await readJson<Metadata>(site, `${csv}-metadata.json`);
    const tables = 'tables' in metadata ? metadata.tables : [metadata];
    const found = [];
    for (const { url, tableSchema } of tables) {
      const path = pathOf(site, new URL(url, urlOf(site, csv)).href)!;
      const schema =
        typeof tableSchema === 'string'
          ? await readJson<TableSchema>(site, pathOf(site, tableSchema)!)
          : tableSchema;
      found.push({ path, schema });
    }
    return found;
  }

  async function records(path: string): Promise<string[][]> {
    return parse(await readBytes(site, path), { bom: true });
  }

  test('stands beside every CSV, without a byte order mark, and names it', async () => {
    const files = await csvFiles();
    expect(files.length).toBeGreaterThan(20);
    for (const csv of files) {
      expect((await readText(site, `${csv}-metadata.json`)).startsWith('{'), csv).toBe(true);
      const tables = await tablesOf(csv);
      expect(tables[0]?.path, csv).toBe(csv);
    }
  });

  test('is JSON-LD after the context of the W3C, from which the tables can be told', async () => {
    const context = JSON.parse(
      await readFile(new URL('csvw/csvw.jsonld', SCHEMAS), 'utf8'),
    ) as object;
    for (const csv of await csvFiles()) {
      const base = urlOf(site, `${csv}-metadata.json`);
      const document = await readJson<object>(site, `${csv}-metadata.json`);
      const store = new Store(await parseJsonLd(document, { base, contexts: { [CSVW]: context } }));
      const addresses = store
        .getObjects(null, `${CSVW}#url`, null)
        .map(({ value }) => new URL(value, base).href);
      const tables = await tablesOf(csv);
      expect(addresses.sort(), csv).toEqual(tables.map(({ path }) => urlOf(site, path)).sort());
      const titles = store.getObjects(null, 'http://purl.org/dc/terms/title', null);
      expect(titles.length, csv).toBeGreaterThanOrEqual(2);
    }
  });

  test('names the columns in their order: header, type, required, list', async () => {
    for (const csv of await csvFiles()) {
      for (const { path, schema } of await tablesOf(csv)) {
        const [header, ...rows] = await records(path);
        expect(
          schema.columns.map(({ titles }) => titles['und']),
          path,
        ).toEqual(header);
        for (const { name } of schema.columns) expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9_]*$/);
        if (path !== csv) continue;
        for (const row of rows) {
          // A first cell with # would be taken for a comment.
          expect(row[0]).not.toMatch(/^#/);
          for (const [index, column] of schema.columns.entries()) {
            expect(cellFault(column, row[index]!), `${path} ${column.name}`).toBeNull();
          }
        }
      }
    }
  });

  test('names for every foreign key a table of the same document', async () => {
    for (const csv of await csvFiles()) {
      const tables = await tablesOf(csv);
      const paths = new Set(tables.map(({ path }) => path));
      for (const { path, schema } of tables) {
        for (const { reference } of schema.foreignKeys ?? []) {
          const target = pathOf(site, new URL(reference.resource, urlOf(site, csv)).href);
          expect(paths.has(target!), `${csv}: ${path} → ${reference.resource}`).toBe(true);
        }
      }
    }
  });

  test('has primary and foreign keys that hold, each within one document', async () => {
    let followed = 0;
    for (const csv of await csvFiles()) {
      const tables = await tablesOf(csv);
      const { path, schema } = tables[0]!;
      const [header = [], ...rows] = await records(path);
      const key = (row: string[], columns: string[], names: string[]) =>
        JSON.stringify(columns.map((name) => row[names.indexOf(name)]));
      const keys = rows.map((row) => key(row, schema.primaryKey, header));
      expect(new Set(keys).size, path).toBe(rows.length);

      for (const { columnReference, reference } of schema.foreignKeys ?? []) {
        const address = pathOf(site, new URL(reference.resource, urlOf(site, csv)).href)!;
        const target = tables.find((table) => table.path === address);
        expect(target?.schema.primaryKey, `${path} ${columnReference.join()}`).toEqual(
          reference.columnReference,
        );
        const [targetHeader = [], ...targetRows] = await records(address);
        const known = new Set(
          targetRows.map((row) => key(row, reference.columnReference, targetHeader)),
        );
        for (const row of rows) {
          const value = key(row, columnReference, header);
          if (value === '[""]') continue;
          expect(known.has(value), `${path} ${value}`).toBe(true);
          followed += 1;
        }
      }
    }
    expect(followed).toBeGreaterThan(20);
  });

  test('names the columns of the list for data.gov.tw as its header does', async () => {
    const list = '/data/twgov/datasets.csv';
    // Only a site of the authority itself has it.
    expect((await pathsOf(site)).includes(list)).toBe(site === otherAgencySite);
    if (site !== otherAgencySite) return;
    const { url, tableSchema } = await readJson<{
      url: string;
      tableSchema: { columns: { titles: string }[] };
    }>(site, `${list}-metadata.json`);
    expect(new URL(url, urlOf(site, list)).href).toBe(urlOf(site, list));
    const [header] = await records(list);
    expect(tableSchema.columns.map(({ titles }) => titles)).toEqual(header);
  });

  test('says of which page each row speaks', async () => {
    const [{ schema } = { schema: null }] = await tablesOf('/data/measures.csv');
    expect(schema?.aboutUrl).toBe('{+url}');
  });

  test('speaks of no two rows as of one: no two have the address that a row is said to be about', async () => {
    for (const csv of await csvFiles()) {
      const { schema } = (await tablesOf(csv)).find(({ path }) => path === csv)!;
      if (schema.aboutUrl === undefined) continue;
      const [header = [], ...rows] = await records(csv);
      const addresses = rows.map((row) => row[header.indexOf('url')]);
      expect(new Set(addresses).size, csv).toBe(addresses.length);
    }
  });
});

/** What is wrong with a cell by its column, else null. */
function cellFault({ datatype, required, separator }: Column, cell: string): string | null {
  if (cell === '') return required ? 'missing' : null;
  const { base, format, minimum } =
    typeof datatype === 'string'
      ? { base: datatype, format: undefined, minimum: undefined }
      : datatype;
  const forms: Record<string, RegExp> = {
    string: /^/,
    integer: /^-?\d+$/,
    decimal: /^-?\d+(\.\d+)?$/,
    boolean: /^(true|false)$/,
    date: /^\d{4}-\d{2}-\d{2}$/,
    duration: /^P[0-9A-Z]+$/,
    anyURI: /^https?:\/\/\S+$/,
  };
  for (const value of separator === undefined ? [cell] : cell.split(separator)) {
    if (!forms[base]!.test(value)) return `${value} is no ${base}`;
    if (base === 'string' && format && !new RegExp(format).test(value))
      return `${value} not ${format}`;
    if (minimum !== undefined && Number(value) < minimum) return `${value} is too small`;
  }
  return null;
}
