const elements: readonly string[] = ['nav', 'script', 'template', 'noscript'];

const classes: readonly string[] = [
  'region-mark',
  'checksum',
  'file-checksums',
  // The drawing of a chart; its heading, what is said of it, and the table of its figures are read.
  'chart',
  // Rows of data, and lines for programs.
  'first-rows',
  'unit-rows',
  'copyable-code',
];

/**
 * Parts of a page that nobody would look for: menus, marks of regions, checksums, drawings of charts, copies of data.
 * @param tagName in lower case
 */
export function isLeftOut(tagName: string, classNames: readonly (string | number)[]): boolean {
  return elements.includes(tagName) || classNames.some((name) => classes.includes(String(name)));
}
