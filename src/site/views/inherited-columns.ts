import type { Row } from '../../corpus/model/corpus.ts';

/** Which columns of a row are empty in the source and taken from the nearest row above. */
export function inheritedColumns(row: Pick<Row, 'typedDeadlines' | 'assignments'>): {
  deadlines: boolean;
  units: boolean;
} {
  return {
    deadlines: row.typedDeadlines.some(({ inherited }) => inherited),
    units: row.assignments.some(({ inherited }) => inherited),
  };
}
