import { findAll } from '../exact-hits.ts';
import type { PhraseIndex } from '../phrase-index.ts';
import { otherYearSpellings } from '../years.ts';

/** Texts that say the same with a year of the other calendar. */
export interface OtherYear {
  /** The spellings looked for besides, e.g. `2012` for `101年`. */
  spellings: readonly string[];
  documents: readonly number[];
}

/** Documents that contain all words, with at least one year in another spelling. */
export async function findOtherYear(
  words: readonly string[],
  index: PhraseIndex,
): Promise<OtherYear> {
  const spellings: string[] = [];
  const documents = new Set<number>();
  for (const word of words) {
    for (const spelling of otherYearSpellings(word)) {
      spellings.push(spelling);
      const others = words.filter((other) => other !== word);
      for (const document of (await findAll([spelling, ...others], index)).keys()) {
        documents.add(document);
      }
    }
  }
  return { spellings, documents: [...documents].sort((a, b) => a - b) };
}
