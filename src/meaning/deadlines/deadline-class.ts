/** How a row says when it is due; the first that holds. */
export const deadlineClasses = ['dated', 'recurring', 'plan-end', 'undated', 'none'] as const;

export type DeadlineClass = (typeof deadlineClasses)[number];

/** What the class of a row depends on. */
export interface ClassedDeadline {
  kind: string;
  is_period_end: boolean;
}

/**
 * Puts a row into one class: `plan-end` where every deadline is just the end of the plan's period,
 * which is no date of its own; else `dated`, `recurring` or `undated`; `none` without deadlines.
 */
export function deadlineClass(deadlines: readonly ClassedDeadline[]): DeadlineClass {
  if (deadlines.length === 0) return 'none';
  if (deadlines.every((deadline) => deadline.is_period_end)) return 'plan-end';
  if (deadlines.some(({ kind }) => kind === 'date' || kind === 'month' || kind === 'range')) {
    return 'dated';
  }
  return deadlines.some(({ kind }) => kind === 'recurring') ? 'recurring' : 'undated';
}

/** Rows of each class, in the order of `deadlineClasses`. */
export function countClasses(
  rows: readonly { deadlines: readonly ClassedDeadline[] }[],
): Record<DeadlineClass, number> {
  const counts = { dated: 0, recurring: 0, 'plan-end': 0, undated: 0, none: 0 };
  for (const { deadlines } of rows) counts[deadlineClass(deadlines)] += 1;
  return counts;
}
