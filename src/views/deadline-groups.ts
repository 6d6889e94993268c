import type { Corpus, Plan, Row, RowDeadline } from '../corpus/corpus.ts';
import { saysOnlyPlanEnd } from './deadline-words.ts';
import type { Group } from './paging.ts';

/** A part of the deadlines page. */
export type DeadlinePart = 'month' | 'recurring' | 'undated' | 'plan-end';

/** A group of the deadlines page; `key` is unique within its part. */
export interface DeadlineHeading {
  part: DeadlinePart;
  /** `2012-03` for months, the rule for recurring ones, the kind for undated ones, the plan's id. */
  key: string;
  /** How many rows of that month say only the plan's end; they stand in a part of their own. */
  planEndRows: number;
  /** Plan that a group of part `plan-end` belongs to. */
  plan: Plan | null;
}

export interface DueRow {
  row: Row;
  /** The row's deadlines that put it into this group. */
  deadlines: readonly RowDeadline[];
}

export type DeadlineGroup = Group<DeadlineHeading, DueRow>;

const undatedKinds: readonly RowDeadline['kind'][] = ['within', 'on-demand', 'relative', 'other'];
const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];

/**
 * All deadlines in groups: by month due (the newest year first), by recurrence, by kind of those without a date, and, apart,
 * by plan those that say just the end of the plan's period. Rows stay in plan order.
 */
export function deadlineGroups(corpus: Corpus): DeadlineGroup[] {
  const recurring = new Map<string, Map<Row, RowDeadline[]>>();
  const undated = new Map<string, Map<Row, RowDeadline[]>>();
  const planEnd = new Map<Plan, DueRow[]>();
  for (const plan of corpus.plans) {
    for (const row of plan.rows) {
      if (saysOnlyPlanEnd(row)) {
        const rows = planEnd.get(plan) ?? [];
        rows.push({ row, deadlines: row.typedDeadlines });
        planEnd.set(plan, rows);
        continue;
      }
      for (const deadline of row.typedDeadlines) {
        if (deadline.kind === 'recurring') add(recurring, deadline.rrule ?? '', row, deadline);
        if (undatedKinds.includes(deadline.kind)) add(undated, deadline.kind, row, deadline);
      }
    }
  }
  return [
    ...monthGroups(corpus),
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

function monthGroups(corpus: Corpus): DeadlineGroup[] {
  const months = [...corpus.rowsByMonthDue].sort(
    ([a], [b]) => Number(b.slice(0, 4)) - Number(a.slice(0, 4)) || (a < b ? -1 : 1),
  );
  return months.map(([month, entries]) => {
    const rows = new Map<Row, RowDeadline[]>();
    let planEndRows = 0;
    for (const { row, deadline } of entries) {
      if (saysOnlyPlanEnd(row)) planEndRows += 1;
      else rows.set(row, [...(rows.get(row) ?? []), deadline]);
    }
    return {
      heading: { part: 'month', key: month, planEndRows, plan: null },
      items: dueRows(rows),
    };
  });
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

function dueRows(rows: Map<Row, RowDeadline[]>): DueRow[] {
  return [...rows].map(([row, deadlines]) => ({ row, deadlines }));
}

/** Often before seldom; then by the text of the rule. */
function compareRules(a: string, b: string): number {
  const weight = (rule: string) => {
    const frequency = frequencies.findIndex((name) => rule.startsWith(`FREQ=${name}`));
    return frequency * 100 + Number(/INTERVAL=(\d+)/.exec(rule)?.[1] ?? 1);
  };
  return weight(a) - weight(b) || (a < b ? -1 : 1);
}

function rank(order: readonly string[], value: string): number {
  return order.indexOf(value);
}
