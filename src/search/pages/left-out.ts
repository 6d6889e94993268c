const elements: readonly string[] = ['nav', 'script', 'template', 'noscript'];

const classes: readonly string[] = [
  // Stands on each page of its kind, or is counted from rows that are found themselves.
  'unsearched',
  'page-datasets',
  'region-mark',
  'checksum',
  'file-checksums',
  // The drawing of a chart; its heading, what is said of it, and the table of its figures are read.
  'chart',
  // Rows of data; lines for programs, addresses and sentences to be copied.
  'first-rows',
  'unit-rows',
  'copyable',
  // Files: their formats, sizes and days. What is in them the page says besides.
  'downloads',
  'dataset-files',
  'file-facts',
];

/**
 * Parts of a page that nobody would look for: menus, marks of regions, files and their checksums, drawings of charts, copies of data,
 * and what says the same on the page of each institution and unit, for it would bury what is of one of them. A new day or size of
 * a file so leaves the search as it is, as does a row more or less.
 * @param tagName in lower case
 */
export function isLeftOut(tagName: string, classNames: readonly (string | number)[]): boolean {
  return elements.includes(tagName) || classNames.some((name) => classes.includes(String(name)));
}
