import type { Corpus, Plan, Row } from '../../corpus/model/corpus.ts';
import { similarRows, type SimilarRow } from '../../corpus/figures/similar-rows.ts';
import { pagePath } from '../../corpus/addresses/page-paths.ts';

/** Path of the page that lists, for a plan, the measures of other plans that read alike. */
export function similarPagePath({ planId }: Pick<Plan, 'planId'>): string {
  return pagePath('similar', { plan_id: planId });
}

/**
 * Where the measures that read like a row are listed, e.g. `/compare/ntl-101/#ntl-101-067`, and how
 * many there are; null where there is none.
 */
export function similarPlace(row: Row, corpus: Corpus): { path: string; count: number } | null {
  const { elsewhere, otherPlans } = similarRows(corpus).of(row.measureId);
  const count = elsewhere.length + otherPlans.length;
  return count === 0 ? null : { path: `${similarPagePath(row.plan)}#${row.measureId}`, count };
}

/** A row of a plan with the rows of other plans that read alike. */
export interface RowWithSimilar {
  row: Row;
  elsewhere: readonly SimilarRow[];
  otherPlans: readonly SimilarRow[];
}

/** Rows of a plan under one 實施要項, in document order. */
export interface SimilarSection {
  heading: string;
  rows: readonly RowWithSimilar[];
}

/** What the page of a plan lists: only rows for which something was found, under their headings. */
export function similarSections(plan: Plan, corpus: Corpus): SimilarSection[] {
  const index = similarRows(corpus);
  const sections = new Map<string, RowWithSimilar[]>();
  for (const row of plan.rows) {
    const { elsewhere, otherPlans } = index.of(row.measureId);
    if (elsewhere.length === 0 && otherPlans.length === 0) continue;
    const rows = sections.get(row.dimension);
    const entry = { row, elsewhere, otherPlans };
    if (rows) rows.push(entry);
    else sections.set(row.dimension, [entry]);
  }
  return [...sections].map(([heading, rows]) => ({ heading, rows }));
}
