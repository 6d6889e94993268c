/**
 * The rooms of `src/`, from the lowest to the highest; rooms of one floor do not know each other.
 * What each is for stands in docs/architecture.md.
 */
export const floors: readonly (readonly string[])[] = [
  ['content'],
  ['meaning'],
  ['corpus'],
  ['search'],
  ['words'],
  ['datasets', 'drafting'],
  ['publish'],
  ['site'],
];

/**
 * Where effects belong: the only places of `src/` that may use Node's own modules and globals.
 * All else is plain TypeScript that runs in a browser as well.
 */
export const effects: readonly string[] = [
  // Reads the content folder.
  'src/content/read/read-content-folder.ts',
  // Unpack what documents are packed in.
  'src/drafting/import/readers/packages/open-package.ts',
  'src/drafting/import/readers/packages/name-file-kind.ts',
  'src/drafting/import/readers/pdf/tame-pdf.ts',
  // Writes files and reads those of the build before.
  'src/publish/',
  // Reads the text of a plan's source for its page.
  'src/site/sources/site-sources.ts',
];
