import { resultWords } from '../../words/interface/results.ts';
import type { PeriodReport } from '../../words/period-reports.ts';

/** Words for results in files that are in Chinese throughout, as the plans are. */
export const resultTerms = resultWords('zh');

/** What was said with a report beside its state and figures: name of the fact and words, in order. */
export function reportFacts({ period, sentences, evidence, reportedOn }: PeriodReport) {
  const facts: (readonly [name: string, words: string])[] = [
    [resultTerms.period, period.name],
    ...sentences.map((sentence) => ['說明', sentence] as const),
    ...evidence.map(({ title, url }) => [resultTerms.row.evidence, `${title} ${url}`] as const),
  ];
  if (reportedOn !== null) facts.push(['回報日', reportedOn]);
  return facts;
}
