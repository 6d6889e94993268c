import type { Corpus, Institution, Plan, Row, UnitOrName } from '../../corpus/model/corpus.ts';
import type { DueRow } from '../../corpus/figures/plan-month.ts';
import { deadlineGroups, type DeadlineHeading } from './deadline-groups.ts';
import { groupPlaces, type GroupPlace } from './deadline-labels.ts';
import { cutIntoPages, itemsPerPage, type PagedGroup } from './paging.ts';
import { listPagePath, pagePath } from '../../corpus/addresses/page-paths.ts';

/** A list of deadlines: of all plans, or of those of one institution. */
export interface DeadlineList {
  institution: Institution | null;
  /** Rows with a deadline, in plan order. */
  rows: readonly Row[];
  /** The plans of these rows. */
  plans: readonly Plan[];
  /** Whether some of the rows are of more than what a plan counts as its measures. */
  hasInnovations: boolean;
  /** Address of its first page from the site's root. */
  path: string;
}

/** A unit, or a name that cannot be told, with as many rows as have a deadline. */
export interface UnitWithDeadlines {
  entry: UnitOrName;
  count: number;
}

/** All lists of a site. Of institutions there are only those with a deadline. */
export interface DeadlineLists {
  all: DeadlineList;
  /** In the order of the institutions. */
  institutions: readonly DeadlineList[];
  /** By institution, its units that have a deadline in their order, then such names that cannot be told. */
  units: ReadonlyMap<Institution, readonly UnitWithDeadlines[]>;
}

const known = new WeakMap<Corpus, DeadlineLists>();

/** The lists of deadlines of a corpus, sorted out once. */
export function deadlineLists(corpus: Corpus): DeadlineLists {
  const before = known.get(corpus);
  if (before) return before;
  const lists = sortOut(corpus);
  known.set(corpus, lists);
  return lists;
}

/** The list of an institution; undefined where none of its rows has a deadline. */
export function deadlineListOf(corpus: Corpus, institution: Institution): DeadlineList | undefined {
  return deadlineLists(corpus).institutions.find((list) => list.institution === institution);
}

function sortOut(corpus: Corpus): DeadlineLists {
  const rows = corpus.plans.flatMap((plan) => plan.rows).filter(hasDeadline);
  const byInstitution = Map.groupBy(rows, ({ plan }) => plan.institution);
  const institutions = corpus.institutions.flatMap((institution) => {
    const own = byInstitution.get(institution);
    const path = pagePath('institutionDeadlines', {
      institution_id: institution.institutionId,
    });
    return own ? [listOf(institution, own, path)] : [];
  });
  const units = institutions.map(({ institution }) => {
    const entries = corpus.unitsAndNames.get(institution.institutionId) ?? [];
    const counted = entries.map((entry) => {
      const own = corpus.rowsByUnit.get(entry.key) ?? [];
      return { entry, count: own.filter(hasDeadline).length };
    });
    return [institution, counted.filter(({ count }) => count > 0)] as const;
  });
  const all = listOf(null, rows, pagePath('deadlines'));
  return { all, institutions, units: new Map(units) };
}

function listOf<Of extends Institution | null>(
  institution: Of,
  rows: readonly Row[],
  path: string,
) {
  const plans = [...new Set(rows.map(({ plan }) => plan))];
  const hasInnovations = rows.some(({ kind }) => kind === 'innovation');
  return { institution, rows, plans, hasInnovations, path };
}

/** Whether a row stands in lists of deadlines. */
export function hasDeadline({ typedDeadlines }: Row): boolean {
  return typedDeadlines.length > 0;
}

/** The pages of a list, and where each group begins. */
export interface DeadlinePages {
  pages: readonly (readonly PagedGroup<DeadlineHeading, DueRow>[])[];
  places: readonly GroupPlace[];
}

// The pages of a list are made one after the other; those of all lists at once would be large.
let latest: { list: DeadlineList; pages: DeadlinePages } | null = null;

/**
 * Cuts a list into pages; there is always one. The first of all plans leads to the months, each of
 * which has a page of its own, and holds no rows; what belongs to no month follows.
 */
export function deadlinePages(list: DeadlineList): DeadlinePages {
  if (latest?.list !== list) {
    const isOfAll = list.institution === null;
    const groups = deadlineGroups(list.rows).filter(
      ({ heading }) => !isOfAll || heading.part !== 'month',
    );
    const cut = cutIntoPages(groups, itemsPerPage.deadlines);
    const pages = isOfAll ? [[], ...cut.filter((page) => page.length > 0)] : cut;
    latest = { list, pages: { pages, places: groupPlaces(groups, pages) } };
  }
  return latest.pages;
}

/** A page of a list of deadlines, for its route. */
export interface DeadlineListPage {
  list: DeadlineList;
  /** From 1. */
  number: number;
  /** What follows `/deadlines/` in its address; undefined where nothing does. */
  parameter: string | undefined;
}

/** All pages of all lists: of all plans, and of each institution. */
export function allDeadlinePages(corpus: Corpus): DeadlineListPage[] {
  const { all, institutions } = deadlineLists(corpus);
  return [all, ...institutions].flatMap((list) =>
    deadlinePages(list).pages.map((_, index) => ({
      list,
      number: index + 1,
      parameter:
        listPagePath(list.path, index + 1)
          .slice(all.path.length)
          .replace(/\/$/, '') || undefined,
    })),
  );
}
