import { onceACorpus } from '../../corpus/figures/once-a-corpus.ts';
import { dueMonths } from '../../corpus/figures/plan-month.ts';
import { similarRows } from '../../corpus/figures/similar-rows.ts';
import type { Corpus, Plan, Row } from '../../corpus/model/corpus.ts';
import { dayOfPage } from './day-of-page.ts';
import { listedAtMost } from './deadline-choice.ts';
import { deadlineLists, deadlinePages } from './deadline-lists.ts';
import { monthPath } from './deadline-months.ts';
import { allEndedSentence } from './plan-lines.ts';
import { severalHavePlans } from '../../corpus/figures/plans-on-site.ts';
import { dimensionPages } from './dimension-pages.ts';

/** What of all plans some pages are made from. */
export interface PageSources {
  /** Plans of which any word may stand on them. */
  plans: readonly Plan[];
  /** Others whose names and years may stand on them, but not the days on which they were last changed. */
  named: readonly Plan[];
  /** What else of other plans they show, as far as JSON can hold it. */
  facts: unknown;
}

/** Pages that show some plans of the whole site, by what they are of. */
export type SharedPages = 'similar' | 'month' | 'deadlines' | 'dimension' | 'rest';

/**
 * What the pages of one thing are made from: those that list what is like a plan (`similar`, by its id), of a month
 * (`2017-06`), of an institution's deadlines, a page of a dimension, or a page of the deadlines of no month (`rest`). Null
 * where there is no such thing. They are made from the content of no plan as well, and may say the day that is called today.
 * @param number of the page, from 1, where each has sources of its own
 */
export function pageSources(
  corpus: Corpus,
  pages: SharedPages,
  id: string,
  number = 1,
): PageSources | null {
  return sources[pages](corpus, id, number);
}

type SourcesOf = (corpus: Corpus, id: string, number: number) => PageSources | null;

const sources: Readonly<Record<SharedPages, SourcesOf>> = {
  similar(corpus, planId) {
    const plan = corpus.planById.get(planId);
    if (plan === undefined) return null;
    const similar = similarRows(corpus);
    const others = plan.rows.map(({ measureId }) => similar.get(measureId) ?? []);
    const shown = ({ measureId, label, text }: Row) => [measureId, label, text];
    return {
      plans: [plan],
      named: [...new Set(others.flat().map(({ row }) => row.plan))],
      facts: [
        severalHavePlans(corpus),
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
      named: [],
      facts: [dayOfPage(corpus, monthPath(month)), neighbours],
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
      named: [],
      facts: [all.rows.length, listed],
    };
  },
  dimension(corpus, dimensionId, number) {
    const dimension = corpus.dimensionById.get(dimensionId);
    if (dimension === undefined) return null;
    const { pages } = dimensionPages(dimension);
    const groups = pages[number - 1];
    if (groups === undefined) return null;
    return {
      plans: groups.map(({ heading }) => heading),
      named: [],
      facts: [
        dimension.rows.length,
        pages.length,
        // Whether they can be put side by side.
        dimension.rows.some(({ plan }) => plan !== dimension.rows[0]!.plan),
        groups.map(({ isContinued, items }) => [isContinued, idsOf(items)]),
      ],
    };
  },
  rest(corpus, _, number) {
    const { all } = deadlineLists(corpus);
    const { pages } = deadlinePages(all);
    const groups = pages[number - 1];
    // The first page leads to the months and counts everything.
    if (groups === undefined || number === 1) return null;
    const rows = groups.flatMap(({ items }) => items.map(({ row }) => row));
    return {
      plans: [...new Set(rows.map(({ plan }) => plan))],
      named: [],
      facts: [
        pages.length,
        sentenceOfAll(corpus),
        groups.map(({ heading: { part, key, planEndRows }, isContinued, items }) => [
          [part, key, planEndRows, isContinued],
          idsOf(items.map(({ row }) => row)),
        ]),
      ],
    };
  },
};

/** What the list of all deadlines says of the plans that are in it. */
const sentenceOfAll = onceACorpus('sentence-of-all-deadlines', (corpus) =>
  allEndedSentence(deadlineLists(corpus).all.plans, corpus.asOf, 'zh'),
);

function idsOf(rows: readonly Row[]): string[] {
  return rows.map(({ measureId }) => measureId);
}
