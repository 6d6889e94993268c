import type { Plan } from '../model/corpus.ts';

/** How many rows of a plan are innovation proposals, and how many are headings; all others are its measures. */
export function rowsOfKinds({ rows }: Pick<Plan, 'rows'>): { proposals: number; headings: number } {
  return {
    proposals: rows.filter(({ kind }) => kind === 'innovation').length,
    headings: rows.filter(({ kind }) => kind === 'heading').length,
  };
}
