import { pagePath } from '../../corpus/addresses/page-paths.ts';
import { onceACorpus } from '../../corpus/figures/once-a-corpus.ts';
import {
  dueMonths,
  planMonth,
  type DueRow,
  type MonthOfPlan,
} from '../../corpus/figures/plan-month.ts';
import type { Corpus, Institution, Plan } from '../../corpus/model/corpus.ts';
import { cutIntoPages, itemsPerPage, type Group, type PagedGroup } from './paging.ts';

/** How many rows of some plans fall due in a month, how many recur in it, and both together. */
export interface MonthFigures {
  /** `2017-06`. */
  month: string;
  due: number;
  recurring: number;
  /** Both, each row once. */
  all: number;
}

/** The twelve months of a year; null where nothing is to be done. */
export interface YearOfMonths {
  year: number;
  months: readonly (MonthFigures | null)[];
}

/** By the id of an institution the months in which its plans have something to do; sorted out once. */
const monthsByInstitution = onceACorpus('due-months-by-institution', (corpus) => {
  const found = new Map<string, Map<string, readonly MonthOfPlan[]>>();
  for (const [month, plans] of dueMonths(corpus)) {
    for (const [id, own] of Map.groupBy(plans, ({ plan }) => plan.institution.institutionId)) {
      const months = found.get(id) ?? new Map<string, readonly MonthOfPlan[]>();
      found.set(id, months.set(month, own));
    }
  }
  return found;
});

/** The plans of an institution that have something to do in a month. */
export function plansInMonth(
  corpus: Corpus,
  month: string,
  { institutionId }: Pick<Institution, 'institutionId'>,
): readonly MonthOfPlan[] {
  return monthsByInstitution(corpus).get(institutionId)?.get(month) ?? [];
}

/** The months in which something is to be done by year, newest year first. */
export function yearsOfMonths(corpus: Corpus, institution: Institution | null): YearOfMonths[] {
  const years = new Map<number, (MonthFigures | null)[]>();
  const own =
    institution === null
      ? dueMonths(corpus)
      : (monthsByInstitution(corpus).get(institution.institutionId) ?? []);
  for (const [month, plans] of own) {
    const [year, number] = month.split('-').map(Number) as [number, number];
    const months = years.get(year) ?? Array.from({ length: 12 }, () => null);
    years.set(year, months);
    months[number - 1] = { month, ...sumsOf(plans) };
  }
  return [...years].sort(([a], [b]) => b - a).map(([year, months]) => ({ year, months }));
}

/** Figures of an institution in a month. */
export function figuresOfMonth(corpus: Corpus, month: string, institution: Institution) {
  return sumsOf(plansInMonth(corpus, month, institution));
}

/** Figures of some plans together. */
function sumsOf(plans: readonly MonthOfPlan[]): Omit<MonthFigures, 'month'> {
  return {
    due: sumOf(plans, 'due'),
    recurring: sumOf(plans, 'recurring'),
    all: sumOf(plans, 'all'),
  };
}

/** A figure of some plans together. */
export function sumOf(
  plans: readonly MonthOfPlan[],
  name: Exclude<keyof MonthOfPlan, 'plan'>,
): number {
  return plans.reduce((total, figures) => total + figures[name], 0);
}

/** Address of the page of a month, from the site's root. */
export function monthPath(month: string): string {
  return pagePath('deadlineMonth', { month });
}

/**
 * Where the page of a month tells of a plan or an institution; null where nothing of it is to be done
 * in the month. Of a month with several pages it is the first: what stands on a later one has its place
 * there in the list of plans, so that the address is the same whatever others have to do.
 */
export function placeInMonth(
  corpus: Corpus,
  month: string,
  whose: Plan | Institution,
): string | null {
  const isPlan = 'planId' in whose;
  const plans = plansInMonth(corpus, month, isPlan ? whose.institution : whose);
  const isThere = isPlan
    ? plans.some(({ plan }) => plan.planId === whose.planId)
    : plans.length > 0;
  if (!isThere) return null;
  return `${monthPath(month)}#${isPlan ? whose.planId : whose.institutionId}`;
}

/** Whether one page holds all that is to be done in a month. */
function isWholeMonth(plans: readonly MonthOfPlan[]): boolean {
  return plans.reduce((sum, { listed }) => sum + listed, 0) <= itemsPerPage.deadlines;
}

/** A list of the page of a month. */
export interface MonthHeading {
  plan: Plan;
  part: 'due' | 'period-end' | 'recurring' | 'open' | 'running' | 'undated';
  /** How often, or of which kind; empty where a part is one list. */
  key: string;
}

/** The pages of a month. */
export interface MonthPages {
  month: string;
  plans: readonly MonthOfPlan[];
  pages: readonly (readonly PagedGroup<MonthHeading, DueRow>[])[];
  /** Page on which each plan begins, from 1. */
  pageOf: ReadonlyMap<Plan, number>;
  /** The first plan of each institution, which bears its anchor. */
  firstOf: ReadonlyMap<Institution, Plan>;
  /** False where there are too many rows: then those that recur, run or have no day stand elsewhere. */
  isWhole: boolean;
}

// The pages of a month are made one after the other; those of all months at once would be large.
let latest: { corpus: Corpus; month: string; pages: MonthPages } | null = null;

/** Cuts what is to be done in a month into pages; a plan's lists stand together, those that are due first. */
export function monthPages(corpus: Corpus, month: string): MonthPages {
  if (latest?.corpus !== corpus || latest.month !== month) {
    const plans = dueMonths(corpus).get(month) ?? [];
    const isWhole = isWholeMonth(plans);
    const groups = plans
      .flatMap(({ plan }) => listsOf(plan, month))
      .filter(({ heading }) => isWhole || ['due', 'period-end'].includes(heading.part));
    const pages = cutIntoPages(groups, itemsPerPage.deadlines);
    const [pageOf, firstOf] = [new Map<Plan, number>(), new Map<Institution, Plan>()];
    for (const [index, page] of pages.entries()) {
      for (const { heading } of page) {
        if (!pageOf.has(heading.plan)) pageOf.set(heading.plan, index + 1);
      }
    }
    for (const { plan } of plans) {
      if (!firstOf.has(plan.institution)) firstOf.set(plan.institution, plan);
    }
    latest = { corpus, month, pages: { month, plans, pages, pageOf, firstOf, isWhole } };
  }
  return latest.pages;
}

/** The lists of a plan; the first, of what falls due, also where it is empty. */
function listsOf(plan: Plan, month: string): Group<MonthHeading, DueRow>[] {
  const { due, periodEnd, recurring, open, running, undated } = planMonth(plan, month);
  const list = (part: MonthHeading['part'], key: string, items: readonly DueRow[]) =>
    items.length === 0 && part !== 'due' ? [] : [{ heading: { plan, part, key }, items }];
  return [
    ...list('due', '', due),
    ...list('period-end', '', periodEnd),
    ...recurring.flatMap(({ key, rows }) => list('recurring', key, rows)),
    ...open.flatMap(({ key, rows }) => list('open', key, rows)),
    ...list('running', '', running),
    ...undated.flatMap(({ key, rows }) => list('undated', key, rows)),
  ];
}

/** A page of a month, for its route; `number` from 1. */
export interface MonthRoute {
  month: string;
  number: number;
}

/** All pages of all months. */
export function allMonthPages(corpus: Corpus): MonthRoute[] {
  return [...dueMonths(corpus).keys()].flatMap((month) =>
    monthPages(corpus, month).pages.map((_, index) => ({ month, number: index + 1 })),
  );
}
