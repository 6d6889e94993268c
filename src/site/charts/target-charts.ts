import type { Plan } from '../../corpus/model/corpus.ts';
import { chartWords } from '../../words/interface/charts.ts';
import { quantityInWords, targetInWords } from '../../words/target-words.ts';
import type { SiteView } from '../views/site-view.ts';
import type { ChartTable } from './chart-cell.ts';
import { drawTargetChart } from './target-chart.ts';
import { targetGroups, targetsOf, type RowTarget } from './target-groups.ts';
import { groupDigits } from '../../words/group-digits.ts';
import type { Target } from '../../content/schemas/measures.ts';

/** The targets of a plan, those that can be compared drawn together, and all in a table. */
export function targetCharts(site: SiteView, plan: Plan) {
  const { words } = site;
  const say = chartWords(site.language);
  const targets = targetsOf(plan);
  const groups = targetGroups(targets);
  const drawn = groups.reduce((sum, group) => sum + group.targets.length, 0);
  const charts = groups.map(({ unit, per, isChange, maximum, targets: own }, index) => {
    const title = isChange ? say.targets.titleOfChange(unit) : say.targets.title(unit, per);
    const figures = own.map(({ target, actual }) =>
      say.figure(
        target.indicator,
        [targetInWords(target, words), reachedInWords(target, actual, site)].join(''),
      ),
    );
    return {
      title,
      svg: drawTargetChart(
        {
          id: `target_chart_${index + 1}`,
          title,
          description: figures.join(say.figureSeparator) + words.fullStop,
        },
        own.map(({ target, actual }) => ({
          label: target.indicator,
          valueText: [targetInWords(target, words), reachedInWords(target, actual, site)].join(''),
          comparator: target.comparator,
          value: target.value,
          valueMax: target.value_max ?? null,
          baseline: target.baseline ?? null,
          actual: actual?.value ?? null,
        })),
        maximum,
      ),
    };
  });
  const hasActual = targets.some(({ actual }) => actual !== null);
  return {
    count: targets.length,
    drawn,
    charts,
    lead: say.targets.lead(groupDigits(drawn), groupDigits(targets.length), hasActual),
    key: hasActual ? say.targets.key + say.targets.keyOfActual : say.targets.key,
    table: tableOf(site, targets, hasActual),
  };
}

/** `，已達 83%（第1季）`; empty where nothing was reported. */
function reachedInWords(
  { unit }: Target,
  actual: RowTarget['actual'],
  { words, language }: SiteView,
): string {
  if (actual === null) return '';
  return chartWords(language).targets.reached(
    quantityInWords(actual.value, unit, words),
    actual.period,
  );
}

function tableOf(
  { language, words, chinese }: SiteView,
  targets: readonly RowTarget[],
  hasActual: boolean,
): ChartTable {
  const say = chartWords(language);
  return {
    heads: [
      { text: say.targets.indicator },
      { text: say.targets.target },
      ...(hasActual ? [{ text: say.targets.actual }] : []),
      { text: say.targets.quote },
      { text: say.targets.measure },
    ],
    rows: targets.map(({ row, target, actual }) => [
      { text: target.indicator, lang: chinese },
      { text: targetInWords(target, words) },
      ...(hasActual
        ? [
            {
              text:
                actual === null
                  ? say.targets.notReported
                  : say.figure(actual.period, quantityInWords(actual.value, target.unit, words)),
            },
          ]
        : []),
      { text: words.quote(target.quote), lang: chinese },
      { text: row.label ?? row.measureId, href: `#${row.measureId}`, lang: chinese },
    ]),
  };
}
