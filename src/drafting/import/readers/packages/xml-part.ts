import { DOMParser, onErrorStopParsing, type Element } from '@xmldom/xmldom';
import { SourceRefusal } from '../../source-refusal.ts';

/** An element of a part, under the prefix that its standard uses, whatever the file writes. */
export interface XmlElement {
  /** E.g. `w:p`, `text:list-item`. */
  name: string;
  /** Values by name, e.g. `w:val`. */
  attributes: ReadonlyMap<string, string>;
  children: readonly (XmlElement | string)[];
}

const prefixes: readonly (readonly [RegExp, string])[] = [
  [/^http:\/\/(schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/wordprocessingml\//, 'w'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/wordprocessingShape$/, 'wps'],
  [/\/drawingml\/(2006\/)?main$/, 'a'],
  [/\/drawingml\/(2006\/)?picture$/, 'pic'],
  [/\/drawingml\/(2006\/)?chart$/, 'c'],
  [/\/drawingml\/(2006\/)?diagram$/, 'dgm'],
  [/\/officeDocument\/(2006\/)?math$/, 'm'],
  [/\/officeDocument\/(2006\/)?relationships$/, 'r'],
  [/\/package\/2006\/relationships$/, 'rel'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/^urn:schemas-microsoft-com:office:office$/, 'o'],
  [/opendocument:xmlns:drawing:1\.0$/, 'draw'],
  [/opendocument:xmlns:svg-compatible:1\.0$/, 'svg'],
  [/opendocument:xmlns:(office|text|table|style|manifest|presentation|form):1\.0$/, '$1'],
  [/xmlns:loext:1\.0$/, 'loext'],
];

/** No document nests deeper; a file that does was made to exhaust its readers. */
const DEEPEST = 400;

/**
 * The root of an XML part.
 * @param name the part's name, for messages
 * @throws {SourceRefusal} when it is no well-formed XML, or declares entities
 */
export function parsePart(text: string, name: string): XmlElement {
  // Neither format has document types, and entities of one can be made to expand without end.
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
    throw new SourceRefusal(
      `檔案裡的 ${name} 含有 DOCTYPE 宣告，一般文書軟體不會這樣寫，為安全起見不讀。` +
        '請用 Word 或 LibreOffice 開啟，另存新檔後再匯入。',
    );
  }
  try {
    const parser = new DOMParser({ onError: onErrorStopParsing });
    const root = parser.parseFromString(text, 'application/xml').documentElement;
    if (root === null) throw new Error('no element');
    return elementOf(root, new Map(), 0);
  } catch (error) {
    if (error instanceof SourceRefusal) throw error;
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
    throw new SourceRefusal(
      `檔案裡的 ${name} 不是正確的 XML（${reason ?? ''}），檔案可能損壞。` +
        '若用 Word 或 LibreOffice 還開得起來，請另存新檔後再匯入；否則請重新取得檔案。',
    );
  }
}

/** Elements directly below, of the given name where one is given. */
export function childElements(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element of that name directly below. */
export function childNamed(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent === undefined ? undefined : childElements(parent, name)[0];
}

/** True when an element of that name is anywhere below. */
export function contains(parent: XmlElement, name: string): boolean {
  return childElements(parent).some((child) => child.name === name || contains(child, name));
}

/** An attribute that is a whole number, else null. */
export function integerAttribute(element: XmlElement | undefined, name: string): number | null {
  const value = element?.attributes.get(name);
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : null;
}

function elementOf(element: Element, known: Map<string, string | null>, depth: number): XmlElement {
  if (depth > DEEPEST) {
    throw new SourceRefusal(
      `檔案的 XML 超過 ${DEEPEST} 層，不像文書軟體存的文件。請另存新檔後再匯入。`,
    );
  }
  const nameOf = (space: string | null, local: string | null, written: string) => {
    if (space === null || local === null) return written;
    let prefix = known.get(space);
    if (prefix === undefined) known.set(space, (prefix = usualPrefix(space)));
    return prefix === null ? written : `${prefix}:${local}`;
  };
  const attributes = new Map<string, string>();
  for (const { namespaceURI, localName, name, value } of Array.from(element.attributes)) {
    attributes.set(nameOf(namespaceURI, localName, name), value);
  }
  const children: (XmlElement | string)[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === node.ELEMENT_NODE) {
      children.push(elementOf(node as Element, known, depth + 1));
    } else if (node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE) {
      children.push(node.nodeValue ?? '');
    }
  }
  const { namespaceURI, localName, tagName } = element;
  return { name: nameOf(namespaceURI, localName, tagName), attributes, children };
}

function usualPrefix(space: string): string | null {
  for (const [pattern, prefix] of prefixes) {
    const found = pattern.exec(space);
    if (found !== null) return prefix === '$1' ? (found[1] ?? null) : prefix;
  }
  return null;
}
