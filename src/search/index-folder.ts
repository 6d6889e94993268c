import { filePath } from '../corpus/addresses/file-paths.ts';
/**
 * Places of the search's files, from the site's root: written by the build, read by the search page.
 */

/**
 * The index of the measures: gzip-compressed JSON, so that it is small on hosts that compress
 * nothing.
 */
export const INDEX_FOLDER = filePath('searchIndex', { file: '' });

/** Where a file of the index lies. @param name e.g. `texts-0123456789.json.gz` */
export function indexFile(name: string): string {
  return filePath('searchIndex', { file: name });
}

/** The table (`SearchTable`), which names all others. */
export const TABLE_FILE = indexFile('table.json.gz');

/** Pagefind's files, for the search among the pages of the site. */
export const PAGE_INDEX_FOLDER = filePath('pageIndex', { file: '' });
