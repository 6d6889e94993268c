/** Finds the documents (rows and passages, see `SearchTable`) whose folded text contains a needle. */
export interface PhraseIndex {
  /**
   * Document → where the needle first stands in its folded text, in characters from 0.
   * @param needle folded by `foldForSearch`, not empty
   */
  find(needle: string): Promise<ReadonlyMap<number, number>>;
}
