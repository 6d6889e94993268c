import sax from 'sax';
import type { Budget } from '../../limits/budget.ts';
import { SourceRefusal } from '../../limits/source-refusal.ts';

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
  [/^http:\/\/(schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/spreadsheetml\//, 'x'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/wordprocessingShape$/, 'wps'],
  [/\/drawingml\/(2006\/)?main$/, 'a'],
  [/\/drawingml\/(2006\/)?picture$/, 'pic'],
  [/\/drawingml\/(2006\/)?chart$/, 'c'],
  [/\/drawingml\/(2006\/)?diagram$/, 'dgm'],
  [/\/officeDocument\/(2006\/)?math$/, 'm'],
  [/\/officeDocument\/(2006\/)?relationships$/, 'r'],
  [/\/package\/2006\/relationships$/, 'rel'],
  [/\/office\/word\/2010\/wordml$/, 'w14'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/^urn:schemas-microsoft-com:office:office$/, 'o'],
  [/opendocument:xmlns:drawing:1\.0$/, 'draw'],
  [/opendocument:xmlns:svg-compatible:1\.0$/, 'svg'],
  [/opendocument:xmlns:(office|text|table|style|manifest|presentation|form):1\.0$/, '$1'],
  [/xmlns:loext:1\.0$/, 'loext'],
];

/**
 * The root of an XML part.
 * @param name the part's name, for messages
 * @throws {SourceRefusal} when it is no well-formed XML, declares entities, or holds too much
 */
export function parsePart(text: string, name: string, budget: Budget): XmlElement {
  // Neither format has document types, and entities of one can be made to expand without end.
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
    throw new SourceRefusal(
      `檔案裡的 ${name} 含有 DOCTYPE 宣告，一般文書軟體不會這樣寫，為安全起見不讀。` +
        '請用 Word 或 LibreOffice 開啟，另存新檔後再匯入。',
    );
  }
  try {
    return new TreeBuilder(name, budget).build(text);
  } catch (error) {
    if (error instanceof SourceRefusal) throw error;
    throw new SourceRefusal(
      `檔案裡的 ${name} 不是正確的 XML，檔案可能損壞。` +
        '若用 Word 或 LibreOffice 還開得起來，請另存新檔後再匯入；否則請重新取得檔案。',
      { cause: error },
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
  return parent?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

/** All elements below, in document order. */
export function* descendants(parent: XmlElement): Generator<XmlElement> {
  const open = [parent.children.values()];
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    const { done, value } = level.next();
    if (done === true) open.pop();
    else if (typeof value !== 'string') {
      yield value;
      open.push(value.children.values());
    }
  }
}

/** True when an element of that name is anywhere below. */
export function contains(parent: XmlElement, name: string): boolean {
  return descendants(parent).some((element) => element.name === name);
}

/** An attribute that is a whole number, else null. */
export function integerAttribute(element: XmlElement | undefined, name: string): number | null {
  const value = element?.attributes.get(name);
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : null;
}

/** An element that is being read. */
interface OpenElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
  /** Prefixes that it declares. */
  declared: readonly string[];
}

/** Different names and values that are kept once. */
const MOST_SHARED = 10_000;

/** Most elements have none: they share one map. */
const noAttributes: ReadonlyMap<string, string> = new Map();

/** Builds the tree while the text is read, so that what is too much is refused before it is there. */
class TreeBuilder {
  readonly #part: string;
  readonly #budget: Budget;
  readonly #open: OpenElement[] = [];
  /** Name spaces by prefix, the innermost last. */
  readonly #spaces = new Map<string, string[]>();
  readonly #usual = new Map<string, string | null>();
  readonly #texts = new Map<string, string>();
  #root: XmlElement | null = null;
  /** Attributes of the element that begins. */
  #written: [string, string][] = [];

  constructor(part: string, budget: Budget) {
    this.#part = `檔案裡的 ${part}`;
    this.#budget = budget;
  }

  build(text: string): XmlElement {
    // Name spaces are resolved here: the parser would compare each attribute with all before it.
    const options: sax.SAXOptions & { strictEntities: boolean } = {
      position: false,
      strictEntities: true,
    };
    const parser = sax.parser(true, options);
    parser.onerror = (error) => {
      throw error;
    };
    parser.onattribute = ({ name, value }) => {
      this.#written.push([this.#shared(name), this.#shared(value)]);
      this.#budget.allow('attributes', this.#written.length, this.#part);
    };
    parser.onopentag = ({ name }) => this.#begin(name);
    parser.onclosetag = () => this.#end();
    const addText = (piece: string) => this.#open.at(-1)?.children.push(piece);
    parser.ontext = addText;
    parser.oncdata = addText;
    // Line ends are LF for who reads XML (XML 1.0, 2.11).
    parser.write(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).close();
    if (this.#root === null) throw new Error('no element');
    return this.#root;
  }

  #begin(written: string): void {
    this.#budget.spend('elements', 1, this.#part);
    this.#budget.allow('nesting', this.#open.length + 1, this.#part);
    if (this.#root !== null) throw new Error('more than one root element');
    const declared = this.#declare();
    const attributes = this.#written
      .filter(([name]) => spacePrefix(name) === null)
      // An attribute without a prefix is in no name space.
      .map(([name, value]) => [name.includes(':') ? this.#nameOf(name) : name, value] as const);
    this.#written = [];
    this.#open.push({
      name: this.#nameOf(written),
      attributes: attributes.length === 0 ? noAttributes : new Map(attributes),
      children: [],
      declared,
    });
  }

  #end(): void {
    const closed = this.#open.pop();
    if (closed === undefined) return;
    const { name, attributes, children, declared } = closed;
    for (const prefix of declared) this.#spaces.get(prefix)?.pop();
    const element: XmlElement = { name, attributes, children };
    const parent = this.#open.at(-1);
    if (parent === undefined) this.#root = element;
    else parent.children.push(element);
  }

  /** Takes the name spaces that the beginning element declares; gives their prefixes. */
  #declare(): string[] {
    const declared: string[] = [];
    for (const [name, uri] of this.#written) {
      const prefix = spacePrefix(name);
      if (prefix === null) continue;
      const uris = this.#spaces.get(prefix);
      if (uris === undefined) this.#spaces.set(prefix, [uri]);
      else uris.push(uri);
      declared.push(prefix);
    }
    return declared;
  }

  /**
   * The same text once. The parser puts names and values together letter by letter, which takes some
   * thirty times as much memory as the letters until the text is looked at.
   */
  #shared(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    if (this.#texts.size < MOST_SHARED) this.#texts.set(text, text);
    return text;
  }

  #nameOf(written: string): string {
    const colon = written.indexOf(':');
    const uri = this.#spaces.get(colon === -1 ? '' : written.slice(0, colon))?.at(-1);
    if (uri === undefined) return this.#shared(written);
    let prefix = this.#usual.get(uri);
    if (prefix === undefined) this.#usual.set(uri, (prefix = usualPrefix(uri)));
    return this.#shared(prefix === null ? written : `${prefix}:${written.slice(colon + 1)}`);
  }
}

/** The prefix that an attribute declares, `''` for the name space of names without one; else null. */
function spacePrefix(attribute: string): string | null {
  if (attribute === 'xmlns') return '';
  return attribute.startsWith('xmlns:') ? attribute.slice(6) : null;
}

function usualPrefix(space: string): string | null {
  for (const [pattern, prefix] of prefixes) {
    const found = pattern.exec(space);
    if (found !== null) return prefix === '$1' ? (found[1] ?? null) : prefix;
  }
  return null;
}
