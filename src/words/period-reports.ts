import type { ResultPeriod, Row, RowResult } from '../corpus/model/corpus.ts';
import type { Target } from '../content/schemas/measures.ts';
import type { ResultState } from '../content/schemas/results.ts';

/** Everything reported of a row for one period. */
export interface PeriodReport {
  period: ResultPeriod;
  state: ResultState;
  /** Figures reached, beside the targets they belong to. */
  figures: readonly { target: Target; value: number }[];
  sentences: readonly string[];
  evidence: RowResult['evidence'];
  /** Latest day of report; null where none is recorded. */
  reportedOn: string | null;
}

/** The reports of a row, newest last; what stands beside several targets is one report. */
export function periodReports({ results }: Pick<Row, 'results'>): PeriodReport[] {
  return [...Map.groupBy(results, ({ period }) => period)].map(([period, own]) => ({
    period,
    state: own[0]!.state,
    figures: own.flatMap(({ target, value }) =>
      target === null || value === null ? [] : { target, value },
    ),
    sentences: own.flatMap(({ sentence }) => sentence ?? []),
    evidence: own.flatMap(({ evidence }) => evidence),
    reportedOn: own.reduce<string | null>(
      (latest, { reportedOn }) => ((reportedOn ?? '') > (latest ?? '') ? reportedOn : latest),
      null,
    ),
  }));
}
