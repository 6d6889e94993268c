// Apart from what compiles, for that loads the compiler, and all that render need only this.

/** Name of the module that renders, below `program/`; Astro gives it a hash. */
export const ENTRY = /^prerender-entry\..+\.mjs$/;

/** File that names the style sheets of each component of a page. */
export const STYLES = 'styles.json';

/** The styles of a page, as Astro keeps them while it builds. */
export interface PageStyles {
  key: string;
  styles: readonly { depth: number; order: number; sheet: unknown }[];
}
