import { strToU8, zipSync } from 'fflate';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts of a Word document beside its body, as XML without their root element. */
export interface WordParts {
  numbering?: string;
  styles?: string;
  footnotes?: string;
  comments?: string;
  header?: string;
}

/** A Word document (.docx) of the given body. */
export function wordDocument(body: string, parts: WordParts = {}): Uint8Array {
  const roots = {
    numbering: 'numbering',
    styles: 'styles',
    footnotes: 'footnotes',
    comments: 'comments',
    header: 'hdr',
  };
  const given = Object.entries(parts) as [keyof WordParts, string][];
  return zipSync({
    '_rels/.rels': strToU8(relationships(['officeDocument', 'word/document.xml'])),
    'word/document.xml': strToU8(part('document', `<w:body>${body}</w:body>`)),
    'word/_rels/document.xml.rels': strToU8(
      relationships(...given.map(([name]): [string, string] => [name, `${name}.xml`])),
    ),
    ...Object.fromEntries(
      given.map(([name, xml]) => [`word/${name}.xml`, strToU8(part(roots[name], xml))]),
    ),
  });
}

/** A paragraph of one run, with paragraph properties where they are given. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

/** Paragraph properties of an item of list 1. */
export function item(level: number, list = 1): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** List 1 … of one or more definitions; each level is a pair of number format and text. */
export function numbering(...lists: (readonly (readonly [string, string])[])[]): string {
  const definitions = lists.map((levels, list) => {
    const xml = levels.map(
      ([format, text], level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>` +
        `<w:lvlText w:val="${text}"/></w:lvl>`,
    );
    return `<w:abstractNum w:abstractNumId="${list}">${xml.join('')}</w:abstractNum>`;
  });
  const instances = lists.map(
    (_, list) => `<w:num w:numId="${list + 1}"><w:abstractNumId w:val="${list}"/></w:num>`,
  );
  return definitions.join('') + instances.join('');
}

/** A table row of cells; each is a text, or cell properties and a text. */
export function row(...cells: (string | readonly [string, string])[]): string {
  const xml = cells.map((cell) => {
    const [properties, text] = typeof cell === 'string' ? ['', cell] : cell;
    return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
  });
  return `<w:tr>${xml.join('')}</w:tr>`;
}

function part(root: string, content: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?>' +
    `<w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"' +
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"' +
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"' +
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"' +
    ` xmlns:v="urn:schemas-microsoft-com:vml">${content}</w:${root}>`
  );
}

function relationships(...targets: [string, string][]): string {
  const each = targets.map(
    ([type, target], index) =>
      `<Relationship Id="r${index}" Type="${office}/${type}" Target="${target}"/>`,
  );
  const space = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return `<Relationships xmlns="${space}">${each.join('')}</Relationships>`;
}
