import type { Institution, Plan } from '../corpus/model/corpus.ts';
import type { Language, Words } from './interface/index.ts';

/** Short name of a plan beside its institution: `101 年度`, with its type where a year has several. */
export function planYearName(plan: Plan, words: Words): string {
  const year = words.plans.rocYear(String(plan.rocYear), String(plan.year));
  const type = distinctType(plan);
  return type === null ? year : `${year}${words.inParentheses(words.plans.typeName(type))}`;
}

/**
 * What tells a plan from others of its institution and year: its type, which a reader knows; where
 * they have the same one, the end of its address. Null where the year alone names it.
 */
export function distinctType({
  planId,
  folder,
  rocYear,
  planType,
  institution,
}: Pick<Plan, 'planId' | 'folder' | 'rocYear' | 'planType' | 'institution'>): {
  name: string;
  name_en: string;
} | null {
  if (folder === String(rocYear)) return null;
  const isShared = institution.plans.some(
    (other) =>
      other.planId !== planId && other.rocYear === rocYear && other.planType.id === planType.id,
  );
  return isShared ? { name: folder, name_en: folder } : planType;
}

/** Name of an institution for readers of a language, and whether that name is Chinese. */
export function institutionName(
  institution: Pick<Institution, 'name' | 'nameEn'>,
  language: Language,
): { text: string; isChinese: boolean } {
  return language === 'en' && institution.nameEn !== null
    ? { text: institution.nameEn, isChinese: false }
    : { text: institution.name, isChinese: true };
}

/**
 * Name of a plan in a list of plans of several institutions: its title; for readers of English its
 * institution and year, where the institution has an English name. And whether that is Chinese.
 */
export function planListName(
  plan: Plan,
  language: Language,
  words: Words,
): { text: string; isChinese: boolean } {
  const { text, isChinese } = institutionName(plan.institution, language);
  return isChinese
    ? { text: plan.title, isChinese }
    : { text: `${text} ${planYearName(plan, words)}`, isChinese };
}

/**
 * Name of a plan's institution beside the plan: as the plan gives it, which may be a former one; for readers
 * of English the present one, for former names have no English here.
 */
export function institutionNameInPlan(
  { institution, institutionName: written }: Pick<Plan, 'institution' | 'institutionName'>,
  language: Language,
): { text: string; isChinese: boolean } {
  const present = institutionName(institution, language);
  return present.isChinese ? { text: written, isChinese: true } : present;
}

/** Whether the plan's period is over, and whether its results are known. */
export function planStatus(
  plan: Pick<Plan, 'hasEnded' | 'results'>,
  asOf: string | null,
  words: Words,
): string {
  const { ended, notEnded, resultsKnown, resultsUnknown } = words.plan;
  const results = plan.results === null ? resultsUnknown : resultsKnown;
  if (plan.hasEnded === null || asOf === null) return results;
  return plan.hasEnded ? ended(asOf, results) : notEnded(asOf, results);
}
