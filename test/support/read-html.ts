import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** A page of a built site. It is taken apart when its elements are first asked for. */
export class HtmlPage {
  /** Path of its file below the site, e.g. `plans/ntl/101/index.html`. */
  readonly file: string;
  /** Address from the site's root, e.g. `/plans/ntl/101/`. */
  readonly address: string;
  readonly html: string;
  #tree: Root | undefined;
  #elements: readonly Element[] | undefined;
  #ids: ReadonlySet<string> | undefined;

  constructor(file: string, html: string) {
    this.file = file;
    this.address = `/${file.replace(/index\.html$/, '')}`;
    this.html = html;
  }

  get tree(): Root {
    return (this.#tree ??= fromHtml(this.html));
  }

  /** In the order of the page. */
  get elements(): readonly Element[] {
    return (this.#elements ??= elementsOf(this.tree));
  }

  get ids(): ReadonlySet<string> {
    return (this.#ids ??= new Set(
      this.elements.flatMap(({ properties }) => properties['id'] ?? []).map(String),
    ));
  }
}

function elementsOf(tree: Root): Element[] {
  const elements: Element[] = [];
  visit(tree, 'element', (element) => {
    elements.push(element);
  });
  return elements;
}

/** Every file of a folder, with `/`, sorted. */
export async function listFiles(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Pages by folder: hundreds of files are read and parsed once a worker, not once a test file. */
const pagesOf = new Map<string, Promise<readonly HtmlPage[]>>();

/**
 * Every HTML page of a built site. They are read once: the folder must not change afterwards, and
 * all tests get the same pages.
 */
export function readPages(directory: string): Promise<readonly HtmlPage[]> {
  const known = pagesOf.get(directory) ?? readAll(directory);
  pagesOf.set(directory, known);
  return known;
}

async function readAll(directory: string): Promise<readonly HtmlPage[]> {
  const files = (await listFiles(directory)).filter((file) => file.endsWith('.html'));
  return Promise.all(
    files.map(async (file) => new HtmlPage(file, await readFile(join(directory, file), 'utf8'))),
  );
}

/** Elements of a page with one of the given names. */
export function named(page: HtmlPage, ...names: string[]): Element[] {
  return page.elements.filter(({ tagName }) => names.includes(tagName));
}

/** Elements of the given names below an element. */
export function namedIn(parent: Element, ...names: string[]): Element[] {
  const found: Element[] = [];
  visit(parent, 'element', (element) => {
    if (element !== parent && names.includes(element.tagName)) found.push(element);
  });
  return found;
}

/** Elements of a page with a class. */
export function withClass(page: HtmlPage, name: string): Element[] {
  return page.elements.filter(({ properties }) =>
    ([] as unknown[]).concat(properties['className'] ?? []).includes(name),
  );
}

/** Text below an element. */
export function textOf(element: Element): string {
  let text = '';
  visit(element, 'text', (node) => {
    text += node.value;
  });
  return text;
}

/** Value of an attribute as a string, or undefined where the element has none. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  return value === undefined || value === null || value === false ? undefined : String(value);
}
