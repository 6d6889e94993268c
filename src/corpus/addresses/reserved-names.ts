import { languages } from '../../content/language.ts';
import { filePatterns } from './file-paths.ts';
import { pagePatterns, requiredPages } from './page-paths.ts';

/** Written by the site itself without an address of their own: the page of what is not found, and the home page. */
const OWN_FILES = ['404', 'index'];

/**
 * Names that a page of `content/pages/` may not have: the first part of an address of the site would
 * be the same. Required pages are the ones meant by their addresses.
 */
export const reservedNames: ReadonlySet<string> = new Set(
  [
    ...Object.values({ ...pagePatterns, ...filePatterns }).map(firstPart),
    ...languages,
    ...OWN_FILES,
  ].filter(
    (name) => /^[a-z0-9-]+$/.test(name) && !(requiredPages as readonly string[]).includes(name),
  ),
);

/** `/data/:dataset.:format` → `data`, `/data.json` → `data`. */
function firstPart(pattern: string): string {
  return pattern.split('/')[1]!.split('.')[0]!;
}
