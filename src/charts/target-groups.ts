import type { Plan, Row } from '../corpus/corpus.ts';
import type { Target } from '../schemas/measures.ts';

/** A promised figure and the row that makes it. */
export interface RowTarget {
  row: Row;
  target: Target;
}

/** Promised figures that one scale can hold. */
export interface TargetGroup {
  /** What one is of, as written: `%`, `場`. */
  unit: string;
  /** True where the figures say by how much something grows or shrinks. */
  isChange: boolean;
  /** End of the scale where the unit has one (100 for percentages), else null. */
  maximum: number | null;
  targets: readonly RowTarget[];
}

/** Every promised figure of a plan, in document order. */
export function targetsOf(plan: Plan): RowTarget[] {
  return plan.rows.flatMap((row) => row.targets.map((target) => ({ row, target })));
}

/**
 * The figures that a picture says something about: percentages, and at least two of one unit. The
 * others have nothing to stand beside. In order of first appearance.
 */
export function targetGroups(targets: readonly RowTarget[]): TargetGroup[] {
  const groups = new Map<string, { unit: string; isChange: boolean; targets: RowTarget[] }>();
  for (const each of targets) {
    const { unit, comparator } = each.target;
    const isChange = comparator === 'increase-by' || comparator === 'decrease-by';
    const key = `${isChange} ${unit}`;
    const group = groups.get(key);
    if (group) group.targets.push(each);
    else groups.set(key, { unit, isChange, targets: [each] });
  }
  return [...groups.values()].flatMap(({ unit, isChange, targets: own }) => {
    const isPercentage = /^[%％]$/.test(unit) && !isChange;
    if (!isPercentage && own.length < 2) return [];
    const isWithin = own.every(({ target }) => (target.value_max ?? target.value) <= 100);
    return [{ unit, isChange, maximum: isPercentage && isWithin ? 100 : null, targets: own }];
  });
}
