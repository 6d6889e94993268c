import { listPagePath, pagePath } from '../../../corpus/addresses/page-paths.ts';
import { dueMonths } from '../../../corpus/figures/plan-month.ts';
import type { DueRow, MonthOfPlan } from '../../../corpus/figures/plan-month.ts';
import type { Plan } from '../../../corpus/model/corpus.ts';
import { deadlineClass } from '../../../meaning/deadlines/deadline-class.ts';
import { cycleInWords } from '../../../publish/pictures/year-picture.ts';
import { dateInWords, monthInBothCalendars } from '../../../words/date-words.ts';
import { groupDigits } from '../../../words/group-digits.ts';
import { deadlineMonthWords } from '../../../words/interface/deadline-months.ts';
import { institutionName, planYearName } from '../../../words/plan-names.ts';
import { dueCountsAddress } from '../due-counts.ts';
import { formsOfDatasets } from '../dataset-view.ts';
import { dueRowInWords } from '../deadline-groups.ts';
import {
  monthPages,
  monthPath,
  placeInMonth,
  plansInMonth,
  sumOf,
  type MonthHeading,
} from '../deadline-months.ts';
import { pageFrame } from '../page-frame.ts';
import { listPageTitle, type PagedGroup } from '../paging.ts';
import type { SiteView } from '../site-view.ts';

type MonthGroup = PagedGroup<MonthHeading, DueRow>;

/** What is to be done in a month: a page of it. @param number from 1 */
export function deadlineMonthPage(site: SiteView, month: string, number: number) {
  const { words, corpus, language } = site;
  const say = deadlineMonthWords(language);
  const { plans, pages, pageOf, firstOf, isWhole } = monthPages(corpus, month);
  const own = pages[number - 1] ?? [];
  const monthName = dateInWords(month, words);
  const title = say.title(monthInBothCalendars(month, words));
  const path = monthPath(month);
  const sections = [...Map.groupBy(own, ({ heading }) => heading.plan)].map(([plan, groups]) =>
    sectionOf(site, month, plan, groups, {
      isWhole,
      isFirstOfInstitution: firstOf.get(plan.institution) === plan,
    }),
  );
  const here = new Set(own.map(({ heading }) => heading.plan));
  /** Of what stands on later pages only. */
  const anchorsOf = (plan: Plan) => {
    const isFirst = firstOf.get(plan.institution) === plan;
    return {
      planId: here.has(plan) ? null : plan.planId,
      institutionAnchor: isFirst && !here.has(plan) ? plan.institution.institutionId : null,
    };
  };
  return {
    frame: pageFrame(site, {
      title: listPageTitle(title, number, pages.length, words),
      description: say.description(monthName),
      path: listPagePath(path, number),
      trail: [{ label: words.deadlines.title, path: pagePath('deadlines') }],
      alternates: formsOfDatasets('deadlines'),
      kind: 'page-deadlines',
    }),
    title,
    lead: leadOf(site, plans, isWhole),
    counts: { href: site.page(dueCountsAddress(month)), text: say.counts(monthName) },
    neighbours: neighboursOf(site, month),
    /** Where each plan begins; of one plan there is nothing to choose. */
    plans:
      number > 1 || plans.length < 2
        ? []
        : plans.map(({ plan, due: dueRows, recurring: recurringRows }) => ({
            ...nameOf(site, plan),
            ...anchorsOf(plan),
            href: `${site.page(listPagePath(path, pageOf.get(plan)!))}#${plan.planId}`,
            figures: [
              say.dueShort(groupDigits(dueRows)),
              ...(recurringRows > 0 ? [say.recurringShort(groupDigits(recurringRows))] : []),
            ].join(words.listSeparator),
          })),
    sections,
    /** Lists that are folded. */
    foldCount: sections.reduce(
      (sum, { periodEnd, folded }) =>
        folded.reduce((ofPart, { lists }) => ofPart + lists.length, sum + periodEnd.length),
      0,
    ),
    pager: { path, page: number, pages: pages.length },
  };
}

/** How many rows are listed, and as what, so that what is said adds up to what is shown. */
function leadOf(
  { words, language }: SiteView,
  plans: readonly MonthOfPlan[],
  isWhole: boolean,
): string {
  const say = deadlineMonthWords(language);
  const others = (['open', 'running', 'undated'] as const)
    .map((part) => [say[part], sumOf(plans, part)] as const)
    .filter(([, count]) => isWhole && count > 0)
    .map(([name, count]) => say.otherRows(name, groupDigits(count)))
    .join(words.listSeparator);
  const [due, recurring, all, rows] = (['due', 'recurring', 'all', 'rows'] as const).map((name) =>
    groupDigits(sumOf(plans, name)),
  ) as [string, string, string, string];
  const both = sumOf(plans, 'due') + sumOf(plans, 'recurring') - sumOf(plans, 'all');
  const lead = say.lead(due, recurring, groupDigits(both), all);
  if (others === '') return lead + say.leadEnd;
  const isRepeated = sumOf(plans, 'rows') < sumOf(plans, 'listed');
  return [
    lead + say.leadOthers(others) + say.leadEnd,
    say.leadListed(rows),
    ...(isRepeated ? [say.leadOnce] : []),
  ].join(words.sentenceSpace);
}

/** A plan on the page of a month. */
export type MonthSection = ReturnType<typeof sectionOf>;

function sectionOf(
  site: SiteView,
  month: string,
  plan: Plan,
  groups: readonly MonthGroup[],
  { isWhole, isFirstOfInstitution }: { isWhole: boolean; isFirstOfInstitution: boolean },
) {
  const { words, language } = site;
  const say = deadlineMonthWords(language);
  const part = (name: MonthHeading['part']) =>
    groups
      .filter(({ heading }) => heading.part === name)
      .map((group) => {
        const label = labelOf(site, group);
        const items = group.items.map((item) => ({ item, saysMore: saysMore(item, label) }));
        return { ...group, label, items };
      });
  const isContinued = !groups.some(
    ({ heading, isContinued: goesOn }) => heading.part === 'due' && !goesOn,
  );
  const later = isContinued ? 0 : laterRows(plan, month);
  return {
    ...nameOf(site, plan),
    planId: plan.planId,
    /** Anchor of its institution, on the first of its plans. */
    institutionAnchor: isFirstOfInstitution && !isContinued ? plan.institution.institutionId : null,
    href: site.page(plan.href),
    isContinued,
    due: part('due')[0] ?? null,
    periodEnd: part('period-end'),
    folded: [
      { part: 'recurring', heading: say.recurring, lead: null },
      { part: 'open', heading: say.open, lead: say.openLead },
      { part: 'running', heading: say.running, lead: say.runningLead },
      { part: 'undated', heading: say.undated, lead: say.undatedLead },
    ].flatMap((each) => {
      const lists = part(each.part as MonthHeading['part']);
      return lists.length === 0 ? [] : [{ ...each, lists }];
    }),
    later:
      later === 0
        ? null
        : {
            text: say.later(groupDigits(later), dateInWords(plan.period.end, words)),
            href: site.page(placeOfEnd(site, plan)),
          },
    /** Why the rest is not listed, of a month with too many rows for one page. */
    tooMany: isWhole || isContinued || !hasMore(site, month, plan) ? null : say.tooMany,
    ofInstitution: site.page(
      pagePath('institutionDeadlines', { institution_id: plan.institution.institutionId }),
    ),
  };
}

/** What the name of a list says already is not said again at each of its rows. */
function saysMore(item: DueRow, label: string): boolean {
  const { written, isInherited } = dueRowInWords(item);
  return isInherited || !label.startsWith(`${written} `);
}

function nameOf(site: SiteView, plan: Plan) {
  const name = institutionName(plan.institution, site.language);
  return {
    name: site.language === 'zh' ? plan.institutionName : name.text,
    lang: name.isChinese ? site.chinese : undefined,
    year: planYearName(plan, site.words),
  };
}

/** Name of a list with the number of its rows. */
function labelOf(
  { words, language }: SiteView,
  { heading: { part, key }, items }: MonthGroup,
): string {
  const say = deadlineMonthWords(language);
  const count = groupDigits(items.length);
  if (part === 'period-end') return say.periodEnd(count);
  if (part === 'recurring' || part === 'open') return say.group(cycleInWords(key, language), count);
  const undated: Readonly<Record<string, string>> = words.deadlines.undated;
  return say.group(undated[key] ?? say[part === 'running' ? 'running' : 'due'], count);
}

/** Where the rows stand that are due at the end of the period of a plan. */
function placeOfEnd({ corpus }: SiteView, plan: Plan): string {
  const month = plan.period.end.slice(0, 7);
  return placeInMonth(corpus, month, plan) ?? monthPath(month);
}

/** Rows that say just the end of the period, where that is in a later month; spans of time run through. */
function laterRows({ rows, period }: Plan, month: string): number {
  if (period.end.slice(0, 7) <= month || period.start.slice(0, 7) > month) return 0;
  return rows.filter(
    ({ typedDeadlines }) =>
      deadlineClass(typedDeadlines) === 'plan-end' &&
      typedDeadlines.every(({ kind }) => kind !== 'range'),
  ).length;
}

function hasMore({ corpus }: SiteView, month: string, plan: Plan): boolean {
  const figures = plansInMonth(corpus, month, plan.institution).find((each) => each.plan === plan);
  return figures !== undefined && figures.listed > figures.due;
}

/** The months before and after in which something is to be done. */
function neighboursOf(site: SiteView, month: string) {
  const { words, corpus, language } = site;
  const say = deadlineMonthWords(language);
  const months = [...dueMonths(corpus).keys()];
  const at = months.indexOf(month);
  const link = (other: string | undefined, rel: 'prev' | 'next') =>
    other === undefined
      ? []
      : [
          {
            rel,
            href: site.page(monthPath(other)),
            label: (rel === 'prev' ? say.previous : say.next)(dateInWords(other, words)),
          },
        ];
  return [
    ...link(months[at - 1], 'prev'),
    ...link(months[at + 1], 'next'),
    {
      rel: undefined,
      href: `${site.page(pagePath('deadlines'))}#month_${month}`,
      label: say.allMonths,
    },
  ];
}
