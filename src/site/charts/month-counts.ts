import type { Plan } from '../../corpus/model/corpus.ts';
import { saysOnlyPlanEnd } from '../../words/deadline-words.ts';

/**
 * When the rows of a plan fall due, over the twelve months of the year; a plan over several years
 * adds up equal months. A row with several dates counts once in each of their months.
 */
export interface MonthCounts {
  /** January to December: rows due then. */
  due: readonly number[];
  /** The same for rows whose deadline is just the end of the plan's period. */
  periodEnd: readonly number[];
  /** Rows with a recurring deadline. */
  recurring: number;
  /** Rows with a deadline that has neither date nor rule. */
  undated: number;
  /** Rows of kind measure or innovation without any deadline. */
  without: number;
  /** All rows of kind measure or innovation. */
  total: number;
}

/** Counts the deadlines of some plans. */
export function monthCounts(plans: readonly Plan[]): MonthCounts {
  const due = Array.from({ length: 12 }, () => 0);
  const periodEnd = Array.from({ length: 12 }, () => 0);
  let [recurring, undated, without, total] = [0, 0, 0, 0];
  for (const row of plans.flatMap((plan) => plan.rows)) {
    if (row.kind === 'heading') continue;
    total += 1;
    if (row.typedDeadlines.length === 0) without += 1;
    const months = saysOnlyPlanEnd(row) ? periodEnd : due;
    const inMonths = new Set<number>();
    let isRecurring = false;
    let isUndated = false;
    for (const { kind, end_date: end } of row.typedDeadlines) {
      if (kind === 'recurring') isRecurring = true;
      else if (datedKinds.has(kind) && end !== null) inMonths.add(Number(end.slice(5, 7)));
      else isUndated = true;
    }
    for (const month of inMonths) months[month - 1]! += 1;
    if (isRecurring) recurring += 1;
    if (isUndated) undated += 1;
  }
  return { due, periodEnd, recurring, undated, without, total };
}

const datedKinds: ReadonlySet<string> = new Set(['date', 'month', 'range']);
