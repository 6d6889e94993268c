import { compareWords, type CompareWords } from '../../../words/interface/compare.ts';
import type { Language } from '../../../content/language.ts';
import type { CompareIndex, IndexInstitution, IndexPlan } from '../compare-index.ts';

/** What every part of the comparison needs. */
export interface CompareContext {
  language: Language;
  words: CompareWords;
  /** Value of `lang` on Chinese text; undefined where the page is Chinese itself. */
  chinese: string | undefined;
  /** Address of the site's root, with a slash at the end. */
  root: string;
  /** Address of the home page in this language, with a slash at the end. */
  home: string;
}

/** The context together with the list of plans. */
export interface LoadedContext extends CompareContext {
  index: CompareIndex;
  planById: ReadonlyMap<string, { plan: IndexPlan; institution: IndexInstitution }>;
}

/** Reads the context from the attributes that the build wrote on the page. */
export function readContext({ dataset }: HTMLElement): CompareContext {
  const language: Language = dataset['language'] === 'en' ? 'en' : 'zh';
  return {
    language,
    words: compareWords(language),
    chinese: dataset['chinese'],
    root: dataset['root'] ?? '/',
    home: dataset['home'] ?? '/',
  };
}

/** The context with the list of plans sorted out by id. */
export function withIndex(context: CompareContext, index: CompareIndex): LoadedContext {
  const planById = new Map(
    index.institutions.flatMap((institution) =>
      institution.plans.map((plan) => [plan.plan_id, { plan, institution }] as const),
    ),
  );
  return { ...context, index, planById };
}

/** Address of a page in this language; `path` from the site's root, with a slash first. */
export function addressOf(context: CompareContext, path: string): string {
  return context.home + path.slice(1);
}

/** Name of an institution in the page's language. */
export function institutionNameOf(context: CompareContext, institution: IndexInstitution): string {
  return context.language === 'en' ? (institution.name_en ?? institution.name) : institution.name;
}

/** Name of a plan: its institution, in Chinese as the plan itself names it, and its year. */
export function planNameOf(context: LoadedContext, planId: string): string {
  const found = context.planById.get(planId);
  if (found === undefined) return planId;
  const { plan, institution } = found;
  return context.words.planName(
    context.language === 'en' ? institutionNameOf(context, institution) : plan.institution_name,
    String(plan.roc_year),
    String(plan.year),
    kindOf(context, plan),
  );
}

/** What tells a plan from others of its year, in the page's language. */
export function kindOf({ language }: CompareContext, plan: IndexPlan): string | null {
  return language === 'en' ? plan.kind_en : plan.kind;
}

/** Name of a dimension in the page's language; null stands for rows that are mapped to none. */
export function dimensionNameOf(context: LoadedContext, dimensionId: string | null): string {
  const dimension = context.index.dimensions.find((each) => each.dimension_id === dimensionId);
  if (dimension === undefined) {
    const { unmapped, everything } = context.words.result;
    return context.index.dimensions.length === 0 ? everything : unmapped;
  }
  return context.language === 'en' ? dimension.name_en : dimension.name;
}
