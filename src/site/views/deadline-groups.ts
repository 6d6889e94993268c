import type { Plan, Row, RowDeadline } from '../../corpus/model/corpus.ts';
import { saysOnlyPlanEnd } from '../../words/deadline-words.ts';
import { dueRows, type DueRow } from '../../corpus/figures/plan-month.ts';
import { monthDue } from '../../corpus/figures/plan-year.ts';
import { compareRules } from '../../meaning/deadlines/recurs-in.ts';
import type { Group } from './paging.ts';

/** A part of the deadlines page. */
export type DeadlinePart = 'month' | 'recurring' | 'undated' | 'plan-end';

/** A group of the deadlines page; `key` is unique within its part. */
export interface DeadlineHeading {
  part: DeadlinePart;
  /**
   * `2012-03` for months, the rule for recurring ones, the kind for undated ones (`range`: a span of
   * time without an end), the plan's id.
   */
  key: string;
  /** How many rows of that month say only the plan's end; they stand in a part of their own. */
  planEndRows: number;
  /** Plan that a group of part `plan-end` belongs to. */
  plan: Plan | null;
}

export type DeadlineGroup = Group<DeadlineHeading, DueRow>;

/** Kinds without a day on which they fall due: of spans of time, those without an end. */
const undatedKinds: readonly RowDeadline['kind'][] = [
  'within',
  'on-demand',
  'relative',
  'range',
  'other',
];

/**
 * The deadlines of rows in groups: by month due (the newest year first), by recurrence, by kind of
 * those without a date, and, apart, by plan those that say just the end of the plan's period. Rows
 * stay in the order in which they come.
 */
export function deadlineGroups(rows: readonly Row[]): DeadlineGroup[] {
  const months = new Map<string, { rows: Map<Row, RowDeadline[]>; planEndRows: number }>();
  const recurring = new Map<string, Map<Row, RowDeadline[]>>();
  const undated = new Map<string, Map<Row, RowDeadline[]>>();
  const planEnd = new Map<Plan, DueRow[]>();
  for (const row of rows) {
    const isPlanEnd = saysOnlyPlanEnd(row);
    if (isPlanEnd) {
      const ofPlan = planEnd.get(row.plan) ?? [];
      ofPlan.push({ row, deadlines: row.typedDeadlines });
      planEnd.set(row.plan, ofPlan);
    }
    for (const deadline of row.typedDeadlines) {
      const due = monthDue(deadline);
      if (due !== null) {
        const month = months.get(due) ?? { rows: new Map<Row, RowDeadline[]>(), planEndRows: 0 };
        months.set(due, month);
        if (isPlanEnd) month.planEndRows += 1;
        else month.rows.set(row, [...(month.rows.get(row) ?? []), deadline]);
      }
      if (isPlanEnd) continue;
      if (deadline.kind === 'recurring') add(recurring, deadline.rrule ?? '', row, deadline);
      if (undatedKinds.includes(deadline.kind) && due === null)
        add(undated, deadline.kind, row, deadline);
    }
  }
  return [
    ...[...months]
      .sort(([a], [b]) => Number(b.slice(0, 4)) - Number(a.slice(0, 4)) || (a < b ? -1 : 1))
      .map(([key, month]) => ({
        heading: { part: 'month' as const, key, planEndRows: month.planEndRows, plan: null },
        items: dueRows(month.rows),
      })),
    ...[...recurring].sort(([a], [b]) => compareRules(a, b)).map(toGroup('recurring')),
    ...[...undated]
      .sort(([a], [b]) => rank(undatedKinds, a) - rank(undatedKinds, b))
      .map(toGroup('undated')),
    ...[...planEnd].map(([plan, items]) => ({
      heading: { part: 'plan-end' as const, key: plan.planId, planEndRows: 0, plan },
      items,
    })),
  ];
}

function add(
  groups: Map<string, Map<Row, RowDeadline[]>>,
  key: string,
  row: Row,
  deadline: RowDeadline,
): void {
  const rows = groups.get(key) ?? new Map<Row, RowDeadline[]>();
  groups.set(key, rows.set(row, [...(rows.get(row) ?? []), deadline]));
}

function toGroup(part: DeadlinePart) {
  return ([key, rows]: [string, Map<Row, RowDeadline[]>]): DeadlineGroup => ({
    heading: { part, key, planEndRows: 0, plan: null },
    items: dueRows(rows),
  });
}

function rank(order: readonly string[], value: string): number {
  return order.indexOf(value);
}

/** What a list says of a due row: its deadlines as they are printed, and its units; each word once. */
export function dueRowInWords({ row, deadlines }: DueRow) {
  return {
    written: [...new Set(deadlines.map(({ text }) => text))].join('；'),
    units: [...new Set(row.assignments.map(({ unit }) => unit))].join('、'),
    /** Whether one of the deadlines is that of a heading. */
    isInherited: deadlines.some(({ inherited }) => inherited),
  };
}
