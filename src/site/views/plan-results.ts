import type { Language } from '../../content/language.ts';
import type { Corpus, Institution, Plan } from '../../corpus/model/corpus.ts';
import { standings } from '../../corpus/model/standing.ts';
import { chartWords } from '../../words/interface/charts.ts';
import { t } from '../../words/interface/index.ts';
import { resultWords } from '../../words/interface/results.ts';
import { groupDigits } from '../../words/group-digits.ts';
import { drawBarChart } from '../charts/bar-chart.ts';

/**
 * What is shown of a plan's results: of how many rows they tell, and a chart a period, as SVG.
 * Without results there are no charts.
 */
export function planResults(plan: Plan, language: Language) {
  const rowCount = plan.rows.filter(({ kind }) => kind !== 'heading').length;
  const say = resultWords(language);
  const charting = chartWords(language);
  const charts = (plan.results?.counts ?? []).map(({ period, counts }, index) => {
    const figures = standings.map((standing) =>
      charting.figure(say.states[standing], groupDigits(counts[standing])),
    );
    const svg = drawBarChart(
      {
        id: `result_chart_${index + 1}`,
        title: say.chartTitle(period.name),
        description: figures.join(charting.figureSeparator) + t(language).fullStop,
      },
      standings.map((standing) => ({
        label: say.states[standing],
        value: counts[standing],
        valueText: groupDigits(counts[standing]),
        // What nobody reported for this period differs in kind from what was.
        isHatched: standing === 'settled' || standing === 'without',
      })),
      { maximum: rowCount },
    );
    return { name: period.name, svg };
  });
  return { rowCount, charts };
}

/**
 * Of each plan with results, the latest period and its counts by unit, in the institution's order; the
 * names that cannot be told stand behind. A plan without units has no such counts.
 */
export function latestResultsOfUnits(
  institution: Institution,
  corpus: Pick<Corpus, 'unitsAndNames'>,
) {
  return institution.plans.flatMap((plan) => {
    const latest = plan.results?.counts.at(-1);
    if (latest === undefined) return [];
    const entries = corpus.unitsAndNames.get(institution.institutionId) ?? [];
    const rows = entries.flatMap((entry) => {
      const counts = latest.byUnit.get(entry.key);
      return counts === undefined ? [] : [{ entry, counts }];
    });
    return rows.length === 0 ? [] : [{ plan, period: latest.period, rows }];
  });
}
