import type { TableVisit } from './walk-table.ts';

/** True for a row that only heads the rows below it: it has neither deadline nor unit of its own. */
export function isHeadingRow({ measure, cell }: TableVisit): boolean {
  if (measure?.children === undefined) return false;
  return [measure, cell].every(
    (beside) =>
      (beside?.deadlines ?? []).length === 0 &&
      (beside?.units ?? []).length === 0 &&
      (beside?.supporting_units ?? []).length === 0,
  );
}
