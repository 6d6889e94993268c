/**
 * The index of grams, cut into shards: files that are each read only when a gram of theirs is
 * asked for.
 *
 * A shard is a JSON object: gram → its postings, flat. For each document, in order: the difference
 * of its number to the document before (to 0 for the first), the first place of the gram, then for
 * each further place the difference to the one before as a negative number.
 * `{"哺乳": [3, 7, -5, 2, 0]}`: in document 3 at 7 and 12, in document 5 at 0.
 *
 * A gram that stands in very many documents has its postings in *parts*: files of their own, each of the
 * documents from one number to the next, of which a search reads those that it needs.
 *
 * Three characters both of whose pairs stand in parts are a gram too: 借書 and 書證 may be frequent, and 借書證 is not.
 * Those that are frequent themselves have no parts, for their pairs find them.
 */
export type GramShard = Readonly<
  Record<string, readonly number[] | PartedPostings | FrequentPostings>
>;

/** What is known of a gram of very many documents. */
export interface FrequentPostings {
  /** The first of its documents, and more of them at great distances, ascending: the first of each part. */
  from: readonly number[];
  /** How many rows have the gram; rows are the documents that come first. */
  rows: number;
}

/** Where the parts of a gram's postings are. */
export interface PartedPostings extends FrequentPostings {
  /** Number of the first part; the others follow. */
  part: number;
}

/** A part of the postings of a gram, flat as in a shard; the first number is that of the document itself. */
export type GramPart = readonly number[];

/** Places of a gram: document → places in it, in order. */
export type Postings = ReadonlyMap<number, readonly number[]>;

/** Number of the shard that holds a gram: FNV-1a over its UTF-16 units, then mixed, for only low bits count. */
export function shardOf(gram: string, shardCount: number): number {
  let hash = 0x811c9dc5;
  for (let unit = 0; unit < gram.length; unit += 1) {
    hash = Math.imul(hash ^ gram.charCodeAt(unit), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return ((hash ^ (hash >>> 16)) >>> 0) % shardCount;
}

/** The postings that a flat list has. */
export function readPostings(numbers: readonly number[]): Postings {
  const postings = new Map<number, number[]>();
  let document = 0;
  let at = 0;
  while (at < numbers.length) {
    document += numbers[at]!;
    const places = [numbers[at + 1]!];
    at += 2;
    while (at < numbers.length && numbers[at]! < 0) {
      places.push(places.at(-1)! - numbers[at]!);
      at += 1;
    }
    postings.set(document, places);
  }
  return postings;
}
