import type { Plan } from '../../corpus/model/corpus.ts';
import { t, type Language } from '../../words/interface/index.ts';
import { readingWords } from '../../words/interface/reading.ts';
import { dateInWords, spanInWords } from '../../words/date-words.ts';
import { planYearName } from '../../words/plan-names.ts';

/**
 * What is true of a plan and of each of its rows: its period, whether that is over on the site's
 * `as_of` day, and whether results are known; of a plan that was taken off the site, with its results, nothing
 * is said of these. A clause without a full stop.
 */
export function planState(
  plan: Pick<Plan, 'period' | 'hasEnded' | 'results' | 'metadata'>,
  asOf: string | null,
  language: Language,
): string {
  const words = t(language);
  const { state } = readingWords(language);
  const period = spanInWords(plan.period.start, plan.period.end, words);
  const results = resultsClause(plan, state);
  if (plan.hasEnded === null || asOf === null) return state.unknown(period) + results;
  const day = dateInWords(asOf, words);
  return (plan.hasEnded ? state.ended(period, day) : state.notEnded(period, day)) + results;
}

function resultsClause(
  { results, metadata }: Pick<Plan, 'results' | 'metadata'>,
  state: { resultsUnknown: string; resultsKnown: string },
): string {
  if (metadata.retired !== undefined) return '';
  return results === null ? state.resultsUnknown : state.resultsKnown;
}

/** Year of a plan as in `planYearName`, and that it was taken off the site or its period is over. */
export function planYearAndState(plan: Plan, language: Language): string {
  const words = t(language);
  if (plan.metadata.retired !== undefined) {
    return planYearName(plan, words) + words.plan.retiredBriefly;
  }
  const { endedBriefly } = readingWords(language).state;
  if (plan.isDraft) return planYearName(plan, words) + words.plan.draftBriefly;
  return planYearName(plan, t(language)) + (plan.hasEnded === true ? endedBriefly : '');
}
