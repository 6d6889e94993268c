import { daysBetween } from '../../meaning/numbers/calendar.ts';
import type { Corpus, Institution, Plan, Row } from '../model/corpus.ts';
import { completenessFigures, type CompletenessFigure } from './figures.ts';

/** Category of Article 7 to which plans belong. */
const PLANS_CATEGORY = 'art7-5';

/** One figure of a plan or institution; what is not known is null. */
export interface Completeness {
  figure: CompletenessFigure;
  /** Rows that have it, and rows in all. */
  numerator: number | null;
  denominator: number | null;
  /** Their ratio, 0 to 1, to four places; null also where there are no rows. */
  share: number | null;
  /** For the figure that is a number of days. */
  days: number | null;
}

type ShareFigure = Exclude<CompletenessFigure, 'days-to-publication'>;

const has: Readonly<Record<ShareFigure, (row: Row, corpus: Units) => boolean>> = {
  'early-deadline': ({ typedDeadlines, plan }) =>
    typedDeadlines.some(
      ({ kind, end_date: end }) =>
        ['date', 'month', 'range'].includes(kind) && end !== null && end < plan.period.end,
    ),
  'own-unit': ({ assignments }, { unitById }) =>
    assignments.some(
      ({ inherited, unitId }) =>
        !inherited && !(unitId !== null && unitById.get(unitId)?.unit.collective),
    ),
  'quantified-target': ({ targets }) => targets.length > 0,
  'reported-result': ({ results }) => results.length > 0,
};

type Units = Pick<Corpus, 'unitById'>;

/**
 * Of the rows of an institution that have a unit of their own (`own-unit`), those of which such a unit cannot be told
 * to be one of its record.
 */
export function rowsOfUntoldUnits({ plans }: Institution, corpus: Units): number {
  const rows = plans.flatMap((plan) => plan.rows.filter(isCounted));
  return rows.filter(
    (row) =>
      has['own-unit'](row, corpus) &&
      row.assignments.some(({ inherited, unitId }) => !inherited && unitId === null),
  ).length;
}

/** Headings do not count, for nothing is to be done there, nor does what is withheld, for it cannot be judged. */
function isCounted({ kind, withheld }: Row): boolean {
  return kind !== 'heading' && withheld === null;
}

const counted = new WeakMap<Plan, Readonly<Record<ShareFigure, [number, number] | null>>>();

/** The figures of one plan. */
export function planCompleteness(plan: Plan, corpus: Units): Completeness[] {
  const counts = countPlan(plan, corpus);
  return completenessFigures.map((figure) =>
    figure === 'days-to-publication' ? daysOf(null) : shareOf(figure, [counts[figure]]),
  );
}

/** The figures of an institution: its plans added up, and what its register says. */
export function institutionCompleteness(
  institution: Institution,
  corpus: Units & Pick<Corpus, 'registerByInstitution'>,
): Completeness[] {
  const counts = institution.plans.map((plan) => countPlan(plan, corpus));
  const entry = corpus.registerByInstitution
    .get(institution.institutionId)
    ?.entries.find(({ category }) => category.id === PLANS_CATEGORY);
  return completenessFigures.map((figure) =>
    figure === 'days-to-publication'
      ? daysOf(daysFrom(entry?.approvedOn ?? null, entry?.publishedOn ?? null))
      : shareOf(
          figure,
          counts.map((each) => each[figure]),
        ),
  );
}

/** Rows of a plan that have each figure, and all its rows; null where it is not known. */
function countPlan(plan: Plan, corpus: Units) {
  const before = counted.get(plan);
  if (before) return before;
  const rows = plan.rows.filter(isCounted);
  const count = (figure: ShareFigure): [number, number] => [
    rows.filter((row) => has[figure](row, corpus)).length,
    rows.length,
  ];
  const counts = {
    'early-deadline': count('early-deadline'),
    'own-unit': count('own-unit'),
    'quantified-target': count('quantified-target'),
    'reported-result': plan.results === null ? null : count('reported-result'),
  };
  counted.set(plan, counts);
  return counts;
}

function shareOf(figure: ShareFigure, counts: readonly ([number, number] | null)[]): Completeness {
  const known = counts.filter((each) => each !== null);
  if (known.length === 0) {
    return { figure, numerator: null, denominator: null, share: null, days: null };
  }
  const numerator = known.reduce((sum, [own]) => sum + own, 0);
  const denominator = known.reduce((sum, [, all]) => sum + all, 0);
  const share = denominator === 0 ? null : Math.round((numerator / denominator) * 1e4) / 1e4;
  return { figure, numerator, denominator, share, days: null };
}

function daysOf(days: number | null): Completeness {
  const figure = 'days-to-publication';
  return { figure, numerator: null, denominator: null, share: null, days };
}

/** Days from one ISO day to another; null where either is not known. */
function daysFrom(from: string | null, to: string | null): number | null {
  return from === null || to === null ? null : daysBetween(from, to);
}
