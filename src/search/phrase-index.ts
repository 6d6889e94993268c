/** Documents from one number up to another, which is not among them. */
export type DocumentRange = readonly [from: number, end: number];
export type DocumentRanges = readonly DocumentRange[];

/** Finds the documents (rows and passages, see `SearchTable`) whose folded text contains a needle. */
export interface PhraseIndex {
  /**
   * Document → where the needle first stands in its folded text, in characters from 0.
   * @param needle folded by `foldForSearch`, not empty
   * @param within looks in these documents alone, and reads no more than that takes
   */
  find(needle: string, within?: DocumentRanges): Promise<ReadonlyMap<number, number>>;
}

/** An index of a whole site, where some needles stand in so many documents that all are not read at once. */
export interface LargeIndex extends PhraseIndex {
  /** Whether finding every document that has a needle means to read many files. */
  isVast(needle: string): Promise<boolean>;
  /**
   * Where to look for a needle before all documents that have it are found, ascending: all that rare grams leave, or
   * some at great distances that have one of its frequent grams.
   */
  placesToLook(needle: string): Promise<readonly number[]>;
  /** How many rows have a needle, where that is known before they are found; else null. */
  countRows(needle: string): Promise<number | null>;
}
