import { plansOnSite } from '../../corpus/figures/plans-on-site.ts';
import type { Plan } from '../../corpus/model/corpus.ts';
import { groupDigits } from '../../words/group-digits.ts';
import { chartWords } from '../../words/interface/charts.ts';
import { institutionName } from '../../words/plan-names.ts';
import type { SiteView } from '../views/site-view.ts';
import { drawBarChart } from './bar-chart.ts';
import type { ChartTable } from './chart-cell.ts';
import { dimensionCounts, sumCounts } from './dimension-counts.ts';

/** A chart each for so many institutions; more are drawn as one. */
const drawnAtMost = 8;

/** How many measures of each dimension an institution has, as charts and as a table. */
export function dimensionCharts(site: SiteView) {
  const { corpus, language } = site;
  const say = chartWords(language);
  const counts = dimensionCounts(corpus);
  const withPlans = corpus.institutions
    .map((institution) => ({ institution, plans: plansOnSite(institution.plans) }))
    .filter(({ plans }) => plans.length > 0);
  const isDrawnApart = withPlans.length <= drawnAtMost;
  const dimensionNames = corpus.dimensions.map(({ name, name_en }) =>
    language === 'zh' ? name : name_en,
  );
  const countOf = (plans: readonly Plan[]) => sumCounts(plans, counts, corpus.dimensions.length);
  const parts = isDrawnApart
    ? withPlans.map(({ institution, plans }) => {
        const name = institutionName(institution, language);
        return {
          id: `dimension_chart_${institution.institutionId}`,
          name: name.text,
          lang: name.isChinese ? site.chinese : undefined,
          plans: plans.length,
          counts: countOf(plans),
        };
      })
    : [
        {
          id: 'dimension_chart_all',
          name: say.allTogether(groupDigits(withPlans.length)),
          lang: undefined,
          plans: plansOnSite(corpus.plans).length,
          counts: countOf(corpus.plans),
        },
      ];
  const maximum = Math.max(1, ...parts.flatMap((part) => part.counts.byDimension));
  const charts = parts.map((part) => {
    const figures = dimensionNames.map((name, index) => ({
      name,
      count: groupDigits(part.counts.byDimension[index]!),
    }));
    const description = say.dimensions.description(
      figures.map(({ name, count }) => say.figure(name, count)).join(say.figureSeparator),
      groupDigits(part.counts.total),
    );
    return {
      ...part,
      svg: drawBarChart(
        { id: part.id, title: say.dimensions.title(part.name), description },
        figures.map(({ name, count }, index) => ({
          label: name,
          value: part.counts.byDimension[index]!,
          valueText: count,
        })),
        { maximum },
      ),
    };
  });
  return { isDrawnApart, charts, table: tableOf(site, parts, dimensionNames) };
}

type Part = ReturnType<typeof sumCounts>;

function tableOf(
  site: SiteView,
  parts: readonly { name: string; lang: string | undefined; counts: Part }[],
  dimensionNames: readonly string[],
): ChartTable {
  const say = chartWords(site.language);
  const numbers = (count: (counts: Part) => number) =>
    parts.map((part) => ({ text: groupDigits(count(part.counts)) }));
  const hasUnmapped = parts.some((part) => part.counts.unmapped > 0);
  return {
    heads: [
      { text: say.dimensions.dimension },
      ...parts.map(({ name, lang }) => ({ text: name, lang })),
    ],
    rows: [
      ...site.corpus.dimensions.map((dimension, index) => [
        { text: dimensionNames[index]!, href: site.page(dimension.href) },
        ...numbers((counts) => counts.byDimension[index]!),
      ]),
      ...(hasUnmapped
        ? [[{ text: say.dimensions.unmapped }, ...numbers((counts) => counts.unmapped)]]
        : []),
      [{ text: say.total }, ...numbers((counts) => counts.total)],
    ],
  };
}
