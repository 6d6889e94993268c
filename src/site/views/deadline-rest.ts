import { listPagePath } from '../../corpus/addresses/page-paths.ts';
import { groupDigits } from '../../words/group-digits.ts';
import {
  deadlineGroupAnchor,
  deadlineGroupLabel,
  partsWithoutMonth,
  type GroupPlace,
} from './deadline-labels.ts';
import type { SiteView } from './site-view.ts';

/** More groups than this are not named one by one: they are found in their part. */
const namedAtMost = 40;

/** Where a list of deadlines is cut into pages, and what of it is asked for. */
export interface ListPlaces {
  /** Address of the list's first page from the site's root. */
  path: string;
  places: readonly GroupPlace[];
  /** Whether its groups stand on later pages: then each is named, with the anchor that it has there. */
  isOverview: boolean;
}

/** What of a list belongs to no month, by part, with links to where it stands. */
export function restOfList(site: SiteView, { path, places, isOverview }: ListPlaces) {
  const { words, chinese } = site;
  const labels = {
    recurring: words.deadlines.recurringHeading,
    undated: words.deadlines.undatedHeading,
    'plan-end': words.deadlines.planEndHeading,
  };
  const pageOf = ({ page }: GroupPlace) => site.page(listPagePath(path, page));
  const isNamed = isOverview && places.length <= namedAtMost;
  return partsWithoutMonth(places).map(({ part, first, count }) => ({
    part,
    label: labels[part],
    count: groupDigits(count),
    href: `${pageOf(first)}#part_${part}`,
    groups: places
      .filter(({ heading }) => isNamed && heading.part === part)
      .map((place) => {
        const anchor = deadlineGroupAnchor(place.heading);
        return {
          anchor,
          label: deadlineGroupLabel(place.heading, words),
          lang: part === 'plan-end' ? chinese : undefined,
          href: `${pageOf(place)}#${anchor}`,
          count: groupDigits(place.count),
        };
      }),
  }));
}
