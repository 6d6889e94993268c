import type { ResultPeriod, Row, RowResult } from '../model/corpus.ts';
import type { ResultsFile } from '../../content/schemas/results.ts';

/** Reporting periods of a plan, oldest first. */
export function periodsOf({ periods }: ResultsFile): ResultPeriod[] {
  return periods
    .map(({ id, name, start, end }) => ({ periodId: id, name, start, end }))
    .sort((a, b) => (a.start < b.start ? -1 : 1));
}

/**
 * What was reported of each row: by period, oldest first, and within a period by target.
 * @param file without errors
 * @param periods of that file
 * @returns by the row's identifier; rows without a report are not in it
 */
export function rowResults(
  file: ResultsFile,
  periods: readonly ResultPeriod[],
  rows: readonly Pick<Row, 'measureId' | 'targets'>[],
): Map<string, RowResult[]> {
  const orderOf = new Map(periods.map(({ periodId }, index) => [periodId, index]));
  const rowById = new Map(rows.map((row) => [row.measureId, row]));
  const found = new Map<string, RowResult[]>();
  for (const record of file.results) {
    const { targets } = rowById.get(record.measure)!;
    // With a single target its number need not be written.
    const position = record.value === undefined ? null : (record.target ?? 1);
    const result: RowResult = {
      period: periods[orderOf.get(record.period)!]!,
      state: record.state,
      value: record.value ?? null,
      targetPosition: position,
      target: position === null ? null : targets[position - 1]!,
      sentence: record.sentence ?? null,
      evidence: record.evidence ?? [],
      reportedOn: record.reported_on ?? null,
    };
    const others = found.get(record.measure);
    if (others) others.push(result);
    else found.set(record.measure, [result]);
  }
  for (const results of found.values()) {
    results.sort(
      (a, b) =>
        orderOf.get(a.period.periodId)! - orderOf.get(b.period.periodId)! ||
        (a.targetPosition ?? 0) - (b.targetPosition ?? 0),
    );
  }
  return found;
}
