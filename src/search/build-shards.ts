import { shardOf, type FrequentPostings, type PartedPostings } from './gram-shards.ts';
import { WORD_START } from './latin-words.ts';

/** So many numbers fit in a shard on average: a few kilobytes, compressed. */
const NUMBERS_PER_SHARD = 2500;

/** Postings of more numbers than this stand in parts of at most so many: some four kilobytes each, compressed. */
const NUMBERS_PER_PART = 4000;

/** What is written of the grams of a list of documents, each file as JSON. */
export interface GramFiles {
  /** Their number is a power of two that grows with the texts. */
  shards: string[];
  parts: string[];
}

/**
 * The shards of a list of documents, and the parts of what is too long for one.
 * @param foldedTexts folded by `foldForSearch`; the document's number is its place in the list
 * @param latinStarts of each text (`latin-words.ts`)
 * @param rows how many of the documents are rows, which come first
 */
export function buildShards(
  foldedTexts: readonly string[],
  latinStarts: readonly (readonly number[])[],
  rows: number,
): GramFiles {
  const { grams, postings } = allPostings(foldedTexts, latinStarts);
  const parts: string[] = [];
  const entries = grams.map((_, number) => number);
  entries.sort((a, b) => compareKeys(grams[a]!, grams[b]!));
  let numbers = 0;
  const written = entries.map((number) => {
    const flat = postings(number);
    if (flat.length <= NUMBERS_PER_PART) {
      numbers += flat.length;
      return `[${flat.join(',')}]`;
    }
    const { parts: own, ...frequent } = cutPostings(flat, rows);
    numbers += frequent.from.length;
    // Three characters that are so frequent are found by their pairs.
    if (isTriple(grams[number]!)) return JSON.stringify(frequent);
    const entry: PartedPostings = { part: parts.length, ...frequent };
    for (const part of own) parts.push(`[${part.join(',')}]`);
    return JSON.stringify(entry);
  });
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(numbers / NUMBERS_PER_SHARD)));
  const shards = Array.from({ length: count }, (): string[] => []);
  for (const [place, number] of entries.entries()) {
    const gram = grams[number]!;
    shards[shardOf(gram, count)]!.push(`${JSON.stringify(gram)}:${written[place]!}`);
  }
  return { shards: shards.map((own) => `{${own.join(',')}}`), parts };
}

/** Every gram of the texts, and its postings by its number, flat as a shard has them. */
interface AllPostings {
  grams: readonly string[];
  postings: (number: number) => Int32Array;
}

function allPostings(
  foldedTexts: readonly string[],
  latinStarts: readonly (readonly number[])[],
): AllPostings {
  const { grams, runs } = readGrams(foldedTexts, latinStarts);
  const postings = fillPostings(grams.length, runs);
  const isFrequent = Uint8Array.from(grams, (gram, number) =>
    isPair(gram) && postings(number).length > NUMBERS_PER_PART ? 1 : 0,
  );
  const triples = readTriples({ grams, runs }, isFrequent);
  const ofTriples = fillPostings(triples.grams.length, triples.runs);
  return {
    grams: [...grams, ...triples.grams],
    postings: (number) =>
      number < grams.length ? postings(number) : ofTriples(number - grams.length),
  };
}

/** Whether a gram is two characters of a text; the beginning of a Latin word is none. */
function isPair(gram: string): boolean {
  return [...gram].length === 2 && !gram.startsWith(WORD_START);
}

function isTriple(gram: string): boolean {
  return [...gram].length === 3;
}

/** Long postings, cut between documents. */
function cutPostings(flat: Int32Array, rows: number): FrequentPostings & { parts: Int32Array[] } {
  const from: number[] = [];
  const parts: Int32Array[] = [];
  let rowsWith = 0;
  let document = 0;
  let start = 0;
  for (let at = 0; at < flat.length;) {
    let next = at + 2;
    while (next < flat.length && flat[next]! < 0) next += 1;
    document += flat[at]!;
    if (document < rows) rowsWith += 1;
    if (at === 0 || next - start > NUMBERS_PER_PART) {
      if (at > 0) parts.push(flat.slice(start, at));
      start = at;
      from.push(document);
    }
    at = next;
  }
  parts.push(flat.slice(start));
  // Each part is read by itself, so its first document is told by its number.
  for (const [place, part] of parts.entries()) part[0] = from[place]!;
  return { from, rows: rowsWith, parts };
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

interface NumberedGrams {
  grams: readonly string[];
  runs: GramRuns;
}

/** The characters and pairs of the texts, numbered as they come, with their places. */
function readGrams(
  foldedTexts: readonly string[],
  latinStarts: readonly (readonly number[])[],
): NumberedGrams {
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
  return { grams, runs: { gram, place, ends } };
}

/**
 * Three characters, both pairs of which are frequent, wherever they stand.
 * @param isFrequent 1 for each pair that is, by its number
 */
function readTriples({ grams, runs }: NumberedGrams, isFrequent: Uint8Array): NumberedGrams {
  const most = runs.gram.reduce((sum, number) => sum + isFrequent[number]!, 0);
  const gram = new Int32Array(most);
  const place = new Int32Array(most);
  const ends = new Int32Array(runs.ends.length);
  const triples: string[] = [];
  /** Numbers of triples by both pairs. */
  const known = new Map<number, number>();
  let total = 0;
  let from = 0;
  runs.ends.forEach((end, document) => {
    let before = -1;
    let placeBefore = -2;
    for (; from < end; from += 1) {
      const number = runs.gram[from]!;
      if (isFrequent[number] === 0) continue;
      const at = runs.place[from]!;
      if (placeBefore === at - 1) {
        const key = before * grams.length + number;
        let triple = known.get(key);
        if (triple === undefined) {
          triple = triples.push(grams[before]! + [...grams[number]!][1]!) - 1;
          known.set(key, triple);
        }
        gram[total] = triple;
        place[total] = placeBefore;
        total += 1;
      }
      before = number;
      placeBefore = at;
    }
    ends[document] = total;
  });
  return { grams: triples, runs: { gram, place, ends } };
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
