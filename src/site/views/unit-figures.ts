import type { UnitOrName } from '../../corpus/model/corpus.ts';
import { standings } from '../../corpus/model/standing.ts';
import { groupDigits } from '../../words/group-digits.ts';
import { resultWords } from '../../words/interface/results.ts';
import { unitPageWords } from '../../words/interface/unit-page.ts';
import { planYearName } from '../../words/plan-names.ts';
import type { DeadlineGroup, DeadlinePart } from './deadline-groups.ts';
import type { SiteView } from './site-view.ts';
import type { UnitRow, UnitRows } from './unit-rows.ts';

/** How much a unit is in charge of, in words. */
export function measureFigures({ rows }: UnitRows, { language }: SiteView): string[] {
  const say = unitPageWords(language);
  const countOf = (isMeant: (row: UnitRow) => boolean) => rows.filter(isMeant).length;
  const hasRole = (role: string) => (row: UnitRow) =>
    row.assignments.some((each) => each.role === role);
  const lead = countOf(hasRole('主辦'));
  const support = countOf(hasRole('協辦'));
  const withheld = countOf(({ row }) => row.withheld !== null);
  return [
    say.count(groupDigits(rows.length)),
    ...(lead === 0 ? [] : [say.asLead(groupDigits(lead))]),
    ...(support === 0 ? [] : [say.asSupport(groupDigits(support))]),
    ...(withheld === 0 ? [] : [say.withheld(groupDigits(withheld))]),
  ];
}

/** How many rows have which kind of deadline, in words; a row with several counts for each kind. */
export function deadlineFigures(
  { rows }: UnitRows,
  groups: readonly DeadlineGroup[],
  { language }: SiteView,
): string[] {
  const say = unitPageWords(language).parts;
  const parts: readonly DeadlinePart[] = ['month', 'recurring', 'undated', 'plan-end'];
  const figures = parts.map((part) => {
    const own = groups.filter(({ heading }) => heading.part === part);
    const count = new Set(own.flatMap(({ items }) => items.map(({ row }) => row))).size;
    return { say: say[part], count };
  });
  const none = rows.filter(({ row }) => row.typedDeadlines.length === 0).length;
  return [...figures, { say: say.none, count: none }]
    .filter(({ count }) => count > 0)
    .map((figure) => figure.say(groupDigits(figure.count)));
}

/** What was last reported of a unit's rows, a line a plan with results, newest first. */
export function resultFigures(
  { key }: UnitOrName,
  { plans }: UnitRows,
  { language, words }: SiteView,
): { href: string; plan: string; period: string; states: string }[] {
  const say = unitPageWords(language);
  const states = resultWords(language).states;
  return plans.flatMap(({ plan }) => {
    const latest = plan.results?.counts.at(-1);
    const counts = latest?.byUnit.get(key);
    if (latest === undefined || counts === undefined) return [];
    const told = standings
      .filter((standing) => counts[standing] > 0)
      .map((standing) => say.state(states[standing], groupDigits(counts[standing])));
    return [
      {
        href: `${plan.href}#plan_results`,
        plan: planYearName(plan, words),
        period: latest.period.name,
        states: told.join(words.listSeparator),
      },
    ];
  });
}
