import { strToU8, zipSync } from 'fflate';

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const oasis = 'urn:oasis:names:tc:opendocument:xmlns';

/** A sheet of a workbook: what stands in and beside `sheetData`. */
export interface SheetXml {
  name: string;
  state?: string;
  rows: string;
  /** Before `sheetData`. */
  before?: string;
  /** Behind `sheetData`. */
  after?: string;
  /** Parts that belong to it, by the type of their relationship. */
  parts?: Readonly<Record<string, string>>;
}

/** An Excel workbook (.xlsx). */
export function workbook(
  sheets: readonly SheetXml[],
  { strings = '', styles = '' }: { strings?: string; styles?: string } = {},
): Uint8Array {
  const list = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at}"${state === undefined ? '' : ` state="${state}"`}/>`,
  );
  return zipSync({
    '_rels/.rels': strToU8(related([['w', 'officeDocument', 'xl/workbook.xml']])),
    'xl/workbook.xml': strToU8(root('workbook', `<sheets>${list.join('')}</sheets>`)),
    'xl/_rels/workbook.xml.rels': strToU8(
      related([
        ...sheets.map((_, at): [string, string, string] => [
          `s${at}`,
          'worksheet',
          `sheet${at}.xml`,
        ]),
        ['t', 'sharedStrings', 'strings.xml'],
        ['y', 'styles', 'styles.xml'],
      ]),
    ),
    ...Object.fromEntries(
      sheets.flatMap(({ parts = {} }, at): [string, Uint8Array][] => {
        const types = Object.keys(parts);
        const names = types.map((type): [string, string, string] => [
          type,
          type,
          `${type}${at}.xml`,
        ]);
        return [
          [`xl/_rels/sheet${at}.xml.rels`, strToU8(related(names))],
          ...types.map((type): [string, Uint8Array] => [
            `xl/${type}${at}.xml`,
            strToU8(parts[type] ?? ''),
          ]),
        ];
      }),
    ),
    'xl/strings.xml': strToU8(root('sst', strings)),
    'xl/styles.xml': strToU8(root('styleSheet', styles)),
    ...Object.fromEntries(
      sheets.map(({ rows, before = '', after = '' }, at) => [
        `xl/sheet${at}.xml`,
        strToU8(root('worksheet', `${before}<sheetData>${rows}</sheetData>${after}`)),
      ]),
    ),
  });
}

/** A row of cells with text; an empty one is left out. */
export function textRow(number: number, ...texts: string[]): string {
  const cells = texts.map((text, at) =>
    text === ''
      ? ''
      : `<c r="${String.fromCharCode(65 + at)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${number}">${cells.join('')}</row>`;
}

/** An OpenDocument spreadsheet (.ods) of the given tables. */
export function openSpreadsheet(
  tables: string,
  automatic = '',
  { masterPages = '' }: { masterPages?: string } = {},
): Uint8Array {
  const spaces = [
    ...['office', 'text', 'table', 'style'].map((each) => `xmlns:${each}="${oasis}:${each}:1.0"`),
    `xmlns:draw="${oasis}:drawing:1.0"`,
    `xmlns:svg="${oasis}:svg-compatible:1.0"`,
  ];
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(
      `<office:document-content ${spaces.join(' ')}><office:automatic-styles>${automatic}</office:automatic-styles>` +
        `<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ),
    'styles.xml': strToU8(
      `<office:document-styles ${spaces.join(' ')}><office:master-styles>${masterPages}</office:master-styles></office:document-styles>`,
    ),
  });
}

function root(name: string, content: string): string {
  return `<${name} xmlns="${spreadsheet}" xmlns:r="${relationships}">${content}</${name}>`;
}

function related(parts: readonly (readonly [string, string, string])[]): string {
  const list = parts.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
}
