import { element, startTag, text, XML_DECLARATION, type Xml } from './xml.ts';
import { joinPieces, packPiece, type Compression, type Packed } from './packed.ts';
import { Utf8Text } from './utf8.ts';
import { zipInMemory } from './zip.ts';

/** What the cells of a column hold; dates are ISO 8601 days. */
export type CellKind = 'text' | 'number' | 'boolean' | 'date';

export interface SheetColumn {
  heading: string;
  kind: CellKind;
  /** In centimetres. */
  width: number;
}

/** Value of a cell; null = empty. */
export type SheetCell = string | number | boolean | null;

export interface WorkbookFacts {
  title: string;
  description: string;
  /** Day (ISO 8601) of the latest change; also the date of every part of the package. */
  modified: string;
}

/** Media type of an OpenDocument spreadsheet. */
export const ODS_MEDIA_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/** Rows that are written, ready for any sheet of their columns: as XML, or compressed where there are many. */
export type OdsRows = string | Packed;

/**
 * A sheet with its rows, ready for any workbook: what stands in many workbooks is written once.
 */
export interface OdsSheet {
  name: string;
  /** Of its columns, in centimetres. */
  widths: ReadonlySet<number>;
  xml: readonly OdsRows[];
}

/**
 * An OpenDocument spreadsheet (ODF 1.3, CNS 15251), written row after row. Text stands in text
 * cells, which no spreadsheet program evaluates or takes for a number or a date; the heading row is
 * bold and stays in view. The same rows give the same bytes.
 *
 * Rows are kept in memory until `finish`: a package whose parts have known sizes can be read by every
 * program.
 */
export interface OdsWorkbook {
  /** Begins a sheet; what `row` is given goes below its heading row. */
  sheet(name: string, columns: readonly SheetColumn[]): void;
  /** One row of the sheet begun last, a cell a column. */
  row(cells: readonly SheetCell[]): void;
  /** Rows of the sheet begun last that were written before. */
  rows(written: OdsRows): void;
  /** Adds a sheet that was written before. */
  add(sheet: OdsSheet): void;
  /** The package. */
  finish(compression: Compression): Uint8Array;
}

/** A sheet and what its rows are written by. */
interface OpenSheet {
  row(cells: readonly SheetCell[]): void;
  rows(written: OdsRows): void;
  done(): OdsSheet;
}

/** Begins an empty workbook. */
export function createOdsWorkbook(facts: WorkbookFacts): OdsWorkbook {
  const sheets: OdsSheet[] = [];
  let open: OpenSheet | null = null;

  function endSheet() {
    if (open !== null) sheets.push(open.done());
    open = null;
  }

  return {
    sheet(name, columns) {
      endSheet();
      open = openSheet(name, columns);
    },
    row(cells) {
      if (open === null) throw new Error('A row does not fit its sheet');
      open.row(cells);
    },
    rows(written) {
      if (open === null) throw new Error('Rows without a sheet');
      open.rows(written);
    },
    add(sheet) {
      endSheet();
      sheets.push(sheet);
    },
    finish(compression) {
      endSheet();
      const part = (name: string, xml: string) => ({ name, content: encode(xml) });
      return zipInMemory(
        [
          // First and not compressed, so that programs know the format by the first bytes.
          { ...part('mimetype', ODS_MEDIA_TYPE), isStored: true },
          part('META-INF/manifest.xml', manifestXml),
          part('meta.xml', metaXml(facts)),
          part('settings.xml', settingsXml(sheets.map(({ name }) => name))),
          part('styles.xml', stylesXml),
          { name: 'content.xml', content: contentXml(sheets, compression) },
        ],
        facts.modified,
        compression,
      );
    },
  };
}

/** A sheet of these rows, a cell a column, compressed. */
export function odsSheet(
  name: string,
  columns: readonly SheetColumn[],
  rows: Iterable<readonly SheetCell[]>,
  compression: Compression,
): OdsSheet {
  const sheet = openSheet(name, columns);
  sheet.rows(odsRows(columns, rows, compression));
  return sheet.done();
}

/** Characters of XML from which on they are compressed by themselves: short pieces compress badly. */
const WORTH_PACKING = 8 * 1024;

/** Rows that are being written. */
const rowsXml = new Utf8Text();

/** Rows of a sheet of these columns, a cell a column. */
export function odsRows(
  columns: readonly SheetColumn[],
  rows: Iterable<readonly SheetCell[]>,
  compression: Compression,
): OdsRows {
  const write = rowWriter(columns);
  let xml = '';
  let isLong = false;
  rowsXml.begin();
  for (const cells of rows) {
    xml += write(cells);
    if (xml.length < WORTH_PACKING) continue;
    isLong = true;
    rowsXml.add(xml);
    xml = '';
  }
  if (!isLong) return xml;
  rowsXml.add(xml);
  return packPiece(rowsXml.take(), compression);
}

function openSheet(name: string, columns: readonly SheetColumn[]): OpenSheet {
  const headings = columns.map(({ heading }) => stringCell(heading, 'heading') as Xml);
  const xml: OdsRows[] = [
    startTag('table:table', { 'table:name': name, 'table:style-name': 'sheet' }),
    ...columns.map(({ kind, width }) =>
      element('table:table-column', {
        'table:style-name': widthStyle(width),
        'table:default-cell-style-name': kind,
      }),
    ),
    // An ordinary row: several readers overlook what stands in `table:table-header-rows`.
    element('table:table-row', {}, headings),
  ];
  const write = rowWriter(columns);
  return {
    row(cells) {
      if (cells.length !== columns.length) throw new Error('A row does not fit its sheet');
      xml.push(write(cells));
    },
    rows(written) {
      xml.push(written);
    },
    done() {
      xml.push('</table:table>');
      return { name, widths: new Set(columns.map(({ width }) => width)), xml };
    },
  };
}

/** Named after the width, so that a sheet is the same in every workbook. */
function widthStyle(width: number): string {
  return `width-${width}`;
}

function contentXml(sheets: readonly OdsSheet[], compression: Compression): Packed {
  const widths = new Set(sheets.flatMap((sheet) => [...sheet.widths]));
  const body = createXmlPieces(compression);
  body.push(
    XML_DECLARATION +
      startTag('office:document-content', { ...namespaces, 'office:version': '1.3' }) +
      automaticStyles([...widths].sort((one, other) => one - other)) +
      '<office:body><office:spreadsheet>',
  );
  for (const { xml } of sheets) for (const piece of xml) body.push(piece);
  body.push('</office:spreadsheet></office:body></office:document-content>');
  return body.whole();
}

/** Characters of XML that are compressed together. */
const BLOCK = 1024 * 1024;

/** Sheets that are being written. */
const sheetsXml = new Utf8Text();

/** Gathers XML compressed: in one string it would take many times the memory. */
function createXmlPieces(compression: Compression) {
  const pieces: Packed[] = [];
  let waiting = 0;
  sheetsXml.begin();
  function gather() {
    if (waiting > 0) pieces.push(packPiece(sheetsXml.take(), compression));
    waiting = 0;
  }
  return {
    push(xml: OdsRows) {
      if (typeof xml === 'string') {
        sheetsXml.add(xml);
        waiting += xml.length;
        if (waiting > BLOCK) gather();
      } else {
        gather();
        pieces.push(xml);
      }
    },
    whole(): Packed {
      gather();
      return joinPieces(pieces);
    },
  };
}

const encoder = new TextEncoder();

function encode(xml: string): Uint8Array {
  return encoder.encode(xml);
}

// Cells are most of the file: they are put together by hand, which takes a third of the time.

/** What writes the rows of a sheet. Cells that say what stands above them are taken from there. */
function rowWriter(columns: readonly SheetColumn[]): (cells: readonly SheetCell[]) => string {
  const kinds = columns.map(({ kind }) => kind);
  const above: SheetCell[] = [];
  const xmlAbove: string[] = [];
  return (cells) => {
    let xml = '<table:table-row>';
    let empty = 0;
    for (let index = 0; index < kinds.length; index += 1) {
      const cell = cells[index]!;
      if (cell === null || cell === '') {
        empty += 1;
        continue;
      }
      if (empty > 0) xml += emptyCells(empty);
      empty = 0;
      if (cell !== above[index]) {
        above[index] = cell;
        xmlAbove[index] = writeCell(kinds[index]!, cell);
      }
      xml += xmlAbove[index]!;
    }
    // A row must have a cell.
    if (empty > 0) xml += emptyCells(empty);
    return `${xml}</table:table-row>`;
  };
}

function writeCell(kind: CellKind, value: string | number | boolean): string {
  const said = String(value);
  switch (kind) {
    case 'text':
      return stringCell(said, 'text');
    case 'number':
      return typedCell('number', `office:value-type="float" office:value="${said}"`, said);
    case 'boolean':
      return typedCell(
        'boolean',
        `office:value-type="boolean" office:boolean-value="${said}"`,
        said.toUpperCase(),
      );
    case 'date':
      return typedCell('date', `office:value-type="date" office:date-value="${said}"`, said);
  }
}

function typedCell(style: CellKind, value: string, shown: string): string {
  return `<table:table-cell table:style-name="${style}" ${value}><text:p>${shown}</text:p></table:table-cell>`;
}

function stringCell(value: string, style: 'text' | 'heading'): string {
  const paragraphs = value.includes('\n')
    ? value.split('\n').map(paragraph).join('')
    : paragraph(value);
  return `<table:table-cell table:style-name="${style}" office:value-type="string">${paragraphs}</table:table-cell>`;
}

function paragraph(line: string): string {
  return `<text:p>${/^ | $| {2}|\t/.test(line) ? spacedText(line) : text(line)}</text:p>`;
}

/**
 * A line as OpenDocument writes it: a reader would take white space at its ends off and several
 * spaces for one, so these are written as elements.
 */
function spacedText(line: string): string {
  return line
    .split(/(^ +| +$| {2,}|\t)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\t') return element('text:tab');
      return /^ +$/.test(piece) ? element('text:s', { 'text:c': piece.length }) : text(piece);
    })
    .join('');
}

function emptyCells(count: number): string {
  return `<table:table-cell table:number-columns-repeated="${count}"/>`;
}

const namespaces = {
  'xmlns:office': 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  'xmlns:style': 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  'xmlns:text': 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  'xmlns:table': 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  'xmlns:fo': 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  'xmlns:number': 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0',
};

function automaticStyles(widths: readonly number[]): Xml {
  // The styles of cells are named after what the cells hold.
  const cellStyle = (name: CellKind | 'heading', dataStyle: string | null, ...properties: Xml[]) =>
    element(
      'style:style',
      { 'style:name': name, 'style:family': 'table-cell', 'style:data-style-name': dataStyle },
      element('style:table-cell-properties', { 'style:vertical-align': 'top' }),
      ...properties,
    );
  return element(
    'office:automatic-styles',
    {},
    ...widths.map((width) =>
      element(
        'style:style',
        { 'style:name': widthStyle(width), 'style:family': 'table-column' },
        element('style:table-column-properties', { 'style:column-width': `${width}cm` }),
      ),
    ),
    element(
      'style:style',
      { 'style:name': 'sheet', 'style:family': 'table' },
      element('style:table-properties', { 'table:display': 'true' }),
    ),
    // What is typed into a text column later stays text, too.
    element('number:text-style', { 'style:name': 'as-text' }, element('number:text-content')),
    element(
      'number:date-style',
      { 'style:name': 'iso-day' },
      element('number:year', { 'number:style': 'long' }),
      element('number:text', {}, text('-')),
      element('number:month', { 'number:style': 'long' }),
      element('number:text', {}, text('-')),
      element('number:day', { 'number:style': 'long' }),
    ),
    element('number:boolean-style', { 'style:name': 'as-boolean' }, element('number:boolean')),
    cellStyle('text', 'as-text'),
    cellStyle('number', null),
    cellStyle('boolean', 'as-boolean'),
    cellStyle('date', 'iso-day'),
    cellStyle(
      'heading',
      'as-text',
      element('style:text-properties', {
        'fo:font-weight': 'bold',
        'style:font-weight-asian': 'bold',
      }),
    ),
  );
}

const stylesXml =
  XML_DECLARATION +
  element(
    'office:document-styles',
    { ...namespaces, 'office:version': '1.3' },
    element(
      'office:styles',
      {},
      element(
        'style:default-style',
        { 'style:family': 'table-cell' },
        element('style:text-properties', {
          'fo:language': 'en',
          'fo:country': 'US',
          'style:language-asian': 'zh',
          'style:country-asian': 'TW',
        }),
      ),
    ),
  );

const MANIFEST_NAMESPACE = 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0';

const manifestXml =
  XML_DECLARATION +
  element(
    'manifest:manifest',
    { 'xmlns:manifest': MANIFEST_NAMESPACE, 'manifest:version': '1.3' },
    element('manifest:file-entry', {
      'manifest:full-path': '/',
      'manifest:version': '1.3',
      'manifest:media-type': ODS_MEDIA_TYPE,
    }),
    ...['content.xml', 'meta.xml', 'settings.xml', 'styles.xml'].map((path) =>
      element('manifest:file-entry', {
        'manifest:full-path': path,
        'manifest:media-type': 'text/xml',
      }),
    ),
  );

function metaXml({ title, description, modified }: WorkbookFacts): string {
  const say = (name: string, value: string) => element(name, {}, text(value));
  return (
    XML_DECLARATION +
    element(
      'office:document-meta',
      {
        'xmlns:office': namespaces['xmlns:office'],
        'xmlns:meta': 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'office:version': '1.3',
      },
      element(
        'office:meta',
        {},
        say('meta:generator', 'Open Plans'),
        say('dc:title', title),
        say('dc:description', description),
        say('dc:language', 'zh-TW'),
        say('dc:date', `${modified}T00:00:00`),
      ),
    )
  );
}

/** Keeps the first row of every sheet in view. */
function settingsXml(sheets: readonly string[]): string {
  const item = (name: string, type: string, value: string | number) =>
    element(
      'config:config-item',
      { 'config:name': name, 'config:type': type },
      text(String(value)),
    );
  const frozen = sheets.map((name) =>
    element(
      'config:config-item-map-entry',
      { 'config:name': name },
      item('CursorPositionX', 'int', 0),
      item('CursorPositionY', 'int', 1),
      item('HorizontalSplitMode', 'short', 0),
      item('VerticalSplitMode', 'short', 2),
      item('HorizontalSplitPosition', 'int', 0),
      item('VerticalSplitPosition', 'int', 1),
      item('ActiveSplitRange', 'short', 2),
      item('PositionLeft', 'int', 0),
      item('PositionRight', 'int', 0),
      item('PositionTop', 'int', 0),
      item('PositionBottom', 'int', 1),
    ),
  );
  return (
    XML_DECLARATION +
    element(
      'office:document-settings',
      {
        'xmlns:office': namespaces['xmlns:office'],
        'xmlns:config': 'urn:oasis:names:tc:opendocument:xmlns:config:1.0',
        'xmlns:ooo': 'http://openoffice.org/2004/office',
        'office:version': '1.3',
      },
      element(
        'office:settings',
        {},
        element(
          'config:config-item-set',
          { 'config:name': 'ooo:view-settings' },
          element(
            'config:config-item-map-indexed',
            { 'config:name': 'Views' },
            element(
              'config:config-item-map-entry',
              {},
              item('ViewId', 'string', 'view1'),
              element('config:config-item-map-named', { 'config:name': 'Tables' }, ...frozen),
              item('ActiveTable', 'string', sheets[0] ?? ''),
            ),
          ),
        ),
      ),
    )
  );
}
