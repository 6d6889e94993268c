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
  readonly #index: TextIndex;

  constructor(texts: readonly ComparableText[], limits?: TextIndexLimits) {
    this.#texts = texts;
    this.#index = new TextIndex(
      texts.map(({ text }) => text),
      limits,
    );
  }

  /** Everything alike to the text at a position. */
  of(index: number): Likenesses {
    const own = this.#texts[index]!;
    const found = this.#index
      .neighbours(index, (other) => this.#group(own, this.#texts[other]!))
      .filter(({ shared }) => shared >= leastShared)
      .map(({ index: other, score }) => {
        const isSame = this.#texts[other]!.dimensionId === own.dimensionId;
        return { index: other, score: isSame ? score : score * acrossDimensions };
      })
      .filter(({ score }) => score >= leastScore)
      .sort((a, b) => b.score - a.score || a.index - b.index);
    const isElsewhere = ({ index: other }: Likeness) =>
      this.#texts[other]!.institutionId !== own.institutionId;
    return {
      elsewhere: found.filter(isElsewhere),
      otherPlans: found.filter((likeness) => !isElsewhere(likeness)),
    };
  }

  #group(own: ComparableText, other: ComparableText): number | null {
    if (other.planId === own.planId) return null;
    return other.institutionId === own.institutionId ? 1 : 0;
  }
}
