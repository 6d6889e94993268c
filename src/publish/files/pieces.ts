/** A part of the site that is made from one thing, and stays as it is while that thing does. */
export interface Piece<T> {
  /** What it is made from, by kind and id, and what is made: `plan ntl-101 files`. */
  name: string;
  /** Names what else it is made from, where its name alone does not tell; a text that differs where that does. */
  from?: string;
  /** Writes its files, and gives what has to be known of them; a value that JSON can hold. */
  make: () => Promise<T>;
  /** Paths of the files that were written, from the site's root, e.g. `data/plans/ntl-101.csv`. */
  filesOf: (made: T) => readonly string[];
  /** Files that are no files of the site and that others are made of. */
  partsOf?: (made: T) => readonly PartFile[];
}

/** A file that is made on the way (`ExportJob.parts`). */
export interface PartFile {
  /** Below the folder of such files. */
  name: string;
  /** Lower-case hexadecimal. */
  sha256: string;
}

/** Gets a piece: made now, or as an edition before has it. */
export type KeepPiece = <T>(piece: Piece<T>) => Promise<T>;

/** Makes every piece. */
export const makeEverything: KeepPiece = ({ make }) => make();

/** Files of an edition that the same code has made. */
export interface FormerFiles {
  /** SHA-256 of a file as it was written. @param href from the site's root */
  sum: (href: string) => string | null;
  /** Where a file lies on the disk; null for one that is not what was written then. */
  find: (href: string) => { path: string } | null;
  /** What had to be known of a piece of that edition, whatever it was made from; null for one that it has not. @param name of the piece */
  made: (name: string) => unknown;
}
