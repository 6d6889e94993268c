/** XML that is ready to stand in a document. */
export type Xml = string & { readonly __xml: unique symbol };

/** Attributes in the order in which they are written; null leaves one out. */
export type XmlAttributes = Readonly<Record<string, string | number | null>>;

/** First line of every document. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * An element.
 * @param content text is escaped, `Xml` is taken as it is, null and undefined stand for nothing
 */
export function element(
  name: string,
  attributes: XmlAttributes = {},
  ...content: readonly (Xml | readonly (Xml | null)[] | null | undefined)[]
): Xml {
  let inside = '';
  for (const each of content) {
    if (each === null || each === undefined) continue;
    inside += typeof each === 'string' ? each : each.join('');
  }
  const start = startTag(name, attributes).slice(0, -1);
  return (inside === '' ? `${start}/>` : `${start}>${inside}</${name}>`) as Xml;
}

/** An element of elements, each on a line of its own: for people who read the file. */
export function elementOnLines(
  name: string,
  attributes: XmlAttributes,
  ...content: readonly (Xml | null)[]
): Xml {
  const lines = content.filter((each) => each !== null).map((each) => `\n${each}`);
  return element(name, attributes, [...lines, '\n'] as Xml[]);
}

/** A start tag alone, for documents that are written piece by piece. */
export function startTag(name: string, attributes: XmlAttributes = {}): Xml {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) tag += ` ${key}="${escapeAttribute(String(value))}"`;
  }
  return `${tag}>` as Xml;
}

/** Text in an element. */
export function text(value: string): Xml {
  return escapeXml(value) as Xml;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader would make a line feed of it.
  '\r': '&#13;',
};

/** Besides: a reader makes spaces of line feeds and tabs in attributes. */
function escapeAttribute(value: string): string {
  return escapeXml(value).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** @throws {Error} at a character that XML 1.0 cannot hold in any form */
function escapeXml(value: string): string {
  if (!SPECIAL.test(value)) return value;
  const impossible = IMPOSSIBLE.exec(value);
  if (impossible) {
    const code = impossible[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    throw new Error(`XML cannot hold U+${code}, found in ${JSON.stringify(value.slice(0, 80))}`);
  }
  return value.replace(/[&<>"\r]/g, (character) => escapes[character]!);
}

// Control characters, halves of surrogate pairs, and the two that are no characters.
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

// Whatever is not plain; one look is enough for most text.
const SPECIAL = /[\u0000-\u0008\u000b-\u001f&<>"\ud800-\udfff\ufffe\uffff]/;
