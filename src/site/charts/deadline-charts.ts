import { groupDigits } from '../../words/group-digits.ts';
import { chartWords } from '../../words/interface/charts.ts';
import { institutionName, planYearName } from '../../words/plan-names.ts';
import type { SiteView } from '../views/site-view.ts';
import type { ChartCell, ChartTable } from './chart-cell.ts';
import { drawMonthChart } from './month-chart.ts';
import { monthCounts } from './month-counts.ts';

/** A chart each for so many plans; more are drawn as one. */
const drawnAtMost = 8;

const monthNumbers = Array.from({ length: 12 }, (_, index) => index + 1);

/** Plans that are drawn as one chart and stand in one row of its table. */
interface Part {
  id: string;
  name: string;
  year: string;
  lang: string | undefined;
  /** Address, base path included, of a plan that stands alone. */
  href: string | undefined;
  counts: ReturnType<typeof monthCounts>;
}

/** What is due in which month, as charts and as a table. */
export function deadlineCharts(site: SiteView) {
  const say = chartWords(site.language);
  const parts = partsOf(site);
  const charts = parts.map((part) => {
    const { due, periodEnd } = part.counts;
    const figures = monthNumbers.flatMap((month) => {
      const name = say.months.month(month);
      const [count, end] = [due[month - 1]!, periodEnd[month - 1]!];
      return [
        ...(count === 0 ? [] : [say.figure(name, groupDigits(count))]),
        ...(end === 0 ? [] : [say.figure(say.months.planEndOf(name), groupDigits(end))]),
      ];
    });
    const title = [part.name, part.year].filter((text) => text !== '').join(' ');
    return {
      ...part,
      isEmpty: figures.length === 0,
      description: say.months.description(figures.join(say.figureSeparator)),
      svg: drawMonthChart(
        {
          id: part.id,
          title: say.months.title(title),
          description: say.months.description(figures.join(say.figureSeparator)),
        },
        monthNumbers.map((month) => ({
          label: say.months.month(month),
          value: due[month - 1]!,
          hatched: periodEnd[month - 1]!,
        })),
      ),
    };
  });
  return { charts, table: tableOf(site, parts) };
}

function partsOf(site: SiteView): Part[] {
  const { words, corpus, language } = site;
  const say = chartWords(language);
  const isDrawnApart = corpus.plans.length <= drawnAtMost;
  return isDrawnApart
    ? corpus.plans.map((plan) => {
        const name = institutionName(plan.institution, language);
        return {
          id: `month_chart_${plan.planId}`,
          name: language === 'zh' ? plan.institutionName : name.text,
          year: planYearName(plan, words),
          lang: name.isChinese ? site.chinese : undefined,
          href: site.page(plan.href),
          counts: monthCounts([plan]),
        };
      })
    : [
        {
          id: 'month_chart_all',
          name: say.allPlansTogether(groupDigits(corpus.plans.length)),
          year: '',
          lang: undefined,
          href: undefined,
          counts: monthCounts(corpus.plans),
        },
      ];
}

function tableOf(site: SiteView, parts: readonly Part[]): ChartTable {
  const say = chartWords(site.language);
  const number = (count: number): ChartCell => ({ text: groupDigits(count) });
  return {
    heads: [
      { text: say.plan },
      ...monthNumbers.map((month) => ({ text: say.months.month(month) })),
      { text: say.months.planEnd },
      { text: say.months.recurring },
      { text: say.months.undated },
      { text: say.months.without },
    ],
    rows: parts.map(({ name, year, lang, href, counts }) => [
      { text: `${name} ${year}`.trim(), lang, href },
      ...counts.due.map(number),
      number(counts.periodEnd.reduce((sum, count) => sum + count, 0)),
      number(counts.recurring),
      number(counts.undated),
      number(counts.without),
    ]),
  };
}
