import type { Row, RowDeadline } from '../../../corpus/model/corpus.ts';

/**
 * Under what a reader finds a row by its deadlines: a month (`2017-06`), how often something recurs
 * (`daily`, `monthly`, `monthly-3` for every third month), `no-day` where a deadline is neither, or
 * `none` where there is no deadline.
 */
export type DeadlineSort = string;

export const NO_DAY: DeadlineSort = 'no-day';
export const NO_DEADLINE: DeadlineSort = 'none';

/** How often something recurs, from often to seldom. */
const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;

const datedKinds: ReadonlySet<string> = new Set(['date', 'month', 'range']);

/**
 * What a row is found under, each once; a range by the month in which it ends. Nothing of a row that is
 * withheld: whether the plan gives it a deadline is not told.
 */
export function deadlineSorts({
  typedDeadlines,
  withheld,
}: Pick<Row, 'typedDeadlines' | 'withheld'>): DeadlineSort[] {
  if (withheld !== null) return [];
  if (typedDeadlines.length === 0) return [NO_DEADLINE];
  return [...new Set(typedDeadlines.map(sortOf))];
}

function sortOf({ kind, end_date: end, rrule }: RowDeadline): DeadlineSort {
  if (datedKinds.has(kind) && end !== null) return end.slice(0, 7);
  const frequency = frequencies.find((each) => rrule?.includes(`FREQ=${each}`));
  if (frequency === undefined) return NO_DAY;
  const interval = intervalOf(rrule);
  return frequency.toLowerCase() + (interval === 1 ? '' : `-${interval}`);
}

function intervalOf(rrule: string | null): number {
  return Number(/INTERVAL=(\d+)/.exec(rrule ?? '')?.[1] ?? 1);
}

/** Whether it is a month. */
export function isMonth(sort: DeadlineSort): boolean {
  return /^\d{4}-\d{2}$/.test(sort);
}

/** The rule of a recurrence (RFC 5545), e.g. `FREQ=MONTHLY;INTERVAL=3`; null of all else. */
export function ruleOf(sort: DeadlineSort): string | null {
  const [, frequency, interval = '1'] = /^([a-z]+)(?:-(\d+))?$/.exec(sort) ?? [];
  const isKnown = frequencies.some((each) => each.toLowerCase() === frequency);
  return isKnown ? `FREQ=${frequency!.toUpperCase()};INTERVAL=${interval}` : null;
}

/** Order of a list: months as they come, what recurs from often to seldom, then the rest. */
export function compareSorts(one: DeadlineSort, other: DeadlineSort): number {
  const [first, second] = [rankOf(one), rankOf(other)];
  return first - second || (one < other ? -1 : one > other ? 1 : 0);
}

function rankOf(sort: DeadlineSort): number {
  if (isMonth(sort)) return 0;
  if (sort === NO_DAY) return 9e6;
  if (sort === NO_DEADLINE) return 9e6 + 1;
  const [frequency, interval = '1'] = sort.split('-');
  const place = frequencies.findIndex((each) => each.toLowerCase() === frequency);
  return (place + 1) * 1e5 + Math.min(Number(interval), 99_999);
}
