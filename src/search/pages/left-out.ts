const elements: readonly string[] = ['nav', 'script', 'template', 'noscript'];

const classes: readonly string[] = [
  'region-mark',
  'checksum',
  'file-checksums',
  // Pictures of figures, each figure as a text of the picture and in a table besides.
  'charts',
  // Rows of data, and lines for programs.
  'first-rows',
  'unit-rows',
  'copyable-code',
];

/**
 * Parts of a page that nobody would look for: menus, marks of regions, checksums, pictures of figures, copies of data.
 * @param tagName in lower case
 */
export function isLeftOut(tagName: string, classNames: readonly (string | number)[]): boolean {
  return elements.includes(tagName) || classNames.some((name) => classes.includes(String(name)));
}
