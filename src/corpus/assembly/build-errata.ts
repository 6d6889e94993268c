import type { Erratum, Plan, Row } from '../model/corpus.ts';
import type { ErratumRecord } from '../../content/schemas/errata.ts';
import { erratumIds } from '../../content/read/erratum-ids.ts';
import { pagePath } from '../addresses/page-paths.ts';

/** Path of the page of corrections. */
export const ERRATA_PATH = pagePath('errata');

/**
 * Corrections of the transcription, newest first; of one day in the order of the file. Those of plans
 * that are not published are not told, nor those of plans that were taken off: they quote their words.
 * @param records without errors
 */
export function buildErrata(
  records: readonly ErratumRecord[],
  planById: ReadonlyMap<string, Plan>,
  rowById: ReadonlyMap<string, Row>,
): Erratum[] {
  const published = records.filter(({ plan }) => {
    const on = planById.get(plan);
    return on !== undefined && on.metadata.retired === undefined;
  });
  const ids = erratumIds(published);
  return published
    .map((record, index): Erratum => {
      const { date, measure, field, was, now, reason } = record;
      const plan = planById.get(record.plan)!;
      const erratumId = ids[index]!;
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
