import { shardOf } from './gram-shards.ts';
import { WORD_START } from './latin-words.ts';

/** So many places fit in a shard on average: a few kilobytes, compressed. */
const PLACES_PER_SHARD = 1500;

/**
 * The shards of a list of documents, each as JSON; their number is a power of two that grows with the texts.
 * @param foldedTexts folded by `foldForSearch`; the document's number is its place in the list
 * @param latinStarts of each text (`latin-words.ts`)
 */
export function buildShards(
  foldedTexts: readonly string[],
  latinStarts: readonly (readonly number[])[],
): string[] {
  const { grams, runs, total } = readGrams(foldedTexts, latinStarts);
  const postings = fillPostings(grams.length, runs);
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(total / PLACES_PER_SHARD)));
  const shards = Array.from({ length: count }, (): string[] => []);
  const order = grams.map((_, number) => number).sort((a, b) => compareKeys(grams[a]!, grams[b]!));
  for (const number of order) {
    const gram = grams[number]!;
    shards[shardOf(gram, count)]!.push(`${JSON.stringify(gram)}:[${postings(number).join(',')}]`);
  }
  return shards.map((entries) => `{${entries.join(',')}}`);
}

const wordStart = WORD_START.codePointAt(0)!;

/** How many code points there are. */
const CODE_POINTS = 0x11_0000;

/** Every place of every gram, in the order of the texts, as numbers: objects for each would fill the memory. */
interface GramRuns {
  /** Number of the gram. */
  gram: Int32Array;
  place: Int32Array;
  /** Where the places of each document end. */
  ends: Int32Array;
}

/** The grams of the texts, numbered as they come, with their places, and how many places there are. */
function readGrams(
  foldedTexts: readonly string[],
  latinStarts: readonly (readonly number[])[],
): {
  grams: string[];
  runs: GramRuns;
  total: number;
} {
  const most = foldedTexts.reduce((sum, text) => sum + 3 * text.length, 0);
  const gram = new Int32Array(most);
  const place = new Int32Array(most);
  const ends = new Int32Array(foldedTexts.length);
  const grams: string[] = [];
  /** Numbers of single characters, from 1, by their code point. */
  const singles = new Int32Array(CODE_POINTS);
  /** Numbers of pairs by both code points. */
  const pairs = new Map<number, number>();
  /** Last document of a single character, by its number. */
  const lastDocument: number[] = [];
  let total = 0;
  const add = (number: number, at: number) => {
    gram[total] = number;
    place[total] = at;
    total += 1;
  };
  foldedTexts.forEach((folded, document) => {
    const starts = latinStarts[document]!;
    let nextStart = 0;
    let before = -1;
    let at = 0;
    const addPair = (first: number, second: number, place: number) => {
      const key = first * CODE_POINTS + second;
      let pair = pairs.get(key);
      if (pair === undefined) {
        pair = grams.push(String.fromCodePoint(first, second)) - 1;
        pairs.set(key, pair);
      }
      add(pair, place);
    };
    for (let unit = 0; unit < folded.length; at += 1) {
      const character = folded.codePointAt(unit)!;
      unit += character > 0xffff ? 2 : 1;
      if (before >= 0) addPair(before, character, at - 1);
      if (starts[nextStart] === at) {
        addPair(wordStart, character, at);
        nextStart += 1;
      }
      if (singles[character] === 0)
        singles[character] = grams.push(String.fromCodePoint(character));
      const single = singles[character]! - 1;
      // Of a single character the first place suffices.
      if (lastDocument[single] !== document) add(single, at);
      lastDocument[single] = document;
      before = character;
    }
    ends[document] = total;
  });
  return { grams, runs: { gram, place, ends }, total };
}

/** The postings by the number of their gram, flat as a shard has them. */
function fillPostings(
  count: number,
  { gram, place, ends }: GramRuns,
): (number: number) => Int32Array {
  const lastDocument = new Int32Array(count).fill(-1);
  const starts = new Int32Array(count + 1);
  let from = 0;
  ends.forEach((end, document) => {
    for (; from < end; from += 1) {
      const number = gram[from]!;
      starts[number + 1]! += lastDocument[number] === document ? 1 : 2;
      lastDocument[number] = document;
    }
  });
  for (let number = 0; number < count; number += 1) starts[number + 1]! += starts[number]!;
  const numbers = new Int32Array(starts[count]!);
  const next = starts.slice();
  const lastPlace = new Int32Array(count);
  lastDocument.fill(-1);
  from = 0;
  ends.forEach((end, document) => {
    for (; from < end; from += 1) {
      const number = gram[from]!;
      const at = place[from]!;
      const last = lastDocument[number]!;
      if (last === document) {
        numbers[next[number]!++] = lastPlace[number]! - at;
      } else {
        numbers[next[number]!++] = document - Math.max(0, last);
        numbers[next[number]!++] = at;
        lastDocument[number] = document;
      }
      lastPlace[number] = at;
    }
  });
  return (number) => numbers.subarray(starts[number], starts[number + 1]);
}

/** Order of the keys of an object: whole numbers first, the others by UTF-16 units. */
function compareKeys(a: string, b: string): number {
  const [isNumberA, isNumberB] = [WHOLE_NUMBER.test(a), WHOLE_NUMBER.test(b)];
  if (isNumberA && isNumberB) return Number(a) - Number(b);
  if (isNumberA || isNumberB) return isNumberA ? -1 : 1;
  return a < b ? -1 : 1;
}

const WHOLE_NUMBER = /^(?:0|[1-9]\d*)$/;
