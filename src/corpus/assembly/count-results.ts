import type { PeriodCounts, ResultPeriod, Row } from '../model/corpus.ts';
import { unitKey } from './units-and-names.ts';
import type { Standing } from '../model/standing.ts';

/**
 * Counts of a plan for each period, in the order of the periods. Headings are not counted, for
 * nothing is to be done there; measures and innovation proposals are.
 * @param rows of one plan, with their results
 */
export function countResults(
  rows: readonly Row[],
  periods: readonly ResultPeriod[],
): PeriodCounts[] {
  const counted = periods.map((period) => ({
    period,
    counts: noCounts(),
    byUnit: new Map<string, Record<Standing, number>>(),
  }));
  for (const row of rows) {
    if (row.kind === 'heading') continue;
    const units = new Set(row.assignments.map((each) => unitKey(row.plan.institution, each)));
    for (const { period, counts, byUnit } of counted) {
      const standing = standingIn(period, row);
      counts[standing] += 1;
      for (const unitId of units) {
        const own = byUnit.get(unitId) ?? noCounts();
        own[standing] += 1;
        byUnit.set(unitId, own);
      }
    }
  }
  return counted;
}

/** Where a row stands in a period. */
export function standingIn(period: ResultPeriod, row: Pick<Row, 'results'>): Standing {
  const here = row.results.find((result) => result.period === period);
  if (here) return here.state;
  const before = row.results.findLast((result) => result.period.start < period.start);
  return before?.state === 'done' || before?.state === 'cancelled' ? 'settled' : 'without';
}

function noCounts(): Record<Standing, number> {
  return {
    done: 0,
    'in-progress': 0,
    late: 0,
    'not-started': 0,
    cancelled: 0,
    settled: 0,
    without: 0,
  };
}
