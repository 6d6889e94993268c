import { hasYearPicture, planYear } from '../../corpus/figures/plan-year.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';
import type { Plan } from '../../corpus/model/corpus.ts';
import { drawYear } from '../../publish/pictures/year-drawing.ts';
import {
  cycleInWords,
  yearPicture,
  type YearPicture,
} from '../../publish/pictures/year-picture.ts';
import { dateInWords } from '../../words/date-words.ts';
import { fileSize } from '../../words/file-size.ts';
import { groupDigits } from '../../words/group-digits.ts';
import { chartWords } from '../../words/interface/charts.ts';
import { placeInMonth } from '../views/deadline-months.ts';
import type { SiteView } from '../views/site-view.ts';
import type { ChartCell, ChartTable } from './chart-cell.ts';
import { pageLook, pictureSvg } from './picture-svg.ts';

/** What stands of the year of a plan in its page. */
export type PlanYearChart = NonNullable<ReturnType<typeof planYearChart>>;

/**
 * When the measures of a plan are due: the picture, its table, and the file to take away; null of a
 * plan of which no deadline is known, for nothing would stand in the picture.
 */
export function planYearChart(site: SiteView, plan: Plan) {
  const { language, manifest } = site;
  const say = chartWords(language).year;
  const { total, without, withheld } = planYear(plan);
  if (total === without + withheld) return null;
  const file = manifest.byHref.get(filePath('planYear', { plan_id: plan.planId }));
  const picture = hasYearPicture(plan) ? yearPicture(plan, language) : null;
  return {
    svg: picture && yearSvg(picture),
    key: picture?.key ?? say.tooLong,
    table: tableOf(site, plan, picture?.year ?? planYear(plan)),
    download: file && { href: site.file(file.href), label: say.takeAway(fileSize(file.bytes)) },
  };
}

/** The drawing of a year as it stands in a page. */
export function yearSvg({ drawing, title, description }: YearPicture): string {
  return pictureSvg({ id: drawing.id, title, description }, drawYear(drawing, pageLook));
}

function tableOf(site: SiteView, plan: Plan, year: ReturnType<typeof planYear>): ChartTable {
  const { language, words } = site;
  const say = chartWords(language).year;
  const number = (count: number): ChartCell => ({ text: groupDigits(count) });
  const empty = year.cycles.map((): ChartCell => ({ text: '' }));
  const hasCycles = year.cycles.length > 0;
  const rest = [
    [say.planEnd(dateInWords(plan.period.end, words)), year.periodEnd],
    ...year.openCycles.map(
      ({ cycle, measures }) => [say.openLabel(cycleInWords(cycle, language)), measures] as const,
    ),
    [say.withoutDayLabel, year.withoutDay],
    [say.outsideLabel, year.outside],
    [say.withoutLabel, year.without],
    [say.withheldLabel, year.withheld],
  ] as const;
  return {
    heads: [
      { text: say.month },
      { text: say.due },
      ...year.cycles.map(({ cycle }) => ({ text: cycleInWords(cycle, language) })),
      ...(hasCycles ? [{ text: say.all }] : []),
    ],
    rows: [
      ...year.months.map((month) => [
        {
          text: dateInWords(month.month, words),
          href: pageOrNone(site, placeInMonth(site.corpus, month.month, plan)),
        },
        number(month.due),
        ...year.cycles.map(({ cycle }) => number(month.recurring.get(cycle) ?? 0)),
        ...(hasCycles ? [number(month.all)] : []),
      ]),
      ...rest
        .filter(([, count]) => count > 0)
        .map(([label, count]) => [
          { text: label },
          ...(hasCycles ? [{ text: '' }, ...empty] : []),
          number(count),
        ]),
    ],
  };
}

function pageOrNone(site: SiteView, path: string | null): string | undefined {
  return path === null ? undefined : site.page(path);
}
