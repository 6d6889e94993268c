import {
  institutionCompleteness,
  planCompleteness,
  rowsOfUntoldUnits,
  type Completeness,
} from '../../corpus/figures/completeness.ts';
import { completenessFigures, figureMeanings } from '../../corpus/figures/figures.ts';
import { plansOnSite } from '../../corpus/figures/plans-on-site.ts';
import type { Institution } from '../../corpus/model/corpus.ts';
import { groupDigits } from '../../words/group-digits.ts';
import { chartWords } from '../../words/interface/charts.ts';
import { completenessWords } from '../../words/interface/completeness.ts';
import { planYearName } from '../../words/plan-names.ts';
import type { SiteView } from '../views/site-view.ts';
import { drawBarChart } from './bar-chart.ts';
import type { ChartTable } from './chart-cell.ts';

/** How complete the record of an institution is: a chart a plan, and all figures in a table. */
export function completenessCharts(site: SiteView, institution: Institution) {
  const { words, language, corpus } = site;
  const say = completenessWords(language);
  const whole = institutionCompleteness(institution, corpus);
  const plans = plansOnSite(institution.plans).map((plan) => ({
    plan,
    name: planYearName(plan, words),
    figures: planCompleteness(plan, corpus),
  }));
  const table: ChartTable = {
    heads: [
      { text: say.figure },
      ...plans.map(({ name }) => ({ text: name })),
      { text: say.whole },
    ],
    rows: completenessFigures.map((figure, index) => [
      { text: figureMeanings[figure].name[language] },
      ...plans.map(({ figures }) => ({
        text: figure === 'days-to-publication' ? say.notKept : inWords(figures[index]!, site),
      })),
      { text: inWords(whole[index]!, site) },
    ]),
  };
  const untold = rowsOfUntoldUnits(institution, corpus);
  return {
    /** What the figure about units does not say; null where there is nothing to be said. */
    untoldUnits:
      untold === 0
        ? null
        : say.untoldUnits(groupDigits(untold), figureMeanings['own-unit'].name[language]),
    charts: plans.map(({ plan, name, figures }) => ({
      name,
      svg: drawPlan(site, `completeness_chart_${plan.planId}`, name, figures),
    })),
    table,
    daysToPublication: {
      name: figureMeanings['days-to-publication'].name[language],
      value: inWords(whole.at(-1)!, site),
    },
    definitions: completenessFigures.map((figure) => ({
      name: figureMeanings[figure].name[language],
      definition: figureMeanings[figure].definition[language],
    })),
  };
}

function drawPlan(
  site: SiteView,
  id: string,
  name: string,
  figures: readonly Completeness[],
): string {
  const { language, words } = site;
  const say = completenessWords(language);
  const charting = chartWords(language);
  const shares = figures.filter(({ figure }) => figure !== 'days-to-publication');
  const nameOf = ({ figure }: Completeness) => figureMeanings[figure].name[language];
  return drawBarChart(
    {
      id,
      title: say.chartTitle(name),
      description: `${shares
        .map((each) => charting.figure(nameOf(each), inWords(each, site)))
        .join(charting.figureSeparator)}${words.fullStop}`,
    },
    shares.map((each) => ({
      label: nameOf(each),
      value: (each.share ?? 0) * 100,
      valueText: each.share === null ? say.unknown : say.percentage(percent(each.share)),
    })),
    { maximum: 100 },
  );
}

function inWords({ numerator, denominator, share, days }: Completeness, { language }: SiteView) {
  const say = completenessWords(language);
  if (days !== null) return say.days(groupDigits(days));
  if (numerator === null || denominator === null || share === null) return say.unknown;
  return say.counted(groupDigits(numerator), groupDigits(denominator), percent(share));
}

function percent(share: number): string {
  return String(Math.round(share * 1000) / 10);
}
