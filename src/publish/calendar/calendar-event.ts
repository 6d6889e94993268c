import type { CalendarDays } from '../../meaning/deadlines/calendar-days.ts';
import type { DeadlineKind } from '../../meaning/deadlines/typed-deadline.ts';

/** An all-day entry of a calendar file. */
export interface CalendarEvent extends CalendarDays {
  /** Unique within the site, e.g. `ntl-101-001.1`. */
  id: string;
  summary: string;
  description: string;
  category: string | null;
  /** Path from the site's root. */
  href: string;
  /** Days on which this site first published the plan, and last changed it. */
  published: string;
  modified: string;
}

/** What one calendar file holds. */
export interface Calendar {
  events: readonly CalendarEvent[];
  /** Rows that stand together in the entry for the end of their plan's period. */
  periodEndRows: number;
  /** Deadlines that have no day and no recurrence, and so no entry, by kind. */
  leftOut: Readonly<Partial<Record<DeadlineKind, number>>>;
}
