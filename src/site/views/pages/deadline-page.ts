import { listPagePath, pagePath } from '../../../corpus/addresses/page-paths.ts';
import type { Institution } from '../../../corpus/model/corpus.ts';
import { groupDigits } from '../../../words/group-digits.ts';
import { deadlineListWords } from '../../../words/interface/deadline-lists.ts';
import { deadlineMonthWords } from '../../../words/interface/deadline-months.ts';
import { institutionName } from '../../../words/plan-names.ts';
import { dueCountsAddress, isDueInDecember } from '../due-counts.ts';
import { formsOfDatasets } from '../dataset-view.ts';
import type { DueRow } from '../../../corpus/figures/plan-month.ts';
import { deadlineChoice } from '../deadline-choice.ts';
import type { DeadlineHeading } from '../deadline-groups.ts';
import { deadlinePages, type DeadlineList } from '../deadline-lists.ts';
import { pageFrame, type Crumb } from '../page-frame.ts';
import { listPageTitle, type PagedGroup } from '../paging.ts';
import { plansOfList } from '../plan-naming.ts';
import type { SiteView } from '../site-view.ts';

/** A page of a list of deadlines. @param number from 1 */
export function deadlinePage(site: SiteView, list: DeadlineList, number: number) {
  const { words, corpus } = site;
  const say = words.deadlines;
  const choice = deadlineListWords(site.language);
  const { pages, places } = deadlinePages(list);
  const groups = pages[number - 1] ?? [];
  const { title, description, trail } = namesOf(site, list);
  const months = deadlineMonthWords(site.language);
  // What belongs to no month follows the way to the months.
  const isRest = list.institution === null && number > 1;
  const parts = [
    { part: 'month', heading: say.monthsHeading, lead: null },
    { part: 'recurring', heading: say.recurringHeading, lead: say.recurringLead },
    { part: 'undated', heading: say.undatedHeading, lead: say.undatedLead },
    { part: 'plan-end', heading: say.planEndHeading, lead: say.planEndLead },
  ] as const;
  return {
    frame: pageFrame(site, {
      title: listPageTitle(title, number, pages.length, words),
      description,
      path: listPagePath(list.path, number),
      trail,
      alternates: formsOfDatasets('deadlines'),
      kind: 'page-deadlines',
    }),
    title: isRest ? months.rest : title,
    lead: isRest
      ? months.restLead
      : list.rows.length === 0
        ? say.none
        : list.institution === null
          ? months.overview(deadlineChoice(site, list).first)
          : choice.count(groupDigits(list.rows.length)),
    /** Whether that is only what to press. */
    tellsToChoose: !isRest && list.rows.length > 0 && list.institution === null,
    plans: plansOfList(list.plans, site, list.institution !== null),
    /** What deadlines are and are not. */
    caution:
      isRest || list.rows.length === 0
        ? null
        : [say.lead, ...(list.hasInnovations ? [say.withInnovations] : [])].join(
            words.sentenceSpace,
          ),
    /** What leads into the list stands on its first page only. */
    ways:
      number > 1 || list.rows.length === 0
        ? null
        : {
            places,
            calendars: institutionsOf(list, corpus.institutions),
            hasCharts: list.institution === null,
            counts:
              list.institution === null && isDueInDecember(list.rows)
                ? {
                    href: site.page(dueCountsAddress('-12-')),
                    text: months.counts(months.anyDecember),
                  }
                : null,
          },
    parts: parts
      .map((part) => ({
        ...part,
        groups: groups.filter(({ heading }) => heading.part === part.part),
      }))
      .filter((part) => part.groups.length > 0),
    /** Groups that are folded. */
    foldCount: groups.filter(isFolded).length,
    pager: { path: list.path, page: number, pages: pages.length },
  };
}

/** Longer lists would part the headings by many screens of a phone. */
const shownAtMost = 10;

/** Whether the rows of a group are folded away under its heading. */
export function isFolded({ heading, items }: PagedGroup<DeadlineHeading, DueRow>): boolean {
  return heading.part === 'plan-end' || items.length > shownAtMost;
}

function institutionsOf({ institution }: DeadlineList, all: readonly Institution[]) {
  return institution === null ? all : [institution];
}

function namesOf(
  site: SiteView,
  { institution }: DeadlineList,
): { title: string; description: string; trail: Crumb[] } {
  const say = site.words.deadlines;
  if (institution === null) return { title: say.title, description: say.description, trail: [] };
  const choice = deadlineListWords(site.language);
  const name = institutionName(institution, site.language).text;
  const all = { label: say.title, path: pagePath('deadlines') };
  const ofInstitution = choice.ofInstitution(name);
  return {
    title: ofInstitution,
    description: choice.descriptionOf(ofInstitution),
    trail: [all],
  };
}
