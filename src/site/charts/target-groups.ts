import type { Plan, Row } from '../../corpus/model/corpus.ts';
import type { Target } from '../../content/schemas/measures.ts';

/** A promised figure and the row that makes it. */
export interface RowTarget {
  row: Row;
  target: Target;
  /** The newest figure that was reported against it; null where none was. */
  actual: { value: number; period: string } | null;
}

/** Promised figures that one scale can hold. */
export interface TargetGroup {
  /** What one is of, as written: `%`, `場`. */
  unit: string;
  /** Time over which it is counted, as written: `每月`; null where none is said, or for percentages. */
  per: string | null;
  /** True where the figures say by how much something grows or shrinks. */
  isChange: boolean;
  /** End of the scale where the unit has one (100 for percentages), else null. */
  maximum: number | null;
  targets: readonly RowTarget[];
}

/** Every promised figure of a plan, in document order. */
export function targetsOf(plan: Plan): RowTarget[] {
  return plan.rows.flatMap((row) =>
    row.targets.map((target, index) => ({ row, target, actual: newestFigure(row, index + 1) })),
  );
}

function newestFigure({ results }: Row, position: number): RowTarget['actual'] {
  const newest = results.findLast(
    ({ targetPosition, value }) => targetPosition === position && value !== null,
  );
  return newest === undefined ? null : { value: newest.value!, period: newest.period.name };
}

/**
 * The figures that a picture says something about: percentages, and at least two of one unit over
 * one span of time. The others have nothing to stand beside. In order of first appearance.
 */
export function targetGroups(targets: readonly RowTarget[]): TargetGroup[] {
  const groups = new Map<string, Omit<TargetGroup, 'maximum'> & { targets: RowTarget[] }>();
  for (const each of targets) {
    const { unit, comparator } = each.target;
    const isChange = comparator === 'increase-by' || comparator === 'decrease-by';
    const per = isPercentage(unit) ? null : (each.target.per ?? null);
    const key = JSON.stringify([isChange, unit, per]);
    const group = groups.get(key);
    if (group) group.targets.push(each);
    else groups.set(key, { unit, per, isChange, targets: [each] });
  }
  return [...groups.values()].flatMap((group) => {
    const isShare = isPercentage(group.unit) && !group.isChange;
    if (!isShare && group.targets.length < 2) return [];
    const isWithin = group.targets.every(({ target }) => (target.value_max ?? target.value) <= 100);
    return [{ ...group, maximum: isShare && isWithin ? 100 : null }];
  });
}

function isPercentage(unit: string): boolean {
  return /^[%％]$/.test(unit);
}
