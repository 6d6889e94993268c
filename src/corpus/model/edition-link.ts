/** A link of a text that leads to the archive of a former edition. */
export interface EditionLink {
  /** File of the content, and the place in it. */
  file: string;
  at: { line: number; column: number };
  /** Address from the site's root. */
  path: string;
}
