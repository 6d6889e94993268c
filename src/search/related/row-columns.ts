import { foldForSearch } from '../../meaning/text/fold.ts';
import { rowCount, type SearchTable } from '../search-table.ts';

/** The columns beside the text, folded, ready to be searched. */
export interface FoldedColumns {
  /**
   * Rows where a needle stands in a heading, a unit or a deadline.
   * @param withPlan also in the names of the institution or the year of the row's plan
   */
  rowsWith(needle: string, withPlan: boolean): Set<number>;
  institutionsWith(needle: string): number[];
  plansWith(needle: string): number[];
  unitsWith(needle: string): number[];
}

/** Folds every column once; strings that repeat stand once in the table, so this is little text. */
export function foldColumns(table: SearchTable): FoldedColumns {
  const strings = table.strings.map(foldForSearch);
  const units = table.units.map(({ name }) => foldForSearch(name));
  const institutions = table.institutions.map(({ name, nameEn, otherNames }) =>
    [name, nameEn ?? '', ...otherNames].map(foldForSearch),
  );
  const plans = table.plans.map(({ title, institutionName, rocYear, year, institution }) => [
    ...institutions[institution]!,
    ...[title, institutionName, `民國${rocYear}年度`, `西元${year}年`].map(foldForSearch),
  ]);
  const isIn = (needle: string) => (text: string) => text.includes(needle);
  return {
    rowsWith(needle, withPlan) {
      const inStrings = new Set(indexesWhere(strings, isIn(needle)));
      const inPlans = new Set(
        withPlan ? indexesWhere(plans, (names) => names.some(isIn(needle))) : [],
      );
      const { headings, units: unitNames, deadlines, plan } = table.rows;
      const found = new Set<number>();
      for (let row = 0; row < rowCount(table); row += 1) {
        const columns = [headings[row]!, unitNames[row]!, deadlines[row]!];
        const isFound =
          inPlans.has(plan[row]!) || columns.some((list) => list.some((id) => inStrings.has(id)));
        if (isFound) found.add(row);
      }
      return found;
    },
    institutionsWith: (needle) => indexesWhere(institutions, (names) => names.some(isIn(needle))),
    plansWith: (needle) => indexesWhere(plans, (names) => names.some(isIn(needle))),
    unitsWith: (needle) => indexesWhere(units, isIn(needle)),
  };
}

function indexesWhere<Item>(items: readonly Item[], test: (item: Item) => boolean): number[] {
  return items.flatMap((item, index) => (test(item) ? [index] : []));
}
