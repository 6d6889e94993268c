import { strToU8, zipSync } from 'fflate';

const oasis = 'urn:oasis:names:tc:opendocument:xmlns';

/** Styles beside the body of an OpenDocument text, as XML without their root element. */
export interface OpenDocumentStyles {
  /** Fonts by the names that styles give them. */
  fonts?: string;
  /** Automatic styles of the content. */
  automatic?: string;
  /** Styles of the style part. */
  common?: string;
  /** Master pages of the style part. */
  masterPages?: string;
}

/** An OpenDocument text (.odt) of the given body. */
export function openDocument(
  body: string,
  { fonts = '', automatic = '', common = '', masterPages = '' }: OpenDocumentStyles = {},
): Uint8Array {
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      part(
        'document-content',
        `<office:font-face-decls>${fonts}</office:font-face-decls>` +
          `<office:automatic-styles>${automatic}</office:automatic-styles>` +
          `<office:body><office:text>${body}</office:text></office:body>`,
      ),
    ),
    'styles.xml': strToU8(
      part(
        'document-styles',
        `<office:styles>${common}</office:styles>` +
          `<office:master-styles>${masterPages}</office:master-styles>`,
      ),
    ),
  });
}

/** A list style; each level has a number format and its prefix, suffix and shown levels. */
export function listStyle(
  name: string,
  ...levels: readonly (readonly [format: string, prefix: string, suffix: string, shown?: number])[]
): string {
  const xml = levels.map(
    ([format, prefix, suffix, shown = 1], level) =>
      `<text:list-level-style-number text:level="${level + 1}" style:num-format="${format}"` +
      ` style:num-prefix="${prefix}" style:num-suffix="${suffix}" text:display-levels="${shown}"/>`,
  );
  return `<text:list-style style:name="${name}">${xml.join('')}</text:list-style>`;
}

/** A list of items, each of the paragraphs and lists given. */
export function list(attributes: string, ...items: string[]): string {
  const xml = items.map((each) => `<text:list-item>${each}</text:list-item>`);
  return `<text:list ${attributes}>${xml.join('')}</text:list>`;
}

function part(root: string, content: string): string {
  const spaces = ['office', 'text', 'table', 'style'].map(
    (each) => `xmlns:${each}="${oasis}:${each}:1.0"`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8"?><office:${root} ${spaces.join(' ')}` +
    ` xmlns:fo="${oasis}:xsl-fo-compatible:1.0"` +
    ` xmlns:draw="${oasis}:drawing:1.0" xmlns:svg="${oasis}:svg-compatible:1.0"` +
    ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"' +
    `>${content}</office:${root}>`
  );
}
