import { gramsOf } from './grams.ts';
import { weightOf } from './gram-weights.ts';

/** How much work one question may cost, whatever number of texts there is. */
export interface TextIndexLimits {
  /**
   * Texts looked at to find candidates, counted once for each pair that they share with the text
   * asked for. The pairs that fewest texts have are followed first.
   */
  visits: number;
  /** Of the texts that have one pair, so many are looked at. */
  textsOfPair: number;
  /** Texts whose score is worked out: those that are most alike as far as pairs were followed. */
  candidates: number;
}

/** A text like the one asked for. */
export interface Neighbour {
  /** Position in the list of texts. */
  index: number;
  /** Cosine of the two texts' weighted pairs, 0 to 1, to four decimals. */
  score: number;
  /** Different pairs that both texts have. */
  shared: number;
}

const usualLimits: TextIndexLimits = { visits: 1000, textsOfPair: 125, candidates: 10 };

/**
 * Finds texts with similar wording: the cosine of their pairs of characters, each with the weight
 * (1 + ln count) · its weight in `gram-weights.ts`. So the score of two texts depends on these two
 * alone, and words that every plan uses hardly count.
 *
 * An inverted index leads to candidates, and a question costs a fixed number of steps: where many
 * texts have a pair, only those that come next in the list of texts are looked at, and after the last
 * the first. Among very many texts a similar one may be missed, if the two share no rare pair.
 * Memory: some 16 bytes a pair of characters that a text has.
 */
export class TextIndex {
  readonly #limits: TextIndexLimits;
  readonly #count: number;
  /** Pairs of text i: from `#starts[i]` to `#starts[i + 1]`, in the order of their numbers. */
  readonly #starts: Uint32Array;
  /** Of each such entry the pair, counted in order of appearance. */
  readonly #pairs: Uint32Array;
  readonly #weights: Float32Array;
  /** Texts with pair p: from `#listStarts[p]` to `#listStarts[p + 1]`, ascending. */
  readonly #listStarts: Uint32Array;
  readonly #lists: Uint32Array;
  readonly #listWeights: Float32Array;
  /** By pair, all 0 between two questions. */
  readonly #own: Float32Array;
  readonly #sums: Sums;

  constructor(texts: readonly string[], limits: TextIndexLimits = usualLimits) {
    const { starts, pairs, weights, pairCount } = weighAll(texts);
    this.#limits = limits;
    this.#count = texts.length;
    this.#starts = starts;
    this.#pairs = pairs;
    this.#weights = weights;
    this.#listStarts = countLists(pairs, pairCount);
    this.#lists = new Uint32Array(pairs.length);
    this.#listWeights = new Float32Array(pairs.length);
    this.#fillLists();
    this.#own = new Float32Array(pairCount);
    this.#sums = new Sums(Math.min(limits.visits, texts.length));
  }

  /**
   * Texts similar to one of the list, the most similar first; of equal ones, that which comes next.
   * @param isMeant says of another text whether it is looked for
   */
  neighbours(index: number, isMeant: (other: number) => boolean): Neighbour[] {
    this.#takeOwn(index);
    const found = this.#candidates(index, isMeant)
      .map((other) => this.#compare(other))
      .sort((a, b) => b.score - a.score || this.#way(index, a.index) - this.#way(index, b.index));
    this.#dropOwn(index);
    return found;
  }

  #takeOwn(index: number): void {
    for (let entry = this.#starts[index]!; entry < this.#starts[index + 1]!; entry += 1) {
      this.#own[this.#pairs[entry]!] = this.#weights[entry]!;
    }
  }

  #dropOwn(index: number): void {
    for (let entry = this.#starts[index]!; entry < this.#starts[index + 1]!; entry += 1) {
      this.#own[this.#pairs[entry]!] = 0;
    }
  }

  /** The texts that are most alike as far as pairs were followed. */
  #candidates(index: number, isMeant: (other: number) => boolean): number[] {
    const sums = this.#sums;
    const { candidates: limit } = this.#limits;
    this.#addSums(index);
    const best: Candidate[] = [];
    for (let at = 0; at < sums.count; at += 1) {
      const sum = sums.sumAt(at);
      if (best.length === limit && sum < best[limit - 1]!.sum) continue;
      const other = sums.textAt(at);
      if (other !== index && isMeant(other)) {
        keepBest(best, { other, sum, way: this.#way(index, other) }, limit);
      }
    }
    sums.clear();
    return best.map(({ other }) => other);
  }

  /**
   * Follows the pairs of a text, those of fewest texts first, and adds up what each text that has
   * them shares.
   */
  #addSums(index: number): void {
    const sums = this.#sums;
    const lists = this.#lists;
    const listWeights = this.#listWeights;
    let left = this.#limits.visits;
    for (const pair of this.#rarestFirst(index)) {
      const own = this.#own[pair]!;
      // What every text has weighs nothing.
      if (own === 0) continue;
      const from = this.#listStarts[pair]!;
      const to = this.#listStarts[pair + 1]!;
      const steps = Math.min(to - from, this.#limits.textsOfPair, left);
      let at = steps < to - from ? placeBehind(lists, from, to, index) : from;
      for (let step = 0; step < steps; step += 1) {
        if (at === to) at = from;
        sums.add(lists[at]!, own * listWeights[at]!);
        at += 1;
      }
      left -= steps;
      if (left === 0) break;
    }
  }

  /** The pairs of a text, those first that fewest texts have; of equal ones in their order. */
  #rarestFirst(index: number): Float64Array {
    const from = this.#starts[index]!;
    const keys = new Float64Array(this.#starts[index + 1]! - from);
    const { length } = keys;
    for (let offset = 0; offset < length; offset += 1) {
      const pair = this.#pairs[from + offset]!;
      keys[offset] = (this.#listStarts[pair + 1]! - this.#listStarts[pair]!) * length + offset;
    }
    keys.sort();
    for (let place = 0; place < length; place += 1) {
      keys[place] = this.#pairs[from + (keys[place]! % length)]!;
    }
    return keys;
  }

  /** How many texts on another one comes, after the last the first. */
  #way(index: number, other: number): number {
    return (other - index + this.#count) % this.#count;
  }

  /** With the text whose weights are in `#own`. */
  #compare(other: number): Neighbour {
    let sum = 0;
    let shared = 0;
    for (let entry = this.#starts[other]!; entry < this.#starts[other + 1]!; entry += 1) {
      const own = this.#own[this.#pairs[entry]!]!;
      if (own === 0) continue;
      sum += own * this.#weights[entry]!;
      shared += 1;
    }
    return { index: other, score: Math.round(sum * 10_000) / 10_000, shared };
  }

  #fillLists(): void {
    const next = this.#listStarts.slice();
    for (let text = 0; text < this.#count; text += 1) {
      for (let entry = this.#starts[text]!; entry < this.#starts[text + 1]!; entry += 1) {
        const pair = this.#pairs[entry]!;
        const place = next[pair]!;
        this.#lists[place] = text;
        this.#listWeights[place] = this.#weights[entry]!;
        next[pair] = place + 1;
      }
    }
  }
}

/**
 * A sum for each of a few texts among very many: a small table that stays in the processor's cache,
 * where an array with a place for every text would not.
 */
class Sums {
  readonly #mask: number;
  /** Place of the table → 1 + place in the two lists; 0 = free. */
  readonly #places: Uint32Array;
  readonly #texts: Uint32Array;
  readonly #sums: Float64Array;
  count = 0;

  /** @param most texts that will have a sum */
  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * most + 1));
    this.#mask = size - 1;
    this.#places = new Uint32Array(size);
    this.#texts = new Uint32Array(most);
    this.#sums = new Float64Array(most);
  }

  add(text: number, value: number): void {
    let slot = this.#slotOf(text);
    for (;;) {
      const place = this.#places[slot]!;
      if (place === 0) break;
      if (this.#texts[place - 1] === text) {
        this.#sums[place - 1]! += value;
        return;
      }
      slot = (slot + 1) & this.#mask;
    }
    this.#texts[this.count] = text;
    this.#sums[this.count] = value;
    this.count += 1;
    this.#places[slot] = this.count;
  }

  textAt(place: number): number {
    return this.#texts[place]!;
  }

  sumAt(place: number): number {
    return this.#sums[place]!;
  }

  clear(): void {
    this.#places.fill(0);
    this.count = 0;
  }

  #slotOf(text: number): number {
    return (Math.imul(text, 0x9e3779b1) >>> 15) & this.#mask;
  }
}

interface Candidate {
  other: number;
  sum: number;
  way: number;
}

/** Adds to a list that is ordered, best first, and holds at most `limit`. */
function keepBest(list: Candidate[], candidate: Candidate, limit: number): void {
  let place = list.length;
  while (place > 0 && isBetter(candidate, list[place - 1]!)) place -= 1;
  if (place === limit) return;
  list.splice(place, 0, candidate);
  if (list.length > limit) list.pop();
}

function isBetter(candidate: Candidate, than: Candidate): boolean {
  return candidate.sum > than.sum || (candidate.sum === than.sum && candidate.way < than.way);
}

/** The first place from `from` to `to` whose value is greater; `to` where there is none. */
function placeBehind(ascending: Uint32Array, from: number, to: number, value: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface WeighedTexts {
  starts: Uint32Array;
  pairs: Uint32Array;
  /** Those of a text have length 1 as a vector. */
  weights: Float32Array;
  pairCount: number;
}

/** Pairs of all texts, in flat arrays: objects would not fit into memory for many texts. */
function weighAll(texts: readonly string[]): WeighedTexts {
  const numbers = new Map<number, number>();
  const known: number[] = [];
  const starts = new Uint32Array(texts.length + 1);
  let pairs = new Uint32Array(1024);
  let weights = new Float32Array(1024);
  let length = 0;
  for (const [index, text] of texts.entries()) {
    const grams = gramsOf(text);
    while (length + grams.length > pairs.length) {
      pairs = doubled(pairs, Uint32Array);
      weights = doubled(weights, Float32Array);
    }
    const start = length;
    let squares = 0;
    for (let at = 0; at < grams.length;) {
      const gram = grams[at]!;
      let end = at + 1;
      while (end < grams.length && grams[end] === gram) end += 1;
      let pair = numbers.get(gram);
      if (pair === undefined) {
        pair = numbers.size;
        numbers.set(gram, pair);
        known.push(weightOf(gram));
      }
      const weight = (1 + Math.log(end - at)) * known[pair]!;
      pairs[length] = pair;
      weights[length] = weight;
      squares += weight * weight;
      length += 1;
      at = end;
    }
    const norm = Math.sqrt(squares) || 1;
    for (let entry = start; entry < length; entry += 1) weights[entry]! /= norm;
    starts[index + 1] = length;
  }
  return {
    starts,
    pairs: pairs.slice(0, length),
    weights: weights.slice(0, length),
    pairCount: numbers.size,
  };
}

/** Where the list of each pair begins, and at the end where the last one ends. */
function countLists(pairs: Uint32Array, pairCount: number): Uint32Array {
  const starts = new Uint32Array(pairCount + 1);
  for (const pair of pairs) starts[pair + 1]! += 1;
  for (let pair = 0; pair < pairCount; pair += 1) starts[pair + 1]! += starts[pair]!;
  return starts;
}

function doubled<Numbers extends Uint32Array | Float32Array>(
  numbers: Numbers,
  Kind: new (length: number) => Numbers,
): Numbers {
  const larger = new Kind(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
