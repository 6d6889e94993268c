import type { Row } from '../../corpus/model/corpus.ts';
import { groupDigits } from '../../words/group-digits.ts';
import { unitPageWords } from '../../words/interface/unit-page.ts';
import { planYearName } from '../../words/plan-names.ts';
import type { DeadlineGroup, DeadlineHeading, DeadlinePart } from './deadline-groups.ts';
import { deadlineGroupAnchor, deadlineGroupLabel } from './deadline-labels.ts';
import type { SiteView } from './site-view.ts';

/** What of a unit is due in a month, by a recurrence, and so on. */
export interface UnitDueGroup {
  anchor: string;
  name: string;
  items: readonly Row[];
  /** How many rows there are, where they are many; null where they are few. */
  summary: string | null;
}

export interface UnitDuePart {
  part: DeadlinePart;
  heading: string;
  lead: string | null;
  groups: readonly UnitDueGroup[];
}

/** A group with more rows than this is folded: the page is for seeing when much is due. */
const LISTED_AT_MOST = 8;

/**
 * Deadlines of a unit by month, by recurrence, those without a day, and those that are just the
 * end of their plan. Parts without any are left out.
 */
export function unitDeadlines(
  groups: readonly DeadlineGroup[],
  { words, language }: SiteView,
): UnitDuePart[] {
  const say = words.deadlines;
  const own = unitPageWords(language);
  const parts = [
    { part: 'month', heading: own.monthsHeading, lead: null },
    { part: 'recurring', heading: say.recurringHeading, lead: say.recurringLead },
    { part: 'undated', heading: say.undatedHeading, lead: say.undatedLead },
    { part: 'plan-end', heading: say.planEndHeading, lead: say.planEndLead },
  ] as const;
  const nameOf = (heading: DeadlineHeading) =>
    heading.plan === null ? deadlineGroupLabel(heading, words) : planYearName(heading.plan, words);
  return parts
    .map((each) => ({
      ...each,
      groups: groups
        .filter(({ heading, items }) => heading.part === each.part && items.length > 0)
        .map(({ heading, items }) => ({
          anchor: deadlineGroupAnchor(heading),
          name: nameOf(heading),
          items: items.map(({ row }) => row),
          summary: items.length > LISTED_AT_MOST ? own.count(groupDigits(items.length)) : null,
        })),
    }))
    .filter((each) => each.groups.length > 0);
}
