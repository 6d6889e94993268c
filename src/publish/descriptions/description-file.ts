import type { Bilingual } from '../../content/bilingual.ts';

/** A file that describes the data for machines, before it is written. */
export interface DescriptionFile {
  /** Address from the site's root. */
  href: string;
  mediaType: string;
  /** What it is. */
  title: Bilingual;
  /** What it is apart from the institution or plan it is about, where there is one of each. */
  kind?: Bilingual;
  /** Made when the file is written: all of them at once would fill the memory. */
  content: () => string;
}

/** JSON with one key a line. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 1) + '\n';
}
