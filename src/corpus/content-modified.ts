import type { Corpus, Institution, Plan } from './model/corpus.ts';

/** Day of the latest change of the content: of the site as a whole, or of a plan that is newer. */
export function contentModified({ site, plans }: Pick<Corpus, 'site' | 'plans'>): string {
  return newestDay([site.modified, ...plans.map(({ metadata }) => metadata.modified)])!;
}

const known = new WeakMap<Plan, string>();

/**
 * Newest day in the files of a plan: that of its last change, or a later one on which a row was retired,
 * a withholding or a review mark decided, or results reported. Found once: whatever names the plan names it.
 */
export function planDay(plan: Plan): string {
  let day = known.get(plan);
  if (day === undefined) {
    day = findPlanDay(plan);
    known.set(plan, day);
  }
  return day;
}

function findPlanDay({ metadata, versions, retired, withholdings, decided }: Plan): string {
  return newestDay([
    metadata.modified,
    metadata.retired?.retired_on,
    ...versions.map(({ plan }) => plan.metadata.modified),
    ...retired.map(({ retired_on: day }) => day),
    ...withholdings.map(({ decidedOn }) => decidedOn),
    ...decided.map(({ decidedOn }) => decidedOn),
    ...reportDays(versions.at(-1)?.plan),
  ])!;
}

/** Newest day in the files of an institution: its record, its register, its plans, and corrections of them. */
export function institutionDay(
  { institutionId, record, plans }: Institution,
  { site, registerByInstitution, errataByPlan }: Corpus,
): string {
  return newestDay([
    record.modified ?? site.modified,
    registerByInstitution.get(institutionId)?.modified,
    ...plans.map(planDay),
    ...plans.flatMap(({ planId }) => errataByPlan.get(planId) ?? []).map(({ date }) => date),
  ])!;
}

/** Days on which results of a plan were reported. */
function reportDays(plan: Pick<Plan, 'rows'> | undefined): string[] {
  return (plan?.rows ?? []).flatMap(({ results }) =>
    results.flatMap((each) => each.reportedOn ?? []),
  );
}

/** The latest of some ISO days; null where there is none. */
export function newestDay(days: Iterable<string | null | undefined>): string | null {
  let newest: string | null = null;
  for (const day of days) if (day && (newest === null || day > newest)) newest = day;
  return newest;
}
