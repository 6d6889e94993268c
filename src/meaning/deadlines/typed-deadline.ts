/** What sort of promise a deadline is; the values of `kind` in the dataset `deadlines`. */
export const deadlineKinds = [
  'date',
  'month',
  'range',
  'recurring',
  'within',
  'on-demand',
  'relative',
  'other',
] as const;

export type DeadlineKind = (typeof deadlineKinds)[number];

/** First and last day, ISO 8601. */
export interface Period {
  start: string;
  end: string;
}

/** What a deadline's text does not say itself: the year of its plan, and the days that the plan covers. */
export interface DeadlineContext {
  rocYear: number;
  period: Period;
}

/** One deadline as data. Names and meanings are those of the dataset `deadlines`. */
export interface TypedDeadline {
  /** The whole entry of the table's cell, as written. */
  text: string;
  kind: DeadlineKind;
  /** ISO 8601 day; a month runs from its first day to its last, a recurring deadline over the plan's period. */
  start_date: string | null;
  end_date: string | null;
  /** RFC 5545 recurrence without a day that the text does not name. */
  rrule: string | null;
  /** ISO 8601 duration. */
  duration: string | null;
  /** True when a date, month or range ends on the last day of the plan's period. */
  is_period_end: boolean;
  /** What the other fields cannot say, in Chinese: a condition as printed, a missing interval. */
  note: string | null;
}

/** A deadline that nobody understands yet, as a draft may have it: its words, and that they have no meaning. */
export function deadlineNotUnderstood(text: string): TypedDeadline {
  return {
    text,
    kind: 'other',
    start_date: null,
    end_date: null,
    rrule: null,
    duration: null,
    is_period_end: false,
    note: '這個期限還無法判讀',
  };
}
