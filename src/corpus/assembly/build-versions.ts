import type { Plan, PlanVersion } from '../model/corpus.ts';
import { issuanceDay } from '../checks/issuance-day.ts';

/**
 * The versions of a plan, oldest first. A plan whose record does not speak of versions is its own
 * only one, number 1, without a date. The first of several that has no date of its own is as old as
 * the plan.
 */
export function buildVersions(current: Plan, former: readonly Plan[]): PlanVersion[] {
  const first = former.find(({ metadata }) => metadata.version?.number === 1);
  return [...former, current]
    .map((plan): PlanVersion => {
      const record = plan.metadata.version;
      return {
        number: record?.number ?? 1,
        dated: record?.dated ?? (plan === first ? dayOfIssue(plan) : null),
        datedAs: record?.dated_as ?? null,
        reason: record?.reason ?? null,
        isCurrent: plan === current,
        plan,
        href: plan.href,
      };
    })
    .sort((a, b) => a.number - b.number);
}

function dayOfIssue({ metadata: { issued_on, issuance } }: Plan): string | null {
  return issued_on ?? issuanceDay(issuance);
}
