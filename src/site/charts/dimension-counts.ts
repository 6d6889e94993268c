import type { Corpus, Plan } from '../../corpus/model/corpus.ts';

/** How many rows of kind measure or innovation a plan, or several, have in each comparable dimension. */
export interface DimensionCounts {
  /** In the order of `corpus.dimensions`. */
  byDimension: readonly number[];
  /** Rows whose headings are mapped to no dimension. */
  unmapped: number;
  total: number;
}

const known = new WeakMap<Corpus, ReadonlyMap<Plan, DimensionCounts>>();

/** The counts of every plan; headings are left out. Counted once a corpus. */
export function dimensionCounts(corpus: Corpus): ReadonlyMap<Plan, DimensionCounts> {
  const before = known.get(corpus);
  if (before) return before;
  const indexOf = new Map(corpus.dimensions.map(({ id }, index) => [id, index]));
  const counts = new Map(corpus.plans.map((plan) => [plan, countPlan(plan, indexOf)]));
  known.set(corpus, counts);
  return counts;
}

function countPlan(plan: Plan, indexOf: ReadonlyMap<string, number>): DimensionCounts {
  const byDimension = Array.from({ length: indexOf.size }, () => 0);
  let unmapped = 0;
  let total = 0;
  for (const { kind, dimensionId } of plan.rows) {
    if (kind === 'heading') continue;
    total += 1;
    const index = dimensionId === null ? undefined : indexOf.get(dimensionId);
    if (index === undefined) unmapped += 1;
    else byDimension[index]! += 1;
  }
  return { byDimension, unmapped, total };
}

/** The counts of several plans together. */
export function sumCounts(
  plans: readonly Plan[],
  counts: ReadonlyMap<Plan, DimensionCounts>,
  dimensions: number,
): DimensionCounts {
  const byDimension = Array.from({ length: dimensions }, () => 0);
  let unmapped = 0;
  let total = 0;
  for (const plan of plans) {
    const own = counts.get(plan);
    if (own === undefined) continue;
    own.byDimension.forEach((count, index) => (byDimension[index]! += count));
    unmapped += own.unmapped;
    total += own.total;
  }
  return { byDimension, unmapped, total };
}
