import { deadlineClass } from '../../meaning/deadlines/deadline-class.ts';
import { compareRules, cycleOf, recursIn } from '../../meaning/deadlines/recurs-in.ts';
import type { DeadlineKind } from '../../meaning/deadlines/typed-deadline.ts';
import type { Corpus, Plan, Row, RowDeadline } from '../model/corpus.ts';
import { onceACorpus } from './once-a-corpus.ts';
import { coveredDays, monthDue, monthsOf } from './plan-year.ts';

/** A measure or proposal, and those of its deadlines for which it stands in a list. */
export interface DueRow {
  row: Row;
  deadlines: readonly RowDeadline[];
}

/** Rows with their deadlines as entries of a list. Of most rows it has all: then it has the row's own list. */
export function dueRows(rows: Iterable<readonly [Row, readonly RowDeadline[]]>): DueRow[] {
  return Array.from(rows, ([row, deadlines]) => ({
    row,
    deadlines: deadlines.length === row.typedDeadlines.length ? row.typedDeadlines : deadlines,
  }));
}

/** Rows of which one thing is said: how often they recur, or of which kind their deadline is. */
export interface DueGroup<Key extends string = string> {
  key: Key;
  rows: readonly DueRow[];
}

/** What of a plan is to be done in a month: its rows in document order, each once in a list. */
export interface PlanMonth {
  /** Due on a day of the month, in it, or at the end of a span of time that ends in it. */
  due: readonly DueRow[];
  /** Due just at the end of the period, where that is in the month. */
  periodEnd: readonly DueRow[];
  /** Recurring in it, by how often (`FREQ=MONTHLY`), often before seldom. */
  recurring: readonly DueGroup[];
  /** Recurring more seldom than every month, without a month that is named: in it or in another. */
  open: readonly DueGroup[];
  /** Spans of time that cover it and end later, or have no end. */
  running: readonly DueRow[];
  /** Without a day, by kind; they hold over the whole period. */
  undated: readonly DueGroup<DeadlineKind>[];
}

/** Kinds of deadlines without a day, in the order in which they are listed. */
const undatedKinds: readonly DeadlineKind[] = ['within', 'on-demand', 'relative', 'other'];

/**
 * What of a plan is to be done in a month.
 * @param month `2017-06`
 */
export function planMonth(plan: Pick<Plan, 'period' | 'rows'>, month: string): PlanMonth {
  const [due, periodEnd, running] = [new Lists<''>(), new Lists<''>(), new Lists<''>()];
  const [recurring, open] = [new Lists<string>(), new Lists<string>()];
  const isInPeriod = plan.period.start.slice(0, 7) <= month && month <= plan.period.end.slice(0, 7);
  const dated = datedRows(plan);
  for (const { row, deadline, isPeriodEnd } of dated.due.get(month) ?? []) {
    (isPeriodEnd ? periodEnd : due).add('', row, deadline);
  }
  for (const { row, deadline, first, last } of dated.recurring) {
    const days = first <= month && month <= last ? coveredDays(deadline, plan, month) : null;
    const recurs = days === null ? 'never' : recursIn(deadline.rrule, days);
    if (recurs === 'named') recurring.add(cycleOf(deadline.rrule), row, deadline);
    if (recurs === 'open') open.add(cycleOf(deadline.rrule), row, deadline);
  }
  for (const { row, deadline, due: ends, first, last } of dated.ranges) {
    if (ends !== month && first <= month && month <= last) running.add('', row, deadline);
  }
  return {
    due: due.only(),
    periodEnd: periodEnd.only(),
    recurring: recurring.groups().sort((a, b) => compareRules(a.key, b.key)),
    open: open.groups().sort((a, b) => compareRules(a.key, b.key)),
    running: running.only(),
    undated: isInPeriod ? dated.undated : [],
  };
}

/** Rows without a day, by kind: the same in every month of a period. */
function undatedGroups(rows: readonly DatedRow[]): DueGroup<DeadlineKind>[] {
  const undated = new Lists<DeadlineKind>();
  for (const { row, deadline } of rows) undated.add(deadline.kind, row, deadline);
  const groups = undated.groups();
  return undatedKinds.flatMap((kind) => groups.find(({ key }) => key === kind) ?? []);
}

/** A deadline of a row, and what every month asks of it. */
interface DatedRow {
  row: Row;
  deadline: RowDeadline;
  isPeriodEnd: boolean;
  /** The month in which it falls due; null where it falls due in none. */
  due: string | null;
  /** The months from which and up to which it holds. */
  first: string;
  last: string;
}

/** The deadlines of a plan's rows, by what a month asks of them; in each list in document order. */
interface DatedRows {
  /** By the month in which they fall due. */
  due: ReadonlyMap<string | null, readonly DatedRow[]>;
  recurring: readonly DatedRow[];
  ranges: readonly DatedRow[];
  /** Without a day, no spans of time; by kind. */
  undated: readonly DueGroup<DeadlineKind>[];
}

const known = new WeakMap<Pick<Plan, 'period' | 'rows'>, DatedRows>();

/** Looked at once, and not for each month of the period. */
function datedRows(plan: Pick<Plan, 'period' | 'rows'>): DatedRows {
  const before = known.get(plan);
  if (before !== undefined) return before;
  const rows = plan.rows.flatMap((row) => {
    const isPeriodEnd = deadlineClass(row.typedDeadlines) === 'plan-end';
    return row.typedDeadlines.map((deadline): DatedRow => {
      const { start_date: start, end_date: end } = deadline;
      const [first, last] = [start ?? plan.period.start, end ?? plan.period.end];
      const due = monthDue(deadline);
      return { row, deadline, isPeriodEnd, due, first: first.slice(0, 7), last: last.slice(0, 7) };
    });
  });
  const ofKind = (kind: DeadlineKind) => rows.filter(({ deadline }) => deadline.kind === kind);
  const dated = {
    due: Map.groupBy(
      rows.filter(({ due }) => due !== null),
      ({ due }) => due,
    ),
    recurring: ofKind('recurring'),
    ranges: ofKind('range'),
    undated: undatedGroups(
      rows.filter(
        ({ due, deadline: { kind } }) => due === null && kind !== 'recurring' && kind !== 'range',
      ),
    ),
  };
  known.set(plan, dated);
  return dated;
}

/** Rows of lists, each once; in one list each stands once. */
function countRows(lists: readonly (readonly DueRow[])[]): number {
  const [first, ...others] = lists.filter(({ length }) => length > 0);
  if (first === undefined) return 0;
  if (others.length === 0) return first.length;
  const rows = new Set<Row>();
  for (const list of [first, ...others]) for (const { row } of list) rows.add(row);
  return rows.size;
}

/** What a page of the month says of a plan, in figures; null where it says nothing. */
function figuresOf(plan: Plan, found: PlanMonth): MonthOfPlan | null {
  const { due, periodEnd, running } = found;
  const [recurring, open, undated] = [found.recurring, found.open, found.undated].map((groups) =>
    groups.map(({ rows }) => rows),
  ) as [DueRow[][], DueRow[][], DueRow[][]];
  const inAnyCase = [due, periodEnd, ...recurring];
  const lists = [...inAnyCase, ...open, running, ...undated];
  const listed = lists.reduce((sum, { length }) => sum + length, 0);
  if (listed === 0) return null;
  return {
    plan,
    due: due.length + periodEnd.length,
    recurring: countRows(recurring),
    all: countRows(inAnyCase),
    open: countRows(open),
    running: running.length,
    undated: countRows(undated),
    rows: countRows(lists),
    listed,
  };
}

/** A plan of which something is to be done in a month. */
export interface MonthOfPlan {
  plan: Plan;
  /** Due in it, at the end of the period included. */
  due: number;
  /** Recurring in it in any case. */
  recurring: number;
  /** Due or recurring, each row once. */
  all: number;
  /** Recurring in it or in another month. */
  open: number;
  /** Spans of time that cover it and end later, or have no end. */
  running: number;
  /** Without a day. */
  undated: number;
  /** Rows of any of these lists, each once. */
  rows: number;
  /** Entries of all lists: a row with several deadlines may stand in several. */
  listed: number;
}

/**
 * The months in which something is to be done, in their order, each with the plans that say so in
 * the order of the corpus; sorted out once.
 */
export const dueMonths = onceACorpus('due-months', sortMonths);

function sortMonths(corpus: Corpus): ReadonlyMap<string, readonly MonthOfPlan[]> {
  const months = new Map<string, MonthOfPlan[]>();
  for (const plan of corpus.plans) {
    for (const month of monthsToLook(plan)) {
      const own = figuresOf(plan, planMonth(plan, month));
      if (own === null) continue;
      const list = months.get(month);
      if (list) list.push(own);
      else months.set(month, [own]);
    }
  }
  return new Map([...months].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The months of a plan's period, and those outside of it in which something falls due. */
function monthsToLook(plan: Plan): Set<string> {
  if (plan.rows.every(({ typedDeadlines }) => typedDeadlines.length === 0)) return new Set();
  const months = new Set(monthsOf(plan.period));
  for (const { typedDeadlines } of plan.rows) {
    for (const deadline of typedDeadlines) {
      const month = monthDue(deadline);
      if (month !== null) months.add(month);
    }
  }
  return months;
}

/** Rows by key, each with its deadlines. */
class Lists<Key extends string> {
  readonly #rows = new Map<Key, Map<Row, RowDeadline[]>>();

  add(key: Key, row: Row, deadline: RowDeadline): void {
    const rows = this.#rows.get(key) ?? new Map<Row, RowDeadline[]>();
    this.#rows.set(key, rows);
    const own = rows.get(row);
    if (own) own.push(deadline);
    else rows.set(row, [deadline]);
  }

  groups(): DueGroup<Key>[] {
    return [...this.#rows].map(([key, rows]) => ({ key, rows: dueRows(rows) }));
  }

  /** The rows of lists that have one key. */
  only(): readonly DueRow[] {
    return this.groups()[0]?.rows ?? [];
  }
}
