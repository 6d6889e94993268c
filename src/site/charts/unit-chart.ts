import type { Institution } from '../../corpus/model/corpus.ts';
import { groupDigits } from '../../words/group-digits.ts';
import { chartWords } from '../../words/interface/charts.ts';
import { institutionName, planYearName } from '../../words/plan-names.ts';
import { nameWithDoubt, unitsWithRows } from '../views/institution-units.ts';
import type { SiteView } from '../views/site-view.ts';
import { drawBarChart } from './bar-chart.ts';
import type { ChartTable } from './chart-cell.ts';

/**
 * How many measures each unit of an institution answers for, and each name that cannot be told, as a chart and as a table with the
 * plans beside each other; null where no unit has any.
 */
export function unitChart(site: SiteView, institution: Institution) {
  const { words, language } = site;
  const say = chartWords(language);
  const units = unitsWithRows(institution, site.corpus).filter(({ count }) => count > 0);
  if (units.length === 0) return null;
  const labels = units.map(
    ({ entry }) =>
      nameWithDoubt(entry, words) + (entry.unit?.collective ? say.units.collective : ''),
  );
  const svg = drawBarChart(
    {
      id: `unit_chart_${institution.institutionId}`,
      title: say.units.title(institutionName(institution, language).text),
      description: `${units
        .map(({ count }, index) => say.figure(labels[index]!, groupDigits(count)))
        .join(say.figureSeparator)}${words.fullStop}`,
    },
    units.map(({ entry, count }, index) => ({
      label: labels[index]!,
      value: count,
      valueText: groupDigits(count),
      isHatched: entry.unit?.collective ?? true,
    })),
  );
  return {
    svg,
    keys: hatchKeys(units, say.units),
    table: tableOf(site, institution, units, labels),
  };
}

/** What hatched bars mean, said once where they mean two things. */
function hatchKeys(
  units: ReturnType<typeof unitsWithRows>,
  say: ReturnType<typeof chartWords>['units'],
): string[] {
  const hasCollective = units.some(({ entry }) => entry.unit?.collective);
  const hasUnresolved = units.some(({ entry }) => entry.unit === null);
  if (hasCollective && hasUnresolved) return [say.bothKey];
  return [
    ...(hasCollective ? [say.collectiveKey] : []),
    ...(hasUnresolved ? [say.unresolvedKey] : []),
  ];
}

function tableOf(
  site: SiteView,
  institution: Institution,
  units: ReturnType<typeof unitsWithRows>,
  labels: readonly string[],
): ChartTable {
  const { words, language, chinese } = site;
  const say = chartWords(language);
  const plans = institution.plans.filter((plan) =>
    units.some((unit) => unit.plans.some((each) => each.plan === plan)),
  );
  return {
    heads: [
      { text: say.units.unit },
      ...plans.map((plan) => ({ text: planYearName(plan, words) })),
      ...(plans.length > 1 ? [{ text: say.total }] : []),
    ],
    rows: units.map(({ entry, count, plans: own }, index) => [
      { text: labels[index]!, lang: chinese, href: site.page(entry.href) },
      ...plans.map((plan) => ({
        text: groupDigits(own.find((each) => each.plan === plan)?.rows.length ?? 0),
      })),
      ...(plans.length > 1 ? [{ text: groupDigits(count) }] : []),
    ]),
  };
}
