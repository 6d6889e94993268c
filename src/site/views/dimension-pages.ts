import type { DimensionEntry, Plan, Row } from '../../corpus/model/corpus.ts';
import { rowsByPlan } from './dimension-groups.ts';
import { cutIntoPages, itemsPerPage, type PagedGroup } from './paging.ts';
import { listPagePath } from '../../corpus/addresses/page-paths.ts';

interface DimensionPages {
  pages: readonly (readonly PagedGroup<Plan, Row>[])[];
  /** Page on which each plan begins, from 1. */
  pageOf: ReadonlyMap<Plan, number>;
}

const known = new WeakMap<DimensionEntry, DimensionPages>();

/** The pages of a dimension, cut once: several pages of the site point into them. */
export function dimensionPages(dimension: DimensionEntry): DimensionPages {
  const before = known.get(dimension);
  if (before) return before;
  const pages = cutIntoPages(rowsByPlan(dimension), itemsPerPage.rowsOfDimension);
  const pageOf = new Map<Plan, number>();
  pages.forEach((groups, index) => {
    for (const { heading, isContinued } of groups) {
      if (!isContinued) pageOf.set(heading, index + 1);
    }
  });
  const made = { pages, pageOf };
  known.set(dimension, made);
  return made;
}

/** Path of the place where a plan's rows of a dimension are listed, e.g. `/dimensions/process/2/#ntl-101`. */
export function dimensionPlanAddress(dimension: DimensionEntry, plan: Plan): string {
  const page = dimensionPages(dimension).pageOf.get(plan) ?? 1;
  return `${listPagePath(dimension.href, page)}#${plan.planId}`;
}
