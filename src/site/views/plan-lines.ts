import { rowsOfKinds } from '../../corpus/figures/rows-of-kinds.ts';
import type { Plan } from '../../corpus/model/corpus.ts';
import type { Language } from '../../content/language.ts';
import { dateInWords } from '../../words/date-words.ts';
import { t } from '../../words/interface/index.ts';
import { readingWords } from '../../words/interface/reading.ts';
import { planYearName } from '../../words/plan-names.ts';
import { planYearAndState } from './plan-state.ts';
import type { SiteView } from './site-view.ts';

/** A plan in a list of plans. */
export interface PlanLine {
  plan: Plan;
  /** Its year, with its state where that is not said for all plans of the list at once. */
  year: string;
  /** Innovation proposals, which are not among its measures. */
  proposals: number;
}

/**
 * That the periods of all plans of a list are over, as one sentence for the list; null where they
 * are not, where nothing is known of it, or where a plan was taken off the site: then each line
 * says its own state.
 * @param asOf the site's day, ISO 8601
 */
export function allEndedSentence(
  plans: readonly Pick<Plan, 'hasEnded' | 'metadata'>[],
  asOf: string | null,
  language: Language,
): string | null {
  const haveEnded = plans.every(
    ({ hasEnded, metadata }) => hasEnded === true && metadata.retired === undefined,
  );
  if (!haveEnded || plans.length === 0 || asOf === null) return null;
  return readingWords(language).state.allEnded(dateInWords(asOf, t(language)), plans.length === 1);
}

/** The lines of a list of plans. @param isStateSaid whether `allEndedSentence` stands above them */
export function planLines(
  plans: readonly Plan[],
  { language, words }: Pick<SiteView, 'language' | 'words'>,
  isStateSaid: boolean,
): PlanLine[] {
  return plans.map((plan) => ({
    plan,
    year:
      isStateSaid && !plan.isDraft ? planYearName(plan, words) : planYearAndState(plan, language),
    proposals: rowsOfKinds(plan).proposals,
  }));
}
