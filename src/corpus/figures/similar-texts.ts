import { TextIndex, type TextIndexLimits } from './text-index.ts';

/** A measure as far as likeness is concerned. */
export interface ComparableText {
  text: string;
  /** Texts of one source are not compared with each other: a plan, or an institution. */
  source: string;
  dimensionId: string | null;
}

/** A measure that reads alike. */
export interface Likeness {
  /** Position in the list of texts. */
  index: number;
  /** 0 to 1; says which of two is more alike, and nothing about the measures themselves. */
  score: number;
}

/** Texts that are compared with each other. */
export interface Comparison {
  texts: readonly ComparableText[];
  limits?: TextIndexLimits;
}

/** What is alike to each text of a comparison, in flat arrays: objects would not fit into memory for many texts. */
export interface Likenesses {
  /** What is alike to text i stands from `starts[i]` to `starts[i + 1]`, the most alike first. */
  starts: Uint32Array;
  indexes: Uint32Array;
  scores: Float64Array;
}

/** Compares every text with the others. */
export function compareTexts({ texts, limits }: Comparison): Likenesses {
  const compared = new SimilarTexts(texts, limits);
  const starts = new Uint32Array(texts.length + 1);
  const indexes: number[] = [];
  const scores: number[] = [];
  for (let at = 0; at < texts.length; at += 1) {
    for (const { index, score } of compared.of(at)) {
      indexes.push(index);
      scores.push(score);
    }
    starts[at + 1] = indexes.length;
  }
  return { starts, indexes: Uint32Array.from(indexes), scores: Float64Array.from(scores) };
}

/** What is alike to the text at a position, the most alike first. */
export function likenessesOf({ starts, indexes, scores }: Likenesses, at: number): Likeness[] {
  const found: Likeness[] = [];
  for (let place = starts[at]!; place < starts[at + 1]!; place += 1) {
    found.push({ index: indexes[place]!, score: scores[place]! });
  }
  return found;
}

/** Below this nothing is shown. Set by reading the closest pairs of five plans; see the tests. */
const leastScore = 0.15;

/** What a likeness counts across two comparable dimensions: the same words then mean less. */
const acrossDimensions = 0.8;

/** One shared pair of characters is one word: `展覽` alone makes no two measures alike. */
const leastShared = 2;

/** Measures that read alike in other sources: the point is to learn from others. */
export class SimilarTexts {
  readonly #texts: readonly ComparableText[];
  /** Source of each text as a number: it is asked for thousands of times a text. */
  readonly #sources: Uint32Array;
  readonly #index: TextIndex;

  constructor(texts: readonly ComparableText[], limits?: TextIndexLimits) {
    this.#texts = texts;
    this.#sources = numbered(texts.map(({ source }) => source));
    this.#index = new TextIndex(
      texts.map(({ text }) => text),
      limits,
    );
  }

  /** What is alike to the text at a position, the most alike first. */
  of(index: number): Likeness[] {
    const sources = this.#sources;
    const { dimensionId } = this.#texts[index]!;
    return this.#index
      .neighbours(index, (other) => sources[other] !== sources[index])
      .filter(({ shared }) => shared >= leastShared)
      .map(({ index: other, score }) => {
        const isSame = this.#texts[other]!.dimensionId === dimensionId;
        const counted = isSame ? score : score * acrossDimensions;
        return { index: other, score: Math.round(counted * 10_000) / 10_000 };
      })
      .filter(({ score }) => score >= leastScore)
      .sort((a, b) => b.score - a.score);
  }
}

/** Equal names as equal numbers. */
function numbered(names: readonly string[]): Uint32Array {
  const numbers = new Map<string, number>();
  return Uint32Array.from(names, (name) => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
}
