import type { Plan } from '../../corpus/model/corpus.ts';
import { chartWords } from '../../words/interface/charts.ts';
import { targetInWords } from '../../words/target-words.ts';
import type { SiteView } from '../views/site-view.ts';
import type { ChartTable } from './chart-cell.ts';
import { drawTargetChart } from './target-chart.ts';
import { targetGroups, targetsOf } from './target-groups.ts';

/** The targets of a plan, those that can be compared drawn together, and all in a table. */
export function targetCharts(site: SiteView, plan: Plan) {
  const { words } = site;
  const say = chartWords(site.language);
  const targets = targetsOf(plan);
  const groups = targetGroups(targets);
  const drawn = groups.reduce((sum, group) => sum + group.targets.length, 0);
  const charts = groups.map(({ unit, per, isChange, maximum, targets: own }, index) => {
    const title = isChange ? say.targets.titleOfChange(unit) : say.targets.title(unit, per);
    const figures = own.map(({ target }) =>
      say.figure(target.indicator, targetInWords(target, words)),
    );
    return {
      title,
      svg: drawTargetChart(
        {
          id: `target_chart_${index + 1}`,
          title,
          description: figures.join(say.figureSeparator) + words.fullStop,
        },
        own.map(({ target }) => ({
          label: target.indicator,
          valueText: targetInWords(target, words),
          comparator: target.comparator,
          value: target.value,
          valueMax: target.value_max ?? null,
          baseline: target.baseline ?? null,
        })),
        maximum,
      ),
    };
  });
  return { count: targets.length, drawn, charts, table: tableOf(site, targets) };
}

function tableOf(
  { language, words, chinese }: SiteView,
  targets: ReturnType<typeof targetsOf>,
): ChartTable {
  const say = chartWords(language);
  return {
    heads: [
      { text: say.targets.indicator },
      { text: say.targets.target },
      { text: say.targets.quote },
      { text: say.targets.measure },
    ],
    rows: targets.map(({ row, target }) => [
      { text: target.indicator, lang: chinese },
      { text: targetInWords(target, words) },
      { text: words.quote(target.quote), lang: chinese },
      { text: row.label ?? row.measureId, href: `#${row.measureId}`, lang: chinese },
    ]),
  };
}
