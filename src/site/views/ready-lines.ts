import { describeColumns, type ColumnType } from '../../datasets/data-dictionary.ts';
import type { Dataset } from '../../datasets/dataset.ts';
import { LIST_SEPARATOR } from '../../datasets/formats/csv-text.ts';
import type { datasetFormats } from '../../datasets/formats/formats.ts';
import { tools, type Tool } from '../../words/tools.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';

/** Lines to copy that load a dataset into a program. */
export interface ReadyLines {
  tool: Tool;
  text: string;
}

/**
 * Lines that load the whole dataset, for people to copy. They keep labels such as `1.10` and dates
 * such as `97.12.10` as written: every program is told not to guess types. A tool whose file the
 * dataset does not have (it is too long for a spreadsheet) is left out.
 * @param url absolute address of a path of the site
 * @param hasFile whether the site has the file of that path
 */
export function readyLines(
  dataset: Dataset,
  url: (path: string) => string,
  hasFile: (path: string) => boolean,
): ReadyLines[] {
  const write: Record<Tool, (address: string) => string> = {
    excel: (address) => powerQuery(address),
    libreoffice: (address) => `curl -O ${address}\nsoffice --calc ${dataset.name}.ods`,
    curl: (address) =>
      `curl -O ${address}\ncurl -s ${url(filePath('checksums'))} |\n  grep ' ${dataset.name}.csv$' |\n  sha256sum -c -`,
    python: (address) => pandas(dataset, address),
    r: (address) => baseR(dataset, address),
    duckdb: (address) => `curl -O ${address}\nduckdb -c "FROM '${dataset.name}.parquet' LIMIT 10"`,
  };
  return tools.flatMap((tool) => {
    const path = filePath('dataset', { dataset: dataset.name, format: fileOf[tool] });
    return hasFile(path) ? [{ tool, text: write[tool](url(path)) }] : [];
  });
}

type FormatName = (typeof datasetFormats)[number]['name'];

/** The form of a dataset that each program is given. */
const fileOf: Record<Tool, FormatName> = {
  excel: 'csv',
  libreoffice: 'ods',
  curl: 'csv',
  python: 'csv',
  r: 'csv',
  duckdb: 'parquet',
};

/** A query in Power Query's language. No step sets types, so every cell stays text. */
function powerQuery(address: string): string {
  return [
    'let',
    '  Source = Csv.Document(',
    `    Web.Contents("${address}"),`,
    '    [',
    '      Delimiter = ",",',
    '      Encoding = 65001, QuoteStyle = QuoteStyle.Csv',
    '    ]',
    '  ),',
    '  Rows = Table.PromoteHeaders(Source, [PromoteAllScalars = true])',
    'in',
    '  Rows',
  ].join('\n');
}

/** pandas' types that know empty cells; every other column is text. */
const pandasTypes: Partial<Record<ColumnType, string>> = {
  integer: 'Int64',
  number: 'Float64',
  boolean: 'boolean',
};

function pandas(dataset: Dataset, address: string): string {
  const variable = variableName(dataset);
  const typed = describeColumns(dataset).flatMap(({ name, type }) =>
    pandasTypes[type] === undefined ? [] : [`${name}="${pandasTypes[type]}"`],
  );
  const lists = namesOf(dataset, 'list');
  return [
    'from collections import defaultdict',
    'import pandas as pd',
    '',
    `${variable} = pd.read_csv(`,
    `    "${address}",`,
    '    encoding="utf-8-sig",',
    `    dtype=defaultdict(${inLines(['lambda: "str"', ...typed], '    ')}),`,
    '    keep_default_na=False,',
    '    na_values=[""],',
    ')',
    ...(lists.length === 0
      ? []
      : [
          `for name in [${inLines(quoted(lists), '')}]:`,
          `    ${variable}[name] = ${variable}[name].str.split("${LIST_SEPARATOR}")`,
        ]),
  ].join('\n');
}

function baseR(dataset: Dataset, address: string): string {
  const variable = variableName(dataset);
  const forEach = (type: ColumnType, convert: (column: string) => string): string[] => {
    const names = namesOf(dataset, type);
    const cells = `${variable}[[name]]`;
    if (names.length === 0) return [];
    return [
      `for (name in c(${inLines(quoted(names), '')}))`,
      `  ${cells} <-`,
      `    ${convert(cells)}`,
    ];
  };
  return [
    `${variable} <- read.csv(`,
    `  "${address}",`,
    '  fileEncoding = "UTF-8-BOM", colClasses = "character",',
    '  na.strings = ""',
    ')',
    ...forEach('integer', (cells) => `as.integer(${cells})`),
    ...forEach('number', (cells) => `as.numeric(${cells})`),
    ...forEach('boolean', (cells) => `${cells} == "true"`),
    ...forEach('list', (cells) => `strsplit(${cells}, "${LIST_SEPARATOR}", fixed = TRUE)`),
  ].join('\n');
}

/** Name of the dataset as both languages take it for a variable. */
function variableName({ name }: Dataset): string {
  return name.replaceAll('-', '_');
}

function namesOf(dataset: Dataset, type: ColumnType): string[] {
  return describeColumns(dataset).flatMap((column) => (column.type === type ? [column.name] : []));
}

function quoted(names: readonly string[]): string[] {
  return names.map((name) => `"${name}"`);
}

/** As many characters of a list as a box half as wide as a page has in a line, alone and behind other words. */
const ALONE = 56;
const BEHIND = 44;

/** Parts of a list within brackets, in lines of their own where one would be wrapped and read as two. */
function inLines(parts: readonly string[], indent: string): string {
  const all = parts.join(', ');
  if (all.length <= BEHIND) return all;
  const lines: string[] = [];
  for (const part of parts) {
    const longer = `${lines.at(-1)}, ${part}`;
    if (lines.length > 0 && longer.length <= ALONE) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return `\n${lines.map((line) => `${indent}    ${line}`).join(',\n')}\n${indent}`;
}
