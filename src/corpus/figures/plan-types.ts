import type { Language } from '../../content/language.ts';
import type { PlanType } from '../../content/schemas/vocabularies.ts';
import type { Plan } from '../model/corpus.ts';

/** The types of these plans, each once, in the order in which the plans stand; not of those taken off the site. */
export function typesOf(plans: readonly Plan[]): PlanType[] {
  return [
    ...new Set(
      plans
        .filter(({ metadata }) => metadata.retired === undefined)
        .map(({ planType }) => planType),
    ),
  ];
}

/** What plans of a type are about: its own keywords, else its name. */
export function typeKeywords(type: PlanType): Record<Language, readonly string[]> {
  return type.keywords ?? { zh: [type.name], en: [type.name_en] };
}
