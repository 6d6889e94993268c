import { countGrams } from './grams.ts';

/** How much work one question may cost. */
export interface TextIndexLimits {
  /** Up to this many texts, every text that shares a gram is compared: the answer is exact. */
  exactUpTo: number;
  /**
   * Beyond: texts looked at to find candidates, counted once for each gram that they share with
   * the text asked for. The rarest grams are followed first, for as long as their lists fit.
   */
  visits: number;
  /** Beyond: candidates of each group whose score is worked out, those with most shared weight. */
  candidates: number;
}

/** A text like the one asked for. */
export interface Neighbour {
  /** Position in the list of texts. */
  index: number;
  /** Cosine of the two texts' weighted grams, 0 to 1, to four decimals. */
  score: number;
  /** Different grams that both texts have. */
  shared: number;
}

const usualLimits: TextIndexLimits = { exactUpTo: 4000, visits: 4000, candidates: 40 };

/**
 * Finds texts with similar wording: the cosine of their character pairs, weighted by
 * (1 + ln count) · ln(texts ÷ texts with the pair), so that words that every text uses hardly count.
 *
 * An inverted index leads to candidates. Among many texts a question costs a fixed number of steps;
 * a similar text may then be missed, if the two share no rare pair. Memory: some 12 bytes a pair of
 * characters that a text has, about 0.8 GB for 600 000 measures.
 */
export class TextIndex {
  readonly #limits: TextIndexLimits;
  /** Grams of text i: from `#starts[i]` to `#starts[i + 1]`, ascending. */
  readonly #starts: Uint32Array;
  readonly #grams: Uint32Array;
  readonly #weights: Float32Array;
  /** Texts with gram g: from `#listStarts[g]` to `#listStarts[g + 1]`, ascending. */
  readonly #listStarts: Uint32Array;
  readonly #lists: Uint32Array;
  readonly #partialScores: Float32Array;

  constructor(texts: readonly string[], limits: TextIndexLimits = usualLimits) {
    const { exactUpTo } = limits;
    this.#limits =
      texts.length <= exactUpTo ? { exactUpTo, visits: Infinity, candidates: Infinity } : limits;
    const counted = countAll(texts);
    this.#starts = counted.starts;
    this.#grams = counted.grams;
    const listLengths = new Uint32Array(counted.gramCount);
    for (const gram of counted.grams) listLengths[gram]! += 1;
    this.#weights = weigh(counted, listLengths, texts.length);
    this.#listStarts = new Uint32Array(counted.gramCount + 1);
    for (let gram = 0; gram < counted.gramCount; gram++) {
      this.#listStarts[gram + 1] = this.#listStarts[gram]! + listLengths[gram]!;
    }
    this.#lists = this.#invert(texts.length);
    this.#partialScores = new Float32Array(texts.length);
  }

  /**
   * Texts similar to one of the list, the most similar first; of equal ones, the earlier first.
   * @param groupOf sorts the other texts into groups, which do not push each other out of the
   *   candidates; null = leave the text out
   */
  neighbours(index: number, groupOf: (other: number) => number | null): Neighbour[] {
    const best = new Map<number, Candidate[]>();
    for (const other of this.#addPartialScores(index)) {
      const partial = this.#partialScores[other]!;
      this.#partialScores[other] = 0;
      const group = other === index ? null : groupOf(other);
      if (group === null) continue;
      const members = best.get(group);
      if (members) keepBest(members, other, partial, this.#limits.candidates);
      else best.set(group, [{ other, partial }]);
    }
    return [...best.values()]
      .flat()
      .map(({ other }) => this.#compare(index, other))
      .sort((a, b) => b.score - a.score || a.index - b.index);
  }

  /** Follows the grams of a text, rarest first; returns the texts that it came by. */
  #addPartialScores(index: number): number[] {
    const entries = this.#entriesOf(index);
    const lengthOf = (entry: number) => {
      const gram = this.#grams[entry]!;
      return this.#listStarts[gram + 1]! - this.#listStarts[gram]!;
    };
    entries.sort((a, b) => lengthOf(a) - lengthOf(b) || a - b);
    const touched: number[] = [];
    let visits = 0;
    for (const entry of entries) {
      visits += lengthOf(entry);
      if (visits > this.#limits.visits) break;
      const gram = this.#grams[entry]!;
      // A gram that every text has weighs nothing.
      const weight = this.#weights[entry]! ** 2;
      if (weight === 0) continue;
      for (let at = this.#listStarts[gram]!; at < this.#listStarts[gram + 1]!; at++) {
        const other = this.#lists[at]!;
        if (this.#partialScores[other] === 0) touched.push(other);
        this.#partialScores[other]! += weight;
      }
    }
    return touched;
  }

  #entriesOf(index: number): number[] {
    const start = this.#starts[index]!;
    return Array.from({ length: this.#starts[index + 1]! - start }, (_, offset) => start + offset);
  }

  #compare(index: number, other: number): Neighbour {
    let sum = 0;
    let shared = 0;
    let mine = this.#starts[index]!;
    let theirs = this.#starts[other]!;
    while (mine < this.#starts[index + 1]! && theirs < this.#starts[other + 1]!) {
      const difference = this.#grams[mine]! - this.#grams[theirs]!;
      if (difference === 0) {
        sum += this.#weights[mine]! * this.#weights[theirs]!;
        shared += 1;
      }
      if (difference <= 0) mine += 1;
      if (difference >= 0) theirs += 1;
    }
    return { index: other, score: Math.round(sum * 10_000) / 10_000, shared };
  }

  #invert(textCount: number): Uint32Array {
    const lists = new Uint32Array(this.#grams.length);
    const next = this.#listStarts.slice();
    for (let text = 0; text < textCount; text++) {
      for (let entry = this.#starts[text]!; entry < this.#starts[text + 1]!; entry++) {
        const gram = this.#grams[entry]!;
        lists[next[gram]!] = text;
        next[gram]! += 1;
      }
    }
    return lists;
  }
}

interface Candidate {
  other: number;
  partial: number;
}

/** Adds to a list that is ordered, best first, and holds at most `limit`. */
function keepBest(list: Candidate[], other: number, partial: number, limit: number): void {
  if (limit === Infinity) {
    list.push({ other, partial });
    return;
  }
  const last = list[list.length - 1];
  if (list.length >= limit && last && !isBetter(other, partial, last)) return;
  let place = list.length;
  while (place > 0 && isBetter(other, partial, list[place - 1]!)) place -= 1;
  list.splice(place, 0, { other, partial });
  if (list.length > limit) list.pop();
}

function isBetter(other: number, partial: number, than: Candidate): boolean {
  return partial > than.partial || (partial === than.partial && other < than.other);
}

interface CountedTexts {
  starts: Uint32Array;
  grams: Uint32Array;
  counts: Uint16Array;
  gramCount: number;
}

/** Grams of all texts as numbers, in flat arrays: objects would not fit into memory for many texts. */
function countAll(texts: readonly string[]): CountedTexts {
  const numbers = new Map<string, number>();
  const starts = new Uint32Array(texts.length + 1);
  let grams = new Uint32Array(1024);
  let counts = new Uint16Array(1024);
  let length = 0;
  texts.forEach((text, index) => {
    const entries: [number, number][] = [];
    for (const [gram, count] of countGrams(text)) {
      let number = numbers.get(gram);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(gram, number);
      }
      entries.push([number, Math.min(count, 65_535)]);
    }
    entries.sort(([a], [b]) => a - b);
    while (length + entries.length > grams.length) {
      grams = doubled(grams, Uint32Array);
      counts = doubled(counts, Uint16Array);
    }
    for (const [number, count] of entries) {
      grams[length] = number;
      counts[length] = count;
      length += 1;
    }
    starts[index + 1] = length;
  });
  return {
    starts,
    grams: grams.slice(0, length),
    counts: counts.slice(0, length),
    gramCount: numbers.size,
  };
}

function doubled<Numbers extends Uint32Array | Uint16Array>(
  numbers: Numbers,
  Kind: new (length: number) => Numbers,
): Numbers {
  const larger = new Kind(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** Weight of every gram of every text; the weights of a text have length 1 as a vector. */
function weigh(
  { starts, grams, counts }: CountedTexts,
  listLengths: Uint32Array,
  textCount: number,
): Float32Array {
  const weights = new Float32Array(grams.length);
  for (let text = 0; text < textCount; text++) {
    let squares = 0;
    for (let entry = starts[text]!; entry < starts[text + 1]!; entry++) {
      const rarity = Math.log(textCount / listLengths[grams[entry]!]!);
      const weight = (1 + Math.log(counts[entry]!)) * rarity;
      weights[entry] = weight;
      squares += weight * weight;
    }
    const length = Math.sqrt(squares) || 1;
    for (let entry = starts[text]!; entry < starts[text + 1]!; entry++) {
      weights[entry]! /= length;
    }
  }
  return weights;
}
