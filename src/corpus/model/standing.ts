import { resultStates, type ResultState } from '../../content/schemas/results.ts';

/**
 * Where a row stands in a reporting period: as reported for it; else `settled` where it was reported
 * done or cancelled for an earlier one, so that nothing more need be said; else without a report.
 */
export type Standing = ResultState | 'settled' | 'without';

/** Every standing, in the order in which they are shown. */
export const standings: readonly Standing[] = [...resultStates, 'settled', 'without'];

/** Number of rows of each standing. */
export type StandingCounts = Readonly<Record<Standing, number>>;
