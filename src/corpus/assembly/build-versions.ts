import type { Plan, PlanVersion } from '../model/corpus.ts';

/**
 * The versions of a plan, oldest first. A plan whose record does not speak of versions is its own
 * only one, number 1, without a date.
 */
export function buildVersions(current: Plan, former: readonly Plan[]): PlanVersion[] {
  return [...former, current]
    .map((plan): PlanVersion => {
      const record = plan.metadata.version;
      return {
        number: record?.number ?? 1,
        dated: record?.dated ?? null,
        datedAs: record?.dated_as ?? null,
        reason: record?.reason ?? null,
        isCurrent: plan === current,
        plan,
        href: plan.href,
      };
    })
    .sort((a, b) => a.number - b.number);
}
