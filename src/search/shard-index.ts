import { postingsIn, shardOf, type GramShard, type Postings } from './gram-shards.ts';
import { gramsOfNeedle, type NeededGram } from './grams.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { remembered } from './remembered.ts';

/** Grams asked for at once; a long needle that stands nowhere is given up after the first of them. */
const GRAMS_AT_ONCE = 12;

/**
 * A phrase index over the shards of `gram-shards.ts`. Shards and answers are kept, except those
 * that failed.
 * @param readShard gives a shard by its number
 */
export function shardIndex(
  shardCount: number,
  readShard: (shard: number) => Promise<GramShard>,
): PhraseIndex {
  const shards = remembered(readShard);
  const postingsOf = remembered(async (gram: string): Promise<Postings> => {
    return postingsIn(await shards(shardOf(gram, shardCount)), gram);
  });
  const find = async (needle: string): Promise<ReadonlyMap<number, number>> => {
    const needed = gramsOfNeedle(needle);
    let starts: Postings | null = null;
    for (let from = 0; from < needed.length; from += GRAMS_AT_ONCE) {
      const batch = needed.slice(from, from + GRAMS_AT_ONCE);
      const found = await Promise.all(
        batch.map(async (part) => ({ part, postings: await postingsOf(part.gram) })),
      );
      for (const { part, postings } of found) starts = startsWith(starts, part, postings);
      if (starts?.size === 0) break;
    }
    return new Map([...(starts ?? [])].map(([document, places]) => [document, places[0]!]));
  };
  return { find: remembered(find) };
}

/** Where the needle can start: those of the starts known so far that the gram confirms. */
function startsWith(
  known: Postings | null,
  { offset }: NeededGram,
  postings: Postings,
): Map<number, readonly number[]> {
  const starts = new Map<number, readonly number[]>();
  for (const document of (known ?? postings).keys()) {
    const places = postings.get(document);
    if (places === undefined) continue;
    const before = known && new Set(known.get(document));
    const confirmed = places
      .map((place) => place - offset)
      .filter((start) => start >= 0 && (before === null || before.has(start)));
    if (confirmed.length > 0) starts.set(document, confirmed);
  }
  return starts;
}
