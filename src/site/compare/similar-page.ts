import type { Plan, Row } from '../../corpus/model/corpus.ts';
import type { SimilarRow, SimilarRows } from '../../corpus/figures/similar-rows.ts';
import { isFormerVersion } from '../../corpus/figures/amendments.ts';
import { pagePath } from '../../corpus/addresses/page-paths.ts';

/** Path of the page that lists, for a plan, the measures of other plans that read alike. */
export function similarPagePath({ planId }: Pick<Plan, 'planId'>): string {
  return pagePath('similar', { plan_id: planId });
}

/**
 * Where the measures that read like a row are listed, e.g. `/compare/ntl-101/#ntl-101-067`, or where
 * it is said that there are none: what a page says of its own rows does not depend on other plans.
 * Null for rows that are compared with none, and those of a former version among them.
 */
export function similarPlace(row: Pick<Row, 'measureId' | 'kind' | 'withheld' | 'plan'>) {
  return isCompared(row) && !isFormerVersion(row.plan)
    ? `${similarPagePath(row.plan)}#${row.measureId}`
    : null;
}

function isCompared({ kind, withheld }: Pick<Row, 'kind' | 'withheld'>): boolean {
  return kind !== 'heading' && withheld === null;
}

/** A row of a plan with the rows of other plans that read alike, of which there is one at least. */
export interface RowWithSimilar {
  row: Row;
  similar: readonly SimilarRow[];
}

/** Rows of a plan under one 實施要項, in document order. */
export interface SimilarSection {
  heading: string;
  rows: readonly RowWithSimilar[];
}

/** What the page of a plan lists. */
export interface SimilarList {
  sections: readonly SimilarSection[];
  /** The rows for which nothing was found. */
  without: readonly Row[];
}

/** @param similarOf rows that read alike, by the id of the row */
export function similarList(plan: Plan, similarOf: SimilarRows): SimilarList {
  const sections = new Map<string, RowWithSimilar[]>();
  const without: Row[] = [];
  for (const row of plan.rows.filter(isCompared)) {
    const similar = similarOf.get(row.measureId);
    if (similar === undefined) {
      without.push(row);
      continue;
    }
    const rows = sections.get(row.dimension);
    if (rows) rows.push({ row, similar });
    else sections.set(row.dimension, [{ row, similar }]);
  }
  return { sections: Array.from(sections, ([heading, rows]) => ({ heading, rows })), without };
}
