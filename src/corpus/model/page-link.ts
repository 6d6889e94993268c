/** A link of a text that leads to an address of this site. */
export interface PageLink {
  /** File of the content, and the place in it. */
  file: string;
  at: { line: number; column: number };
  /** Address from the site's root, without language. */
  path: string;
}
