import { pagePath } from '../../corpus/addresses/page-paths.ts';
import { lastChanged } from '../../corpus/assembly/last-changed.ts';
import { dueMonths } from '../../corpus/figures/plan-month.ts';
import { similarRows } from '../../corpus/figures/similar-rows.ts';
import type { Corpus, Plan, Row } from '../../corpus/model/corpus.ts';
import { listedAtMost } from './deadline-choice.ts';
import { deadlineLists } from './deadline-lists.ts';

/** What of all plans some pages are made from. */
export interface PageSources {
  /** Plans of which any word may stand on them. */
  plans: readonly Plan[];
  /** What else of other plans they show, as far as JSON can hold it. */
  facts: unknown;
}

/** Pages that show some plans of the whole site, by what they are of. */
export type SharedPages = 'similar' | 'month' | 'deadlines' | 'dimension';

/**
 * What the pages of one thing are made from: those that list what is like a plan (`similar`, by its id), of a month
 * (`2017-06`), of an institution's deadlines, or of a dimension. Null where there is no such thing. They are made
 * from the content of no plan as well, and may say the day that is called today.
 */
export function pageSources(corpus: Corpus, pages: SharedPages, id: string): PageSources | null {
  return sources[pages](corpus, id);
}

const sources: Readonly<Record<SharedPages, (corpus: Corpus, id: string) => PageSources | null>> = {
  similar(corpus, planId) {
    const plan = corpus.planById.get(planId);
    if (plan === undefined) return null;
    const similar = similarRows(corpus);
    const others = plan.rows.map(({ measureId }) => similar.get(measureId) ?? []);
    const shown = ({ measureId, label, text }: Row) => [measureId, label, text];
    return {
      plans: [plan],
      facts: [
        changed(corpus, pagePath('compare')),
        others.map((rows) => rows.map(({ row, score }) => [...shown(row), score])),
      ],
    };
  },
  month(corpus, month) {
    const months = [...dueMonths(corpus)];
    const at = months.findIndex(([name]) => name === month);
    if (at < 0) return null;
    const neighbours = [months[at - 1]?.[0] ?? null, months[at + 1]?.[0] ?? null];
    return {
      plans: months[at]![1].map(({ plan }) => plan),
      facts: [changed(corpus, pagePath('deadlines')), neighbours],
    };
  },
  deadlines(corpus, institutionId) {
    const institution = corpus.institutionById.get(institutionId);
    if (institution === undefined) return null;
    const { all, institutions } = deadlineLists(corpus);
    const isListed = institutions.length <= listedAtMost;
    const listed = isListed ? institutions.map(({ path, rows }) => [path, rows.length]) : null;
    return {
      plans: institution.plans,
      facts: [changed(corpus, pagePath('deadlines')), all.rows.length, listed],
    };
  },
  dimension(corpus, dimensionId) {
    const dimension = corpus.dimensionById.get(dimensionId);
    if (dimension === undefined) return null;
    return {
      plans: [...new Set(dimension.rows.map(({ plan }) => plan))],
      facts: changed(corpus, dimension.href),
    };
  },
};

/** The day that pages at an address and below it have. */
function changed({ lastChanged: days }: Corpus, path: string): string {
  return lastChanged(days, path);
}
