import type { MeasureNode } from '../schemas/measures.ts';

/** What a row of a plan's table is: something to be done, the heading of rows below it, a proposal. */
export type RowKind = 'measure' | 'heading' | 'innovation';

/** What the table has beside a measure: in its own cells, or in those of the row it was printed in. */
interface Beside {
  deadlines: readonly unknown[];
  units: readonly unknown[];
  supportingUnits: readonly unknown[];
  /** True where it says in another column when it is done (期程 起／迄). */
  hasTime?: boolean;
}

/**
 * What an entry of the 推動作法 column is. A row heads the rows below it where it has such rows, and
 * neither a deadline nor a unit beside it.
 */
export function measureKind(
  { children }: Pick<MeasureNode, 'children'>,
  { deadlines, units, supportingUnits, hasTime = false }: Beside,
): Exclude<RowKind, 'innovation'> {
  const isBare =
    deadlines.length === 0 && units.length === 0 && supportingUnits.length === 0 && !hasTime;
  return children !== undefined && isBare ? 'heading' : 'measure';
}
