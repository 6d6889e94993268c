import type { Words } from '../../words/interface/index.ts';

/** Things under one heading of a list. */
export interface Group<Heading, Item> {
  heading: Heading;
  items: readonly Item[];
}

/** A group as it stands on one page; `isContinued` where it began on the page before. */
export interface PagedGroup<Heading, Item> extends Group<Heading, Item> {
  isContinued: boolean;
}

/**
 * Cuts a grouped list into pages of at most `limit` items. A group stays whole where it fits on a
 * page; one that is larger than a page goes on under the same heading. There is always a page.
 */
export function cutIntoPages<Heading, Item>(
  groups: readonly Group<Heading, Item>[],
  limit: number,
): PagedGroup<Heading, Item>[][] {
  const pages: PagedGroup<Heading, Item>[][] = [[]];
  let room = limit;
  const turnPage = () => {
    if (pages.at(-1)!.length > 0) pages.push([]);
    room = limit;
  };
  for (const { heading, items } of groups) {
    if (items.length > room) turnPage();
    for (let start = 0; start === 0 || start < items.length; start += limit) {
      if (start > 0) turnPage();
      const part = items.slice(start, start + limit);
      pages.at(-1)!.push({ heading, items: part, isContinued: start > 0 });
      room -= part.length;
    }
  }
  return pages;
}

/** Cuts a list without headings into pages of at most `limit` items; there is always a page. */
export function cutListIntoPages<Item>(items: readonly Item[], limit: number): Item[][] {
  return cutIntoPages([{ heading: null, items }], limit).map((groups) =>
    groups.flatMap((group) => group.items),
  );
}

/** Route parameter `[...page]` of a page of a list: none for the first. */
export function pageParameter(page: number): string | undefined {
  return page === 1 ? undefined : String(page);
}

/** Most items on one page of each list: few enough for a phone to show at once. */
export const itemsPerPage = {
  plans: 300,
  institutions: 300,
  rowsOfDimension: 300,
  deadlines: 400,
  rowsOfUnit: 300,
} as const;

/** Title of a page of a list: from the second page on it says which, so that no two pages share a title. */
export function listPageTitle(
  title: string,
  page: number,
  pages: number,
  { pager, clauseSeparator }: Pick<Words, 'pager' | 'clauseSeparator'>,
): string {
  return page === 1 ? title : title + clauseSeparator + pager.page(String(page), String(pages));
}
