import type { RowDeadline } from '../../corpus/model/corpus.ts';
import type { Words } from '../../words/interface/index.ts';
import { monthInBothCalendars } from '../../words/date-words.ts';
import type { DeadlineGroup, DeadlineHeading } from './deadline-groups.ts';
import type { PagedGroup } from './paging.ts';
import { recurrenceInWords } from '../../words/recurrence-words.ts';

/** Heading of a group of the deadlines page in words. */
export function deadlineGroupLabel(heading: DeadlineHeading, words: Words): string {
  switch (heading.part) {
    case 'month':
      return monthInBothCalendars(heading.key, words);
    case 'recurring':
      return recurrenceInWords(heading.key, words) ?? words.deadlines.otherRecurrence;
    case 'undated':
      return words.deadlines.undated[
        heading.key as keyof Words['deadlines']['undated'] & RowDeadline['kind']
      ];
    case 'plan-end':
      return heading.plan?.title ?? heading.key;
  }
}

/** Anchor of a group, e.g. `month_2012-03`; the underscore keeps it apart from ids of content. */
export function deadlineGroupAnchor(heading: DeadlineHeading): string {
  return `${heading.part}_${heading.key.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}

/** Where each group of the deadlines page stands. */
export interface GroupPlace {
  heading: DeadlineHeading;
  count: number;
  /** Page on which it begins, from 1. */
  page: number;
}

/** Places of all groups, for a table of contents over several pages. */
export function groupPlaces(
  groups: readonly DeadlineGroup[],
  pages: readonly (readonly PagedGroup<DeadlineHeading, unknown>[])[],
): GroupPlace[] {
  const pageOf = new Map<DeadlineHeading, number>();
  pages.forEach((page, index) => {
    for (const { heading, isContinued } of page) {
      if (!isContinued) pageOf.set(heading, index + 1);
    }
  });
  return groups.map(({ heading, items }) => ({
    heading,
    count: items.length,
    page: pageOf.get(heading) ?? 1,
  }));
}

/** The parts of a list that are no months, in their order, with their first place and their rows. */
export function partsWithoutMonth(places: readonly GroupPlace[]) {
  return (['recurring', 'undated', 'plan-end'] as const).flatMap((part) => {
    const own = places.filter(({ heading }) => heading.part === part);
    const [first] = own;
    const count = own.reduce((sum, place) => sum + place.count, 0);
    return first === undefined ? [] : [{ part, first, count }];
  });
}
