/**
 * Places of the files of the search index, from the site's root: written by the build, read by the
 * search page. All are gzip-compressed JSON, so that they are small on hosts that compress nothing.
 */
export const INDEX_FOLDER = '/search-index/';

/** The table (`SearchTable`), which names all others. */
export const TABLE_FILE = `${INDEX_FOLDER}table.json.gz`;
