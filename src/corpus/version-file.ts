import type { Plan } from './model/corpus.ts';
import { filePath } from './addresses/file-paths.ts';

/** Address of the file that holds a former version of a plan whole: `/data/plans/ntl-101/versions/1.json`. */
export function versionFile(plan: Plan): string {
  const { number } = plan.versions.find((version) => version.plan === plan)!;
  return filePath('formerPlan', { plan_id: plan.planId, version: number });
}
