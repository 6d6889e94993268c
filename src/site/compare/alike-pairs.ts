import type { ComparedRow, FilePlan } from './comparison.ts';
import type { Narrowed } from './narrowed.ts';

/** Two rows of two plans that read alike. */
export interface AlikePair {
  /** 0 to 1. */
  score: number;
  /** The row of the plan that comes first, then that of the other. */
  rows: readonly [PairedRow, PairedRow];
}

type PairedRow = ComparedRow['alike'][number];

/**
 * The pairs among the rows that were chosen, each once, the most alike first. That one row of a pair was chosen is
 * enough: the words sought may stand in it alone.
 */
export function alikePairs(plans: readonly FilePlan[], { dimensions }: Narrowed): AlikePair[] {
  const pairs = new Map<string, AlikePair>();
  const placeOf = ({ plan }: PairedRow) => plans.indexOf(plan);
  for (const { columns } of dimensions) {
    for (const [position, { parts }] of columns.entries()) {
      for (const { row, alike } of parts.flatMap(({ rows }) => rows)) {
        for (const other of alike) {
          const own = { plan: plans[position]!, row, score: other.score };
          const rows = [own, other].sort((a, b) => placeOf(a) - placeOf(b)) as [
            PairedRow,
            PairedRow,
          ];
          const key = rows.map((each) => each.row.measure_id).join(' ');
          pairs.set(key, { score: other.score, rows });
        }
      }
    }
  }
  return [...pairs.values()].sort((a, b) => b.score - a.score);
}
