import { plansOnSite } from '../../corpus/figures/plans-on-site.ts';
import type { Corpus } from '../../corpus/model/corpus.ts';
import { distinctType } from '../../words/plan-names.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';

/** Path of the file that says which plans can be compared. */
export const COMPARE_INDEX = filePath('compareIndex');

/** An institution and its plans, newest first. */
export interface IndexInstitution {
  name: string;
  name_en: string | null;
  plans: readonly IndexPlan[];
}

export interface IndexPlan {
  plan_id: string;
  /** Path from the site's root. */
  path: string;
  /** The institution as the plan names it. */
  institution_name: string;
  roc_year: number;
  year: number;
  /** What tells the plan from others of its year, null where it has none besides. */
  kind: string | null;
  kind_en: string | null;
  has_ended: boolean | null;
  has_results: boolean;
}

/** What the comparison has to know before a plan is chosen. */
export interface CompareIndex {
  /** The only day that may be called today, ISO 8601; null where there is none. */
  as_of: string | null;
  dimensions: readonly { dimension_id: string; name: string; name_en: string; path: string }[];
  /** Institutions that have plans, in the order of the site. */
  institutions: readonly IndexInstitution[];
}

/** The content of `/compare/index.json`. */
export function compareIndex(corpus: Corpus): CompareIndex {
  return {
    as_of: corpus.asOf,
    dimensions: corpus.dimensions.map(({ id, name, name_en, href }) => ({
      dimension_id: id,
      name,
      name_en,
      path: href,
    })),
    institutions: corpus.institutions
      .map((institution) => ({ ...institution, plans: plansOnSite(institution.plans) }))
      .filter(({ plans }) => plans.length > 0)
      .map(({ name, nameEn, plans }) => ({
        name,
        name_en: nameEn,
        plans: plans.map((plan) => ({
          plan_id: plan.planId,
          path: plan.href,
          institution_name: plan.institutionName,
          roc_year: plan.rocYear,
          year: plan.year,
          kind: distinctType(plan)?.name ?? null,
          kind_en: distinctType(plan)?.name_en ?? null,
          has_ended: plan.hasEnded,
          has_results: plan.results !== null,
        })),
      })),
  };
}
