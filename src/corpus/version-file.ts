import type { Plan } from './model/corpus.ts';

/** Address of the file that holds a former version of a plan whole: `/data/plans/ntl-101/versions/1.json`. */
export function versionFile(plan: Plan): string {
  const { number } = plan.versions.find((version) => version.plan === plan)!;
  return `/data/plans/${plan.planId}/versions/${number}.json`;
}
