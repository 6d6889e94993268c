import type { Erratum, Plan, Row } from '../model/corpus.ts';
import type { ErratumRecord } from '../../content/schemas/errata.ts';
import { pagePath } from '../addresses/page-paths.ts';

/** Path of the page of corrections. */
export const ERRATA_PATH = pagePath('errata');

/**
 * Corrections of the transcription, newest first; of one day in the order of the file. A correction
 * is called by plan, day and a count, so that it keeps its address as others are added.
 * Those of plans that are not published are not told.
 * @param records without errors
 */
export function buildErrata(
  records: readonly ErratumRecord[],
  planById: ReadonlyMap<string, Plan>,
  rowById: ReadonlyMap<string, Row>,
): Erratum[] {
  const countOf = new Map<string, number>();
  return records
    .filter((record) => planById.has(record.plan))
    .map((record): Erratum => {
      const { date, measure, field, was, now, reason } = record;
      const plan = planById.get(record.plan)!;
      const day = `${plan.planId}-${date}`;
      const count = (countOf.get(day) ?? 0) + 1;
      countOf.set(day, count);
      const erratumId = `${day}-${count}`;
      const row = measure === null ? null : (rowById.get(measure) ?? null);
      return {
        erratumId,
        date,
        plan,
        measureId: measure,
        row,
        field,
        was,
        now,
        reason,
        href: `${ERRATA_PATH}#${erratumId}`,
      };
    })
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
