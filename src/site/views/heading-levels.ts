import type { PlanTable } from '../../corpus/model/corpus.ts';

/** Elements of the headings within a plan's table. */
export interface HeadingLevels {
  dimension: 'h2' | 'h3';
  aspect: 'h3' | 'h4';
  action: 'h4' | 'h5';
}

/** One level lower where the table has a title of its own. */
export function headingLevels({ title }: Pick<PlanTable, 'title'>): HeadingLevels {
  return title === null
    ? { dimension: 'h2', aspect: 'h3', action: 'h4' }
    : { dimension: 'h3', aspect: 'h4', action: 'h5' };
}
