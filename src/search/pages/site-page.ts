import type { Element, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { toText } from 'hast-util-to-text';
import { parse } from 'parse5';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import type { Language } from '../../content/language.ts';
import { pageKindOf } from '../../corpus/addresses/page-kinds.ts';
import { splitLanguage, type PageKind } from '../../corpus/addresses/page-paths.ts';
import { isLeftOut } from './left-out.ts';
import { searchedPart } from './searched-part.ts';

/** A page of the site as the search among pages knows it. */
export interface SitePage {
  /** Address from the site's root, without base path, e.g. `/en/data/`. */
  address: string;
  language: Language;
  title: string;
  description: string;
  /** What the page says, without what `isLeftOut` names. */
  text: string;
}

/**
 * Which pages the search among pages lists. Not those whose content the search among measures finds,
 * row by row, and lists of such rows; those that are a way to others only; and the files and forms
 * of an institution, which its page leads to. Of deadlines the first page explains and has the
 * calendars; those behind it are lists of rows.
 */
const isSearched: Readonly<Record<PageKind, boolean | 'first page'>> = {
  home: true,
  search: false,
  plans: true,
  plan: false,
  planSource: false,
  planVersion: false,
  planChanges: false,
  institutions: true,
  institution: true,
  unit: true,
  dimensions: false,
  dimension: false,
  deadlines: 'first page',
  deadlineMonth: false,
  institutionDeadlines: false,
  compare: false,
  similar: false,
  disclosure: true,
  register: true,
  data: true,
  dataset: true,
  institutionData: false,
  guide: true,
  deadlineGuide: true,
  errata: true,
  sitemap: false,
  about: true,
  license: true,
  privacy: true,
  accessibility: true,
  contact: true,
  prose: true,
};

/** Whether the search among pages lists the page. @param address from the site's root */
export function isSearchedPage(address: string): boolean {
  const kind = pageKindOf(address);
  if (kind === null || isSearched[kind] === false) return false;
  return isSearched[kind] === true || !/\/\d+\/$/.test(address);
}

/** Takes a page apart. @throws {Error} when it has no `main` or no `h1` */
export function readSitePage(address: string, html: string): SitePage {
  const root = treeOf(searchedPart(html));
  const main = first(root, ({ tagName }) => tagName === 'main');
  const heading = main && first(main, ({ tagName }) => tagName === 'h1');
  if (!main || !heading) throw new Error(`${address}: the page has no main or no h1.`);
  const about = first(root, ({ properties }) => properties['name'] === 'description');
  const title = textOf(heading);
  visit(main, 'element', (element, index, parent) => {
    if (!isLeftOut(element.tagName, classesOf(element)) && element !== heading) return undefined;
    parent!.children.splice(index!, 1);
    return [SKIP, index!];
  });
  return {
    address,
    language: splitLanguage(address).language,
    title,
    description: String(about?.properties['content'] ?? ''),
    text: textOf(main),
  };
}

/** The tree of a page, without places in the text, which cost as much as the parsing. */
function treeOf(html: string): Root {
  return fromParse5(parse(html, { scriptingEnabled: false })) as Root;
}

function classesOf({ properties }: Element): (string | number)[] {
  const { className } = properties;
  return Array.isArray(className) ? className : [];
}

function first(within: Root | Element, is: (element: Element) => boolean): Element | null {
  let found: Element | null = null;
  visit(within, 'element', (element) => {
    if (!is(element)) return undefined;
    found = element;
    return EXIT;
  });
  return found;
}

function textOf(element: Element): string {
  return toText(element)
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/\s*\n\s*/g, '\n')
    .trim();
}
