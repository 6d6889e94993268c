import {
  readPostings,
  shardOf,
  type FrequentPostings,
  type GramPart,
  type GramShard,
  type PartedPostings,
  type Postings,
} from './gram-shards.ts';
import { gramsBetween, gramsOfNeedle, triplesOf, type NeededGram } from './grams.ts';
import { isLatinNeedle, WORD_START } from './latin-words.ts';
import type { DocumentRanges, LargeIndex } from './phrase-index.ts';
import { remembered } from './remembered.ts';

/** Grams asked for at once; a long needle that stands nowhere is given up after the first of them. */
const GRAMS_AT_ONCE = 12;

/** So many parts of frequent grams are read where rarer ones say which: some sixty kilobytes at most. */
const FEW_PARTS = 16;

/** The files of an index of grams. */
export interface GramSource {
  shardCount: number;
  /** Gives a shard by its number. */
  readShard: (shard: number) => Promise<GramShard>;
  /** Gives a part of the postings of a gram by its number. */
  readPart: (part: number) => Promise<GramPart>;
}

/** What is known of a gram before its parts are read: where it stands, or that it is frequent. */
type Entry =
  | { postings: Postings; frequent: null }
  | { postings: null; frequent: FrequentPostings | PartedPostings };

/**
 * A phrase index over the shards of `gram-shards.ts`. Shards, parts and answers are kept, except those
 * that failed.
 */
export function shardIndex({ shardCount, readShard, readPart }: GramSource): LargeIndex {
  const shards = remembered(readShard);
  const entryOf = remembered(async (gram: string): Promise<Entry> => {
    const entry = (await shards(shardOf(gram, shardCount)))[gram] ?? [];
    return isFrequent(entry)
      ? { postings: null, frequent: entry }
      : { postings: readPostings(entry), frequent: null };
  });
  const partOf = remembered(async (part: number) => readPostings(await readPart(part)));

  /** Numbers of the parts of a gram that can have documents of the ranges, or those that are asked for. */
  const partsIn = (
    { part, from }: PartedPostings,
    documents: readonly number[] | null,
    within: DocumentRanges | undefined,
  ): number[] => {
    const places =
      documents !== null
        ? new Set(documents.map((document) => placeIn(from, document)))
        : [...from.keys()].filter((place) => touches(from, place, within));
    return [...places].filter((place) => place >= 0).map((place) => part + place);
  };

  const readParts = async (parts: readonly number[]): Promise<Postings> => {
    const read = await Promise.all(parts.map(partOf));
    return read.length === 1 ? read[0]! : new Map(read.flatMap((postings) => [...postings]));
  };

  const entriesOf = (grams: readonly NeededGram[]) =>
    Promise.all(grams.map(async (gram) => ({ gram, entry: await entryOf(gram.gram) })));

  /** Where a needle can start, as far as rare grams tell, and its frequent ones, the rarest of them first. */
  const narrowed = async (needle: string, within: DocumentRanges | undefined) => {
    const needed = gramsOfNeedle(needle);
    let starts = null as Postings | null;
    let later: { gram: NeededGram; parted: PartedPostings }[] = [];
    /** Where in the needle a frequent pair stands. */
    const frequentAt = new Set<number>();
    const frequent: FrequentPostings[] = [];
    const take = async (grams: readonly NeededGram[], isNeeded: boolean) => {
      for (const { gram, entry } of await entriesOf(grams)) {
        if (entry.frequent !== null) frequent.push(entry.frequent);
        if (entry.postings !== null) starts = startsWith(starts, gram, entry.postings);
        else if (!isStart(gram)) frequentAt.add(gram.offset);
        if (isNeeded && entry.frequent !== null && isParted(entry.frequent)) {
          later.push({ gram, parted: entry.frequent });
        }
      }
    };
    for (let from = 0; from < needed.length && starts?.size !== 0; from += GRAMS_AT_ONCE) {
      await take(needed.slice(from, from + GRAMS_AT_ONCE), true);
    }
    const partsLeft = () => {
      const documents = documentsIn(starts)?.filter(isWithin(within)) ?? null;
      return later.flatMap(({ parted }) => partsIn(parted, documents, within)).length;
    };
    // Rather than many parts the pairs between are read, which may be rarer, and three characters together.
    const between = gramsBetween(needle);
    const { covering, others } = triplesOf(needle);
    if (partsLeft() > between.length) {
      // Asked for together: on a slow line every round trip counts.
      await Promise.all([take(between, false), entriesOf(covering)]);
    }
    for (const triples of [covering, others]) {
      const known = triples.filter(
        ({ offset }) => frequentAt.has(offset) && frequentAt.has(offset + 1),
      );
      if (partsLeft() <= known.length) break;
      for (const { gram, entry } of await entriesOf(known)) {
        if (entry.postings === null) {
          frequent.push(entry.frequent);
          continue;
        }
        starts = startsWith(starts, gram, entry.postings);
        // Where the three stand, their pairs do.
        const isTold = ({ gram: { offset } }: { gram: NeededGram }) =>
          offset === gram.offset || offset === gram.offset + 1;
        later = later.filter((each) => isStart(each.gram) || !isTold(each));
      }
    }
    later.sort((a, b) => a.parted.from.length - b.parted.from.length);
    const [rarest] = frequent.sort((a, b) => a.from.length - b.from.length);
    return { starts, later, parts: partsLeft(), rarest };
  };

  /** The gram that is the whole of a needle; null where there is none. */
  const wholeGram = async (needle: string): Promise<string | null> => {
    const needed = gramsOfNeedle(needle);
    if (needed.length === 1) return needed[0]!.gram;
    if ([...needle].length !== 3 || isLatinNeedle(needle)) return null;
    const pairs = await entriesOf(needed);
    return pairs.every(({ entry }) => entry.frequent !== null) ? needle : null;
  };

  const find = async (
    needle: string,
    within?: DocumentRanges,
  ): Promise<ReadonlyMap<number, number>> => {
    const isAsked = isWithin(within);
    const { starts: narrowest, later, parts } = await narrowed(needle, within);
    let starts = narrowest;
    // So few are asked for together; of many the rarest gram may leave little.
    if (parts <= FEW_PARTS) {
      const documents = documentsIn(starts)?.filter(isAsked) ?? null;
      await readParts(later.flatMap(({ parted }) => partsIn(parted, documents, within)));
    }
    for (const { gram, parted } of later) {
      const documents = documentsIn(starts)?.filter(isAsked) ?? null;
      starts = startsWith(starts, gram, await readParts(partsIn(parted, documents, within)));
    }
    return new Map(
      [...(starts ?? [])].flatMap(([document, at]) =>
        isAsked(document) ? [[document, at[0]!]] : [],
      ),
    );
  };
  const findAll = remembered((needle: string) => find(needle));
  return {
    find: (needle, within) => (within === undefined ? findAll(needle) : find(needle, within)),
    async isVast(needle) {
      const { starts, parts } = await narrowed(needle, undefined);
      return parts > (starts === null ? 0 : FEW_PARTS);
    },
    async placesToLook(needle) {
      const { starts, rarest } = await narrowed(needle, undefined);
      return documentsIn(starts) ?? rarest?.from ?? [];
    },
    async countRows(needle) {
      const gram = await wholeGram(needle);
      return gram === null ? null : ((await entryOf(gram)).frequent?.rows ?? null);
    },
  };
}

function documentsIn(postings: Postings | null): number[] | null {
  return postings === null ? null : [...postings.keys()];
}

function isFrequent(entry: GramShard[string]): entry is FrequentPostings | PartedPostings {
  return !Array.isArray(entry);
}

function isParted(frequent: FrequentPostings | PartedPostings): frequent is PartedPostings {
  return 'part' in frequent;
}

/** Whether a gram is the beginning of a Latin word. */
function isStart({ gram }: NeededGram): boolean {
  return gram.startsWith(WORD_START);
}

/** Place of the part that can have a document; -1 where it stands before all of them. */
function placeIn(from: readonly number[], document: number): number {
  let low = 0;
  let high = from.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (from[middle]! > document) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}

/** Whether a part can have documents of the ranges. */
function touches(
  from: readonly number[],
  place: number,
  within: DocumentRanges | undefined,
): boolean {
  const first = from[place]!;
  const end = from[place + 1] ?? Infinity;
  return within === undefined || within.some(([start, last]) => first < last && start < end);
}

function isWithin(within: DocumentRanges | undefined): (document: number) => boolean {
  return (document) =>
    within === undefined || within.some(([from, end]) => from <= document && document < end);
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
