import { foldForSearch } from '../../meaning/text/fold.ts';
import { haystack, holds, type Haystack } from '../latin-words.ts';
import { alternativesOf } from '../query/alternatives.ts';
import { rowCount, type SearchTable } from '../search-table.ts';

/** The columns beside the text, folded, ready to be searched; needles may be made by `anyOf`. */
export interface FoldedColumns {
  /**
   * Rows where a needle stands in a heading, a unit, a deadline, or the name of the dimension.
   * @param withPlan also in the names of the institution or the year of the row's plan
   */
  rowsWith(needle: string, withPlan: boolean): Set<number>;
  /** Those whose name has the needle, and those whose city it is. */
  institutionsWith(needle: string): number[];
  plansWith(needle: string): number[];
  unitsWith(needle: string): number[];
  dimensionsWith(needle: string): number[];
}

/** Folds every column once; strings that repeat stand once in the table, so this is little text. */
export function foldColumns(table: SearchTable): FoldedColumns {
  const strings = table.strings.map(haystack);
  const units = table.units.map(({ name }) => [haystack(name)]);
  const dimensions = table.dimensions.map(({ name, nameEn }) => [name, nameEn].map(haystack));
  const institutions = table.institutions.map(({ name, nameEn, otherNames }) =>
    [name, nameEn ?? '', ...otherNames].map(haystack),
  );
  const cities = table.institutions.map(({ city }) =>
    city === null ? [] : [city, city.replace(/[縣市]$/u, '')].map(foldForSearch),
  );
  const plans = table.plans.map(({ title, institutionName, rocYear, year, institution }) => [
    ...institutions[institution]!,
    ...[title, institutionName, `民國${rocYear}年度`, `西元${year}年`].map(haystack),
  ]);
  const isIn = (needle: string) => {
    const alternatives = alternativesOf(needle);
    return (text: Haystack) => alternatives.some((alternative) => holds(text, alternative));
  };
  const withName = (names: readonly (readonly Haystack[])[], needle: string) =>
    indexesWhere(names, (some) => some.some(isIn(needle)));
  return {
    rowsWith(needle, withPlan) {
      const inStrings = new Set(indexesWhere(strings, isIn(needle)));
      const inPlans = new Set(withPlan ? withName(plans, needle) : []);
      const inDimensions = new Set(withName(dimensions, needle));
      const { headings, units: unitNames, deadlines, plan, dimension } = table.rows;
      const found = new Set<number>();
      for (let row = 0; row < rowCount(table); row += 1) {
        const columns = [headings[row]!, unitNames[row]!, deadlines[row]!];
        const isFound =
          inPlans.has(plan[row]!) ||
          inDimensions.has(dimension[row] ?? -1) ||
          columns.some((list) => list.some((id) => inStrings.has(id)));
        if (isFound) found.add(row);
      }
      return found;
    },
    institutionsWith: (needle) =>
      indexesWhere(
        institutions,
        (names, number) => names.some(isIn(needle)) || cities[number]!.includes(needle),
      ),
    plansWith: (needle) => withName(plans, needle),
    unitsWith: (needle) => withName(units, needle),
    dimensionsWith: (needle) => withName(dimensions, needle),
  };
}

function indexesWhere<Item>(
  items: readonly Item[],
  test: (item: Item, index: number) => boolean,
): number[] {
  return items.flatMap((item, index) => (test(item, index) ? [index] : []));
}
