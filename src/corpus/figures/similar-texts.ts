import { TextIndex, type TextIndexLimits } from './text-index.ts';

/** A measure as far as likeness is concerned. */
export interface ComparableText {
  text: string;
  planId: string;
  institutionId: string;
  dimensionId: string | null;
}

/** A measure that reads alike. */
export interface Likeness {
  /** Position in the list of texts. */
  index: number;
  /** 0 to 1; says which of two is more alike, and nothing about the measures themselves. */
  score: number;
}

export interface Likenesses {
  /** In plans of other institutions, the most alike first. */
  elsewhere: readonly Likeness[];
  /** In other plans of the same institution. */
  otherPlans: readonly Likeness[];
}

/** Below this nothing is shown. Set by reading the closest pairs of five plans; see the tests. */
const leastScore = 0.15;

/** What a likeness counts across two comparable dimensions: the same words then mean less. */
const acrossDimensions = 0.8;

/** One shared pair of characters is one word: `展覽` alone makes no two measures alike. */
const leastShared = 2;

/**
 * Measures that read alike in other plans. A measure's own plan is left out: the point is to learn
 * from others.
 */
export class SimilarTexts {
  readonly #texts: readonly ComparableText[];
  /** Plan and institution of each text as numbers: they are asked for thousands of times a text. */
  readonly #plans: Uint32Array;
  readonly #institutions: Uint32Array;
  readonly #index: TextIndex;

  constructor(texts: readonly ComparableText[], limits?: TextIndexLimits) {
    this.#texts = texts;
    this.#plans = numbered(texts.map(({ planId }) => planId));
    this.#institutions = numbered(texts.map(({ institutionId }) => institutionId));
    this.#index = new TextIndex(
      texts.map(({ text }) => text),
      limits,
    );
  }

  /** Everything alike to the text at a position. */
  of(index: number): Likenesses {
    const own = this.#texts[index]!;
    const found = this.#index
      .neighbours(index, (other) => this.#group(index, other))
      .filter(({ shared }) => shared >= leastShared)
      .map(({ index: other, score }) => {
        const isSame = this.#texts[other]!.dimensionId === own.dimensionId;
        return { index: other, score: isSame ? score : score * acrossDimensions };
      })
      .filter(({ score }) => score >= leastScore)
      .sort((a, b) => b.score - a.score || a.index - b.index);
    const isElsewhere = ({ index: other }: Likeness) =>
      this.#institutions[other] !== this.#institutions[index];
    return {
      elsewhere: found.filter(isElsewhere),
      otherPlans: found.filter((likeness) => !isElsewhere(likeness)),
    };
  }

  #group(index: number, other: number): number | null {
    if (this.#plans[other] === this.#plans[index]) return null;
    return this.#institutions[other] === this.#institutions[index] ? 1 : 0;
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
