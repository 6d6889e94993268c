import {
  pagePatterns,
  requiredPages,
  splitLanguage,
  type OwnPage,
  type PageKind,
  type SinglePage,
} from './page-paths.ts';
import { matchesPattern } from './pattern.ts';

/** Kinds of which there is one page, in the order of the list, without those of `content/pages/`. */
export const ownPages: readonly OwnPage[] = (Object.keys(pagePatterns) as PageKind[])
  .filter((kind): kind is SinglePage => !pagePatterns[kind].includes(':'))
  .filter((kind): kind is OwnPage => !(requiredPages as readonly string[]).includes(kind));

// Those without parameters first: `/data/` is no page of `content/pages/`.
const matchers = Object.entries(pagePatterns)
  .sort(([, a], [, b]) => parameters(a) - parameters(b))
  .map(([kind, pattern]) => ({ kind: kind as PageKind, matches: matchesPattern(pattern) }));

/**
 * Kind of the page at an address; null where no page can be.
 * @param address from the site's root, in any language; a page of a list is of the list's kind
 */
export function pageKindOf(address: string): PageKind | null {
  const { path } = splitLanguage(address);
  const list = path.replace(/\/\d+\/$/, '/');
  const kindOf = (each: string) => matchers.find(({ matches }) => matches(each))?.kind ?? null;
  // A version and a year are numbers too, but the last part of an address of its own.
  return kindOf(path) === 'planVersion' ? 'planVersion' : (kindOf(list) ?? kindOf(path));
}

function parameters(pattern: string): number {
  return pattern.split(':').length;
}
