/** A part of the site that is made from one thing, and stays as it is while that thing does. */
export interface Piece<T> {
  /** What it is made from, by kind and id, and what is made: `plan ntl-101 files`. */
  name: string;
  /** Writes its files, and gives what has to be known of them; a value that JSON can hold. */
  make: () => Promise<T>;
  /** Paths of the files that were written, from the site's root, e.g. `data/plans/ntl-101.csv`. */
  filesOf: (made: T) => readonly string[];
}

/** Gets a piece: made now, or as an edition before has it. */
export type KeepPiece = <T>(piece: Piece<T>) => Promise<T>;

/** Makes every piece. */
export const makeEverything: KeepPiece = ({ make }) => make();
