import { plansOnSite } from '../../corpus/figures/plans-on-site.ts';
import {
  hasYearPicture,
  planYear,
  yearInOne,
  type PlanYear,
} from '../../corpus/figures/plan-year.ts';
import { pictureOfYear } from '../../publish/pictures/year-picture.ts';
import { dateInWords } from '../../words/date-words.ts';
import { groupDigits } from '../../words/group-digits.ts';
import { chartWords } from '../../words/interface/charts.ts';
import { institutionName, planYearName } from '../../words/plan-names.ts';
import type { SiteView } from '../views/site-view.ts';
import type { ChartCell, ChartTable } from './chart-cell.ts';
import { yearSvg } from './plan-year.ts';

/** A chart each for so many plans; more are drawn as one. */
const drawnAtMost = 8;

/** Plans that are drawn as one chart and stand in one row of its table. */
interface Part {
  id: string;
  name: string;
  year: string;
  lang: string | undefined;
  /** Address, base path included, of a plan that stands alone. */
  href: string | undefined;
  /** As it is drawn. */
  drawn: PlanYear;
  /** Last day of the period in words; null of several plans. */
  end: string | null;
  /** In twelve months, for the table. */
  inOne: PlanYear;
}

/** What is due in which month, as charts and as a table. */
export function deadlineCharts(site: SiteView) {
  const parts = partsOf(site);
  const charts = parts.map(({ id, name, year, lang, drawn, end }) => {
    const title = [name, year].filter((text) => text !== '').join(' ');
    const picture = pictureOfYear({ id, name: title, year: drawn, end }, site.language);
    return { name, year, lang, svg: yearSvg(picture) };
  });
  return { charts, key: keyOf(site, parts), table: tableOf(site, parts) };
}

/** What the signs of the charts mean, of those that are drawn. */
function keyOf({ language, words }: SiteView, parts: readonly Part[]): string {
  const { key, keyOfEnd, keyOfCycles } = chartWords(language).year;
  const isDrawn = (has: (year: PlanYear) => boolean) => parts.some(({ drawn }) => has(drawn));
  const signs = [
    ...(isDrawn(({ months }) => months.some(({ due }) => due > 0)) ? [key] : []),
    ...(isDrawn(({ periodEnd }) => periodEnd > 0) ? [keyOfEnd] : []),
    ...(isDrawn(({ cycles }) => cycles.length > 0) ? [keyOfCycles] : []),
  ];
  const said = signs.join(words.clauseSeparator);
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function partsOf(site: SiteView): Part[] {
  const { words, corpus, language } = site;
  const say = chartWords(language);
  const plans = plansOnSite(corpus.plans);
  if (plans.length > drawnAtMost) {
    const together = yearInOne(plans.map(planYear));
    return [
      {
        id: 'month_chart_all',
        name: say.allPlansTogether(groupDigits(plans.length)),
        year: '',
        lang: undefined,
        href: undefined,
        drawn: together,
        end: null,
        inOne: together,
      },
    ];
  }
  return plans.map((plan) => {
    const name = institutionName(plan.institution, language);
    const year = planYear(plan);
    const inOne = yearInOne([year]);
    return {
      id: `month_chart_${plan.planId}`,
      name: language === 'zh' ? plan.institutionName : name.text,
      year: planYearName(plan, words),
      lang: name.isChinese ? site.chinese : undefined,
      href: site.page(plan.href),
      drawn: hasYearPicture(plan) ? year : inOne,
      end: dateInWords(plan.period.end, words),
      inOne,
    };
  });
}

function tableOf(site: SiteView, parts: readonly Part[]): ChartTable {
  const say = chartWords(site.language);
  const { monthOnly } = site.words.date;
  const number = (count: number): ChartCell => ({ text: groupDigits(count) });
  return {
    heads: [
      { text: say.plan },
      ...Array.from({ length: 12 }, (_, index) => ({ text: monthOnly(index + 1) })),
      { text: say.months.planEnd },
      { text: say.months.recurring },
      { text: say.months.undated },
      { text: say.months.without },
    ],
    rows: parts.map(({ name, year, lang, href, inOne }) => [
      { text: `${name} ${year}`.trim(), lang, href },
      ...inOne.months.map(({ due }) => number(due)),
      number(inOne.periodEnd),
      number(inOne.recurring),
      number(inOne.withoutDay),
      number(inOne.without),
    ]),
  };
}
