import type { Plan, PlanVersion } from '../model/corpus.ts';
import { compareVersions, type VersionComparison } from './compare-versions.ts';
import { pagePath } from '../addresses/page-paths.ts';

/** What a version of a plan changed of the one before it. */
export interface Amendment {
  from: PlanVersion;
  to: PlanVersion;
  comparison: VersionComparison;
  /** Address of the comparison from the site's root: `/plans/ntl/101/versions/2/changes/`. */
  href: string;
}

const known = new WeakMap<readonly PlanVersion[], readonly Amendment[]>();

/** The amendments of a plan, oldest first; worked out once a plan. */
export function amendmentsOf({ versions }: Pick<Plan, 'versions'>): readonly Amendment[] {
  const before = known.get(versions);
  if (before) return before;
  const made = versions.slice(1).map((to, index): Amendment => {
    const from = versions[index]!;
    return {
      from,
      to,
      comparison: compareVersions(from.plan, to.plan),
      href: pagePath('planChanges', {
        institution_id: to.plan.institution.institutionId,
        plan: to.plan.folder,
        version: to.number,
      }),
    };
  });
  known.set(versions, made);
  return made;
}

/** The version in force. */
export function currentVersion(versions: readonly PlanVersion[]): PlanVersion {
  return versions.find(({ isCurrent }) => isCurrent)!;
}

/** Whether this is a plan as it was in a version that was amended since. */
export function isFormerVersion(plan: Pick<Plan, 'versions'>): boolean {
  return plan.versions.some((version) => version.plan === plan && !version.isCurrent);
}
