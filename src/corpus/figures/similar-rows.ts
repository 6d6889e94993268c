import type { Corpus, Row } from '../model/corpus.ts';
import { SimilarTexts, type Likeness } from './similar-texts.ts';

/** A row that reads like another. */
export interface SimilarRow {
  row: Row;
  /** 0 to 1; for ordering only. */
  score: number;
}

export interface SimilarRowsOfOne {
  /** At most three, of other institutions, the most alike first. */
  elsewhere: readonly SimilarRow[];
  /** At most two, of other plans of the same institution. */
  otherPlans: readonly SimilarRow[];
}

const shownElsewhere = 3;
const shownOtherPlans = 2;
const none: SimilarRowsOfOne = { elsewhere: [], otherPlans: [] };

export interface SimilarRows {
  /** Rows that read like the one asked for; none for headings and unknown ids. */
  of(measureId: string): SimilarRowsOfOne;
}

const known = new WeakMap<Corpus, SimilarRows>();

/**
 * The rows of kind measure and innovation that read alike across plans. The index is made when it
 * is first asked for, once a corpus; each answer is worked out when it is asked for, and kept.
 */
export function similarRows(corpus: Corpus): SimilarRows {
  const before = known.get(corpus);
  if (before) return before;
  const made = makeSimilarRows(corpus);
  known.set(corpus, made);
  return made;
}

function makeSimilarRows(corpus: Corpus): SimilarRows {
  const rows = corpus.plans.flatMap((plan) =>
    plan.rows.filter(({ kind, withheld }) => kind !== 'heading' && withheld === null),
  );
  const positions = new Map(rows.map((row, index) => [row.measureId, index]));
  const texts = new SimilarTexts(
    rows.map(({ text, dimensionId, plan }) => ({
      text: text ?? '',
      dimensionId,
      planId: plan.planId,
      institutionId: plan.institution.institutionId,
    })),
  );
  const answers = new Map<string, SimilarRowsOfOne>();
  const toRows = (likenesses: readonly Likeness[], limit: number) =>
    withoutRepeats(likenesses.map(({ index, score }) => ({ row: rows[index]!, score }))).slice(
      0,
      limit,
    );
  return {
    of(measureId) {
      const position = positions.get(measureId);
      if (position === undefined) return none;
      let answer = answers.get(measureId);
      if (answer === undefined) {
        const { elsewhere, otherPlans } = texts.of(position);
        answer = {
          elsewhere: toRows(elsewhere, shownElsewhere),
          otherPlans: toRows(otherPlans, shownOtherPlans),
        };
        answers.set(measureId, answer);
      }
      return answer;
    },
  };
}

/** A plan may say the same in two places; the first of them is enough. */
function withoutRepeats(similar: readonly SimilarRow[]): SimilarRow[] {
  const seen = new Set<string>();
  return similar.filter(({ row }) => {
    const key = `${row.plan.planId}\n${row.text}`;
    return !seen.has(key) && seen.add(key);
  });
}
